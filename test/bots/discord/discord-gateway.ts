import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { wire } from './discord-wire.ts';

const op = { dispatch: 0, heartbeat: 1, reconnect: 7, invalidSession: 9, hello: 10, heartbeatAck: 11 } as const;
const closeCode = {
  decodeError: 4002,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSeq: 4007,
  invalidShard: 4010,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;
const everyIntent = 0b0011_0001_1011_1111_1111_1111_1111;
const privilegedIntents = (1 << 1) | (1 << 8) | (1 << 15);

/** The intents without which Discord keeps an event to itself. */
export const intent = { none: 0, guildMessages: 1 << 9, directMessages: 1 << 12, messageContent: 1 << 15 } as const;

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  readonly events: { readonly t: string; readonly s: number; readonly d: unknown }[];
  /** The open connection; what happens meanwhile is repeated when the session is resumed on another. */
  socket: WebSocket | null;
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

/** What an event needs to reach a session: an intent, and the shard of the guild it happened in. */
interface Needs {
  readonly intent: number;
  readonly guild?: string | undefined;
}

/** The gateway's half of the protocol: hello, identify or resume with replay, heartbeats, dispatches to every session. */
export class DiscordGateway {
  identified = 0;
  resumed = 0;
  heartbeats = 0;
  connections = 0;
  /** Closes every session that is asked for with this code: 4004 as when a token is reset between two calls. */
  closesWith: number | null = null;
  readonly #settings: GatewaySettings;
  #sessions: Session[] = [];

  constructor(settings: GatewaySettings) {
    this.#settings = settings;
  }

  /** Whether a bot is told of what needs this intent. */
  knows(needs: number): boolean {
    return this.#sessions.some(({ intents }) => (intents & needs) === needs);
  }

  accept(socket: WebSocket, heartbeatMs: number): void {
    this.connections += 1;
    socket.on('message', (data) => this.#receive(socket, String(data)));
    socket.on('close', (code) => {
      this.connections -= 1;
      // Whoever closes in good order is done with the session.
      if (code === 1000) this.#sessions = this.#sessions.filter((session) => session.socket !== socket);
      for (const session of this.#sessions) if (session.socket === socket) session.socket = null;
      this.#settings.onChange();
    });
    send(socket, { op: op.hello, d: { heartbeat_interval: heartbeatMs } });
  }

  /** Sends an event to every session that may have it, at once or when the session is resumed. */
  dispatch(t: string, d: unknown, { intent: needs, guild }: Needs): void {
    for (const session of this.#sessions) {
      const [id, count] = session.shard;
      const shard = guild === undefined ? 0 : Number((BigInt(guild) >> 22n) % BigInt(count));
      if (shard === id && (session.intents & needs) === needs) dispatchTo(session, t, d);
    }
  }

  /** Sends the last event again, as Discord does when it is not sure that it arrived. */
  repeatLast(): void {
    for (const { socket, events } of this.#sessions) {
      const last = events.at(-1);
      if (socket && last) send(socket, { op: op.dispatch, ...last });
    }
  }

  askToReconnect(): void {
    for (const session of this.#sessions) {
      if (session.socket) send(session.socket, { op: op.reconnect, d: null });
      session.socket = null;
    }
  }

  /** Ends the sessions: the bot must identify again. */
  invalidate(): void {
    for (const { socket } of this.#sessions) if (socket) send(socket, { op: op.invalidSession, d: false });
    this.#sessions = [];
  }

  /** Closes the connections with a code, and ends their sessions. */
  close(code: number): void {
    for (const { socket } of this.#sessions) socket?.close(code);
    this.#sessions = [];
  }

  /** Drops the connections without a word. */
  drop(): void {
    for (const session of this.#sessions) {
      session.socket?.terminate();
      session.socket = null;
    }
  }

  #receive(socket: WebSocket, data: string): void {
    const frame = wire.gateway.safeParse(JSON.parse(data));
    if (!frame.success) {
      this.#settings.onViolation(`gateway: ${frame.error.message}`);
      socket.close(closeCode.decodeError);
    } else if (frame.data.op === op.heartbeat) {
      this.heartbeats += 1;
      send(socket, { op: op.heartbeatAck });
    } else if (this.closesWith !== null) {
      socket.close(this.closesWith);
    } else if (frame.data.d.token !== this.#settings.token) {
      socket.close(closeCode.authenticationFailed);
    } else if (this.#sessions.some((session) => session.socket === socket)) {
      this.#settings.onViolation('gateway: identified twice');
      socket.close(closeCode.alreadyAuthenticated);
    } else if (frame.data.op === 2) {
      this.#identify(socket, frame.data.d.intents, frame.data.d.shard);
    } else {
      this.#resume(socket, frame.data.d.session_id, frame.data.d.seq);
    }
    this.#settings.onChange();
  }

  #identify(socket: WebSocket, intents: number, shard: readonly [number, number]): void {
    const [id, count] = shard;
    const refused =
      id < 0 || id >= count
        ? closeCode.invalidShard
        : intents & ~everyIntent
          ? closeCode.invalidIntents
          : intents & privilegedIntents & ~this.#settings.allowed
            ? closeCode.disallowedIntents
            : null;
    if (refused !== null) {
      socket.close(refused);
      return;
    }
    const session: Session = { id: randomUUID(), intents, shard, events: [], socket };
    this.#sessions.push(session);
    this.identified += 1;
    const where = { session_id: session.id, resume_gateway_url: this.#settings.address() };
    dispatchTo(session, 'READY', { v: 10, ...this.#settings.ready, ...where, shard });
  }

  #resume(socket: WebSocket, id: string, seq: number): void {
    const session = this.#sessions.find((one) => one.id === id);
    if (!session) {
      send(socket, { op: op.invalidSession, d: false });
    } else if (seq > session.events.length) {
      socket.close(closeCode.invalidSeq);
    } else {
      for (const event of session.events.slice(seq)) send(socket, { op: op.dispatch, ...event });
      session.socket = socket;
      this.resumed += 1;
      dispatchTo(session, 'RESUMED', {});
    }
  }
}

function dispatchTo(session: Session, t: string, d: unknown): void {
  const event = { t, s: session.events.length + 1, d };
  session.events.push(event);
  if (session.socket) send(session.socket, { op: op.dispatch, ...event });
}

function send(socket: WebSocket, frame: object): void {
  socket.send(JSON.stringify(frame));
}
