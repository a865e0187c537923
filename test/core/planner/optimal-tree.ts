import { type Axis, type DecisionTable, impossible } from '../../../core/planner/decision-table.ts';

/**
 * The best that any way of asking can do, worked out by trying every order of asking.
 *
 * Conditions that must all hold come to the worst of them, share no fact, and their answers are independent; so all
 * that the past leaves is the worst outcome so far (the cap) and, for each condition, its table over what is still
 * open, cut off at the cap. States that differ only by which condition holds which table are one state.
 */
export interface Asked {
  readonly mean: number;
  readonly worst: number;
}

/** What a question is taken to cost, and which answers the mean is taken over. */
export interface Measure {
  cost(axis: Axis): number;
  chances(axis: Axis): readonly number[];
  /** Whether answers that some clause refuses count in the mean; in the worst case they always do. */
  readonly refusals: boolean;
}

/** Every question counts one, every region of answers is alike. */
export const everyRegion: Measure = {
  cost: () => 1,
  chances: ({ weights }) => weights.map((weight) => weight / weights.reduce((sum, one) => sum + one, 0)),
  refusals: true,
};

/** Every question counts one, every region of answers that no clause refuses is alike: those who are asked longest. */
export const noRefusal: Measure = { ...everyRegion, refusals: false };

/**
 * The mean and the worst number of questions of the optimal decision trees (one for each of the two).
 * @param classOf what two outcomes must differ in to be told apart, smaller for worse; 0 ends the inquiry
 */
export function optimum(tables: readonly DecisionTable[], classOf: (code: number) => number, measure: Measure): Asked {
  const interned = new Map<string, Part>();
  const known = new Map<string, Asked>();

  const solve = (cap: number, parts: readonly Part[]): Asked => {
    if (parts.length === 0) return { mean: 0, worst: 0 };
    const key = `${cap}:${parts.map(({ id }) => id).join()}`;
    const before = known.get(key);
    if (before) return before;
    let mean = Number.POSITIVE_INFINITY;
    let worst = Number.POSITIVE_INFINITY;
    for (const [index, part] of parts.entries()) {
      if (part === parts[index - 1]) continue;
      const others = parts.toSpliced(index, 1);
      for (const axis of part.table.axes.keys()) {
        const asked = ask(cap, part, axis, others);
        mean = Math.min(mean, asked.mean);
        worst = Math.min(worst, asked.worst);
      }
    }
    const best = { mean, worst };
    known.set(key, best);
    return best;
  };

  const ask = (cap: number, part: Part, axis: number, others: readonly Part[]): Asked => {
    const cost = part.costs[axis] ?? 1;
    let mean = cost;
    let worst = 0;
    for (const { chance, left } of part.branches(axis)) {
      if (left.part === null && left.worst === 0) continue;
      const after = go(cap, left, others);
      mean += chance * after.mean;
      worst = Math.max(worst, after.worst);
    }
    return { mean, worst: cost + worst };
  };

  /** What is left after an answer: a condition that can come to only one thing lowers the cap, and is done with. */
  const go = (cap: number, left: Left, others: readonly Part[]): Asked => {
    if (left.part === null) {
      if (left.worst >= cap) return solve(cap, others);
      return solve(left.worst, clip(others, left.worst));
    }
    const part = clipOne(left.part, cap);
    return solve(cap, part === null ? others : inOrder([...others, part]));
  };

  const clip = (parts: readonly Part[], cap: number) =>
    inOrder(parts.map((part) => clipOne(part, cap)).filter((part) => part !== null));

  const clipOne = (part: Part, cap: number): Part | null => {
    if (part.best <= cap) return part;
    const before = part.clipped.get(cap);
    if (before !== undefined) return before;
    const cut = intern(mapped(part.table, (code) => Math.min(code, cap)));
    const clipped = cut.worst === cut.best ? null : cut;
    part.clipped.set(cap, clipped);
    return clipped;
  };

  const intern = (table: DecisionTable): Part => {
    const reduced = dropSettled(table);
    const text = JSON.stringify([
      reduced.axes.map((axis) => [measure.cost(axis), measure.chances(axis)]),
      reduced.outcomes,
    ]);
    const same = interned.get(text);
    if (same) return same;
    const part = partOf(interned.size, reduced, measure, intern);
    interned.set(text, part);
    return part;
  };

  const start = tables.map((table) => intern(mapped(table, classOf)));
  const cap = Math.min(...start.map(({ best }) => best));
  return solve(
    cap,
    clip(
      start.filter(({ worst, best }) => worst < best),
      cap,
    ),
  );
}

