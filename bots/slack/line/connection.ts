import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import { retryAfter, withRetries } from './retry.ts';

/** How long Slack may take to agree to the end of a connection. */
const closeMs = 2000;
const firstPauseMs = 500;
const longestPauseMs = 30_000;

/**
 * Keeps one Socket Mode connection open. Slack ends each of them after a while and expects the next at once.
 *
 * The client's own reconnecting must be off: it waits 5 s before it begins, and a failure in it, such as being stopped
 * half way, ends the process.
 */
export class Connection {
  readonly #client: SocketModeReceiver['client'];
  readonly #notConnected: (error: unknown) => void;
  readonly #stopping = new AbortController();
  #reconnecting: Promise<void> | null = null;
  #isOpen = false;

  /** @param notConnected is told of each failure after which it is tried again */
  constructor(client: SocketModeReceiver['client'], notConnected: (error: unknown) => void) {
    this.#client = client;
    this.#notConnected = notConnected;
    // A socket that is asked for before `stop` and made after it is closed as soon as it can be.
    client.on('connecting', () => queueMicrotask(() => this.#stopping.signal.aborted && client.disconnect()));
  }

  /** Whether deliveries can arrive now. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Resolves when Slack has said hello. Throws what the first connection failed with. */
  async open(): Promise<void> {
    await withRetries(() => this.#connect(), this.#stopping.signal, this.#notConnected);
    this.#client.on('disconnected', () => {
      this.#isOpen = false;
      if (this.#stopping.signal.aborted || this.#reconnecting) return;
      this.#reconnecting = this.#reconnect().finally(() => {
        this.#reconnecting = null;
      });
    });
  }

  /** Resolves when nothing more can arrive, whatever the connection was doing. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const impatient = setTimeout(() => this.#client.disconnect(), closeMs);
    await this.#client.disconnect();
    clearTimeout(impatient);
    await this.#reconnecting;
    // A socket closed before it was open leaves a timer of 30 s behind, which only a further call clears.
    await this.#client.disconnect();
  }

  async #reconnect(): Promise<void> {
    const signal = this.#stopping.signal;
    for (let pause = firstPauseMs; !signal.aborted; pause = Math.min(pause * 2, longestPauseMs)) {
      try {
        await this.#connect();
        return;
      } catch (error) {
        if (signal.aborted) return;
        this.#notConnected(error);
        await sleep(retryAfter(error) ?? pause, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async #connect(): Promise<void> {
    try {
      await this.#client.start();
      this.#isOpen = true;
    } catch (error) {
      throw error ?? new Error('Slack closed the connection before it said hello');
    }
  }
}
