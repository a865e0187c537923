import { createHmac } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type WebSocket, WebSocketServer } from 'ws';
import { homeRefusals, refusals, unknownArguments, viewRefusals } from './slack-refusal.ts';
import type { Way, WireBlock, WireElement, WireInput, WireMessage, WireOption, WireView } from './slack-wire.ts';

/** An answer to one call instead of the proper one. */
export interface Fault {
  /** Nothing: the line breaks. */
  readonly status?: number;
  readonly retryAfter?: number;
  /** What is answered with the status. */
  readonly said?: object;
  /** The call is carried out all the same, and only the answer is lost. */
  readonly done?: true;
}

/** What a message is posted with. */
interface Posted extends Stood {
  readonly channel?: string;
  readonly user?: string;
  readonly text?: string;
  readonly thread_ts?: string;
  readonly blocks: WireBlock[];
  readonly metadata?: object;
}

/** How what is posted is to be shown; over HTTP everything is text. */
interface Stood {
  readonly mrkdwn?: unknown;
  readonly unfurl_links?: unknown;
  readonly unfurl_media?: unknown;
}

/** What is posted to an address that came with a command or a press. */
interface Response extends Stood {
  readonly text: string;
  readonly blocks: WireBlock[];
  readonly response_type: string;
  readonly thread_ts?: string;
}

interface Unacknowledged {
  /** When it was sent last. */
  sentAt: number;
  readonly frame: string;
  /** It may be acknowledged with words in it. */
  readonly takesWords: boolean;
  acknowledged(words: Words): void;
}

/** What an acknowledgement says beside that it is one. */
type Words = Readonly<Record<string, unknown>>;

interface Envelope {
  readonly type: 'events_api' | 'slash_commands' | 'interactive';
  readonly payload: object;
}

/** Slack says that an app has so long to acknowledge. */
const ackMs = 3000;
const responseUses = 5;
const responseMs = 30 * 60_000;
/** A modal can be opened for so long after what it is opened with. */
const triggerMs = 3000;
/** Slack sends an event again so often when it is not acknowledged. */
const mostRetries = 3;

/**
 * A Slack on loopback: the Web API over HTTP and Socket Mode over a WebSocket, for one app in one workspace. What the app
 * does that Slack would refuse is refused, and kept in `violations`.
 */
export class SlackPeer {
  readonly botToken = 'xoxb-1-secret';
  readonly appToken = 'xapp-1-secret';
  readonly signingSecret = 'signing-secret';
  readonly client = { clientId: '1.2', clientSecret: 'client-secret' };
  readonly team = 'T0TEAM';
  /** Where the app wants deliveries as requests; without it they go over the socket. */
  requestUrl: string | null = null;
  /** What people see, oldest first. */
  readonly messages: WireMessage[] = [];
  readonly violations: string[] = [];
  /** The modals that were opened, oldest first. */
  readonly views: WireView[] = [];
  /** The home tabs as they are, by person. */
  readonly homes = new Map<string, { readonly blocks: readonly WireBlock[] }>();
  /** What the app says that it is doing, by channel and thread; a message of its own for everybody there takes it away. */
  readonly statuses = new Map<string, string>();
  /** What the app has suggested to ask, by channel and thread. */
  readonly prompts = new Map<string, readonly { readonly title: string; readonly message: string }[]>();
  /** What Slack of a person is set to. */
  readonly locales = new Map<string, string>();
  /** The calls made, by method, refused ones as well, with the time they arrived in milliseconds. */
  readonly calls: { readonly method: string; readonly at: number }[] = [];
  /** Whether a new connection is greeted; without the greeting it is of no use to the app. */
  greets = true;
  /** How many connections the app has got without a greeting. */
  ungreeted = 0;
  /** How many deliveries over the socket the app has acknowledged. */
  acknowledged = 0;
  /** Channels the bot is a member of, beside its direct messages. */
  readonly joined = new Set<string>();
  /** Channels in which the app may not write, with Slack's word for why. */
  readonly restricted = new Map<string, string>();
  /** What Slack says of the bot token beside that it is one of a workspace. */
  signedIn: object = {};
  /** Methods that the app has no scope for. */
  readonly forbidden = new Set<string>();
  /** Files that were shared, oldest first. */
  readonly files: {
    readonly name: string;
    readonly alt: string;
    readonly data: Buffer;
    readonly channel: string;
    readonly thread?: string;
  }[] = [];
  readonly #uploads = new Map<string, { name: string; length: number; alt: string; data?: Buffer }>();
  /** People who have left. */
  readonly gone = new Set<string>();
  /** People who look at channels that they have not joined. */
  readonly onlookers = new Set<string>();

  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #changed = new EventEmitter().setMaxListeners(0);
  readonly #faults = new Map<string, Fault[]>();
  readonly #held = new Map<string, Promise<void>>();
  readonly #tickets = new Set<string>();
  readonly #teamOfToken = new Map([[this.botToken, this.team]]);
  readonly #revoked = new Set<string>();
  readonly #answers: number[] = [];
  readonly #codes = new Map<string, string>();
  readonly #responses = new Map<string, { channel: string; user: string; uses: number; until: number }>();
  readonly #unacknowledged = new Map<string, Unacknowledged>();
  readonly #sentAgain = new Set<string>();
  /** Threads in which somebody has answered: in others Slack shows nothing to one person alone. */
  readonly #threads = new Set<string>();
  /** Messages of people that are no longer there; what is posted in their threads Slack puts into the channel. */
  readonly #deleted = new Set<string>();
  /** Threads of the earlier surface for agents, which Slack has told the app of. */
  readonly #agentThreads = new Set<string>();
  readonly #triggers = new Map<string, number>();
  #greeted: WebSocket | null = null;
  #lastId = 0;

