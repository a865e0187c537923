/** An answer cannot be posted now: a rate limit, or the platform is away. What is not yet posted is tried again later. */
export class TryLater extends Error {
  override readonly name = 'TryLater';
  /** As many seconds as the platform asks to wait, when it says so. */
  readonly seconds: number | undefined;
  /** What was sent may have arrived: the line broke, or the platform failed, before it said so. */
  readonly mayHaveArrived: boolean;

  constructor(seconds?: number, options: ErrorOptions & { readonly mayHaveArrived?: boolean } = {}) {
    super('the platform cannot be reached now', options);
    this.seconds = seconds;
    this.mayHaveArrived = options.mayHaveArrived ?? false;
  }
}
