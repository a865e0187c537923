import type { CaseFile } from '../case-file.ts';
import { joinBy, softened } from '../conditions/combine.ts';
import type { Condition, Test } from '../conditions/condition.ts';
import { kindOf } from '../conditions/kinds.ts';
import { type Fact, type FactValue, type Shape, vocabulary } from '../fact.ts';
import { type ClauseOutcome, clauseOutcomes } from '../outcome.ts';
import { denied } from './asking.ts';

/** What stands where the answers contradict each other. */
export const impossible = 255;

/**
 * What a condition comes to for every combination of answers to its open facts. Values that nothing in the condition
 * can tell apart are one region, so that `≥ 100` answers `≥ 50` and three dates stand for all of them. Exact, as long
 * as the parts of a condition share no fact.
 */
export interface DecisionTable {
  readonly axes: readonly Axis[];
  /** Indexes of `clauseOutcomes`, or `impossible`; the last axis runs fastest. */
  readonly outcomes: readonly number[];
}

/** A fact still open, with a value of each of its regions. */
export interface Axis {
  readonly fact: Fact;
  readonly samples: readonly FactValue[];
  /** How many choices fall in each region where choices are offered, else one each. */
  readonly weights: readonly number[];
  /** How likely the planner thinks each region; they sum to 1. */
  readonly chances: readonly number[];
}

/** The table of a condition over what a case leaves open: not asked, not known, or too loose to decide it. */
export function decisionTable(condition: Condition, caseFile: CaseFile): DecisionTable {
  return joinedTable(condition, (test) => tableOfTest(test, caseFile));
}

/** The table of a condition, joined from those of its tests. */
export function joinedTable(condition: Condition, tableOf: (test: Test) => DecisionTable): DecisionTable {
  switch (condition.test) {
    case 'all':
    case 'any': {
      const join = joinBy[condition.test];
      return condition.parts
        .map((part) => joinedTable(part, tableOf))
        .reduce((a, b) => product(a, b, (one, other) => codeOf(join(outcomeAt(one), outcomeAt(other)))));
    }
    case 'in_principle': {
      const { axes, outcomes } = joinedTable(condition.parts[0], tableOf);
      return { axes, outcomes: outcomes.map((code) => codeOf(softened(outcomeAt(code)))) };
    }
    default:
      return tableOf(condition);
  }
}

/** Of values that stand like the table's outcomes, those for one region of one fact. */
export function sliceAt({ axes }: DecisionTable, values: readonly number[], axis: number, region: number): number[] {
  const inner = axes.slice(axis + 1).reduce((size, { samples }) => size * samples.length, 1);
  const outer = inner * (axes[axis]?.samples.length ?? 1);
  const slice: number[] = [];
  for (let start = region * inner; start < values.length; start += outer) {
    for (let at = start; at < start + inner; at++) slice.push(values[at] ?? impossible);
  }
  return slice;
}

export function codeOf(outcome: ClauseOutcome): number {
  return clauseOutcomes.indexOf(outcome);
}

export function outcomeAt(code: number): ClauseOutcome {
  return clauseOutcomes[code] ?? 'unknown';
}

/** The table of one test. */
export function tableOfTest(test: Test, { asOf, parameters, facts }: CaseFile): DecisionTable {
  const kind = kindOf(test);
  const names = kind.facts(test);
  const variants = kind.possible(test, { asOf, parameters, facts });
  const outcomes = combinations(variants).map((values) => {
    const answered = Object.fromEntries(names.map((name, index) => [name, values[index]]));
    if (kind.contradicts?.(answered)) return impossible;
    return codeOf(kind.judge(test, { asOf, parameters, facts: answered }).outcome);
  });
  let axes: readonly Axis[] = names.map((fact, index) => {
    const samples = variants[index] ?? [];
    return { fact, samples, weights: samples.map(() => 1), chances: [] };
  });
  let table: DecisionTable = { axes, outcomes };
  for (const index of axes.keys()) table = mergeAlike(table, index);
  axes = table.axes.filter(({ samples }) => samples.length > 1).map((axis) => withChances(axis, test));
  return { axes, outcomes: table.outcomes };
}

/** One region for all values of a fact that lead to the same outcomes whatever the others are. */
function mergeAlike(table: DecisionTable, index: number): DecisionTable {
  const axis = table.axes[index];
  if (axis === undefined || axis.samples.length < 2) return table;
  const slices = axis.samples.map((_, region) => sliceAt(table, table.outcomes, index, region).join());
  const kept = [...slices.keys()].filter((region) => slices.indexOf(slices[region] ?? '') === region);
  const isChoice = offersChoices.has(vocabulary[axis.fact].shape);
  const weights = kept.map((region) => (isChoice ? slices.filter((slice) => slice === slices[region]).length : 1));
  const samples = kept.flatMap((region) => axis.samples.slice(region, region + 1));
  const axes = table.axes.with(index, { ...axis, samples, weights });
  if (kept.length === slices.length) return { axes, outcomes: table.outcomes };
  const inner = table.axes.slice(index + 1).reduce((size, one) => size * one.samples.length, 1);
  const isKept = (at: number) => kept.includes(Math.floor(at / inner) % slices.length);
  return { axes, outcomes: table.outcomes.filter((_, at) => isKept(at)) };
}

const offersChoices: ReadonlySet<Shape> = new Set<Shape>(['category', 'organization_kind', 'legal_form']);

/** Every answer is thought alike, but for what an organisation declares of itself. */
function withChances(axis: Axis, { test }: Test): Axis {
  const sum = axis.weights.reduce((all, weight) => all + weight, 0);
  const chances =
    test === 'declared'
      ? axis.samples.map((yes) => (yes === true ? 1 - denied : denied))
      : axis.weights.map((weight) => weight / sum);
  return { ...axis, chances };
}

function product(a: DecisionTable, b: DecisionTable, join: (one: number, other: number) => number): DecisionTable {
  const outcomes = a.outcomes.flatMap((one) =>
    b.outcomes.map((other) => (one === impossible || other === impossible ? impossible : join(one, other))),
  );
  return { axes: [...a.axes, ...b.axes], outcomes };
}

function combinations(lists: readonly (readonly FactValue[])[]): readonly (readonly FactValue[])[] {
  let rows: readonly (readonly FactValue[])[] = [[]];
  for (const list of lists) rows = rows.flatMap((row) => list.map((value) => [...row, value]));
  return rows;
}
