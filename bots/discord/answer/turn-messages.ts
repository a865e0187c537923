import { type ClauseLine, quotedIn, type Reply, type Section } from '../../../conversations/reply.ts';
import { type Writing, wordsFor } from '../../../conversations/script.ts';
import type { Citation } from '../../../policy-text/citation/citation.ts';
import { everythingKeptFile } from '../../desk/everything-kept.ts';
import type { Turn } from '../../desk.ts';
import { doorWords } from '../../door-words.ts';
import { outcomeMarks } from '../../outcome-marks.ts';
import type { AddressOf } from '../../policy-address.ts';
import type { DrawnPicture } from '../../timeline/draw-pictures.ts';
import { type DiscordMessage, limits, type Row, withinLimits } from '../limits.ts';
import { blockQuote, boldFirst, fill, heading, plain } from '../markdown.ts';
import { choiceRows } from './choice-rows.ts';

/** What beside the turn itself decides how it is shown. */
export interface Shown {
  /** Where the reader shows a citation, when people can reach it. */
  readonly addressOf?: AddressOf | undefined;
  /** What a reply hands out, as JSON: a file under the last message. */
  readonly everything?: string | null;
  readonly pictures?: readonly DrawnPicture[];
  /** What is said before everything else. */
  readonly first?: string;
  /** Others read along. */
  readonly inCompany?: boolean;
}

/**
 * The messages that show a turn to the user `owner`, in the order they are posted. Replies share a message as long as
 * they fit, so that one call carries the whole answer; choices stand under the reply that offers them.
 *
 * A citation whose address is known links to it from its heading. All of it is message text and nothing an embed: a
 * person who has switched link previews off sees no embeds, and must still see the law.
 */
export function turnMessages(
  turn: Turn,
  owner: string,
  { addressOf = nowhere, everything = null, pictures = [], first = '', inCompany = false }: Shown = {},
): DiscordMessage[] {
  const { language, script = 'simplified' } = turn;
  const offer = { owner, language, script, inCompany };
  const showing = { ...turn, addressOf };
  const messages: DiscordMessage[] = [];
  let blocks: string[] = first === '' ? [] : [plain(first)];
  const post = (components: readonly Row[]) => {
    const contents = fill(blocks, limits.content);
    if (contents.length === 0 && components.length > 0) contents.push(wordsFor(doorWords, turn).choose);
    const last = contents.length - 1;
    messages.push(...contents.map((content, n) => ({ content, components: n === last ? components : [] })));
    blocks = [];
  };
  for (const reply of turn.replies) {
    if (reply.shares) {
      post([]);
      const whole = fill(replyBlocks(reply, showing), limits.content);
      messages.push(...whole.map((content) => ({ content, components: [], isShared: true }) as const));
      continue;
    }
    if (blocks.length > 0) blocks.push('');
    blocks.push(...replyBlocks(reply, showing));
    const rows = choiceRows(reply.choices, offer);
    for (let from = 0; from < rows.length; from += limits.rows) post(rows.slice(from, from + limits.rows));
  }
  post([]);
  const last = messages.at(-1);
  const files = [
    ...turn.replies.flatMap(({ file }) => (file ? [asFile(file.name, file.text)] : [])),
    ...(everything === null ? [] : [asFile(everythingKeptFile, everything)]),
  ];
  const attached = { ...(files.length > 0 && { files }), ...(pictures.length > 0 && { pictures }) };
  if (last) messages.splice(-1, 1, { ...last, ...attached });
  return messages.map(withinLimits);
}

/** How a turn is shown: in its words, with an address for a citation where there is one. */
interface Showing extends Writing {
  readonly addressOf: AddressOf;
}

const nowhere: AddressOf = () => undefined;

function asFile(name: string, text: string) {
  return { data: Buffer.from(text), name };
}

/** The parts of a reply that are better not torn apart. */
function replyBlocks(reply: Reply, showing: Showing): string[] {
  // A result begins with what it comes to.
  const shown = reply.kind === 'result' ? boldFirst(reply.text) : plain(reply.text);
  return [
    ...(shown ? shown.split('\n') : []),
    ...reply.sections.flatMap((section) => sectionBlocks(section, showing)),
    ...quotedIn(reply).map((citation) => quotation(citation, showing)),
  ];
}

function sectionBlocks({ title, lines }: Section, showing: Showing): string[] {
  const [first, ...rest] = lines.map((line) => clauseBlock(line, showing));
  return [first === undefined ? heading(title) : `${heading(title)}\n${first}`, ...rest];
}

function clauseBlock({ outcome, citation, text }: ClauseLine, showing: Showing): string {
  return `${outcomeMarks[outcome]} ${plain(text)}\n${quotation(citation, showing)}`;
}

function quotation(citation: Citation, showing: Showing): string {
  const heading = wordsFor(doorWords, showing).quoteOf(citation.label[showing.language]);
  return blockQuote(heading, citation.quote, showing.addressOf(citation));
}
