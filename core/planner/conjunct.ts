import type { CaseFile } from '../case-file.ts';
import { factsOf } from '../conditions/compile.ts';
import type { Condition } from '../conditions/condition.ts';
import type { Fact } from '../fact.ts';
import type { Rule } from '../rule.ts';
import { decisionTable } from './decision-table.ts';
import { type Prospect, prospectOf } from './prospect.ts';

/** One of the conditions that must all hold. No two of them share a fact, but for the category. */
export interface Conjunct {
  readonly clause: string;
  readonly facts: readonly Fact[];
  /** What can still come of it, whatever is answered elsewhere. */
  prospect(caseFile: CaseFile): Prospect;
}

/** A conjunct and what can still come of it in the case at hand. */
export interface Seen {
  readonly conjunct: Conjunct;
  readonly prospect: Prospect;
}

/** A rule taken apart at its 且. */
export function conjunctsOf({ clause, condition }: Rule): readonly Conjunct[] {
  return apart(condition).map((one) => ({ clause, facts: factsOf(one), prospect: remembered(one) }));
}

function apart(condition: Condition): readonly Condition[] {
  return condition.test === 'all' ? condition.parts.flatMap(apart) : [condition];
}

/** How many different cases each condition keeps in mind at once. */
const remembers = 16;

/**
 * Prospects already worked out, the latest first, while what they depend on is the same. From one question to the next only one fact
 * changes, and the facts still open, whose prospects are the dear ones, are alike in every conversation.
 */
function remembered(condition: Condition): (caseFile: CaseFile) => Prospect {
  const facts = factsOf(condition);
  const known: { readonly basis: readonly unknown[]; readonly prospect: Prospect }[] = [];
  return (caseFile) => {
    const [first] = known;
    if (first && isBasis(first.basis, caseFile)) return first.prospect;
    const at = known.findIndex(({ basis }) => isBasis(basis, caseFile));
    const [same] = at < 0 ? [] : known.splice(at, 1);
    const latest = same ?? { basis: basisIn(caseFile), prospect: prospectOf(decisionTable(condition, caseFile)) };
    known.unshift(latest);
    if (known.length > remembers) known.pop();
    return latest.prospect;
  };

  function basisIn({ asOf, parameters, facts: given }: CaseFile): readonly unknown[] {
    return [asOf, parameters, ...facts.map((fact) => given[fact] ?? null)];
  }

  function isBasis(basis: readonly unknown[], { asOf, parameters, facts: given }: CaseFile): boolean {
    if (basis[0] !== asOf || basis[1] !== parameters) return false;
    return facts.every((fact, index) => basis[index + 2] === (given[fact] ?? null));
  }
}
