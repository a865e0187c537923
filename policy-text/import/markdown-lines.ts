import MarkdownIt, { type Token } from 'markdown-it';
import { type Apart, type SourceLine, seen } from './source-line.ts';

const markdown = new MarkdownIt('commonmark', { html: true }).enable('table');

/**
 * The lines of a Markdown text: headings, paragraphs and list items without their marks, an ordered item with its number
 * as written. Tables, code and HTML stand apart.
 */
export function markdownLines(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  const add = (line: number, words: string, more: Partial<SourceLine> = {}) => {
    if (words.trim() !== '') lines.push({ line, text: seen(words).trim(), ...more });
  };
  const addApart = (line: number, content: string, apart: Apart) => {
    for (const [index, words] of content.split('\n').entries()) add(line + index, words, { apart });
  };
  let number = '';
  let isHeading = false;
  let row: { line: number; cells: string[] } | null = null;
  for (const token of markdown.parse(text, {})) {
    const line = (token.map?.[0] ?? 0) + 1;
    if (token.type === 'list_item_open') number = token.info === '' ? '' : `${token.info}${token.markup} `;
    else if (token.type === 'heading_open') isHeading = true;
    else if (token.type === 'heading_close') isHeading = false;
    else if (token.type === 'tr_open') row = { line, cells: [] };
    else if (token.type === 'tr_close' && row) {
      add(row.line, row.cells.join(' | '), { apart: 'table' });
      row = null;
    } else if (token.type === 'html_block') addApart(line, token.content, 'markup');
    else if (token.type === 'code_block' || token.type === 'fence') addApart(line, token.content, 'code');
    else if (token.type === 'inline') {
      const { words, pictures } = wordsOf(token);
      if (row) row.cells.push(words.join(' '));
      else {
        for (const [index, part] of words.entries())
          add(line + index, index === 0 ? `${number}${part}` : part, isHeading ? { closed: true } : {});
      }
      for (const picture of pictures) add(line, picture, { apart: 'picture' });
      number = '';
    }
  }
  return lines;
}

/** The lines of running text without emphasis and links, and what its pictures are said to show. */
function wordsOf({ children }: Token): { words: readonly string[]; pictures: readonly string[] } {
  const words = [''];
  const pictures: string[] = [];
  for (const { type, content } of children ?? []) {
    if (type === 'softbreak' || type === 'hardbreak' || (type === 'html_inline' && /^<br\b/i.test(content)))
      words.push('');
    else if (type === 'image') pictures.push(content);
    else if (type === 'text' || type === 'code_inline') words[words.length - 1] += content;
  }
  return { words, pictures };
}
