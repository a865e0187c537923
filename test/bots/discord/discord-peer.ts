import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer, json } from 'node:stream/consumers';
import { WebSocketServer } from 'ws';
import type { z } from 'zod';
import { DiscordGateway, intent } from './discord-gateway.ts';
import { isEphemeral, type WireCommand, type WireModal, type WireRow, wire } from './discord-wire.ts';

/** A message the bot has posted, as it stands now. */
export interface Posted {
  readonly id: string;
  readonly channel: string;
  readonly where: Where;
  /** The calls that made it, in order: `channel`, `callback`, `defer`, `edit`, `follow-up`. */
  readonly made: string[];
  /** The id of the interaction it answers. */
  readonly answers: string | null;
  readonly ephemeral: boolean;
  /** The message it replies to. */
  readonly inReplyTo: string | null;
  content: string;
  rows: readonly WireRow[];
}

/** A message as it stands in its channel. */
interface Written {
  readonly id: string;
  readonly channel: string;
  readonly where: Where;
  readonly author: object;
  content: string;
}

/** In the direct messages with the bot, or in a channel of a guild. */
export type Where = 'dm' | 'guild';

interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly where: Where;
  readonly channel: string;
  readonly createdAt: number;
  acknowledged: boolean;
  /** A modal may be opened by a command or a press, not by another modal. */
  readonly mayOpen: boolean;
  original: Posted | null;
  /** What is offered to somebody who is typing. */
  completions: readonly { readonly name: string; readonly value: string }[] | null;
}

interface Fault {
  readonly call: RegExp;
  readonly status: number;
  readonly body: object;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the call takes effect although it is answered with the fault. */
  readonly takesEffect: boolean;
  /** Told when the call has come; then it is never answered. */
  readonly silent?: () => void;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Discord's answer to a call it refuses. */
class Refusal extends Error {
  readonly status: number;
  readonly code: number;

  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const callbackMs = 3000;
const tokenMs = 15 * 60_000;
const guildId = '500000000000000001';
const guildChannel = '500000000000000002';
const epoch = 1_420_070_400_000n;

/**
 * Discord on loopback, as far as the door needs it: real HTTP and a real WebSocket gateway, strict about fields and
 * limits. What it had to refuse as a mistake of the bot's stands in `violations`.
 */
export class DiscordPeer {
  readonly token = `peer.${randomUUID()}`;
  readonly applicationId = '100000000000000001';
  readonly messages: Posted[] = [];
  /** The files that came with messages, oldest first. */
  readonly files: { readonly name: string; readonly text: string; readonly data: Buffer; readonly alt?: string }[] = [];
  /** Whether the commands are the person's own, brought along into a server that shows what they say to nobody else. */
  isMuted = false;
  /** Refuses a message with files, as for a bot that may attach none. */
  takesFiles = true;
  readonly violations: string[] = [];
  /** The modals that were opened, oldest first. */
  readonly modals: (WireModal & Pick<Posted, 'where' | 'channel'>)[] = [];
  /** Codes of refusals that a test provokes. */
  readonly forgiven = new Set<number>();
  /** Every call as `METHOD /path`, in order. */
  readonly calls: string[] = [];
  readonly gateway: DiscordGateway;
  commands: WireCommand[] = [];

  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #sockets = new WebSocketServer({ server: this.#server });
  readonly #changes = new EventEmitter();
  readonly #interactions = new Map<string, Interaction>();
  readonly #channels = new Map<string, string>();
  readonly #byNonce = new Map<string, Posted>();
  /** What people and the bot have written in channels, oldest first. */
  readonly #written: Written[] = [];
  /** The threads of the guild's channel, by the id of the message they begin at. */
  readonly threads = new Map<string, string>();
  readonly #faults: Fault[] = [];
  readonly #held: { readonly call: RegExp; readonly over: Promise<void> }[] = [];
  readonly #bot = user(this.applicationId, true);
  #lastId = 0n;
  #edits = 0;

  readonly #messageContent: boolean;

