import type { ClauseOutcome } from '../../core/outcome.ts';
import { all, always, any, type Formula, isNever, never, type Quantity } from './formula.ts';

/** The outcomes of a complete case, the best first. */
export const outcomes = [
  'met',
  'declared',
  'in_principle_short',
  'review',
  'not_met',
] as const satisfies ClauseOutcome[];
export type Reached = Exclude<(typeof outcomes)[number], 'not_met'>;

/** What a clause asks: for each outcome, what it takes to reach at least that one; or such conditions joined. */
export type Condition =
  | { readonly reach: { readonly [O in Reached]?: Formula } }
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] };

/** A clause's outcomes, the best first, and when each is reached. What reaches none of them is `not_met`. */
export type Ladder = readonly { readonly outcome: Reached; readonly when: Formula }[];

/** A condition as the plain formulas that rule engines take. */
export function ladderOf(condition: Condition): Ladder {
  const named = outcomesIn(condition);
  return outcomes
    .filter((outcome) => outcome !== 'not_met')
    .filter((outcome) => named.has(outcome))
    .map((outcome) => ({ outcome, when: reaching(condition, outcome) }))
    .filter(({ when }) => !isNever(when));
}

function outcomesIn(condition: Condition): ReadonlySet<string> {
  if ('reach' in condition) return new Set(Object.keys(condition.reach));
  const parts = 'and' in condition ? condition.and : condition.or;
  return new Set(parts.flatMap((part) => [...outcomesIn(part)]));
}

/** What it takes for a condition to come to this outcome or a better one. */
function reaching(condition: Condition, outcome: Reached): Formula {
  if ('and' in condition) return all(condition.and.map((part) => reaching(part, outcome)));
  if ('or' in condition) return any(condition.or.map((part) => reaching(part, outcome)));
  const enough = outcomes.slice(0, outcomes.indexOf(outcome) + 1).toReversed();
  for (const one of enough) {
    const when = one === 'not_met' ? undefined : condition.reach[one];
    if (when) return when;
  }
  return never;
}

export function declared(column: string): Condition {
  return { reach: { declared: { yes: column } } };
}

export function exists(column: string): Condition {
  return { reach: { met: { yes: column } } };
}

export function atLeast(column: string, number: Quantity): Condition {
  return { reach: { met: { atLeast: [column, number] } } };
}

export function and(...parts: readonly Condition[]): Condition {
  return { and: parts };
}

export function or(...parts: readonly Condition[]): Condition {
  return { or: parts };
}

/** 原则上: being short is no refusal. */
export function inPrinciple(condition: Condition): Condition {
  return { reach: { met: reaching(condition, 'met'), in_principle_short: always } };
}

/**
 * 每年: every year is met; some year, or the average, is a reading.
 * @param join how the lines of one year are joined
 */
export function everyYear(
  join: typeof all,
  lines: Readonly<Record<string, number>>,
  years: readonly number[],
): Condition {
  const test = (amountOf: (column: string) => Quantity, times: number) =>
    join(Object.entries(lines).map(([column, number]) => ({ atLeast: [amountOf(column), number * times] })));
  const byYear = years.map((year) => test((column) => `${column}${year}`, 1));
  const average = test((column) => ({ sum: years.map((year) => `${column}${year}`) }), years.length);
  return { reach: { met: all(byYear), review: any([...byYear, average]) } };
}
