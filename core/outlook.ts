import type { Fact } from './fact.ts';
import { type ClauseOutcome, clauseOutcomes } from './outcome.ts';

/** A set of clause outcomes: bit i stands for `clauseOutcomes[i]`. */
export type OutcomeSet = number;

/** `swing[i]`: the outcomes that another value of the same fact can turn outcome i into, all other facts alike. */
export type Swing = readonly OutcomeSet[];

/**
 * What a condition can still come to once every open fact has been answered, and what each open fact can do to it.
 * Exact as long as the parts of a condition share no fact, which `all` and `any` check when they are built.
 */
export interface Outlook {
  readonly reach: OutcomeSet;
  readonly swings: ReadonlyMap<Fact, Swing>;
}

type Join = (a: ClauseOutcome, b: ClauseOutcome) => ClauseOutcome;

export function setOf(outcome: ClauseOutcome): OutcomeSet {
  return 1 << clauseOutcomes.indexOf(outcome);
}

export function outcomesIn(set: OutcomeSet): readonly ClauseOutcome[] {
  return clauseOutcomes.filter((_, index) => set & (1 << index));
}

/** What two conditions that share no fact can come to together. */
export function joinOutlooks(a: Outlook, b: Outlook, join: Join): Outlook {
  const swings = new Map<Fact, Swing>();
  for (const [fact, swing] of a.swings) swings.set(fact, joinSwing(swing, b.reach, join));
  for (const [fact, swing] of b.swings) swings.set(fact, joinSwing(swing, a.reach, join));
  return { reach: joinSets(a.reach, b.reach, join), swings };
}

/** The outlook after every outcome has been passed through `turn`. */
export function mapOutlook(outlook: Outlook, turn: (outcome: ClauseOutcome) => ClauseOutcome): Outlook {
  const swings = new Map<Fact, Swing>();
  for (const [fact, swing] of outlook.swings) {
    const turned = emptySwing();
    for (const [from, targets] of swing.entries()) {
      const index = clauseOutcomes.indexOf(turn(clauseOutcomes[from] as ClauseOutcome));
      turned[index] = (turned[index] as OutcomeSet) | mapSet(targets, turn);
    }
    swings.set(fact, turned);
  }
  return { reach: mapSet(outlook.reach, turn), swings };
}

/** Whether some answer to the fact changes the outcome for some completion of the others. */
export function canSwing(swing: Swing | undefined): boolean {
  return swing?.some((targets, from) => (targets & ~(1 << from)) !== 0) ?? false;
}

/**
 * The outlook of one test over its open facts, by trying every combination of representative values.
 * @param variants for each fact, values such that every value it may have behaves like one of them
 * @param outcomeOf the outcome for one value of each fact in the same order, or null for values that contradict each other
 */
export function outlookOver(
  variants: readonly (readonly [Fact, readonly unknown[]])[],
  outcomeOf: (values: readonly unknown[]) => ClauseOutcome | null,
): Outlook {
  const table = combinations(variants.map(([, values]) => values)).map((values) => {
    const outcome = outcomeOf(values);
    return outcome === null ? 0 : setOf(outcome);
  });
  const swings = new Map<Fact, Swing>();
  let stride = table.length;
  for (const [fact, values] of variants) {
    stride /= values.length;
    if (values.length > 1) swings.set(fact, swingAlong(table, stride, values.length));
  }
  return { reach: table.reduce((reach, set) => reach | set, 0), swings };
}

/** The swing of the fact whose values stand `stride` apart in the table of all combinations. */
function swingAlong(table: readonly OutcomeSet[], stride: number, count: number): Swing {
  const swing = emptySwing();
  for (let start = 0; start < table.length; start++) {
    if (Math.floor(start / stride) % count !== 0) continue;
    let together = 0;
    for (let step = 0; step < count; step++) together |= table[start + step * stride] as OutcomeSet;
    for (const index of swing.keys()) {
      if (together & (1 << index)) swing[index] = (swing[index] as OutcomeSet) | together;
    }
  }
  return swing;
}

function combinations(lists: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  let rows: readonly (readonly unknown[])[] = [[]];
  for (const list of lists) rows = rows.flatMap((row) => list.map((value) => [...row, value]));
  return rows;
}

function joinSwing(swing: Swing, others: OutcomeSet, join: Join): Swing {
  const joined = emptySwing();
  for (const other of outcomesIn(others)) {
    for (const [from, targets] of swing.entries()) {
      if (targets === 0) continue;
      const index = clauseOutcomes.indexOf(join(clauseOutcomes[from] as ClauseOutcome, other));
      joined[index] = (joined[index] as OutcomeSet) | mapSet(targets, (target) => join(target, other));
    }
  }
  return joined;
}

function joinSets(a: OutcomeSet, b: OutcomeSet, join: Join): OutcomeSet {
  return outcomesIn(b).reduce((set, other) => set | mapSet(a, (outcome) => join(outcome, other)), 0);
}

function mapSet(set: OutcomeSet, turn: (outcome: ClauseOutcome) => ClauseOutcome): OutcomeSet {
  return outcomesIn(set).reduce((turned, outcome) => turned | setOf(turn(outcome)), 0);
}

function emptySwing(): OutcomeSet[] {
  return clauseOutcomes.map(() => 0);
}
