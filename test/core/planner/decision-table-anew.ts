import type { CaseFile } from '../../../core/case-file.ts';
import type { Condition } from '../../../core/conditions/condition.ts';
import { type DecisionTable, joinedTable, tableOfTest } from '../../../core/planner/decision-table.ts';

/** The table of a condition over what a case leaves open, with nothing recalled of other cases. */
export function decisionTable(condition: Condition, caseFile: CaseFile): DecisionTable {
  return joinedTable(condition, (test) => tableOfTest(test, caseFile));
}
