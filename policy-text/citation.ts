import type { Bilingual } from './language.ts';

/**
 * A quotation that has been found in the stored text. `start` and `end` are offsets (UTF-16 units, end exclusive)
 * into the text of the clause named, so `clause.text.slice(start, end) === quote` always holds.
 */
export interface Citation {
  readonly clause: string;
  readonly label: Bilingual;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}
