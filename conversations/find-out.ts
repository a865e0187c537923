import type { CaseFile } from '../core/case-file.ts';
import type { Fact } from '../core/fact.ts';
import { next } from '../core/next.ts';

/** What is still to be found out, the fact first that is most likely to decide the outcome for the least effort. */
export function mostDecisiveFirst(missing: readonly Fact[], caseFile: CaseFile): readonly Fact[] {
  const facts = Object.fromEntries(Object.entries(caseFile.facts).filter(([, value]) => value !== null));
  const open = { ...caseFile, facts };
  const ordered = new Set<Fact>();
  for (let { ask } = next(open); ask !== null; ask = next(open, 'outcome', ordered).ask) ordered.add(ask);
  return [...missing].sort((a, b) => rank(a) - rank(b));

  function rank(fact: Fact): number {
    const place = [...ordered].indexOf(fact);
    return place < 0 ? ordered.size : place;
  }
}
