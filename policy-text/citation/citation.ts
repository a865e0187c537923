import type { Bilingual } from '../language.ts';
import type { Library } from '../library/library.ts';
import { emptyLibrary, regulationIn } from '../library/library.ts';
import type { Clause, Regulation } from '../regulation/regulation.ts';
import { encodedRegulation } from '../regulation/regulation.ts';

/**
 * A quotation that has been found in the stored text. `start` and `end` are offsets (UTF-16 units, end exclusive)
 * into the text of the clause named, so `clause.text.slice(start, end) === quote` always holds.
 */
export interface Citation {
  /** The id of an added regulation; absent for the encoded one. */
  readonly regulation?: string;
  readonly clause: string;
  /** 第八条第(四)项第2目; an added regulation is named before it. */
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
 * @param regulation the one that is quoted, when it is not the encoded one
 * @throws CitationError when there is no such clause or the words do not stand in it.
 */
export function cite(clauseId: string, quote?: string, regulation: Regulation = encodedRegulation): Citation {
  const clause = regulation.clauseOf(clauseId);
  if (!clause) throw new CitationError(`no clause ${clauseId}`);
  const words = quote ?? (clause.lead || clause.text);
  const start = clause.text.indexOf(words);
  if (words === '' || start < 0) throw new CitationError(`clause ${clauseId} does not say: ${words}`);
  const place = {
    clause: clause.id,
    label: labelIn(regulation, clause),
    quote: words,
    start,
    end: start + words.length,
  };
  return regulation === encodedRegulation ? place : { regulation: regulation.id, ...place };
}

/**
 * Checks a citation again, before it is sent: the stored text must hold exactly these words at exactly this place.
 * @param library where the text of added regulations is stored
 * @throws CitationError when it does not.
 */
export function verify(citation: Citation, library: Library = emptyLibrary): Citation {
  const { regulation, clause, quote, start, end } = citation;
  const text = regulationIn(library, regulation)?.clauseOf(clause)?.text;
  if (quote === '' || text?.slice(start, end) !== quote) {
    throw new CitationError(`clause ${regulation ? `${regulation} ` : ''}${clause} does not say: ${quote}`);
  }
  return citation;
}

/** What a clause is called; an added regulation is named before it, the encoded one goes without saying. */
export function labelIn(regulation: Regulation, { label }: Clause): Bilingual {
  if (regulation === encodedRegulation) return label;
  return { zh: `《${regulation.title.zh}》${label.zh}`, en: `《${regulation.title.en}》 ${label.en}` };
}
