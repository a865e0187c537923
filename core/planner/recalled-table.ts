import type { CaseFile } from '../case-file.ts';
import type { Test } from '../conditions/condition.ts';
import { kindOf } from '../conditions/kinds.ts';
import type { Fact, FactValue } from '../fact.ts';
import { clauseOutcomes } from '../outcome.ts';
import { codeOf, type DecisionTable, tableOfTest } from './decision-table.ts';

/** A table of a test, and what tells it from every other table of that test. */
export interface RecalledTable {
  readonly table: DecisionTable;
  readonly key: string;
}

/** How many different tables each test keeps in mind at once. */
const remembers = 8;

/**
 * The table of a test in a case. What a test decides already is decided whatever else is answered; what is open is alike
 * in every conversation, and is worked out once.
 */
export function recalledTable(test: Test, caseFile: CaseFile): RecalledTable {
  const recall = recallers.get(test) ?? recallerOf(test);
  return recall(caseFile);
}

const recallers = new WeakMap<Test, (caseFile: CaseFile) => RecalledTable>();

function recallerOf(test: Test): (caseFile: CaseFile) => RecalledTable {
  const kind = kindOf(test);
  const facts = kind.facts(test);
  const latest: Memory[] = [];
  const recall = (caseFile: CaseFile): RecalledTable => {
    const at = latest.findIndex((memory) => isFrom(memory, caseFile, facts));
    const recalled = latest[at];
    if (recalled !== undefined) {
      if (at > 0) latest.unshift(...latest.splice(at, 1));
      return recalled;
    }
    const { outcome } = kind.judge(test, caseFile);
    if (outcome !== 'unknown') return decided[outcome];
    const { asOf, parameters } = caseFile;
    const answers = facts.map((fact) => caseFile.facts[fact] ?? null);
    const memory = { asOf, parameters, answers, ...keyed(tableOfTest(test, caseFile)) };
    latest.unshift(memory);
    if (latest.length > remembers) latest.pop();
    return memory;
  };
  recallers.set(test, recall);
  return recall;
}

/** An open table, and what it was worked out from. */
interface Memory extends RecalledTable {
  readonly asOf: CaseFile['asOf'];
  readonly parameters: CaseFile['parameters'];
  readonly answers: readonly (FactValue | null)[];
}

function isFrom({ asOf, parameters, answers }: Memory, caseFile: CaseFile, facts: readonly Fact[]): boolean {
  if (asOf !== caseFile.asOf || parameters !== caseFile.parameters) return false;
  return facts.every((fact, index) => isSame(answers[index] ?? null, caseFile.facts[fact] ?? null));
}

/** Answers are compared by what they say: between two turns a conversation is written down and read anew. */
function isSame(one: FactValue | null, other: FactValue | null): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function keyed(table: DecisionTable): RecalledTable {
  const axes = table.axes.map(({ fact, chances }) => `${fact} ${chances.join()}`);
  return { table, key: `${axes.join()}: ${table.outcomes.join()}` };
}

const decided = Object.fromEntries(
  clauseOutcomes.map((outcome) => [outcome, keyed({ axes: [], outcomes: [codeOf(outcome)] })]),
) as Readonly<Record<(typeof clauseOutcomes)[number], RecalledTable>>;
