import type { CaseFile } from '../case-file.ts';
import { factsOf } from '../conditions/compile.ts';
import type { Condition, Test } from '../conditions/condition.ts';
import type { Fact } from '../fact.ts';
import type { Rule } from '../rule.ts';
import { joinedTable } from './decision-table.ts';
import { type Prospect, prospectOf } from './prospect.ts';
import { recalledTable } from './recalled-table.ts';

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
  return apart(condition).map((one) => ({ clause, facts: factsOf(one), prospect: prospectsOf(one) }));
}

function apart(condition: Condition): readonly Condition[] {
  return condition.test === 'all' ? condition.parts.flatMap(apart) : [condition];
}

/** How many prospects each condition keeps in mind; beyond, it begins anew. */
const remembers = 256;

/**
 * Works out the prospects of a condition, each once: they turn on the tables of its tests alone, and what was answered
 * in one conversation mostly leaves the same tables as in another.
 */
function prospectsOf(condition: Condition): (caseFile: CaseFile) => Prospect {
  const tests = testsIn(condition);
  const known = new Map<string, Prospect>();
  return (caseFile) => {
    const key = tests.map((test) => recalledTable(test, caseFile).key).join();
    const before = known.get(key);
    if (before) return before;
    const prospect = prospectOf(joinedTable(condition, (test) => recalledTable(test, caseFile).table));
    if (known.size >= remembers) known.clear();
    known.set(key, prospect);
    return prospect;
  };
}

function testsIn(condition: Condition): readonly Test[] {
  return 'parts' in condition ? condition.parts.flatMap(testsIn) : [condition];
}
