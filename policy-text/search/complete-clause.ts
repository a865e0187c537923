import { readReference } from '../citation/reference.ts';
import { allClauses, type Clause, clauseOf } from '../regulation/regulation.ts';
import { halfWidth } from '../spelling/half-width.ts';
import { plainSpelling } from '../words/thesaurus.ts';
import { searchClauses, wordsOf } from './search-clauses.ts';

/** Longer text is a question, not the beginning of a reference. */
const longestTyped = 100;

/** The bare labels of every clause, made when first needed. */
let labels: ReadonlyMap<Clause, readonly string[]> | undefined;

/**
 * The clauses that somebody may mean who has typed so far. Of a reference, even half of one (`8.`, 第八条第四), the clause
 * and what stands below it; of other words, the clauses that have them, then those that search finds for them.
 * @param typed nothing yet gives the articles in their order
 * @returns at most `atMost` clauses, the likeliest first, each once
 */
export function completeClauses(typed: string, atMost: number): readonly Clause[] {
  const text = halfWidth(typed.slice(0, longestTyped)).trim();
  if (text === '') return allClauses.filter(({ parent }) => parent === null).slice(0, atMost);
  const named = [...withReference(text), ...withNameBegun(text)];
  const found = named.length > 0 ? named : [...withWords(text), ...searchClauses(text).map(({ clause }) => clause)];
  return [...new Set(found)].slice(0, atMost);
}

function withReference(text: string): readonly Clause[] {
  const reference = readReference(text);
  const clause = reference?.kind === 'clause' ? reference.clause : reference?.nearest;
  return clause ? withAllBelow(clause) : [];
}

function withAllBelow(clause: Clause): readonly Clause[] {
  return [clause, ...clause.children.flatMap((id) => withAllBelow(clauseOf(id) as Clause))];
}

function withNameBegun(text: string): readonly Clause[] {
  const begun = bare(text);
  labels ??= new Map(allClauses.map((clause) => [clause, [bare(clause.label.zh), bare(clause.label.en)]]));
  return [...labels].flatMap(([clause, names]) => {
    const isBegun = clause.id.startsWith(text) || (begun !== '' && names.some((name) => name.startsWith(begun)));
    return isBegun ? [clause] : [];
  });
}

/** A reference without the marks that people leave out: 第八条第(四)项 and 八条四项 are the same. */
function bare(reference: string): string {
  return plainSpelling(reference).replace(/[第()\s]/g, '');
}

function withWords(text: string): readonly Clause[] {
  const plain = plainSpelling(text);
  return allClauses.filter((clause) => wordsOf(clause).toLowerCase().includes(plain));
}
