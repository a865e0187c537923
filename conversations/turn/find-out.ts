import type { CaseFile } from '../../core/case-file.ts';
import type { Fact } from '../../core/fact.ts';
import { next } from '../../core/next.ts';

/** So many are put in order; who has found those out is told anew. */
const mostRanked = 5;

/** What is still to be found out, the facts first that are most likely to decide the outcome for the least effort. */
export function mostDecisiveFirst(missing: readonly Fact[], caseFile: CaseFile): readonly Fact[] {
  const facts = Object.fromEntries(Object.entries(caseFile.facts).filter(([, value]) => value !== null));
  const open = { ...caseFile, facts };
  const first = new Set<Fact>();
  while (first.size < mostRanked) {
    const { ask } = next(open, 'outcome', first);
    if (ask === null) break;
    first.add(ask);
  }
  const ranked = [...first].filter((fact) => missing.includes(fact));
  return [...ranked, ...missing.filter((fact) => !first.has(fact))];
}
