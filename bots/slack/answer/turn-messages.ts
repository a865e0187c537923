import type { types } from '@slack/bolt';
import {
  type Choice,
  type ClauseLine,
  quotedIn,
  type Reply,
  type ReplyFile,
  type Section,
} from '../../../conversations/reply.ts';
import { type Writing, wordsFor } from '../../../conversations/script.ts';
import type { Citation } from '../../../policy-text/citation/citation.ts';
import type { Turn } from '../../desk.ts';
import { doorWords } from '../../door-words.ts';
import { outcomeMarks } from '../../outcome-marks.ts';
import type { AddressOf } from '../../policy-address.ts';
import { buttonId, selectId } from '../action-id.ts';
import { fitOneMessage, limits, type ReplyBlock, type SlackMessage, withinLimits } from '../limits.ts';
import { asWritten, escaped, linked, pieces, withoutMarkup } from '../mrkdwn.ts';
import { plainText } from '../views/plain-text.ts';

/** More choices than this are offered as a list. */
const mostButtons = 10;
const buttonsPerBlock = 5;
const fence = '```';
/** So many options with the longest labels and ids still fit one message. */
const optionsPerSelect = 40;

const nowhere: AddressOf = () => undefined;

/**
 * The messages that show a turn to the user `owner`, in the order they are posted. Replies share a message as long as
 * they fit, so that a turn mostly arrives whole or not at all.
 * @param addressOf where a citation can be read; its heading then links to it
 * @param everything what a reply hands out, as JSON
 * @throws RangeError naming the limit, when a choice has an id that Slack cannot carry.
 */
export function turnMessages(
  turn: Turn,
  owner: string,
  addressOf: AddressOf = nowhere,
  everything: string | null = null,
): SlackMessage[] {
  const parts = turn.replies.flatMap((reply) => [
    ...replyParts(reply, owner, { ...turn, addressOf }),
    ...(reply.handsOut && everything !== null ? document(everything) : []),
  ]);
  return packed(parts).map((blocks) => asMessage(blocks, wordsFor(doorWords, turn).choose));
}

/** A message of the door itself. */
export function plainMessage(text: string): SlackMessage {
  return asMessage(paragraphs(escaped(text)), text);
}

/** How a turn is shown: in its words, with an address for a citation where there is one. */
interface Showing extends Writing {
  readonly addressOf: AddressOf;
}

/** Blocks that are better not torn apart, in the order they are read. */
type Part = readonly ReplyBlock[];

function replyParts(reply: Reply, owner: string, showing: Showing): Part[] {
  const inSections = new Set(reply.sections.flatMap(({ lines }) => lines.map(({ citation }) => place(citation))));
  const others = quotedIn(reply).filter((citation) => !inSections.has(place(citation)));
  return [
    ...wordBlocks(reply).map((block) => [block]),
    ...reply.sections.flatMap((section) => sectionParts(section, showing)),
    ...others.map((citation) => quotation(citation, showing)),
    ...(reply.file ? fileParts(reply.file) : []),
    ...choiceBlocks(reply.choices, owner, showing).map((block) => [block]),
  ];
}

/** A result says in its first line what it comes to, which stands out. */
function wordBlocks({ kind, text }: Reply): ReplyBlock[] {
  if (kind !== 'result') return paragraphs(escaped(text));
  const emphasized = escaped(text).replace(/^.+/, '*$&*');
  return pieces(emphasized, limits.text).map((piece) => ({ type: 'section', text: mrkdwn(piece) }));
}

/** To attach a file would take another scope: it is linked to, or shown to be copied. */
function fileParts({ name, text, address }: ReplyFile): Part[] {
  if (address === undefined) return document(text);
  return [[{ type: 'section', text: mrkdwn(linked(name, address)) }]];
}

function sectionParts({ title, lines }: Section, showing: Showing): Part[] {
  const header: ReplyBlock = { type: 'header', text: plainText(title, limits.headerText) };
  const [first = [], ...rest] = lines.map((line) => clauseBlocks(line, showing));
  return [[header, ...first], ...rest];
}

