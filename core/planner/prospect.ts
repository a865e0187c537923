import type { Fact } from '../fact.ts';
import { clauseOutcomes, overallOf, overallOutcomes } from '../outcome.ts';
import { effortOf } from './asking.ts';
import { type DecisionTable, impossible, sizesOf, sliceAt, spanOf } from './decision-table.ts';

/**
 * What can still come of a condition that stands beside others under 且, where the worst part decides. Outcomes are
 * indexes of `clauseOutcomes`, which is ordered worst first; `levels` are the overall outcomes they lead to.
 */
export interface Prospect {
  readonly open: readonly Fact[];
  /** The best that can come of it, as an outcome and as a level. */
  readonly best: number;
  readonly bestLevel: number;
  /** Each level that it can bring the whole to: bit i stands for level i. */
  readonly levels: number;
  /**
   * For each open fact, the worst outcome that one answer brings where another, all else alike, brings a better one:
   * it matters as long as the other conditions can all still come to more than that. `never` when there is none.
   */
  readonly sways: readonly number[];
  readonly swayLevels: readonly number[];
  /** What it takes to learn whether it is `not_met`. */
  readonly refusal: Inquiry;
  /** What it takes to learn what it comes to. */
  readonly decision: Inquiry;
}

/** An inquiry into a condition, asking in the cheapest order and no further than needed. */
export interface Inquiry {
  /** The fact to ask first; null when nothing is open. */
  readonly first: Fact | null;
  /** The effort to expect (`effortOf`). */
  readonly effort: number;
  /** How likely it is thought that it turns out `not_met`. */
  readonly chance: number;
}

/** Above every outcome and level: what sways nothing. */
export const never = Number.POSITIVE_INFINITY;
const levelsOfOutcomes = clauseOutcomes.map((outcome) => overallOutcomes.indexOf(overallOf(outcome)));

/** The level that an outcome brings the whole to, worst first. */
export function levelOf(code: number): number {
  return levelsOfOutcomes[code] ?? never;
}

/** Works out a table's prospect. */
export function prospectOf(table: DecisionTable): Prospect {
  const reached = table.outcomes.filter((code) => code !== impossible);
  const best = Math.max(...reached);
  return {
    open: table.axes.map(({ fact }) => fact),
    best,
    bestLevel: levelOf(best),
    levels: reached.reduce((set, code) => set | (1 << levelOf(code)), 0),
    sways: worstSways(table, (code) => code),
    swayLevels: worstSways(table, levelOf),
    refusal: inquire(table, (code) => (code === 0 ? 0 : 1)),
    decision: inquire(table, (code) => code),
  };
}

function worstSways(table: DecisionTable, turn: (code: number) => number): readonly number[] {
  const sizes = sizesOf(table);
  return sizes.map((regions, index) => worstSway(table.outcomes, spanOf(sizes, index + 1), regions, turn));
}

function worstSway(
  outcomes: readonly number[],
  stride: number,
  regions: number,
  turn: (code: number) => number,
): number {
  let worst = never;
  for (const start of outcomes.keys()) {
    if (Math.floor(start / stride) % regions !== 0) continue;
    let low = never;
    let high = -1;
    for (let region = 0; region < regions; region++) {
      const code = outcomes[start + region * stride] ?? impossible;
      if (code === impossible) continue;
      low = Math.min(low, turn(code));
      high = Math.max(high, turn(code));
    }
    if (low < high) worst = Math.min(worst, low);
  }
  return worst;
}

/** The cheapest way to learn which class a table's outcome falls in, by trying every order of asking. */
function inquire(table: DecisionTable, classOf: (code: number) => number): Inquiry {
  const { first, effort, weight, refused } = explore({ table, weights: weightsOf(table) }, classOf);
  return { first, effort, chance: refused / weight };
}

function explore(part: Part, classOf: (code: number) => number): Explored {
  const { weight, refused, isSettled } = weigh(part, classOf);
  if (isSettled) return { first: null, effort: 0, weight, refused };
  let first: Fact | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [axis, { fact, samples }] of part.table.axes.entries()) {
    let expected = effortOf(fact);
    for (const region of samples.keys()) {
      const after = explore(cut(part, axis, region), classOf);
      expected += (after.weight * after.effort) / weight;
    }
    if (expected < least - 1e-9) [first, least] = [fact, expected];
  }
  return { first, effort: least, weight, refused };
}

/** A table with some facts answered, and the chance of each of its outcomes. */
interface Part {
  readonly table: DecisionTable;
  readonly weights: readonly number[];
}

interface Explored {
  readonly first: Fact | null;
  readonly effort: number;
  readonly weight: number;
  readonly refused: number;
}

function weigh({ table, weights }: Part, classOf: (code: number) => number) {
  let weight = 0;
  let refused = 0;
  const classes = new Set<number>();
  for (const [at, code] of table.outcomes.entries()) {
    const chance = weights[at] ?? 0;
    if (code === impossible || chance === 0) continue;
    weight += chance;
    if (code === 0) refused += chance;
    classes.add(classOf(code));
  }
  return { weight, refused, isSettled: classes.size < 2 };
}

function weightsOf({ axes }: DecisionTable): readonly number[] {
  let weights: readonly number[] = [1];
  for (const { chances } of axes) weights = weights.flatMap((weight) => chances.map((chance) => weight * chance));
  return weights;
}

function cut({ table, weights }: Part, axis: number, region: number): Part {
  const sizes = sizesOf(table);
  return {
    table: { axes: table.axes.toSpliced(axis, 1), outcomes: sliceAt(sizes, table.outcomes, axis, region) },
    weights: sliceAt(sizes, weights, axis, region),
  };
}
