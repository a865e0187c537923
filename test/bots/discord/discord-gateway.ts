import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { wire } from './discord-wire.ts';

const op = { dispatch: 0, heartbeat: 1, reconnect: 7, invalidSession: 9, hello: 10, heartbeatAck: 11 } as const;
const closeCode = { decodeError: 4002, authenticationFailed: 4004, invalidSeq: 4007, disallowedIntents: 4014 } as const;
const privilegedIntents = (1 << 1) | (1 << 8) | (1 << 15);

/** The intents without which Discord keeps an event to itself. */
export const intent = { none: 0, guildMessages: 1 << 9, directMessages: 1 << 12, messageContent: 1 << 15 } as const;

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly events: { readonly t: string; readonly s: number; readonly d: unknown }[];
}

interface GatewaySettings {
  readonly token: string;
  /** Privileged intents that were switched on for the application. */
  readonly allowed: number;
  readonly ready: object;
  /** Address of this gateway, known once the server listens. */
  readonly address: () => string;
  readonly onChange: () => void;
  readonly onViolation: (what: string) => void;
}

/** The gateway's half of the protocol for one shard: hello, identify or resume with replay, heartbeats, dispatches. */
export class DiscordGateway {
  identified = 0;
  resumed = 0;
  heartbeats = 0;
  connections = 0;
  /** As when a token is reset between two calls. */
  refusesTokens = false;
  readonly #settings: GatewaySettings;
  #session: Session | null = null;
  #socket: WebSocket | null = null;

  constructor(settings: GatewaySettings) {
    this.#settings = settings;
  }

  /** Whether a session is established on an open connection. */
  get isLive(): boolean {
    return this.#socket !== null;
  }

  /** Whether the bot is told of what needs this intent. */
  knows(needs: number): boolean {
    return ((this.#session?.intents ?? 0) & needs) === needs;
  }

  accept(socket: WebSocket, heartbeatMs: number): void {
    this.connections += 1;
    socket.on('message', (data) => this.#receive(socket, String(data)));
    socket.on('close', () => {
      this.connections -= 1;
      if (this.#socket === socket) this.#socket = null;
      this.#settings.onChange();
    });
    send(socket, { op: op.hello, d: { heartbeat_interval: heartbeatMs } });
  }

  /** Sends an event to a bot with the intent it needs, at once or when the session is resumed. */
  dispatch(t: string, d: unknown, needs: number): void {
    const session = this.#session;
    if (session === null) throw new Error('nobody has identified at this gateway');
    if (!this.knows(needs)) return;
    const event = { t, s: session.events.length + 1, d };
    session.events.push(event);
    if (this.#socket) send(this.#socket, { op: op.dispatch, ...event });
  }

  /** Sends the last event again, as Discord does when it is not sure that it arrived. */
  repeatLast(): void {
    const last = this.#session?.events.at(-1);
    if (this.#socket && last) send(this.#socket, { op: op.dispatch, ...last });
  }

  askToReconnect(): void {
    if (this.#socket) send(this.#socket, { op: op.reconnect, d: null });
    this.#socket = null;
  }

  /** Ends the session: the bot must identify again. */
  invalidate(): void {
    if (this.#socket) send(this.#socket, { op: op.invalidSession, d: false });
    this.#session = null;
    this.#socket = null;
  }

  /** Drops the connection without a word. */
  drop(): void {
    this.#socket?.terminate();
    this.#socket = null;
  }

  #receive(socket: WebSocket, data: string): void {
    const frame = wire.gateway.safeParse(JSON.parse(data));
    if (!frame.success) {
      this.#settings.onViolation(`gateway: ${frame.error.message}`);
      socket.close(closeCode.decodeError);
    } else if (frame.data.op === op.heartbeat) {
      this.heartbeats += 1;
      send(socket, { op: op.heartbeatAck });
    } else if (this.refusesTokens || frame.data.d.token !== this.#settings.token) {
      socket.close(closeCode.authenticationFailed);
    } else if (frame.data.op === 2) {
      this.#identify(socket, frame.data.d.intents);
    } else {
      this.#resume(socket, frame.data.d.session_id, frame.data.d.seq);
    }
    this.#settings.onChange();
  }

  #identify(socket: WebSocket, intents: number): void {
    if (intents & privilegedIntents & ~this.#settings.allowed) {
      socket.close(closeCode.disallowedIntents);
      return;
    }
    this.#session = { id: randomUUID(), intents, events: [] };
    this.#socket = socket;
    this.identified += 1;
    const session = { session_id: this.#session.id, resume_gateway_url: this.#settings.address() };
    this.dispatch('READY', { v: 10, ...this.#settings.ready, ...session, shard: [0, 1] }, intent.none);
  }

  #resume(socket: WebSocket, id: string, seq: number): void {
    const session = this.#session;
    if (session?.id !== id) {
      send(socket, { op: op.invalidSession, d: false });
    } else if (seq > session.events.length) {
      socket.close(closeCode.invalidSeq);
    } else {
      for (const event of session.events.slice(seq)) send(socket, { op: op.dispatch, ...event });
      this.#socket = socket;
      this.resumed += 1;
      this.dispatch('RESUMED', {}, intent.none);
    }
  }
}

function send(socket: WebSocket, frame: object): void {
  socket.send(JSON.stringify(frame));
}
