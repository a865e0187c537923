/** An answer cannot be posted now: a rate limit, or the platform is away. What is not yet posted is tried again later. */
export class TryLater extends Error {
  override readonly name = 'TryLater';
  /** As many seconds as the platform asks to wait, when it says so. */
  readonly seconds: number | undefined;

  constructor(seconds?: number, options?: ErrorOptions) {
    super('the platform cannot be reached now', options);
    this.seconds = seconds;
  }
}
