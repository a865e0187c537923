/** Runs pieces of work one after another for each key, and those of different keys side by side. */
export class InOrder {
  readonly #last = new Map<string, Promise<void>>();

  /** Queues `work`, which must not reject, behind what is already queued for `key`. */
  run(key: string, work: () => Promise<void>): void {
    const queued = (this.#last.get(key) ?? Promise.resolve()).then(work).finally(() => {
      if (this.#last.get(key) === queued) this.#last.delete(key);
    });
    this.#last.set(key, queued);
  }

  /** Resolves when everything queued until now is done. */
  async done(): Promise<void> {
    await Promise.all(this.#last.values());
  }
}
