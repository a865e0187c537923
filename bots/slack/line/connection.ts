import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import { retryAfter, withRetries } from './retry.ts';
import { EndedBySlack } from './unreachable.ts';

/** How long Slack may take to agree to the end of a connection. */
const closeMs = 2000;
const firstPauseMs = 500;
const longestPauseMs = 30_000;

/** Why Slack would end the next connection as well: asking for one at once would go on without end. */
const lasting: Readonly<Record<string, string>> = {
  link_disabled: 'Socket Mode has been turned off in the settings of the app',
  too_many_websockets: 'other processes have the ten connections that an app may have',
};

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
  /** Why Slack has ended the connection, where that lasts. */
  #lasting: string | undefined;

  /** @param notConnected is told of each failure after which it is tried again */
  constructor(client: SocketModeReceiver['client'], notConnected: (error: unknown) => void) {
    this.#client = client;
    this.#notConnected = notConnected;
    client.on('ws_message', (frame: unknown) => {
      this.#lasting = lasting[reasonIn(frame) ?? ''];
    });
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
    if (this.#lasting !== undefined) {
      this.#notConnected(new EndedBySlack(this.#lasting));
      await this.#rest(longestPauseMs);
    }
    for (let pause = firstPauseMs; !signal.aborted; pause = Math.min(pause * 2, longestPauseMs)) {
      try {
        await this.#connect();
        return;
      } catch (error) {
        if (signal.aborted) return;
        this.#notConnected(error);
        await this.#rest(retryAfter(error) ?? pause);
      }
    }
  }

  async #rest(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
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

/** The reason that a frame gives for the end of the connection; undefined when it is another frame. */
function reasonIn(frame: unknown): string | undefined {
  if (typeof frame !== 'string' || !frame.includes('"disconnect"')) return undefined;
  try {
    const { type, reason } = JSON.parse(frame);
    return type === 'disconnect' ? reason : undefined;
  } catch {
    return undefined;
  }
}
