import type { CaseFile } from '../core/case-file.ts';
import type { Category, Fact, Facts } from '../core/fact.ts';
import type { Goal } from '../core/next.ts';
import { asOf, generatedCases, parameters as given } from './cases.ts';
import { next, readCaseFile } from './guohe.ts';

/** One object in the process, as staff set it. */
const { parameters } = readCaseFile({ asOf, facts: {}, parameters: given });

/** Every state of some whole interviews in a category: from nothing known to nothing left to ask. */
export function statesOfInterviews(category: Category, goal: Goal, interviews: number): readonly CaseFile[] {
  return generatedCases(category, interviews).flatMap(({ caseFile }) => statesOf(caseFile, goal));
}

/**
 * One interview: what is asked next is answered as the complete case says. Between two questions a conversation is kept,
 * so each state has values of its own, as if read anew.
 */
function statesOf(complete: CaseFile, goal: Goal): readonly CaseFile[] {
  const states: CaseFile[] = [];
  let facts: Facts = {};
  for (let ask: Fact | null | undefined; ask !== null; ) {
    if (ask !== undefined) facts = { ...facts, [ask]: complete.facts[ask] ?? null };
    const state = { asOf, parameters, facts: structuredClone(facts) };
    states.push(state);
    ({ ask } = next(state, goal));
  }
  return states;
}
