/** Every field that Slack knows and the door may use, by type; anything else is refused. */
const fields: Readonly<Record<string, readonly string[]>> = {
  header: ['type', 'text'],
  section: ['type', 'text'],
  context: ['type', 'elements'],
  actions: ['type', 'elements'],
  button: ['type', 'action_id', 'text', 'value'],
  static_select: ['type', 'action_id', 'placeholder', 'options', 'initial_option'],
  option: ['text', 'value'],
  input: ['type', 'block_id', 'optional', 'label', 'hint', 'element'],
  plain_text_input: ['type', 'action_id', 'placeholder', 'initial_value'],
  external_select: ['type', 'action_id', 'placeholder', 'min_query_length'],
  modal: ['type', 'callback_id', 'private_metadata', 'title', 'submit', 'close', 'blocks'],
  mrkdwn: ['type', 'text', 'verbatim'],
  plain_text: ['type', 'text', 'emoji'],
};

const allowed: Readonly<Record<string, readonly string[]>> = {
  'chat.postMessage': ['channel', 'text', 'blocks', 'thread_ts', 'metadata', 'unfurl_links', 'unfurl_media', 'mrkdwn'],
  'chat.postEphemeral': ['channel', 'user', 'text', 'blocks', 'thread_ts'],
  response_url: [
    ...['response_type', 'replace_original', 'thread_ts', 'text', 'blocks'],
    ...['unfurl_links', 'unfurl_media', 'mrkdwn'],
  ],
};

/** The arguments of the other methods that the app may call; Slack does not tell of others, it lets them be. */
const callable: Readonly<Record<string, readonly string[]>> = {
  // Bolt hands the token over once more when it starts.
  'auth.test': ['token'],
  'users.info': ['user', 'include_locale'],
  'usergroups.users.list': ['usergroup'],
  'views.open': ['trigger_id', 'view'],
  'views.publish': ['user_id', 'view'],
  'files.getUploadURLExternal': ['filename', 'length', 'alt_txt'],
  'files.completeUploadExternal': ['files', 'channel_id', 'thread_ts'],
  'assistant.threads.setStatus': ['channel_id', 'thread_ts', 'status'],
  'assistant.threads.setSuggestedPrompts': ['channel_id', 'thread_ts', 'title', 'prompts'],
  'conversations.history': ['channel', 'oldest', 'limit', 'include_all_metadata'],
  'conversations.replies': ['channel', 'ts', 'oldest', 'limit', 'include_all_metadata'],
  'reactions.get': ['channel', 'timestamp'],
};

/** The arguments of a call that the method does not know. */
export function unknownArguments(method: string, args: Call): string[] {
  const known = callable[method] ?? allowed[method];
  return Object.keys(args).filter((argument) => known && !known.includes(argument));
}

/** Text without the links to the reader, the only live markup that the assistant sends. */
function withoutCitedLinks(text: string): string {
  return text.replace(/<https?:\/\/[^<>|\s]+\/policy\/[^<>|\s]+\|([^<>|]+)>/g, '$1');
}

/** A call that puts things in front of people, with its blocks read. */
export type Call = Readonly<Record<string, unknown>>;

/** Why Slack would not take this call, in the order it looks; empty when it would. Written from Slack's reference, not from the door. */
export function refusals(way: string, call: Call): string[] {
  const found: string[] = [];
  const check = (ok: boolean, what: string) => {
    if (!ok) found.push(`${way}: ${what}`);
  };
  const known = (value: Call, type: string) => {
    for (const key of Object.keys(value)) check(fields[type]?.includes(key) ?? false, `${type} has a field ${key}`);
  };
  const text = (value: unknown, types: readonly string[], max: number, where: string) => {
    if (!isRecord(value) || typeof value.text !== 'string') return check(false, `${where} is no text`);
    check(types.includes(String(value.type)), `${where} is ${value.type}`);
    known(value, String(value.type));
    check(value.text.length >= 1 && value.text.length <= max, `${where} has ${value.text.length} characters`);
    if (value.type === 'mrkdwn') {
      check(!/<|>|&(?!(?:amp|lt|gt);)/.test(withoutCitedLinks(value.text)), `${where} has live markup`);
      check(value.verbatim === true, `${where} lets Slack link bare names`);
    }
  };
  const element = (value: unknown, ids: Set<unknown>) => {
    if (!isRecord(value)) return check(false, 'an element is no object');
    known(value, String(value.type));
    const id = String(value.action_id);
    check(id.length >= 1 && id.length <= 255, `an action_id has ${id.length} characters`);
    check(!ids.has(id), 'an action_id stands twice in a block');
    ids.add(id);
    if (value.type === 'button') return text(value.text, ['plain_text'], 75, 'a button');
    text(value.placeholder, ['plain_text'], 150, 'a placeholder');
    const options = list(value.options);
    check(options.length >= 1 && options.length <= 100, `a select has ${options.length} options`);
    for (const option of options) {
      if (!isRecord(option)) continue;
      known(option, 'option');
      text(option.text, ['plain_text'], 75, 'an option');
      const { length } = String(option.value ?? '');
      check(length >= 1 && length <= 150, `an option value has ${length} characters`);
    }
  };
  const block = (value: unknown) => {
    if (!isRecord(value)) return check(false, 'a block is no object');
    known(value, String(value.type));
    const elements = list(value.elements);
    if (value.type === 'header') text(value.text, ['plain_text'], 150, 'a header');
    else if (value.type === 'section') text(value.text, ['mrkdwn', 'plain_text'], 3000, 'a section');
    else if (value.type === 'context') {
      check(elements.length >= 1 && elements.length <= 10, `a context has ${elements.length} elements`);
      for (const each of elements) text(each, ['mrkdwn', 'plain_text'], 3000, 'a context element');
    } else if (value.type === 'actions') {
      check(elements.length >= 1 && elements.length <= 25, `an actions block has ${elements.length} elements`);
      const ids = new Set();
      for (const each of elements) element(each, ids);
    } else check(false, `a block of type ${value.type}`);
  };

  if (call.metadata !== undefined) {
    const { event_type, event_payload, ...others } = isRecord(call.metadata) ? call.metadata : {};
    check(/^\w{1,255}$/.test(String(event_type)) && Object.keys(others).length === 0, 'metadata of another shape');
    check(
      isRecord(event_payload) && Object.values(event_payload).every((value) => !isRecord(value)),
      'nested metadata',
    );
  }
  for (const key of Object.keys(call)) check(allowed[way]?.includes(key) ?? false, `a field ${key}`);
  check(typeof call.text === 'string' && call.text !== '' && call.text.length <= 40_000, 'no text to fall back on');
  check(!/[<>]/.test(String(call.text)), 'the text has live markup');
  const blocks = list(call.blocks);
  check(blocks.length >= 1 && blocks.length <= 50, `${blocks.length} blocks`);
  check(JSON.stringify(blocks).length <= 13_000, 'msg_blocks_too_long');
  for (const each of blocks) block(each);
  return found;
}