  static async open(): Promise<SlackPeer> {
    const peer = new SlackPeer();
    peer.#server.on('upgrade', (request, socket, head) => {
      if (!peer.#tickets.delete(ticketOf(request))) return socket.destroy();
      peer.#sockets.handleUpgrade(request, socket, head, (accepted) => peer.#connected(accepted));
    });
    await once(peer.#server.listen(0, '127.0.0.1'), 'listening');
    return peer;
  }

  /** With which status the app has answered the requests so far. */
  get answers(): readonly number[] {
    return this.#answers;
  }

  get apiUrl(): string {
    return `${this.#origin('http')}/api/`;
  }

  /** What an assistant is started with to come here. */
  get settings() {
    return { SLACK_BOT_TOKEN: this.botToken, SLACK_APP_TOKEN: this.appToken, SLACK_API_URL: this.apiUrl };
  }

  /** How many connections are open. */
  get connections(): number {
    return this.#sockets.clients.size;
  }

  /** The conversation between a person and the bot. */
  directMessages(person: string): string {
    return `D${person}`;
  }

  /** Resolves to what `look` returns as soon as that is truthy; looks again whenever something has happened here. */
  async until<T>(look: () => T | false | null | undefined): Promise<T> {
    for (;;) {
      const seen = look();
      if (seen) return seen;
      await once(this.#changed, 'change');
    }
  }

  /** Lets `until` look again, for what happens outside. */
  lookAgain(): void {
    this.#changed.emit('change');
  }

  /** Answers the next calls of `method` (`response_url` for those) with these faults, in order. */
  failNext(method: string, ...faults: Fault[]): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), ...faults]);
  }

  /** Somebody allows the app in another workspace. Returns the code that the app may ask for the token with, once. */
  allow(team: string): string {
    const code = this.#id();
    this.#codes.set(code, team);
    return code;
  }

  /** The bot token of a workspace that has allowed the app is of no use any more. */
  revoke(team: string): void {
    for (const [token, of] of this.#teamOfToken) if (of === team) this.#revoked.add(token);
  }

  /** Leaves calls of `method` unanswered until the function returned is called. */
  hold(method: string): () => void {
    let release = () => {};
    this.#held.set(method, new Promise((resolve) => (release = resolve)));
    return () => release();
  }

  /** A person writes to the bot; `more` stands in the event as well. Returns the message's ts. */
  write(person: string, words: string, more: object = {}, team = this.team): string {
    const ts = this.#stamp();
    const channel = this.directMessages(person);
    const text = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const message = { type: 'message', channel_type: 'im', channel, user: person, text, ts, event_ts: ts };
    void this.deliverEvent({ ...message, ...more }, team);
    return ts;
  }

  /** Delivers an event of the Events API. Resolves when the app has acknowledged it. */
  async deliverEvent(
    event: { readonly type: string; readonly [field: string]: unknown },
    team = this.team,
  ): Promise<void> {
    if (event.thread_ts) this.#threads.add(String(event.thread_ts));
    const { thread_ts: agentThread } = (event.assistant_thread ?? {}) as { readonly thread_ts?: string };
    if (agentThread !== undefined) this.#agentThreads.add(agentThread);
    const authorization = { enterprise_id: null, team_id: team, user_id: 'U0BOT', is_bot: true };
    // Whoever has removed the app authorizes it no more.
    const isGone = event.type === 'app_uninstalled' || event.type === 'tokens_revoked';
    await this.#deliver({
      type: 'events_api',
      payload: {
        type: 'event_callback',
        team_id: team,
        api_app_id: 'A0APP',
        event_id: `Ev${this.#id()}`,
        event_time: Math.floor(Date.now() / 1000),
        ...(!isGone && { authorizations: [{ ...authorization, is_enterprise_install: false }] }),
        event,
      },
    });
  }

  /** A person mentions the bot in a channel, which Slack delivers twice, in either order. Returns the message's ts. */
  mention(
    person: string,
    words: string,
    more: { readonly channel?: string; readonly thread_ts?: string } = {},
  ): string {
    const ts = this.#stamp();
    const said = { channel: 'C0ROOM', user: person, text: `<@U0BOT> ${words}`, ts, event_ts: ts, ...more };
    void this.deliverEvent({ type: 'app_mention', ...said });
    void this.deliverEvent({ type: 'message', channel_type: 'channel', ...said });
    return ts;
  }

  /** A person uses a slash command. Returns the trigger id. */
  command(person: string, words: string, channel = this.directMessages(person), trigger = this.#trigger()): string {
    void this.#deliver({
      type: 'slash_commands',
      payload: {
        team_id: this.team,
        api_app_id: 'A0APP',
        channel_id: channel,
        channel_name: nameOf(channel),
        user_id: person,
        command: '/guohe',
        text: words,
        is_enterprise_install: 'false',
        response_url: this.#responseUrl(channel, person),
        trigger_id: trigger,
      },
    });
    return trigger;
  }

  /**
   * A person presses a button or picks from a list under `message`, by its label. Returns the time of the action, with
   * which the same press can be delivered again. Throws when nothing there carries the label.
   * @param home the workspace of the person, where that is another one with which the channel is shared
   */
  press(person: string, message: WireMessage, label: string, at = this.#stamp(), home = this.team): string {
    const action = actionOf(message.blocks, label);
    if (!action) throw new Error(`nothing shown carries “${label}”`);
    const { channel, ts, text: words, blocks, thread } = message;
    const open = message.way === 'chat.postMessage';
    const inThread = thread === undefined ? {} : { thread_ts: thread };
    void this.#deliver({
      type: 'interactive',
      payload: {
        type: 'block_actions',
        api_app_id: 'A0APP',
        user: { id: person, username: person, team_id: home },
        team: { id: message.team, domain: 'example' },
        enterprise: null,
        is_enterprise_install: false,
        channel: { id: channel, name: nameOf(channel) },
        container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: !open, ...inThread },
        ...(open && { message: { type: 'message', user: 'U0BOT', ts, text: words, blocks, ...inThread } }),
        trigger_id: this.#trigger(),
        response_url: this.#responseUrl(channel, person),
        actions: [{ ...action, block_id: 'b1', action_ts: at }],
      },
    });
    return at;
  }

  /** A person uses a shortcut that is not on a message. */
  async globalShortcut(person: string, callback_id: string): Promise<void> {
    await this.#interact({ type: 'shortcut', callback_id, trigger_id: this.#trigger(), user: this.#user(person) });
  }

  /** A person uses a shortcut on somebody's message, which may be an answer in a thread. */
  async messageShortcut(
    person: string,
    callback_id: string,
    words: string,
    channel: string,
    thread?: string,
  ): Promise<void> {
    if (thread !== undefined) this.#threads.add(thread);
    const inThread = thread === undefined ? {} : { thread_ts: thread };
    const ts = this.#stamp();
    await this.#interact({
      type: 'message_action',
      callback_id,
      trigger_id: this.#trigger(),
      user: this.#user(person),
      channel: { id: channel, name: nameOf(channel) },
      message: { type: 'message', user: 'U0SOMEBODY', ts, text: words, ...inThread },
      message_ts: ts,
      response_url: this.#responseUrl(channel, person),
    });
  }

  /** A person presses a button of the app's home tab. */
  async pressAtHome(person: string, label: string): Promise<void> {
    const action = actionOf(this.homes.get(person)?.blocks ?? [], label);
    if (!action) throw new Error(`nothing on the home tab carries “${label}”`);
    const view = { id: `V${person}`, type: 'home', private_metadata: '', callback_id: '' };
    const actions = [{ ...action, block_id: 'b1', action_ts: this.#stamp() }];
    const at = { container: { type: 'view', view_id: view.id }, view, actions };
    await this.#interact({ type: 'block_actions', ...at, trigger_id: this.#trigger(), user: this.#user(person) });
  }

  /** A person types into a list that the app fills. Resolves to the suggestions. */
  async suggest(person: string, view: WireView, typed: string): Promise<readonly WireOption[]> {
    const [{ block_id, element } = none] = view.blocks;
    const payload = { type: 'block_suggestion', block_id, action_id: element.action_id, value: typed };
    const answer = await this.#interact({ ...payload, view: this.#shown(view, {}), user: this.#user(person) }, true);
    const { options, ...others } = answer as { options?: readonly WireOption[] };
    if (Object.keys(others).length > 0 || !options || options.length > 100) this.#violation('no list of suggestions');
    for (const { text, value, ...more } of options ?? []) {
      const isSound = text.type === 'plain_text' && text.text.length >= 1 && text.text.length <= 75;
      if (!isSound || value.length > 150 || Object.keys(more).length > 0) this.#violation('a suggestion out of limits');
    }
    return options ?? [];
  }

  /**
   * A person fills in a modal, by block, and sends it; fields not named stay as they are. Resolves to the errors at the
   * fields, none when it was taken.
   * @param home the workspace of the person, which Slack names here, unlike with a press
   */
  async submit(
    person: string,
    view: WireView,
    filled: Record<string, string>,
    home = this.team,
  ): Promise<Readonly<Record<string, string>>> {
    const shown = { ...this.#shown(view, filled), app_installed_team_id: view.team };
    const from = { user: { ...this.#user(person), team_id: home }, team: { id: home, domain: 'example' } };
    const answer = await this.#interact({ type: 'view_submission', view: shown, ...from }, true);
    if (Object.keys(answer).length === 0) return {};
    const { response_action, errors = {}, ...others } = answer as { response_action?: string; errors?: Words };
    if (response_action !== 'errors' || Object.keys(others).length > 0) this.#violation('another answer to a modal');
    for (const [field, words] of Object.entries(errors)) {
      if (!view.blocks.some(({ block_id }) => block_id === field)) this.#violation(`an error at no field: ${field}`);
      if (typeof words !== 'string' || words.length > 2000) this.#violation('an error that is no words');
    }
    return errors as Record<string, string>;
  }

  /** Somebody edits a message of theirs; `more` stands in the event, `of` in the message itself as well. */
  edit(person: string, ts: string, before: string, after: string, more: object = {}, of: object = {}): Promise<void> {
    return this.editSlowly(person, ts, before, after, more, of).arrive();
  }

  /** Somebody edits a message, and it is on its way until it is let arrive. Slack tells the second it was done in. */
  editSlowly(person: string, ts: string, before: string, after: string, more: object = {}, of: object = {}) {
    const at = {
      type: 'message',
      channel_type: 'im',
      channel: this.directMessages(person),
      ts: this.#stamp(),
      ...more,
    };
    const message = { type: 'message', user: person, ts, ...of };
    const edited = { user: person, ts: `${Math.floor(Date.now() / 1000)}.000000` };
    const event = {
      ...at,
      subtype: 'message_changed',
      event_ts: at.ts,
      message: { ...message, text: after, edited },
      previous_message: { ...message, text: before },
    };
    return { arrive: () => this.deliverEvent(event) };
  }

  /** Somebody deletes a message of theirs that others have answered in a thread: a note stays in its place. */
  removeAnswered(person: string, ts: string, before: string, more: object = {}): Promise<void> {
    const at = { type: 'message', channel_type: 'channel', channel: 'C0ROOM', ts: this.#stamp(), ...more };
    const thread = { type: 'message', ts, thread_ts: ts, reply_count: 1 };
    this.#threads.add(ts);
    const note = { subtype: 'tombstone', user: 'USLACKBOT', text: 'This message was deleted.', hidden: true };
    return this.deliverEvent({
      ...at,
      subtype: 'message_changed',
      event_ts: at.ts,
      message: { ...thread, ...note },
      previous_message: { ...thread, user: person, text: before },
    });
  }

  /** Somebody deletes a message of theirs. */
  remove(person: string, ts: string, before: string, more: object = {}): Promise<void> {
    const at = {
      type: 'message',
      channel_type: 'im',
      channel: this.directMessages(person),
      ts: this.#stamp(),
      ...more,
    };
    const previous_message = { type: 'message', user: person, ts, text: before };
    this.#deleted.add(ts);
    return this.deliverEvent({ ...at, subtype: 'message_deleted', event_ts: at.ts, deleted_ts: ts, previous_message });
  }

  /** Ends the app's connection as Slack does from time to time; the app is expected to come back. */
  async recycle(reason = 'refresh_requested'): Promise<void> {
    const socket = await this.until(() => this.#greeted);
    this.#greeted = null;
    socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-1' } }));
  }

  /** Ends the app's connection without a word. */
  async drop(): Promise<void> {
    const socket = await this.until(() => this.#greeted);
    this.#greeted = null;
    socket.terminate();
  }

  /** Throws when something that was delivered has not been acknowledged. */
  async close(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
    if (this.#unacknowledged.size > 0) throw new Error(`${this.#unacknowledged.size} deliveries not acknowledged`);
  }

  /** Posts a body to the app as Slack does. Resolves to the status and the words of the answer. */
  async post(body: string, type: string, more: Record<string, string> = {}): Promise<{ status: number; body: string }> {
    const time = more['x-slack-request-timestamp'] ?? `${Math.floor(Date.now() / 1000)}`;
    const signature = createHmac('sha256', this.signingSecret).update(`v0:${time}:${body}`).digest('hex');
    const headers = { 'x-slack-request-timestamp': time, 'x-slack-signature': `v0=${signature}`, 'content-type': type };
    const response = await fetch(this.requestUrl ?? '', { method: 'POST', headers: { ...headers, ...more }, body });
    return { status: response.status, body: await response.text() };
  }

  #user(person: string): object {
    return { id: person, name: person, username: person, team_id: this.team };
  }

  /** What a modal can be opened with, once, for a while. */
  #trigger(): string {
    const trigger = this.#id();
    this.#triggers.set(trigger, performance.now());
    return trigger;
  }

  /** A modal as Slack hands it back, with what stands in its fields. */
  #shown({ team, ...view }: WireView, filled: Record<string, string>): object {
    const values = view.blocks.map(({ block_id, element }) => {
      const { type, action_id, options = [], initial_option, initial_value } = element;
      const given = filled[block_id];
      const picked = options.find(({ text }) => text.text === given) ?? initial_option ?? null;
      const selected_option = type === 'external_select' ? given && { value: given } : picked;
      const state = type === 'plain_text_input' ? { value: given ?? initial_value ?? null } : { selected_option };
      return [block_id, { [action_id]: { type, ...state } }];
    });
    return { ...view, type: 'modal', team_id: team, state: { values: Object.fromEntries(values) } };
  }

  /** Resolves to the words of the acknowledgement. */
  #interact(payload: object, takesWords = false): Promise<Words> {
    const team = { id: this.team, domain: 'example' };
    const whole = { api_app_id: 'A0APP', enterprise: null, is_enterprise_install: false, team, ...payload };
    return this.#deliver({ type: 'interactive', payload: { action_ts: this.#stamp(), ...whole } }, takesWords);
  }

  async #deliver(envelope: Envelope, takesWords = false): Promise<Words> {
    if (this.requestUrl !== null) return this.#request(envelope, takesWords);
    const socket = await this.until(() => this.#greeted);
    const envelope_id = this.#id();
    const accepts_response_payload = envelope.type !== 'events_api';
    const frame = JSON.stringify({ envelope_id, accepts_response_payload, ...envelope });
    const acknowledged = new Promise<Words>((resolve) => {
      this.#unacknowledged.set(envelope_id, { sentAt: performance.now(), frame, takesWords, acknowledged: resolve });
    });
    socket.send(frame);
    return acknowledged;
  }

  /** Delivers as a request; an event that is not acknowledged in time is sent again, as Slack does it. */
  async #request({ type, payload }: Envelope, takesWords: boolean, retry = 0, reason = ''): Promise<Words> {
    const [body, contentType] =
      type === 'events_api'
        ? [JSON.stringify(payload), 'application/json']
        : [form(type === 'interactive' ? { payload: JSON.stringify(payload) } : payload), formType];
    const again = retry === 0 ? {} : { 'x-slack-retry-num': `${retry}`, 'x-slack-retry-reason': reason };
    const sentAt = performance.now();
    const answer = await this.post(body, contentType, again).catch(() => null);
    this.#answers.push(answer?.status ?? 0);
    const isLate = performance.now() - sentAt > ackMs;
    if (type === 'events_api' && retry < mostRetries && (answer?.status !== 200 || isLate)) {
      return this.#request({ type, payload }, takesWords, retry + 1, isLate ? 'http_timeout' : 'http_error');
    }
    if (answer?.status !== 200 || isLate) this.#violation('a request not acknowledged in time');
    const words = answer?.status === 200 && answer.body !== '' ? JSON.parse(answer.body) : {};
    if (Object.keys(words).length > 0 && !takesWords) this.#violation('an acknowledgement with words in it');
    this.lookAgain();
    return words;
  }

  #connected(socket: WebSocket): void {
    socket.on('message', (data) => this.#acknowledged(JSON.parse(String(data))));
    socket.on('close', () => {
      if (this.#greeted === socket) this.#greeted = null;
      this.lookAgain();
    });
    if (this.greets) {
      socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0APP' } }));
      this.#greeted = socket;
      // What was not acknowledged before the line broke is sent again.
      for (const [id, delivery] of this.#unacknowledged) {
        this.#sentAgain.add(id);
        delivery.sentAt = performance.now();
        socket.send(delivery.frame);
      }
    } else {
      // Only an app whose side is open as well answers a ping.
      socket.ping();
      socket.once('pong', () => {
        this.ungreeted += 1;
        this.lookAgain();
      });
    }
    this.lookAgain();
  }

  #acknowledged(ack: { envelope_id: string; payload?: Words }): void {
    const delivery = this.#unacknowledged.get(ack.envelope_id);
    if (!delivery && !this.#sentAgain.has(ack.envelope_id)) this.#violation('an acknowledgement of nothing');
    else if (delivery && performance.now() - delivery.sentAt > ackMs) this.#violation('an acknowledgement after 3 s');
    const words = ack.payload ?? {};
    if (Object.keys(words).length > 0 && !delivery?.takesWords) this.#violation('an acknowledgement with words in it');
    if (this.#unacknowledged.delete(ack.envelope_id)) this.acknowledged += 1;
    delivery?.acknowledged(words);
    this.lookAgain();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await buffer(request);
    const [, root, name = ''] = (request.url ?? '').split('/');
    const method = root === 'response' ? 'response_url' : root === 'upload' ? 'upload_url' : name;
    const fault = this.#faults.get(method)?.shift();
    this.calls.push({ method, at: performance.now() });
    this.lookAgain();
    await this.#held.get(method);
    const answer = fault === undefined || fault.done ? this.#answerTo(method, name, request, bytes) : null;
    if (fault && fault.status === undefined) {
      request.socket.destroy();
    } else if (fault) {
      response.writeHead(
        fault.status ?? 0,
        fault.retryAfter === undefined ? {} : { 'retry-after': `${fault.retryAfter}` },
      );
      response.end(fault.said && JSON.stringify(fault.said));
    } else {
      const { httpStatus = 200, ...said } = answer as { httpStatus?: number };
      response.writeHead(httpStatus, { 'content-type': 'application/json' });
      response.end(JSON.stringify(said));
    }
    this.lookAgain();
  }

  #answerTo(method: string, name: string, request: IncomingMessage, bytes: Buffer): unknown {
    if (method === 'upload_url') return this.#uploaded(name, bytes);
    const body = bytes.toString();
    if (method === 'response_url') return this.#respond(name, JSON.parse(body));
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    return this.#call(method, token, Object.fromEntries(new URLSearchParams(body)));
  }

  #call(method: string, token: string, args: Record<string, string>): object {
    if (method === 'apps.connections.open') {
      if (token !== this.appToken) return { ok: false, error: 'invalid_auth' };
      const ticket = this.#id();
      this.#tickets.add(ticket);
      return { ok: true, url: `${this.#origin('ws')}/link/?ticket=${ticket}` };
    }
    if (method === 'oauth.v2.access') return this.#installed(args);
    const team = this.#teamOfToken.get(token);
    if (team === undefined) return { ok: false, error: 'invalid_auth' };
    if (this.#revoked.has(token)) return { ok: false, error: 'account_inactive' };
    if (this.forbidden.has(method)) return { ok: false, error: 'missing_scope' };
    for (const argument of unknownArguments(method, args)) this.#violation(`${method}: an argument ${argument}`);
    if (method === 'auth.test') return { ok: true, team_id: team, user_id: 'U0BOT', bot_id: 'B0BOT', ...this.signedIn };
    if (method === 'chat.postMessage' || method === 'chat.postEphemeral') {
      const { metadata, ...rest } = args;
      const read = metadata === undefined ? {} : { metadata: JSON.parse(metadata) };
      return this.#post(method, team, { ...rest, ...read, blocks: JSON.parse(args.blocks ?? '[]') });
    }
    if (method === 'users.info') {
      const { user: id = '' } = args;
      return { ok: true, user: { id, locale: this.locales.get(id) ?? 'zh-CN' } };
    }
    if (method === 'files.getUploadURLExternal') return this.#uploadAt(args);
    if (method === 'files.completeUploadExternal') return this.#shared(args);
    if (method === 'views.open') return this.#opened(team, args);
    if (method === 'views.publish') return this.#published(args);
    if (method === 'assistant.threads.setSuggestedPrompts') return this.#suggested(args);
    if (method === 'assistant.threads.setStatus') return this.#showing(args);
    if (method === 'conversations.history') return this.#history(args);
    if (method === 'conversations.replies') return this.#replies(args);
    if (method === 'reactions.get') return this.#reactedTo(args);
    this.#violation(`a call of ${method}`);
    return { ok: false, error: 'unknown_method' };
  }

  #uploadAt({ filename = '', length, alt_txt = '' }: Record<string, string>): object {
    if (filename === '' || !(Number(length) > 0) || alt_txt === '' || alt_txt.length > 1000) {
      this.#violation(`files.getUploadURLExternal of ${filename}, ${length} bytes, ${alt_txt}`);
      return { ok: false, error: 'invalid_arguments' };
    }
    const file_id = `F${this.#id()}`;
    this.#uploads.set(file_id, { name: filename, length: Number(length), alt: alt_txt });
    return { ok: true, file_id, upload_url: `${this.#origin('http')}/upload/${file_id}` };
  }

  #uploaded(id: string, data: Buffer): unknown {
    const asked = this.#uploads.get(id);
    if (!asked || asked.length !== data.length) {
      this.#violation(`an upload of ${data.length} bytes to ${id}`);
      return { httpStatus: 404 };
    }
    this.#uploads.set(id, { ...asked, data });
    return { ok: true };
  }

  #shared({ files = '[]', channel_id = '', thread_ts }: Record<string, string>): object {
    // Unlike a message a file goes to no person.
    if (!isConversation(channel_id)) {
      this.#violation(`files.completeUploadExternal in ${channel_id}`);
      return { ok: false, error: 'invalid_arguments' };
    }
    if (!this.#isIn(channel_id)) return { ok: false, error: 'channel_not_found' };
    const named: readonly { id: string; title: string }[] = JSON.parse(files);
    for (const { id } of named) {
      const { name, alt, data } = this.#uploads.get(id) ?? {};
      this.#uploads.delete(id);
      if (name === undefined || alt === undefined || data === undefined) this.#violation(`no upload of ${id}`);
      else
        this.files.push({
          name,
          alt,
          data,
          channel: channel_id,
          ...(thread_ts !== undefined && { thread: thread_ts }),
        });
    }
    return { ok: true, files: named };
  }

  #installed({ code = '', client_id, client_secret }: Record<string, string>): object {
    const team = this.#codes.get(code);
    if (!team || client_id !== this.client.clientId || client_secret !== this.client.clientSecret) {
      return { ok: false, error: 'invalid_code' };
    }
    this.#codes.delete(code);
    const token = `xoxb-${this.#id()}-secret`;
    this.#teamOfToken.set(token, team);
    return {
      ok: true,
      app_id: 'A0APP',
      authed_user: { id: 'U0ADMIN' },
      scope: 'chat:write',
      token_type: 'bot',
      access_token: token,
      bot_user_id: 'U0BOT',
      team: { id: team, name: 'Another' },
      enterprise: null,
      is_enterprise_install: false,
    };
  }

  #opened(team: string, { trigger_id = '', view = '{}' }: Record<string, string>): object {
    const madeAt = this.#triggers.get(trigger_id);
    this.#triggers.delete(trigger_id);
    if (madeAt === undefined) return { ok: false, error: 'exchanged_trigger_id' };
    if (performance.now() - madeAt > triggerMs) return { ok: false, error: 'expired_trigger_id' };
    const read = JSON.parse(view);
    const found = viewRefusals(read);
    for (const refusal of found) this.#violation(refusal);
    if (found.length > 0) return { ok: false, error: 'invalid_arguments' };
    const opened = { ...read, id: `V${this.#id()}`, team };
    this.views.push(opened);
    return { ok: true, view: { ...read, id: opened.id } };
  }

  #published({ user_id = '', view = '{}' }: Record<string, string>): object {
    const read = JSON.parse(view);
    const found = homeRefusals(read);
    for (const refusal of found) this.#violation(refusal);
    if (found.length > 0) return { ok: false, error: 'invalid_arguments' };
    this.homes.set(user_id, read);
    return { ok: true, view: { ...read, id: `V${user_id}` } };
  }

  #showing({ channel_id = '', thread_ts = '', status = '' }: Record<string, string>): object {
    if (!isConversation(channel_id) || thread_ts === '') this.#violation('a status of another shape');
    if (!this.#isIn(channel_id)) return { ok: false, error: 'channel_not_found' };
    if (status === '') this.statuses.delete(`${channel_id}:${thread_ts}`);
    else this.statuses.set(`${channel_id}:${thread_ts}`, status);
    return { ok: true };
  }

  #suggested({ channel_id = '', thread_ts = '', prompts = '[]', title = '' }: Record<string, string>): object {
    const read: { title: string; message: string }[] = JSON.parse(prompts);
    if (read.length < 1 || read.length > 4 || title === '') this.#violation('prompts of another shape');
    // On today's surface Slack takes none for a thread, and does not say so.
    if (thread_ts !== '' && !this.#agentThreads.has(thread_ts))
      this.#violation('prompts for a thread, which nobody sees');
    for (const prompt of read) if (Object.keys(prompt).join() !== 'title,message') this.#violation('no prompt');
    this.prompts.set(`${channel_id}:${thread_ts}`, read);
    return { ok: true };
  }

  /** Whether the bot is in a conversation: its direct messages, and the channels that it has joined. */
  #isIn(channel: string): boolean {
    return this.joined.has(channel) || /^D[UW]/.test(channel);
  }

  /** The newest come first. */
  #history({ channel = '', oldest = '0', limit = '100', include_all_metadata }: Record<string, string>): object {
    if (!this.#isIn(channel))
      return { ok: false, error: channel.startsWith('C') ? 'not_in_channel' : 'channel_not_found' };
    const own = this.#own(channel, oldest, include_all_metadata).filter(({ thread_ts }) => thread_ts === undefined);
    return { ok: true, messages: own.toReversed().slice(0, Number(limit)), has_more: own.length > Number(limit) };
  }

  /** What a thread begins with, then the oldest; of an answer in a thread that one alone. */
  #replies({
    channel = '',
    ts = '',
    oldest = '0',
    limit = '1000',
    include_all_metadata,
  }: Record<string, string>): object {
    if (!this.#isIn(channel)) return { ok: false, error: 'channel_not_found' };
    if (this.#deleted.has(ts)) return { ok: false, error: 'thread_not_found' };
    const own = this.#own(channel, '0', include_all_metadata);
    const answer = own.find((message) => message.ts === ts && message.thread_ts !== undefined);
    const thread = own.filter((message) => message.thread_ts === ts && message.ts > oldest);
    const messages = answer ? [answer] : [{ type: 'message', ts, thread_ts: ts }, ...thread];
    return { ok: true, messages: messages.slice(0, Number(limit)), has_more: messages.length > Number(limit) };
  }

  #reactedTo({ channel = '', timestamp }: Record<string, string>): object {
    if (!this.#isIn(channel)) return { ok: false, error: 'channel_not_found' };
    const message = this.#own(channel).find(({ ts }) => ts === timestamp);
    return message ? { ok: true, type: 'message', channel, message } : { ok: false, error: 'message_not_found' };
  }

  /** The bot's own messages that everybody sees, the oldest first: those of people are of no interest here. */
  #own(channel: string, oldest = '0', withMetadata?: string) {
    return this.messages
      .filter((message) => message.way === 'chat.postMessage' && message.channel === channel && message.ts > oldest)
      .map(({ ts, text, blocks, thread, metadata }) => ({
        ...{ type: 'message', user: 'U0BOT', ts, text, blocks },
        ...(thread !== undefined && { thread_ts: thread }),
        ...((withMetadata === 'true' || withMetadata === '1') && { metadata }),
      }));
  }

  #post(way: Way, team: string, args: Posted): object {
    const { channel: named = '', text: words = '', blocks, user, thread_ts, metadata } = args;
    // A user's id stands for the app's direct messages with them.
    const channel = /^[UW]/.test(named) && way === 'chat.postMessage' ? this.directMessages(named) : named;
    if (!this.#isIn(channel) || this.gone.has(named)) return { ok: false, error: 'channel_not_found' };
    const restriction = this.restricted.get(channel);
    if (restriction !== undefined) return { ok: false, error: restriction };
    if (user !== undefined && this.onlookers.has(user)) return { ok: false, error: 'user_not_in_channel' };
    if (!this.#takes(way, args)) return { ok: false, error: 'invalid_blocks' };
    if (thread_ts !== undefined && way === 'chat.postMessage') {
      this.#threads.add(thread_ts);
      this.statuses.delete(`${channel}:${thread_ts}`);
    } else if (thread_ts !== undefined && !this.#threads.has(thread_ts))
      this.#violation('shown in no thread, to nobody');
    const ts = this.#stamp();
    this.messages.push({
      way,
      team,
      channel,
      ts,
      text: words,
      blocks,
      ...(user === undefined ? {} : { user }),
      ...(thread_ts === undefined ? {} : { thread: thread_ts }),
      ...(metadata === undefined ? {} : { metadata }),
    });
    return { ok: true, channel, ts };
  }

  #respond(id: string, args: Response): object {
    const target = this.#responses.get(id);
    if (!target || target.uses === responseUses) return { httpStatus: 404, ok: false, error: 'used_url' };
    if (performance.now() > target.until) return { ok: false, error: 'expired_url' };
    if (!this.#takes('response_url', args)) return { httpStatus: 400, ok: false, error: 'invalid_blocks' };
    const { response_type, thread_ts, text, blocks } = args;
    if (!['ephemeral', 'in_channel'].includes(response_type)) this.#violation('a response for nobody');
    if (thread_ts !== undefined && response_type !== 'in_channel') this.#violation('a thread for one person alone');
    target.uses += 1;
    this.messages.push({
      way: 'response_url',
      team: this.team,
      channel: target.channel,
      ts: this.#stamp(),
      text,
      blocks,
      ...(response_type === 'ephemeral' && { user: target.user }),
      ...(thread_ts !== undefined && { thread: thread_ts }),
    });
    return { ok: true };
  }

  #takes(way: Way, args: Stood): boolean {
    const found = refusals(way, { ...args });
    // Slack styles the text of a notification and unfolds links unless it is told not to; of what one person alone sees there is neither.
    const isForOne = way === 'chat.postEphemeral';
    if (!isForOne && String(args.mrkdwn) !== 'false') found.push(`${way}: a styled notification`);
    const isFolded = String(args.unfurl_links) === 'false' && String(args.unfurl_media) === 'false';
    if (!isForOne && !isFolded) found.push(`${way}: a link that is unfolded`);
    for (const refusal of found) this.#violation(refusal);
    return found.length === 0;
  }

  #violation(what: string): void {
    this.violations.push(what);
    this.lookAgain();
  }

  #responseUrl(channel: string, user: string): string {
    const id = this.#id();
    this.#responses.set(id, { channel, user, uses: 0, until: performance.now() + responseMs });
    return `${this.#origin('http')}/response/${id}`;
  }

  #origin(scheme: 'http' | 'ws'): string {
    return `${scheme}://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  #id(): string {
    this.#lastId += 1;
    return `id${Date.now()}.${this.#lastId}`;
  }

  #stamp(): string {
    this.#lastId += 1;
    return `${Math.floor(Date.now() / 1000)}.${String(this.#lastId).padStart(6, '0')}`;
  }
}