function clauseBlocks({ outcome, citation, text }: ClauseLine, showing: Showing): ReplyBlock[] {
  return [...paragraphs(`${outcomeMarks[outcome]} ${escaped(text)}`), ...quotation(citation, showing)];
}

function quotation(citation: Citation, showing: Showing): ReplyBlock[] {
  const heading = wordsFor(doorWords, showing).quoteOf(citation.label[showing.language]);
  const address = showing.addressOf(citation);
  const shown = address === undefined ? escaped(heading) : linked(heading, address);
  return pieces(`*${shown}*\n${escaped(citation.quote)}`, limits.text).map((piece) => ({
    type: 'context',
    elements: [mrkdwn(piece)],
  }));
}

function paragraphs(text: string): ReplyBlock[] {
  return pieces(text, limits.text).map((piece) => ({ type: 'section', text: asWritten(piece) }));
}

/** A document to be copied: in a fence nothing is styled, and no backtick of its own may end it. */
function document(written: string): Part[] {
  const text = escaped(written.replaceAll('`', '\\u0060'));
  return pieces(text, limits.text - 2 * fence.length).map((piece) => [
    { type: 'section', text: mrkdwn(`${fence}${piece}${fence}`) },
  ]);
}

function choiceBlocks(choices: readonly Choice[], owner: string, writing: Writing): types.ActionsBlock[] {
  if (choices.length > mostButtons) {
    return chunks(choices, optionsPerSelect).map((chunk) => ({
      type: 'actions',
      elements: [selectOf(chunk, owner, writing)],
    }));
  }
  return chunks(choices, buttonsPerBlock).map((chunk) => ({
    type: 'actions',
    elements: chunk.map(({ id, label }) => ({
      type: 'button',
      action_id: buttonId(owner, writing.language, id),
      text: plainText(label, limits.buttonLabel),
    })),
  }));
}

function selectOf(choices: readonly Choice[], owner: string, writing: Writing): types.StaticSelect {
  return {
    type: 'static_select',
    action_id: selectId(owner, writing.language),
    placeholder: plainText(wordsFor(doorWords, writing).choose, limits.placeholder),
    options: choices.map(({ id, label }) => ({ text: plainText(label, limits.optionLabel), value: id })),
  };
}

/** Fills messages with parts; a part that is too long for one message is torn between its blocks. */
function packed(parts: readonly Part[]): ReplyBlock[][] {
  const messages: ReplyBlock[][] = [];
  let open: ReplyBlock[] = [];
  const makeRoomFor = (blocks: Part) => {
    if (open.length === 0 || fitOneMessage([...open, ...blocks])) return;
    messages.push(open);
    open = [];
  };
  for (const part of parts) {
    makeRoomFor(part);
    for (const block of part) {
      makeRoomFor([block]);
      open.push(block);
    }
  }
  return open.length === 0 ? messages : [...messages, open];
}

/** `otherwise` is the text of a message that has nothing but choices. */
function asMessage(blocks: ReplyBlock[], otherwise: string): SlackMessage {
  const [text = escaped(otherwise)] = pieces(blocks.flatMap(readable).join('\n'), limits.fallbackText);
  return withinLimits({ text, blocks });
}

/** The texts of a block, escaped, without what our own markup does to them. */
function readable(block: ReplyBlock): string[] {
  if ((block.type === 'header' || block.type === 'section') && block.text) {
    return [block.text.type === 'plain_text' ? escaped(block.text.text) : withoutMarkup(block.text.text)];
  }
  if (block.type !== 'context') return [];
  return block.elements.map((element) => ('text' in element ? withoutMarkup(element.text) : ''));
}

function mrkdwn(text: string): types.MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}

function place({ regulation = '', clause, start, end }: Citation): string {
  return `${regulation} ${clause}:${start}-${end}`;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}