  private constructor(heartbeatMs: number, messageContent: boolean) {
    this.#messageContent = messageContent;
    this.#changes.setMaxListeners(0);
    this.gateway = new DiscordGateway({
      token: this.token,
      allowed: messageContent ? intent.messageContent : intent.none,
      // The guild stays unavailable: the door must not wait for guilds it has no use for.
      ready: {
        user: this.#bot,
        guilds: [{ id: guildId, unavailable: true }],
        application: { id: this.applicationId, flags: 0 },
      },
      address: () => this.#address('ws'),
      onChange: () => this.lookAgain(),
      onViolation: (what) => this.violations.push(what),
    });
    this.#sockets.on('connection', (socket) => this.gateway.accept(socket, heartbeatMs));
  }

  /** @param messageContent whether the application was given the message content intent */
  static async open({ heartbeatMs = 41_250, messageContent = false } = {}): Promise<DiscordPeer> {
    const peer = new DiscordPeer(heartbeatMs, messageContent);
    peer.#server.listen(0, '127.0.0.1');
    await once(peer.#server, 'listening');
    return peer;
  }

  get apiUrl(): string {
    return `${this.#address('http')}/api`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** Resolves to the first truthy value of `look`, which is asked again after everything that happens here. */
  async until<T>(look: () => T | undefined | null | false | Promise<T | undefined | null | false>): Promise<T> {
    for (;;) {
      const seen = await look();
      if (seen) return seen;
      await once(this.#changes, 'change');
    }
  }

  /** Has every waiting `until` look again, for something that did not happen here. */
  lookAgain(): void {
    this.#changes.emit('change');
  }

  /** Answers the next call that matches with a failure. */
  failNext(call: RegExp, status: number, { body = {}, headers = {}, takesEffect = false }: Partial<Fault> = {}): void {
    this.#faults.push({ call, status, body, headers, takesEffect });
  }

  /** The channel of somebody's direct messages with the bot, once there is one. */
  channelOf(person: string): string | undefined {
    return this.#channels.get(person);
  }

  /** Never answers the next call that matches. Resolves when it has come, and has taken effect or not. */
  async holdNext(call: RegExp, takesEffect: boolean): Promise<void> {
    await new Promise<void>((silent) => {
      this.#faults.push({ call, status: 0, body: {}, headers: {}, takesEffect, silent });
    });
  }

  /**
   * A person writes to the bot, or, in a guild, to everybody, in its channel or in a thread of it. Returns the id of the
   * message.
   */
  write(
    person: string,
    text: string,
    {
      where = 'dm' as Where,
      thread = '',
      bot = false,
      ...more
    }: {
      where?: Where;
      thread?: string;
      bot?: boolean;
      attachments?: readonly object[];
      message_snapshots?: readonly object[];
    } = {},
  ): string {
    const id = this.#nextId();
    const place = thread ? 'guild' : where;
    const channel = thread || this.#channel(person, place);
    this.#announce({ id, channel, content: text, author: user(person, bot), where: place }, more);
    return id;
  }

  /** A person writes to the bot what is on its way for a while. Returns the message's id, and what lets it arrive. */
  writeSlowly(person: string, text: string): { readonly id: string; arrive(): void } {
    const channel = this.#channel(person, 'dm');
    const written: Written = { id: this.#nextId(), channel, content: text, author: user(person), where: 'dm' };
    this.#written.push({ ...written });
    return { id: written.id, arrive: () => this.#tell('MESSAGE_CREATE', written) };
  }

  /** Leaves calls that match unanswered until the function returned is called. */
  hold(call: RegExp): () => void {
    let release = () => {};
    const held = { call, over: new Promise<void>((resolve) => (release = resolve)) };
    this.#held.push(held);
    return () => {
      this.#held.splice(this.#held.indexOf(held), 1);
      release();
    };
  }

  /** A person edits a message of theirs. */
  edit(message: string, text: string): void {
    this.editSlowly(message, text).arrive();
  }

  /** A person edits a message of theirs, which is on its way until it is let arrive. */
  editSlowly(message: string, text: string): { arrive(): void } {
    const written = this.#find(message);
    written.content = text;
    this.#edits += 1;
    const edited_timestamp = new Date(Date.now() + this.#edits).toISOString().replace('Z', '000+00:00');
    const asItIs = { ...written };
    return { arrive: () => this.#tell('MESSAGE_UPDATE', asItIs, { edited_timestamp }) };
  }

  /** A person deletes a message of theirs. Nobody is told whose it was. */
  remove(message: string): void {
    const written = this.#find(message);
    this.#written.splice(this.#written.indexOf(written), 1);
    const place = written.where === 'guild' ? { guild_id: guildId } : {};
    const needs =
      written.where === 'guild' ? { intent: intent.guildMessages, guild: guildId } : { intent: intent.directMessages };
    this.gateway.dispatch('MESSAGE_DELETE', { id: message, channel_id: written.channel, ...place }, needs);
  }

  #find(message: string): Written {
    const written = this.#written.find(({ id }) => id === message);
    if (!written) throw new Error('there is no such message');
    return written;
  }

  /**
   * A person sends a command that is registered. Returns the id of the interaction.
   * @param ageMs for how long it has been on its way
   */
  command(
    person: string,
    text: string | null,
    where: Where = 'dm',
    locale = 'zh-CN',
    { name = 'guohe', ageMs = 0 } = {},
  ) {
    const options = text === null ? [] : [{ type: 3, name: this.#optionOf(name), value: text }];
    const data = { id: '100000000000000009', type: 1, name, options };
    return this.#interact(person, where, this.#channel(person, where), locale, { type: 2, data }, ageMs);
  }

  /** A person has typed so far. Resolves to what is offered, as it is shown. */
  async complete(
    person: string,
    typed: string,
    locale = 'zh-CN',
    name = 'clause',
  ): Promise<readonly { name: string; value: string }[]> {
    const options = [{ type: 3, name: this.#optionOf(name), value: typed, focused: true }];
    const data = { id: '100000000000000009', type: 1, name, options };
    const id = this.#interact(person, 'guild', guildChannel, locale, { type: 4, data });
    return this.until(() => this.#byId(id)?.completions);
  }

  /** A person picks the command in the menu of a message. Returns the id of the interaction. */
  pickInMenu(person: string, content: string, locale = 'zh-CN'): string {
    const { name } = this.#commandOf(({ type }) => type === 3);
    const target_id = this.#nextId();
    const target = messageObject({ id: target_id, channel: guildChannel, content, author: user('200000000000000009') });
    const data = {
      id: '100000000000000009',
      type: 3,
      name,
      target_id,
      resolved: { messages: { [target_id]: target } },
    };
    return this.#interact(person, 'guild', guildChannel, locale, { type: 2, data });
  }

  /**
   * A person presses what carries `label`, newest first. Returns the id of the interaction; throws when nothing carries
   * it.
   */
  press(person: string, label: string, locale = 'zh-CN'): string {
    for (const message of this.messages.toReversed()) {
      for (const component of message.rows.flatMap(({ components }) => [...components])) {
        const { type, custom_id } = component;
        const picked = component.type === 2 ? component : component.options.find((option) => option.label === label);
        if (picked?.label !== label) continue;
        const values = 'value' in picked ? { values: [picked.value] } : {};
        return this.#interact(person, message.where, message.channel, locale, {
          type: 3,
          data: { custom_id, component_type: type, ...values },
          message: this.#asMessage(message),
        });
      }
    }
    throw new Error(`nothing to press is called “${label}”`);
  }

  /**
   * A person hands in the modal that was opened last, filled in as it was but for `changes`, by the label of the field.
   * Returns the id of the interaction.
   */
  submit(person: string, changes: Readonly<Record<string, string>>, locale = 'zh-CN'): string {
    const modal = this.modals.at(-1);
    if (!modal) throw new Error('no modal is open');
    const unknown = Object.keys(changes).filter((name) => !modal.components.some(({ label }) => label === name));
    if (unknown.length > 0) throw new Error(`no field is called ${unknown}`);
    const components = modal.components.map(({ label, component }, id) => {
      const { type, custom_id } = component;
      if (component.type === 4) {
        return { type: 18, id, component: { type, custom_id, value: changes[label] ?? component.value ?? '' } };
      }
      const picked = component.options.filter((option) =>
        changes[label] === undefined ? option.default : option.label === changes[label],
      );
      return { type: 18, id, component: { type, custom_id, values: picked.map(({ value }) => value) } };
    });
    const data = { custom_id: modal.custom_id, components };
    return this.#interact(person, modal.where, modal.channel, locale, { type: 5, data });
  }

  #commandOf(is: (command: WireCommand) => boolean): WireCommand {
    const command = this.commands.find(is);
    if (!command) throw new Error('no such command is registered');
    return command;
  }

  /** The name of the one option of a command. */
  #optionOf(command: string): string {
    const { options } = this.#commandOf(({ name }) => name === command);
    if (!options?.[0]) throw new Error(`/${command} takes no text`);
    return options[0].name;
  }

  #byId(id: string): Interaction | undefined {
    return [...this.#interactions.values()].find((interaction) => interaction.id === id);
  }

  #interact(person: string, where: Where, channel: string, locale: string, rest: object, ageMs = 0): string {
    const createdAt = Date.now() - ageMs;
    const id = ageMs === 0 ? this.#nextId() : idAt(createdAt);
    const token = `interaction.${randomUUID()}`;
    this.#interactions.set(token, {
      id,
      token,
      where,
      channel,
      createdAt,
      acknowledged: false,
      mayOpen: !('type' in rest) || rest.type === 2 || rest.type === 3,
      original: null,
      completions: null,
    });
    const member = { user: user(person), roles: [], joined_at: new Date(0).toISOString(), deaf: false, mute: false };
    const from =
      where === 'dm'
        ? { context: 1, user: user(person), channel: { id: channel, type: 1 } }
        : {
            context: 0,
            guild_id: guildId,
            guild_locale: 'en-US',
            channel: { id: channel, type: 0, guild_id: guildId, name: '规则讨论' },
            member: { ...member, flags: 0, permissions: '0' },
          };
    const interaction = { id, token, application_id: this.applicationId, version: 1, locale, channel_id: channel };
    const owners = this.isMuted ? { 1: person } : { 0: guildId };
    const grants = { entitlements: [], app_permissions: '0', authorizing_integration_owners: owners };
    this.gateway.dispatch(
      'INTERACTION_CREATE',
      { ...interaction, ...grants, ...from, ...rest },
      {
        intent: intent.none,
        guild: where === 'guild' ? guildId : undefined,
      },
    );
    return id;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.#address('http'));
    const call = `${request.method} ${decodeURIComponent(url.pathname).replace('/api/v10', '')}`;
    this.calls.push(call);
    const fault = this.#faults.find((candidate) => candidate.call.test(call));
    if (fault) this.#faults.splice(this.#faults.indexOf(fault), 1);
    try {
      const body = await this.#bodyOf(request);
      const held = this.#held.find((one) => one.call.test(call));
      if (held) this.lookAgain();
      await held?.over;
      const authorised = request.headers.authorization === `Bot ${this.token}`;
      const done = fault && !fault.takesEffect ? fault : this.#answer(call, url, body, authorised);
      if (fault?.silent) fault.silent();
      else reply(response, fault ?? done);
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(500, 0, String(error));
      if (refusal.status !== 401 && !this.forgiven.has(refusal.code))
        this.violations.push(`${call}: ${refusal.code} ${refusal.message}`);
      reply(response, { status: refusal.status, body: { code: refusal.code, message: refusal.message } });
    }
    this.lookAgain();
  }

  /** JSON, or a form with the JSON in one part and files in the others. */
  async #bodyOf(request: IncomingMessage): Promise<unknown> {
    const type = request.headers['content-type'] ?? '';
    if (!type.startsWith('multipart/form-data')) {
      return Number(request.headers['content-length'] ?? 0) > 0 ? json(request) : undefined;
    }
    const form = await new Response(await buffer(request), { headers: { 'content-type': type } }).formData();
    const body = JSON.parse(String(form.get('payload_json')));
    const described: { id: number; filename: string; description?: string }[] = (body.data ?? body).attachments ?? [];
    if (!this.takesFiles) throw new Refusal(403, 50013, 'Missing Permissions');
    for (const [name, part] of form) {
      const [, id] = /^files\[(\d)]$/.exec(name) ?? [];
      if (part instanceof File && id !== undefined) {
        const data = Buffer.from(await part.arrayBuffer());
        const alt = described.find((one) => one.id === Number(id) && one.filename === part.name)?.description;
        this.files.push({ name: part.name, text: data.toString(), data, ...(alt !== undefined && { alt }) });
      } else if (name !== 'payload_json') throw new Refusal(400, 50035, `Invalid Form Body: ${name}`);
    }
    return body;
  }

  #answer(call: string, url: URL, body: unknown, authorised: boolean): Answer {
    const path = (pattern: RegExp) => pattern.exec(call)?.slice(1) ?? null;
    const withToken = path(/^\w+ \/(?:interactions|webhooks)\/\d+\/([^/]+)/);
    if (withToken) return this.#answerInteraction(call, url, body, withToken[0] ?? '');
    if (!authorised) throw new Refusal(401, 0, '401: Unauthorized');

    if (call === 'GET /gateway/bot') {
      const session_start_limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };
      return { status: 200, body: { url: this.#address('ws'), shards: 1, session_start_limit } };
    }
    if (call === 'POST /users/@me/channels') {
      const { recipient_id } = accept(wire.openDirectMessages, body);
      return {
        status: 200,
        body: { id: this.#channel(recipient_id, 'dm'), type: 1, recipients: [user(recipient_id)] },
      };
    }
    const [, guild] = path(/^\w+ \/applications\/100000000000000001(\/guilds\/\d+)?\/commands$/)
      ? [0, call.includes('/guilds/')]
      : [];
    if (guild !== undefined) {
      if (call.startsWith('PUT')) this.#register(accept(guild ? wire.guildCommands : wire.commands, body));
      return { status: 200, body: this.commands };
    }
    if (call === 'GET /applications/@me') {
      // Limited, as for a bot in fewer than a hundred guilds.
      return { status: 200, body: { id: this.applicationId, flags: this.#messageContent ? 1 << 19 : 0 } };
    }
    const [typingIn] = path(/^POST \/channels\/(\d+)\/typing$/) ?? [];
    if (typingIn) {
      this.#placeOf(typingIn);
      return { status: 204 };
    }
    const [parent, message] = path(/^POST \/channels\/(\d+)\/messages\/(\d+)\/threads$/) ?? [];
    if (parent && message) return { status: 201, body: this.#startThread(parent, message, body) };
    const [read] = path(/^GET \/channels\/(\d+)\/messages$/) ?? [];
    if (read) return { status: 200, body: this.#writtenIn(read, url.searchParams) };
    const [channel] = path(/^POST \/channels\/(\d+)\/messages$/) ?? [];
    if (channel) return { status: 200, body: this.#asMessage(this.#postToChannel(channel, body)) };
    if (/^(GET|PUT) \/applications\//.test(call))
      throw new Refusal(403, 20012, 'You are not authorized for this application');
    throw new Refusal(404, 0, '404: Not Found');
  }

  /** Discord adds ids and defaults, and keeps an order of its own. */
  #register(commands: readonly WireCommand[]): void {
    const added = () => ({ id: this.#nextId(), version: this.#nextId(), application_id: this.applicationId });
    const defaults = { name_localizations: null, description: '', default_member_permissions: null, nsfw: false };
    this.commands = commands.map((command) => ({ ...defaults, ...command, ...added() })).reverse();
  }

  #postToChannel(channel: string, body: unknown): Posted {
    const where = this.#placeOf(channel);
    const { content, components, nonce, enforce_nonce, message_reference } = accept(wire.channelMessage, body);
    const earlier = nonce && enforce_nonce ? this.#byNonce.get(nonce) : undefined;
    if (earlier) return earlier;
    const posted = this.#post(
      {
        channel,
        where,
        made: ['channel'],
        answers: null,
        ephemeral: false,
        inReplyTo: message_reference?.message_id ?? null,
      },
      content,
      components,
    );
    if (nonce) this.#byNonce.set(nonce, posted);
    return posted;
  }

  #answerInteraction(call: string, url: URL, body: unknown, token: string): Answer {
    const interaction = this.#interactions.get(token);
    if (!interaction) throw new Refusal(404, 10015, 'Unknown Webhook');
    if (call.startsWith('POST /interactions/')) {
      const original = this.#callBack(interaction, body);
      if (url.searchParams.get('with_response') !== 'true') return { status: 204 };
      const resource = original ? { type: 4, message: this.#asMessage(original) } : null;
      return { status: 200, body: { interaction: { id: interaction.id, type: 2 }, resource } };
    }
    if (!interaction.acknowledged) throw new Refusal(404, 10015, 'Unknown Webhook');
    if (Date.now() - interaction.createdAt > tokenMs) throw new Refusal(401, 50027, 'Invalid Webhook Token');
    if (call.startsWith('POST /webhooks/')) {
      const { content, components, flags } = accept(wire.followUp, body);
      const made = { ...this.#answering(interaction), made: ['follow-up'], ephemeral: isEphemeral(flags) };
      return { status: 200, body: this.#asMessage(this.#post(made, content, components)) };
    }
    const original = interaction.original;
    if (!call.endsWith('/messages/@original') || !original) throw new Refusal(404, 10008, 'Unknown Message');
    if (call.startsWith('DELETE')) {
      this.messages.splice(this.messages.indexOf(original), 1);
      return { status: 204 };
    }
    if (call.startsWith('PATCH')) {
      const { content, components } = accept(wire.edit, body);
      Object.assign(original, { content, rows: components ?? original.rows });
      original.made.push('edit');
    }
    return { status: 200, body: this.#asMessage(original) };
  }

  #callBack(interaction: Interaction, body: unknown): Posted | null {
    if (interaction.acknowledged) throw new Refusal(400, 40060, 'Interaction has already been acknowledged.');
    if (Date.now() - interaction.createdAt > callbackMs) throw new Refusal(404, 10062, 'Unknown interaction');
    const callback = accept(wire.callback, body);
    interaction.acknowledged = true;
    if (callback.type === 6) return null;
    if (callback.type === 9) {
      if (!interaction.mayOpen) throw new Refusal(400, 50035, 'Modal responses are not allowed here');
      this.modals.push({ ...callback.data, where: interaction.where, channel: interaction.channel });
      return null;
    }
    if (callback.type === 8) {
      interaction.completions = callback.data.choices;
      return null;
    }
    const made = [callback.type === 4 ? 'callback' : 'defer'];
    const message = { ...this.#answering(interaction), made, ephemeral: isEphemeral(callback.data?.flags) };
    interaction.original =
      callback.type === 4
        ? this.#post(message, callback.data.content, callback.data.components)
        : this.#post(message, '', []);
    return interaction.original;
  }

  #answering({ id, channel, where }: Interaction): Pick<Posted, 'answers' | 'channel' | 'where' | 'inReplyTo'> {
    return { answers: id, channel, where, inReplyTo: null };
  }

  /** Whether a channel is one of somebody's direct messages, or of the guild. */
  #placeOf(channel: string): Where {
    if (channel === guildChannel || this.threads.has(channel)) return 'guild';
    if (![...this.#channels.values()].includes(channel)) throw new Refusal(404, 10003, 'Unknown Channel');
    return 'dm';
  }

  /** The newest first, as Discord lists them. */
  #writtenIn(channel: string, query: URLSearchParams): readonly object[] {
    this.#placeOf(channel);
    const { after, limit } = accept(wire.history, Object.fromEntries(query));
    const later = this.#written.filter((one) => one.channel === channel && BigInt(one.id) > BigInt(after));
    return later.slice(0, limit).toReversed().map(messageObject);
  }

  #startThread(parent: string, message: string, body: unknown): object {
    if (parent !== guildChannel) throw new Refusal(400, 50024, 'Cannot execute action on this channel type');
    const { name } = accept(wire.thread, body);
    if (this.threads.has(message)) throw new Refusal(400, 160004, 'A thread has already been created for this message');
    this.threads.set(message, name);
    return { id: message, type: 11, guild_id: guildId, parent_id: parent, name };
  }

  #post(message: Omit<Posted, 'id' | 'content' | 'rows'>, content: string, rows: readonly WireRow[] = []): Posted {
    const posted = { ...message, id: this.#nextId(), content, rows };
    this.messages.push(posted);
    // A bot hears itself in direct messages.
    if (!posted.ephemeral) this.#announce({ ...posted, author: this.#bot });
    return posted;
  }

  #announce(message: Written, more: object = {}): void {
    this.#written.push({ ...message });
    this.#tell('MESSAGE_CREATE', message, more);
  }

  #tell(event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: Written, more: object = {}): void {
    const mentions = [...message.content.matchAll(/<@(\d+)>/g)].map(([, id = '']) =>
      user(id, id === this.applicationId),
    );
    const whole = { ...messageObject(message), ...more, mentions };
    if (message.where === 'dm') {
      this.gateway.dispatch(event, { ...whole, channel_type: 1 }, { intent: intent.directMessages });
      return;
    }
    const isOurs = message.author === this.#bot || message.content.includes(`<@${this.applicationId}>`);
    const content = isOurs || this.gateway.knows(intent.messageContent) ? message.content : '';
    const place = { channel_type: message.channel === guildChannel ? 0 : 11, guild_id: guildId };
    this.gateway.dispatch(event, { ...whole, content, ...place }, { intent: intent.guildMessages, guild: guildId });
  }

  #asMessage({ rows, ephemeral, ...message }: Posted): object {
    const flags = ephemeral ? 1 << 6 : 0;
    return { ...messageObject({ ...message, author: this.#bot }), components: rows, flags };
  }

  #channel(person: string, where: Where): string {
    if (where === 'guild') return guildChannel;
    const channel = this.#channels.get(person) ?? this.#nextId();
    this.#channels.set(person, channel);
    return channel;
  }

  #nextId(): string {
    const now = BigInt(idAt(Date.now()));
    this.#lastId = now > this.#lastId ? now : this.#lastId + 1n;
    return String(this.#lastId);
  }

  #address(scheme: 'http' | 'ws'): string {
    return `${scheme}://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
}

/** An id carries the instant it was made at. */
function idAt(instant: number): string {
  return String((BigInt(instant) - epoch) << 22n);
}

function accept<T extends z.ZodType>(schema: T, body: unknown): z.infer<T> {
  const result = schema.safeParse(body);
  if (!result.success) throw new Refusal(400, 50035, `Invalid Form Body: ${result.error.message}`);
  return result.data;
}

function reply(response: ServerResponse, { status, body, headers }: Answer): void {
  const limits = { 'x-ratelimit-limit': '50', 'x-ratelimit-remaining': '49', 'x-ratelimit-reset-after': '1' };
  if (status === 204) {
    response.writeHead(204, limits).end();
    return;
  }
  response.writeHead(status, { ...limits, 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function user(id: string, bot = false): object {
  return { id, username: `user${id}`, discriminator: '0', global_name: null, avatar: null, bot };
}

function messageObject(message: Pick<Posted, 'id' | 'channel' | 'content'> & { author: object }): object {
  return {
    id: message.id,
    channel_id: message.channel,
    author: message.author,
    content: message.content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: 0,
  };
}
