/**
 * Bare addresses stay links; everything else that Discord would read as markup or as a mention is a plain character.
 */
const markup = /(?<address>https?:\/\/[!-;=?-~]{0,499}[\w/=&#%+~-])|[\\*_~`|[\]<@]/g;
const lineMarker = /^([^\S\n]*)([-+#>])/gm;
const listNumber = /^([^\S\n]*\d+)\./gm;

/** Makes text show as it is written: no formatting, no masked link, no mention. */
export function plain(text: string): string {
  return text
    .replace(markup, (found, address?: string) => (address ? `<${address}>` : `\\${found}`))
    .replace(lineMarker, '$1\\$2')
    .replace(listNumber, '$1\\.');
}

/** A heading of its own line. */
export function heading(text: string): string {
  return `### ${plain(text)}`;
}

/** Text with its first line in bold. */
export function boldFirst(text: string): string {
  return plain(text).replace(/^\S.*/, '**$&**');
}

/** A block quote under a bold title, which opens the address when there is one. */
export function blockQuote(title: string, text: string, address?: string): string {
  const shown = address === undefined ? plain(title) : `[${plain(title)}](<${address.replaceAll('>', '%3E')}>)`;
  return [`**${shown}**`, ...plain(text).split('\n')].map((line) => `> ${line}`).join('\n');
}

/**
 * Puts blocks, one a line or more, into as few pieces of at most `limit` characters as their order allows.
 * A block is kept whole when it fits into a piece, else parted at its lines, else within a line.
 */
export function fill(blocks: readonly string[], limit: number): string[] {
  const pieces: string[] = [];
  let open = '';
  for (const block of blocks.flatMap((block) => (block.length <= limit ? [block] : lines(block, limit)))) {
    if (open && open.length + 1 + block.length > limit) {
      pieces.push(open);
      open = '';
    }
    open = open ? `${open}\n${block}` : block.replace(/^\n+/, '');
  }
  return open ? [...pieces, open] : pieces;
}

function lines(block: string, limit: number): string[] {
  return block.split('\n').flatMap((line) => (line.length <= limit ? [line] : cut(line, limit)));
}

/** Never cuts an escape, an address or a character in two, and a quotation stays one. */
function cut(line: string, limit: number): string[] {
  const mark = line.startsWith('> ') ? '> ' : '';
  const pieces: string[] = [];
  let open = mark;
  for (const [atom] of line.slice(mark.length).matchAll(/<https?:[^>]*>|\\?./gsu)) {
    if (open.length + atom.length > limit) {
      pieces.push(open);
      open = mark;
    }
    open += atom;
  }
  return [...pieces, open];
}
