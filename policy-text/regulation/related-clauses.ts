import type { Bilingual } from '../language.ts';
import { readChineseNumeral } from '../spelling/chinese-numeral.ts';
import { halfWidth } from '../spelling/half-width.ts';
import type { Clause, Regulation } from './regulation.ts';
import { encodedRegulation, regulationFile } from './regulation.ts';

/** A clause that is read together with another. */
export interface RelatedClause {
  readonly clause: Clause;
  /** What the two have to do with each other; absent when one simply names the other. */
  readonly why?: Bilingual;
}

/** Clauses that belong together by their subject, as written in `related.json`. */
interface Subject extends Bilingual {
  readonly clauses: readonly string[];
}

const NUMBER = '[零一二三四五六七八九十百]{1,5}|\\d{1,3}';
/** Not of another document: `《民法典》第三条` names none of our clauses. */
const NAMED = new RegExp(`(?<![》法例定])第(${NUMBER})条(?:第?[(](${NUMBER})[)]项?|第(${NUMBER})项)?`, 'g');

const subjects: readonly Subject[] = JSON.parse(regulationFile('related.json'));
for (const { clauses, zh } of subjects) {
  for (const id of clauses) if (!encodedRegulation.clauseOf(id)) throw new Error(`related: ${zh}: no clause ${id}`);
}

/**
 * For each clause the clauses it is read together with, in the order of the text: those it names, those that name it, and
 * of the encoded regulation those of the same subject. Never itself, nor what it stands in or what stands in it.
 */
export function relatedClauses(regulation: Regulation): ReadonlyMap<string, readonly RelatedClause[]> {
  const related = new Map(regulation.clauses.map(({ id }) => [id, new Map<string, Bilingual | undefined>()]));
  const relate = (one: string, other: string, why?: Bilingual): void => {
    const known = related.get(one);
    if (known && !known.get(other) && !standsIn(one, other) && !standsIn(other, one)) known.set(other, why);
  };
  for (const clause of regulation.clauses) {
    // Its paragraphs say the words of their article, and are related by them.
    if (clause.children.some((child) => child.startsWith(`${clause.id}p`))) continue;
    for (const named of namedIn(regulation, clause)) {
      relate(clause.id, named);
      relate(named, clause.id);
    }
  }
  for (const { clauses, zh, en } of regulation === encodedRegulation ? subjects : []) {
    for (const one of clauses) for (const other of clauses) relate(one, other, { zh, en });
  }
  const order = new Map(regulation.clauses.map(({ id }, place) => [id, place]));
  const placeOf = ({ clause }: RelatedClause): number => order.get(clause.id) ?? 0;
  return new Map(
    [...related].map(([id, others]) => {
      const found = [...others].flatMap(([other, why]) => {
        const clause = regulation.clauseOf(other);
        return clause ? [{ clause, ...(why && { why }) }] : [];
      });
      return [id, found.sort((a, b) => placeOf(a) - placeOf(b))];
    }),
  );
}

/** The ids of the clauses that the words of a clause name: `依照第八条第(四)项` names 8.4. */
export function namedIn(regulation: Regulation, { lead }: Clause): readonly string[] {
  return [...halfWidth(lead).matchAll(NAMED)].flatMap(([, article = '', marked, item = marked]) => {
    const path = [article, ...(item === undefined ? [] : [item])].map((part) =>
      /^\d/.test(part) ? Number(part) : readChineseNumeral(part),
    );
    const id = path.join('.');
    return regulation.clauseOf(id) ? [id] : [];
  });
}

function standsIn(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}p`);
}