const none: WireInput = {
  type: 'input',
  block_id: '',
  label: { type: 'plain_text', text: '' },
  element: { type: 'external_select', action_id: '' },
};

/** Slack tells apps the names of public channels alone. */
function nameOf(channel: string): string {
  return { D: 'directmessage', G: 'privategroup' }[channel.charAt(0)] ?? 'somewhere';
}

/** The id of a channel or of direct messages: a person's is none. */
function isConversation(id: string): boolean {
  return /^[CDG]\w+$/.test(id);
}

const formType = 'application/x-www-form-urlencoded';

function form(fields: object): string {
  return new URLSearchParams(fields as Record<string, string>).toString();
}

function ticketOf({ url = '' }: IncomingMessage): string {
  return new URL(url, 'http://localhost').searchParams.get('ticket') ?? '';
}

function actionOf(blocks: readonly WireBlock[], label: string): object | null {
  for (const element of blocks.flatMap((block): readonly WireElement[] =>
    block.type === 'actions' ? block.elements : [],
  )) {
    const { type, action_id } = element;
    if (element.type === 'button' && element.text.text === label) return { type, action_id, text: element.text };
    const option = element.type === 'static_select' && element.options.find(({ text }) => text.text === label);
    if (option) return { type, action_id, selected_option: option };
  }
  return null;
}
