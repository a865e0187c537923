import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer, json } from 'node:stream/consumers';
import { WebSocketServer } from 'ws';
import type { z } from 'zod';
import { registered, withoutLocalizations } from './discord-commands.ts';
import { DiscordGateway, intent } from './discord-gateway.ts';
import { DiscordInteractions, type Kind } from './discord-interactions.ts';
import {
  flagsOf,
  guildChannel,
  guildId,
  idAt,
  isLoading,
  type MoreOfMessage,
  messageObject,
  othersChannel,
  type Posted,
  placeIn,
  user,
  type Where,
  type Written,
} from './discord-objects.ts';
import { type Answer, accept, Refusal } from './discord-refusal.ts';
import { type WireCommand, type WireRow, wire } from './discord-wire.ts';

export type { Posted } from './discord-objects.ts';

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

/** However busy the machine is. Discord's own three seconds are for those who measure, or wait for them to be over. */
const patienceMs = 60_000;
const fileBytes = 10 * 1024 ** 2;
/**
 * Discord on loopback, as far as the door needs it: real HTTP and a real WebSocket gateway, strict about fields and
 * limits. What it had to refuse as a mistake of the bot's stands in `violations`.
 */
export class DiscordPeer {
  readonly token = `peer.${randomUUID()}`;
  readonly applicationId = '100000000000000001';
  /** Of an application of before 2016, whose bot has an id of its own. */
  readonly botId = '100000000000000007';
  /** How many shards are recommended to the bot. */
  shards = 1;
  /** By whom the application can be installed: servers (0), people (1). */
  installedBy: readonly number[] = [0, 1];
  readonly messages: Posted[] = [];
  /** The files that came with messages, oldest first. */
  readonly files: { readonly name: string; readonly text: string; readonly data: Buffer; readonly alt?: string }[] = [];
  /** Whether the commands are the person's own, brought along into a server that shows what they say to nobody else. */
  isMuted = false;
  /** Where interactions go instead of over the gateway, when somebody has set that in the developer portal. */
  interactionsUrl: string | null = null;
  /** Refuses a message with files, as for a bot that may attach none. */
  takesFiles = true;
  readonly violations: string[] = [];
  /** Codes of refusals that a test provokes. */
  readonly forgiven = new Set<number>();
  /** Every call as `METHOD /path`, in order. */
  readonly calls: string[] = [];
  readonly gateway: DiscordGateway;
  commands: WireCommand[] = [];

  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #sockets = new WebSocketServer({ server: this.#server });
  readonly #changes = new EventEmitter();
  readonly #interactions: DiscordInteractions;
  readonly #channels = new Map<string, string>();
  readonly #byNonce = new Map<string, Posted>();
  /** What people and the bot have written in channels, oldest first. */
  readonly #written: Written[] = [];
  /** The threads of the guild's channel, by the id of the message they begin at. */
  readonly threads = new Map<string, string>();
  readonly #faults: Fault[] = [];
  readonly #held: { readonly call: RegExp; readonly over: Promise<void> }[] = [];
  readonly #bot = user(this.botId, true);
  #lastId = 0n;
  #edits = 0;

  readonly #messageContent: boolean;

