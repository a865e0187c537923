import type { types } from '@slack/bolt';

/** What Slack accepts at most in one message; lengths in UTF-16 units, which never count less than Slack does. */
export const limits = {
  /** Read instead of the blocks by notifications and screen readers. */
  fallbackText: 4000,
  blocks: 50,
  /** Undocumented: Slack answers `msg_blocks_too_long` somewhere above 13,000 characters of blocks as JSON. */
  blocksJson: 12_000,
  text: 3000,
  headerText: 150,
  elements: 25,
  buttonLabel: 75,
  options: 100,
  optionLabel: 75,
  optionValue: 150,
  placeholder: 150,
  actionId: 255,
  viewTitle: 24,
  viewBlocks: 100,
  privateMetadata: 3000,
  blockId: 255,
  inputLabel: 2000,
  inputValue: 3000,
} as const;

/** The kinds of block that a reply is made of. */
export type ReplyBlock = types.HeaderBlock | types.SectionBlock | types.ContextBlock | types.ActionsBlock;

/** One Slack message: its blocks, and the same as text for where blocks are not shown, escaped and without markup. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: ReplyBlock[];
}

/** A modal that is filled in. */
export type ModalView = Omit<types.ModalView, 'blocks'> & { readonly blocks: types.InputBlock[] };

/** Whether these blocks may stand in one message. */
export function fitOneMessage(blocks: readonly ReplyBlock[]): boolean {
  return blocks.length <= limits.blocks && JSON.stringify(blocks).length <= limits.blocksJson;
}

/** Returns the message unchanged. Throws a RangeError naming the limit that Slack would refuse it for. */
export function withinLimits(message: SlackMessage): SlackMessage {
  within('fallbackText', message.text.length);
  within('blocks', message.blocks.length);
  within('blocksJson', JSON.stringify(message.blocks).length);
  for (const block of message.blocks) checkBlock(block);
  return message;
}

function checkBlock(block: ReplyBlock): void {
  if (block.type === 'header') within('headerText', block.text.text.length);
  if (block.type === 'section') within('text', block.text?.text.length ?? 0);
  if (block.type === 'context') {
    for (const element of block.elements) if ('text' in element) within('text', element.text.length);
  }
  if (block.type === 'actions') {
    within('elements', block.elements.length);
    for (const element of block.elements) checkElement(element);
  }
}

/** Returns the modal unchanged. Throws a RangeError naming the limit that Slack would refuse it for. */
export function viewWithinLimits(view: ModalView): ModalView {
  for (const text of [view.title, view.submit, view.close]) if (text) within('viewTitle', text.text.length);
  within('viewBlocks', view.blocks.length);
  within('privateMetadata', view.private_metadata?.length ?? 0);
  for (const { block_id, label, hint, element } of view.blocks) {
    within('blockId', block_id?.length ?? 0);
    for (const text of [label, hint]) if (text) within('inputLabel', text.text.length);
    checkInput(element);
  }
  return view;
}

/** Returns the home tab unchanged. Throws a RangeError naming the limit that Slack would refuse it for. */
export function homeWithinLimits(view: types.HomeView & { readonly blocks: ReplyBlock[] }): types.HomeView {
  within('viewBlocks', view.blocks.length);
  for (const block of view.blocks) checkBlock(block);
  return view;
}

function checkInput(element: types.InputBlockElement): void {
  within('actionId', element.action_id?.length ?? 0);
  if ('placeholder' in element && element.placeholder) within('placeholder', element.placeholder.text.length);
  if (element.type === 'plain_text_input' && element.initial_value) within('inputValue', element.initial_value.length);
  if (element.type === 'static_select') checkOptions(element);
}

function checkElement(element: types.ActionsBlockElement): void {
  within('actionId', element.action_id?.length ?? 0);
  if (element.type === 'button') within('buttonLabel', element.text.text.length);
  if (element.type !== 'static_select') return;
  within('placeholder', element.placeholder?.text.length ?? 0);
  checkOptions(element);
}

function checkOptions({ options = [] }: types.StaticSelect): void {
  within('options', options.length);
  for (const option of options) {
    within('optionLabel', option.text.text.length);
    within('optionValue', option.value?.length ?? 0);
  }
}

function within(name: keyof typeof limits, count: number): void {
  if (count === 0) throw new RangeError(`Slack takes no message with empty ${name}`);
  if (count > limits[name]) throw new RangeError(`Slack takes at most ${limits[name]} for ${name}, not ${count}`);
}
