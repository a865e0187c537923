import type { CaseFile } from '../../../core/case-file.ts';
import type { Condition } from '../../../core/conditions/condition.ts';
import type { Category, Fact, Facts } from '../../../core/fact.ts';
import { type Goal, next } from '../../../core/next.ts';
import { type DecisionTable, impossible } from '../../../core/planner/decision-table.ts';
import { rulesFor } from '../../../core/rules/in-force.ts';
import { decisionTable } from './decision-table-anew.ts';
import { type Asked, type Measure, weigh } from './optimal-tree.ts';

/** What a category asks, condition by condition: its rules taken apart at their 且. */
export function conditionsOf(category: Category): readonly (readonly Condition[])[] {
  return rulesFor(category).map(({ condition }) => apart(condition));
}

function apart(condition: Condition): readonly Condition[] {
  return condition.test === 'all' ? condition.parts.flatMap(apart) : [condition];
}

/**
 * The questions that the planner really asks to learn the outcome of a category: every branch of its interview is
 * walked, `next` by `next`.
 */
export function plannedForOutcome(start: CaseFile, category: Category, measure: Measure): Asked {
  return walk({ ...start, facts: { ...start.facts, category } }, 'outcome', conditionsOf(category).flat(), measure);
}

/**
 * The questions that the planner really asks for the whole report. What it asks about one clause does not turn on the
 * others, so each clause is walked with all others answered.
 * @param answered an answer to every fact
 */
export function plannedForReport(start: CaseFile, category: Category, answered: Facts, measure: Measure): Asked {
  const asked = rulesFor(category).map(({ condition, facts }) => {
    const others = Object.fromEntries(Object.entries(answered).filter(([fact]) => !facts.some((one) => one === fact)));
    return walk({ ...start, facts: { ...others, category } }, 'report', apart(condition), measure);
  });
  return {
    mean: asked.reduce((sum, { mean }) => sum + mean, 0),
    worst: asked.reduce((sum, { worst }) => sum + worst, 0),
  };
}

function walk(start: CaseFile, goal: Goal, conditions: readonly Condition[], measure: Measure): Asked {
  const known = new Map<string, Asked>();
  return from(start);

  function from(caseFile: CaseFile): Asked {
    const tables = conditions.map((condition) => decisionTable(condition, caseFile));
    const key = `${Object.keys(caseFile.facts).sort().join()}|${tables.map(({ outcomes }) => outcomes.join()).join('|')}`;
    const before = known.get(key);
    if (before) return before;
    const { ask } = next(caseFile, goal);
    const asked = ask === null ? { mean: 0, worst: 0 } : branch(caseFile, ask, tables);
    known.set(key, asked);
    return asked;
  }

  function branch(caseFile: CaseFile, ask: Fact, tables: readonly DecisionTable[]): Asked {
    const table = tables.find(({ axes }) => axes.some(({ fact }) => fact === ask));
    const index = table?.axes.findIndex(({ fact }) => fact === ask) ?? -1;
    const axis = table?.axes[index];
    if (table === undefined || axis === undefined) throw new Error(`asks for ${ask}, which nothing turns on`);
    const cost = measure.cost(axis);
    const chances = table.axes.map((one) => measure.chances(one));
    const whole = weigh(table.outcomes, chances, measure);
    let mean = cost;
    let worst = 0;
    for (const [region, value] of axis.samples.entries()) {
      const left = sliceOf(table, index, region);
      if (left.every((code) => code === impossible)) continue;
      const after = from({ ...caseFile, facts: { ...caseFile.facts, [ask]: value } });
      const chance = (measure.chances(axis)[region] ?? 0) * weigh(left, chances.toSpliced(index, 1), measure);
      mean += whole === 0 ? 0 : (chance / whole) * after.mean;
      worst = Math.max(worst, after.worst);
    }
    return { mean, worst: cost + worst };
  }
}

function sliceOf({ axes, outcomes }: DecisionTable, index: number, region: number): readonly number[] {
  const inner = axes.slice(index + 1).reduce((size, { samples }) => size * samples.length, 1);
  const regions = axes[index]?.samples.length ?? 1;
  return outcomes.filter((_, at) => Math.floor(at / inner) % regions === region);
}
