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

/**
 * Of values that stand like a table's outcomes, those for one region of one fact.
 * @param sizes how many regions each fact has
 */
export function sliceAt(sizes: readonly number[], values: readonly number[], axis: number, region: number): number[] {
  const inner = spanOf(sizes, axis + 1);
  const slice: number[] = [];
  for (let start = region * inner; start < values.length; start += spanOf(sizes, axis)) {
    slice.push(...values.slice(start, start + inner));
  }
  return slice;
}

/** How many values the facts from one on have together. */
export function spanOf(sizes: readonly number[], from: number): number {
  return sizes.slice(from).reduce((span, size) => span * size, 1);
}

/** How many regions each fact of a table has. */
export function sizesOf({ axes }: DecisionTable): readonly number[] {
  return axes.map(({ samples }) => samples.length);
}

export function codeOf(outcome: ClauseOutcome): number {
  return clauseOutcomes.indexOf(outcome);
}

export function outcomeAt(code: number): ClauseOutcome {
  return clauseOutcomes[code] ?? 'unknown';
}

/**
 * The table of one test over what a case leaves open: not asked, not known, or too loose to decide it. One region for
 * all values of a fact that lead to the same outcomes whatever the others are.
 */
export function tableOfTest(test: Test, { asOf, parameters, facts }: CaseFile): DecisionTable {
  const kind = kindOf(test);
  const names = kind.facts(test);
  const variants = kind.possible(test, { asOf, parameters, facts });
  let outcomes: readonly number[] = combinations(variants).map((values) => {
    const answered = Object.fromEntries(names.map((name, index) => [name, values[index]]));
    if (kind.contradicts?.(answered)) return impossible;
    return codeOf(kind.judge(test, { asOf, parameters, facts: answered }).outcome);
  });
  const open = names.flatMap((fact, at) => variants.slice(at, at + 1).map((samples) => ({ fact, samples })));
  const sizes = variants.map(({ length }) => length);
  const axes: Axis[] = [];
  for (const [at, { fact, samples }] of open.entries()) {
    const alike = firstAlike(sizes, outcomes, at);
    outcomes = outcomesOfFirst(alike, outcomes, spanOf(sizes, at + 1));
    const kept = samples.filter((_, region) => alike[region] === region);
    sizes[at] = kept.length;
    const weights = offersChoices.has(vocabulary[fact].shape) ? counted(alike) : kept.map(() => 1);
    axes.push({ fact, samples: kept, weights, chances: chancesOf(test, kept, weights) });
  }
  return { axes: axes.filter(({ samples }) => samples.length > 1), outcomes };
}

/** For each region of a fact, the first one that leads to the same outcomes. */
function firstAlike(sizes: readonly number[], outcomes: readonly number[], axis: number): readonly number[] {
  const slices = Array.from({ length: sizes[axis] ?? 0 }, (_, region) => sliceAt(sizes, outcomes, axis, region).join());
  return slices.map((slice) => slices.indexOf(slice));
}

/** The outcomes of the regions that are the first of their like. */
function outcomesOfFirst(alike: readonly number[], outcomes: readonly number[], inner: number): readonly number[] {
  const regionAt = (at: number) => Math.floor(at / inner) % alike.length;
  return outcomes.filter((_, at) => alike[regionAt(at)] === regionAt(at));
}

/** How many regions are alike, for each that is the first of its like. */
function counted(alike: readonly number[]): readonly number[] {
  return [...new Set(alike)].map((first) => alike.filter((one) => one === first).length);
}

const offersChoices: ReadonlySet<Shape> = new Set<Shape>(['category', 'organization_kind', 'legal_form']);

/** Every answer is thought alike, but for what an organization declares of itself. */
function chancesOf({ test }: Test, samples: readonly FactValue[], weights: readonly number[]): readonly number[] {
  if (test === 'declared') return samples.map((yes) => (yes === true ? 1 - denied : denied));
  const sum = weights.reduce((all, weight) => all + weight);
  return weights.map((weight) => weight / sum);
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
