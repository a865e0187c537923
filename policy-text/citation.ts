import type { Bilingual } from './language.ts';
import { clauseOf } from './regulation.ts';

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

/** A quotation that is not in the stored text; it must never be shown. */
export class CitationError extends Error {
  override readonly name = 'CitationError';
}

/**
 * Makes a citation by looking the quotation up in the stored text; without a quotation, of the clause's own words.
 * @param clauseId `8.4.2`
 * @param quote the exact words, as stored
 * @throws CitationError when there is no such clause or the words do not stand in it.
 */
export function cite(clauseId: string, quote?: string): Citation {
  const clause = clauseOf(clauseId);
  if (!clause) throw new CitationError(`no clause ${clauseId}`);
  const words = quote ?? clause.lead;
  const start = clause.text.indexOf(words);
  if (words === '' || start < 0) throw new CitationError(`clause ${clauseId} does not say: ${words}`);
  return { clause: clause.id, label: clause.label, quote: words, start, end: start + words.length };
}

/**
 * Checks a citation again, before it is sent: the stored text must hold exactly these words at exactly this place.
 * @throws CitationError when it does not.
 */
export function verify(citation: Citation): Citation {
  const text = clauseOf(citation.clause)?.text;
  if (citation.quote === '' || text?.slice(citation.start, citation.end) !== citation.quote) {
    throw new CitationError(`clause ${citation.clause} does not say: ${citation.quote}`);
  }
  return citation;
}