/** A condition's table, cut down to what is still open. */
interface Part {
  readonly id: number;
  readonly table: DecisionTable;
  readonly worst: number;
  readonly best: number;
  readonly costs: readonly number[];
  /** What is left of it under a cap, once worked out. */
  readonly clipped: Map<number, Part | null>;
  branches(axis: number): readonly Branch[];
}

interface Branch {
  readonly chance: number;
  readonly left: Left;
}

/** What an answer leaves of a condition: a smaller one, or only one thing it can come to. */
interface Left {
  readonly part: Part | null;
  readonly worst: number;
}

function partOf(id: number, table: DecisionTable, measure: Measure, intern: (table: DecisionTable) => Part): Part {
  const possible = table.outcomes.filter((code) => code !== impossible);
  const branches = new Map<number, readonly Branch[]>();
  const chances = table.axes.map((axis) => measure.chances(axis));
  return {
    id,
    table,
    worst: Math.min(...possible),
    best: Math.max(...possible),
    costs: table.axes.map((axis) => measure.cost(axis)),
    clipped: new Map(),
    branches: (axis) => {
      const before = branches.get(axis);
      if (before) return before;
      const whole = weigh(table.outcomes, chances, measure);
      const made = (chances[axis] ?? []).map((chance, region): Branch => {
        const outcomes = slice(table, axis, region);
        if (outcomes.every((code) => code === impossible)) return impossibleBranch;
        const share = whole === 0 ? 0 : (chance * weigh(outcomes, chances.toSpliced(axis, 1), measure)) / whole;
        const left = intern({ axes: table.axes.toSpliced(axis, 1), outcomes });
        return { chance: share, left: { part: left.worst === left.best ? null : left, worst: left.worst } };
      });
      branches.set(axis, made);
      return made;
    },
  };
}

function inOrder(parts: readonly Part[]): readonly Part[] {
  return parts.toSorted((a, b) => a.id - b.id);
}

function mapped({ axes, outcomes }: DecisionTable, turn: (code: number) => number): DecisionTable {
  return { axes, outcomes: outcomes.map((code) => (code === impossible ? impossible : turn(code))) };
}

/** Without the facts that no longer make a difference. */
function dropSettled(table: DecisionTable): DecisionTable {
  for (const [index, { samples }] of table.axes.entries()) {
    const first = slice(table, index, 0);
    if (samples.every((_, region) => slice(table, index, region).join() === first.join())) {
      return dropSettled({ axes: table.axes.toSpliced(index, 1), outcomes: first });
    }
  }
  return table;
}

/** The outcomes for one region of a fact. */
function slice({ axes, outcomes }: DecisionTable, index: number, region: number): readonly number[] {
  const inner = axes.slice(index + 1).reduce((size, { samples }) => size * samples.length, 1);
  const regions = axes[index]?.samples.length ?? 1;
  return outcomes.filter((_, at) => Math.floor(at / inner) % regions === region);
}

const impossibleBranch: Branch = { chance: 0, left: { part: null, worst: 0 } };

/** How likely it is that the answers do not contradict each other, and count in the mean. */
export function weigh(
  outcomes: readonly number[],
  chances: readonly (readonly number[])[],
  { refusals }: Measure,
): number {
  let weights: readonly number[] = [1];
  for (const axis of chances) weights = weights.flatMap((weight) => axis.map((chance) => weight * chance));
  return outcomes.reduce((sum, code, at) => {
    const counts = code !== impossible && (refusals || code !== 0);
    return counts ? sum + (weights[at] ?? 0) : sum;
  }, 0);
}