/** Why Slack would not publish this home tab: its blocks are taken like a message's, but up to a hundred of them. */
export function homeRefusals(view: unknown): string[] {
  if (!isRecord(view)) return ['views.publish: no view'];
  const { type, blocks, ...others } = view;
  const found = Object.keys(others).map((key) => `views.publish: a field ${key}`);
  if (type !== 'home') found.push(`views.publish: a view of type ${type}`);
  if (list(blocks).length > 100) found.push('views.publish: too many blocks');
  for (const block of list(blocks)) found.push(...refusals('response_url', { text: 'home', blocks: [block] }));
  return found;
}

/** Why Slack would not open this modal; empty when it would. */
export function viewRefusals(view: unknown): string[] {
  const found: string[] = [];
  const check = (ok: boolean, what: string) => {
    if (!ok) found.push(`views.open: ${what}`);
  };
  const known = (value: Call) => {
    const type = String(value.type);
    for (const key of Object.keys(value)) check(fields[type]?.includes(key) ?? false, `${type} has a field ${key}`);
  };
  const plain = (value: unknown, max: number, where: string) => {
    if (!isRecord(value) || value.type !== 'plain_text') return check(false, `${where} is no plain text`);
    known(value);
    const { length } = String(value.text);
    check(length >= 1 && length <= max, `${where} has ${length} characters`);
  };
  const option = (value: unknown) => {
    if (!isRecord(value)) return check(false, 'an option is no object');
    plain(value.text, 75, 'an option');
    const { length } = String(value.value ?? '');
    check(length >= 1 && length <= 150, `an option value has ${length} characters`);
  };
  const input = (value: unknown, ids: Set<unknown>) => {
    if (!isRecord(value) || value.type !== 'input') return check(false, 'a block is no input');
    known(value);
    check(typeof value.block_id === 'string' && value.block_id.length <= 255, 'a block_id is none');
    check(!ids.has(value.block_id), 'a block_id stands twice');
    ids.add(value.block_id);
    plain(value.label, 2000, 'a label');
    if (value.hint !== undefined) plain(value.hint, 2000, 'a hint');
    if (!isRecord(value.element)) return check(false, 'an input has no element');
    known(value.element);
    const { placeholder, options, initial_option, initial_value } = value.element;
    if (placeholder !== undefined) plain(placeholder, 150, 'a placeholder');
    if (initial_value !== undefined) check(String(initial_value).length <= 3000, 'an initial_value is too long');
    if (value.element.type !== 'static_select') return;
    check(list(options).length >= 1 && list(options).length <= 100, 'a select without options, or with too many');
    for (const each of list(options)) option(each);
    const isOffered = list(options).some((each) => JSON.stringify(each) === JSON.stringify(initial_option));
    check(initial_option === undefined || isOffered, 'an initial_option that is none of the options');
  };

  if (!isRecord(view)) return ['views.open: no view'];
  known(view);
  check(JSON.stringify(view).length <= 250_000, 'view_too_large');
  check(view.type === 'modal', `a view of type ${view.type}`);
  plain(view.title, 24, 'a title');
  plain(view.submit, 24, 'a submit');
  if (view.close !== undefined) plain(view.close, 24, 'a close');
  check(String(view.callback_id).length <= 255, 'a callback_id is too long');
  check(String(view.private_metadata).length <= 3000, 'the private_metadata is too long');
  const blocks = list(view.blocks);
  check(blocks.length >= 1 && blocks.length <= 100, `a view of ${blocks.length} blocks`);
  const ids = new Set();
  for (const block of blocks) input(block, ids);
  return found;
}

function isRecord(value: unknown): value is Call {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