  private constructor(heartbeatMs: number, messageContent: boolean, callbackMs: number) {
    this.#messageContent = messageContent;
    this.#interactions = new DiscordInteractions(this.applicationId, callbackMs, {
      post: (...posted) => this.#post(...posted),
      change: (...changed) => this.#change(...changed),
      takeAway: (posted) => this.#takeAway(posted),
      stands: (posted) => this.messages.includes(posted),
      asMessage: (posted) => this.#asMessage(posted),
    });
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

  /**
   * @param messageContent whether the application was given the message content intent
   * @param callbackMs after how long an interaction is over that nobody has called back
   */
  static async open({
    heartbeatMs = 41_250,
    messageContent = false,
    callbackMs = patienceMs,
  } = {}): Promise<DiscordPeer> {
    const peer = new DiscordPeer(heartbeatMs, messageContent, callbackMs);
    peer.#server.listen(0, '127.0.0.1');
    await once(peer.#server, 'listening');
    return peer;
  }

  /** The modals that were opened, oldest first. */
  get modals() {
    return this.#interactions.modals;
  }

  get apiUrl(): string {
    return `${this.#address('http')}/api`;
  }

  /** What an assistant is started with to come here. */
  get settings() {
    return { DISCORD_TOKEN: this.token, DISCORD_APPLICATION_ID: this.applicationId, DISCORD_API_URL: this.apiUrl };
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
      inReplyTo,
      ...more
    }: {
      where?: Where;
      thread?: string;
      bot?: boolean;
      /** A message of the bot's, which is pinged by that. */
      inReplyTo?: Posted;
      attachments?: readonly object[];
      message_snapshots?: readonly object[];
    } = {},
  ): string {
    const id = this.#nextId();
    const place = thread ? 'guild' : where;
    const channel = thread || this.#channel(person, place);
    const reply = inReplyTo && {
      type: 19,
      mentions: [this.#bot],
      message_reference: { type: 0, message_id: inReplyTo.id, channel_id: inReplyTo.channel, guild_id: guildId },
    };
    this.#announce({ id, channel, content: text, author: user(person, bot), where: place }, { ...more, ...reply });
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
    this.#tellRemoved(written);
  }

  #tellRemoved(message: Pick<Written, 'id' | 'channel' | 'where' | 'ephemeral'>): void {
    if (message.where === 'private') return;
    const { place, needs } = placeIn(message);
    this.gateway.dispatch('MESSAGE_DELETE', { id: message.id, channel_id: message.channel, ...place }, needs);
  }

  /** A moderator clears several messages of the guild's channel away at once. */
  purge(messages: readonly string[]): void {
    for (const message of messages) this.#written.splice(this.#written.indexOf(this.#find(message)), 1);
    const { place, needs } = placeIn({ where: 'guild' });
    this.gateway.dispatch('MESSAGE_DELETE_BULK', { ids: messages, channel_id: guildChannel, ...place }, needs);
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
    return this.until(() => this.#interactions.completionsOf(id));
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
          pressed: message,
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

  #interact(
    person: string,
    where: Where,
    channel: string,
    locale: string,
    { pressed = null, ...rest }: { readonly type: Kind; readonly data: object; readonly pressed?: Posted | null },
    ageMs = 0,
  ): string {
    const createdAt = Date.now() - ageMs;
    const id = ageMs === 0 ? this.#nextId() : idAt(createdAt);
    const isOfPerson = this.isMuted || where === 'private';
    const begun = { id, where, channel, createdAt, kind: rest.type, pressed, isOfPerson, isMuted: this.isMuted };
    const token = this.#interactions.begin(begun);
    const member = { user: user(person), roles: [], joined_at: new Date(0).toISOString(), deaf: false, mute: false };
    const from =
      where !== 'guild'
        ? { context: where === 'dm' ? 1 : 2, user: user(person), channel: { id: channel, type: 1 } }
        : {
            context: 0,
            guild_id: guildId,
            guild: { id: guildId, locale: 'en-US', features: [] },
            guild_locale: 'en-US',
            channel: { id: channel, type: 0, guild_id: guildId, name: '规则讨论' },
            member: { ...member, flags: 0, permissions: '0' },
          };
    const interaction = { id, token, application_id: this.applicationId, version: 1, locale, channel_id: channel };
    const under = pressed ? { message: this.#asMessage(pressed) } : {};
    const owners = isOfPerson ? { 1: person } : { 0: where === 'dm' ? '0' : guildId };
    const grants = {
      entitlements: [],
      app_permissions: '0',
      authorizing_integration_owners: owners,
      attachment_size_limit: fileBytes,
    };
    this.gateway.dispatch(
      'INTERACTION_CREATE',
      { ...interaction, ...grants, ...from, ...rest, ...under },
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
      else reply(response, fault ?? done, call);
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(500, 0, String(error));
      if (refusal.status !== 401 && !this.forgiven.has(refusal.code))
        this.violations.push(`${call}: ${refusal.code} ${refusal.message}`);
      reply(response, { status: refusal.status, body: { code: refusal.code, message: refusal.message } }, call);
    }
    this.lookAgain();
  }

  /** JSON, or a form with the JSON in one part and files in the others. */
  async #bodyOf(request: IncomingMessage): Promise<unknown> {
    const type = request.headers['content-type'] ?? '';
    if (!/^DiscordBot \(\S+, \S+\)/.test(request.headers['user-agent'] ?? '')) {
      throw new Refusal(403, 40333, 'internal network error');
    }
    if (!type.startsWith('multipart/form-data')) {
      if (Number(request.headers['content-length'] ?? 0) === 0) return undefined;
      if (type !== 'application/json') throw new Refusal(400, 50035, 'Invalid Form Body or content type');
      return json(request);
    }
    const form = await new Response(await buffer(request), { headers: { 'content-type': type } }).formData();
    const body = JSON.parse(String(form.get('payload_json')));
    const described: { id: number; filename: string; description?: string }[] = (body.data ?? body).attachments ?? [];
    if (!this.takesFiles) throw new Refusal(403, 50013, 'Missing Permissions');
    for (const [name, part] of form) {
      const [, id] = /^files\[(\d)]$/.exec(name) ?? [];
      if (part instanceof File && id !== undefined) {
        if (part.size > fileBytes) throw new Refusal(413, 40005, 'Request entity too large');
        const data = Buffer.from(await part.arrayBuffer());
        const alt = described.find((one) => one.id === Number(id) && one.filename === part.name)?.description;
        this.files.push({ name: part.name, text: data.toString(), data, ...(alt !== undefined && { alt }) });
      } else if (name !== 'payload_json') throw new Refusal(400, 50035, `Invalid Form Body: ${name}`);
    }
    const missing = described.filter(({ id }) => !form.has(`files[${id}]`));
    if (missing.length > 0) throw new Refusal(400, 50146, 'Uploaded file not found.');
    return body;
  }

  #answer(call: string, url: URL, body: unknown, authorised: boolean): Answer {
    const path = (pattern: RegExp) => pattern.exec(call)?.slice(1) ?? null;
    const withToken = path(/^\w+ \/(?:interactions|webhooks)\/\d+\/([^/]+)/);
    if (withToken) return this.#interactions.answer(call, url, body, withToken[0] ?? '');
    if (!authorised) throw new Refusal(401, 0, '401: Unauthorized');

    if (call === 'GET /gateway/bot') {
      const session_start_limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 16 };
      return { status: 200, body: { url: this.#address('ws'), shards: this.shards, session_start_limit } };
    }
    if (call === 'POST /users/@me/channels') {
      const { recipient_id } = accept(wire.openDirectMessages, body);
      return {
        status: 200,
        body: { id: this.#channel(recipient_id, 'dm'), type: 1, recipients: [user(recipient_id)] },
      };
    }
    const commands = path(/^\w+ \/applications\/100000000000000001(\/guilds\/\d+)?\/commands$/);
    if (commands) return this.#answerCommands(call, url, body, commands[0] !== undefined);
    if (call === 'GET /applications/@me') return { status: 200, body: this.#application() };
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

  #application(): object {
    // Limited, as for a bot in fewer than a hundred guilds.
    const flags = this.#messageContent ? 1 << 19 : 0;
    const scopes = ['applications.commands'];
    const config = { oauth2_install_params: { scopes, permissions: '0' } };
    return {
      id: this.applicationId,
      bot: this.#bot,
      flags,
      interactions_endpoint_url: this.interactionsUrl,
      integration_types_config: Object.fromEntries(this.installedBy.map((type) => [type, config])),
    };
  }

  #answerCommands(call: string, url: URL, body: unknown, inGuild: boolean): Answer {
    const isPut = call.startsWith('PUT');
    if (isPut) {
      const added = () => ({ id: this.#nextId(), version: this.#nextId(), application_id: this.applicationId });
      this.commands = registered(accept(inGuild ? wire.guildCommands : wire.commands, body), this.installedBy, added);
    }
    if (isPut || url.searchParams.get('with_localizations') === 'true') return { status: 200, body: this.commands };
    return { status: 200, body: this.commands.map(withoutLocalizations) };
  }

  #postToChannel(channel: string, body: unknown): Posted {
    const where = this.#placeOf(channel);
    const { content, components, nonce, enforce_nonce, message_reference } = accept(wire.channelMessage, body);
    const earlier = nonce && enforce_nonce ? this.#byNonce.get(nonce) : undefined;
    if (earlier && !this.messages.includes(earlier)) throw new Refusal(404, 10008, 'Unknown Message');
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
    if (!this.#written.some(({ id }) => id === message)) throw new Refusal(404, 10008, 'Unknown Message');
    if (this.threads.has(message)) throw new Refusal(400, 160004, 'A thread has already been created for this message');
    this.threads.set(message, name);
    return { id: message, type: 11, guild_id: guildId, parent_id: parent, name };
  }

  #post(message: Omit<Posted, 'id' | 'content' | 'rows'>, content: string, rows: readonly WireRow[] = []): Posted {
    const posted = { ...message, id: this.#nextId(), content, rows };
    this.messages.push(posted);
    // A bot hears itself.
    this.#announce({ ...posted, author: this.#bot }, { flags: flagsOf(posted) });
    return posted;
  }

  #announce(message: Written, more: MoreOfMessage = {}): void {
    if (!message.ephemeral) this.#written.push({ ...message });
    this.#tell('MESSAGE_CREATE', message, more);
  }

  /** What was only announced is not called edited when it gets its words. */
  #change(posted: Posted, made: string, { content, components }: z.infer<typeof wire.edit>): void {
    const edited_timestamp = isLoading(posted) ? null : new Date().toISOString().replace('Z', '000+00:00');
    Object.assign(posted, { content, rows: components ?? posted.rows });
    posted.made.push(made);
    const written = this.#written.find(({ id }) => id === posted.id);
    if (written) written.content = content;
    this.#tell('MESSAGE_UPDATE', { ...posted, author: this.#bot }, { flags: flagsOf(posted), edited_timestamp });
  }

  /** A message of the bot's own goes. */
  #takeAway(posted: Posted): void {
    this.messages.splice(this.messages.indexOf(posted), 1);
    const written = this.#written.findIndex(({ id }) => id === posted.id);
    if (written >= 0) this.#written.splice(written, 1);
    this.#tellRemoved(posted);
  }

  #tell(
    event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
    message: Written,
    { mentions: pinged = [], ...more }: MoreOfMessage = {},
  ): void {
    const named = [...message.content.matchAll(/<@(\d+)>/g)].map(([, id = '']) => id);
    const mentions = [...named.map((id) => user(id, id === this.botId)), ...pinged];
    const whole = { ...messageObject(message), ...more, mentions };
    // The gateway tells a bot nothing of where it is not.
    if (message.where === 'private') return;
    if (message.where === 'dm' || message.ephemeral) {
      const channel_type = message.where === 'dm' ? 1 : 0;
      this.gateway.dispatch(event, { ...whole, channel_type }, { intent: intent.directMessages });
      return;
    }
    const isOurs = message.author === this.#bot || named.includes(this.botId) || pinged.includes(this.#bot);
    const content = isOurs || this.gateway.knows(intent.messageContent) ? message.content : '';
    const place = { channel_type: message.channel === guildChannel ? 0 : 11, guild_id: guildId };
    this.gateway.dispatch(event, { ...whole, content, ...place }, { intent: intent.guildMessages, guild: guildId });
  }

  #asMessage(posted: Posted): object {
    return {
      ...messageObject({ ...posted, author: this.#bot }),
      components: posted.rows,
      flags: flagsOf(posted),
      application_id: this.applicationId,
    };
  }

  #channel(person: string, where: Where): string {
    if (where === 'guild') return guildChannel;
    if (where === 'private') return othersChannel;
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

function reply(response: ServerResponse, { status, body, headers }: Answer, call: string): void {
  const limits = {
    'x-ratelimit-bucket': call.replace(/(?<=\/)(?:\d{17,}|interaction\.[^/]+)/g, ':id').replace(/\W+/g, '-'),
    'x-ratelimit-limit': '50',
    'x-ratelimit-remaining': '49',
    'x-ratelimit-reset-after': '1',
  };
  if (status === 204) {
    response.writeHead(204, limits).end();
    return;
  }
  response.writeHead(status, { ...limits, 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
