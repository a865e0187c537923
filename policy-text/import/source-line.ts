/** Something that stands in a file beside the running text and can belong to no clause. */
export type Apart =
  | 'table'
  | 'footnote'
  | 'text_box'
  | 'deleted'
  | 'hidden'
  | 'picture'
  | 'symbol'
  | 'formula'
  | 'markup'
  | 'code';

/** A line of a text file, or a paragraph of a document, as the readers of all formats hand it on. */
export interface SourceLine {
  /** Counted from 1: the line of a text file, the paragraph of a DOCX. */
  readonly line: number;
  readonly text: string;
  /** The next line cannot go on with it: a heading. */
  readonly closed?: true;
  /** 一、总则 that stands over articles like a chapter. */
  readonly chapter?: true;
  /** A new page begins here. */
  readonly pageBreak?: true;
  readonly apart?: Apart;
}

/** Characters that cannot be seen and would hide a mark: zero-width spaces and joiners, soft hyphens, control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** A text without the characters that cannot be seen. */
export function seen(text: string): string {
  return text.replace(UNSEEN, '');
}
