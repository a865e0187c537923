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
  switch (condition.test) {
    case 'all':
    case 'any': {
      const join = joinBy[condition.test];
      return condition.parts
        .map((part) => decisionTable(part, caseFile))
        .reduce((a, b) => product(a, b, (one, other) => codeOf(join(outcomeAt(one), outcomeAt(other)))));
    }
    case 'in_principle': {
      const { axes, outcomes } = decisionTable(condition.parts[0], caseFile);
      return { axes, outcomes: outcomes.map((code) => codeOf(softened(outcomeAt(code)))) };
    }
    default:
      return tableOfTest(condition, caseFile);
  }
}

export function codeOf(outcome: ClauseOutcome): number {
  return clauseOutcomes.indexOf(outcome);
}

export function outcomeAt(code: number): ClauseOutcome {
  return clauseOutcomes[code] ?? 'unknown';
}

function tableOfTest(test: Test, { asOf, parameters, facts }: CaseFile): DecisionTable {
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
function mergeAlike({ axes, outcomes }: DecisionTable, index: number): DecisionTable {
  const axis = axes[index];
  if (axis === undefined || axis.samples.length < 2) return { axes, outcomes };
  const inner = axes.slice(index + 1).reduce((size, { samples }) => size * samples.length, 1);
  const stride = inner * axis.samples.length;
  const regionAt = (at: number) => Math.floor((at % stride) / inner);
  const alike: number[][] = axis.samples.map(() => []);
  for (const [at, code] of outcomes.entries()) alike[regionAt(at)]?.push(code);
  const slices = alike.map((codes) => codes.join());
  const kept = slices.flatMap((slice, value) => (slices.indexOf(slice) === value ? [value] : []));
  const samples = kept.flatMap((value) => axis.samples.slice(value, value + 1));
  const isChoice = offersChoices.has(vocabulary[axis.fact].shape);
  const weights = kept.map((value) => (isChoice ? slices.filter((slice) => slice === slices[value]).length : 1));
  return {
    axes: axes.with(index, { ...axis, samples, weights }),
    outcomes: kept.length === slices.length ? outcomes : outcomes.filter((_, at) => kept.includes(regionAt(at))),
  };
}

const offersChoices: ReadonlySet<Shape> = new Set<Shape>(['category', 'organization_kind', 'legal_form', 'yes_no']);

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
