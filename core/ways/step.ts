import type { CalendarDay } from '../calendar-day.ts';
import type { Change, Fixed, FixedReason, Need } from './change.ts';

/** What it takes to meet a condition on one day. */
export interface Step {
  /** All of them, when the day will do and nothing is fixed. */
  readonly needs: readonly Need[];
  /** The condition cannot be met on that day; on this later one at the earliest. Null: the day will do. */
  readonly notBefore: CalendarDay | null;
  readonly fixed: readonly Fixed[];
}

/** The condition is met as it is. */
export const nothing: Step = { needs: [], notBefore: null, fixed: [] };

/** One of these changes will do. */
export function oneOf(...changes: readonly Change[]): Step {
  return oneGroupOf(...changes.map((change) => [change]));
}

/** One of these groups of changes will do. */
export function oneGroupOf(...groups: readonly (readonly Change[])[]): Step {
  return { ...nothing, needs: [{ alternatives: groups.map((changes) => ({ changes })) }] };
}

/** The condition is met by waiting, until this day at the earliest. */
export function notBefore(day: CalendarDay): Step {
  return { ...nothing, notBefore: day };
}

/** The condition cannot be met, for this reason. */
export function fixed(reason: FixedReason): Step {
  return { ...nothing, fixed: [{ label: 'fixed', ...reason }] };
}

/** 且: everything that each part takes. */
export function allOf(steps: readonly Step[]): Step {
  return {
    needs: steps.flatMap(({ needs }) => needs),
    notBefore: lastOf(steps),
    fixed: steps.flatMap((step) => step.fixed),
  };
}

/** 或: the parts that can be met on the day are alternatives; where none can, the first day on which one can. */
export function anyOf(steps: readonly Step[]): Step {
  const open = steps.filter((step) => step.fixed.length === 0);
  const ready = open.filter((step) => step.notBefore === null);
  if (ready.some(({ needs }) => needs.length === 0)) return nothing;
  if (ready.length > 0) {
    return oneGroupOf(...ready.flatMap(({ needs }) => together(needs)));
  }
  const days = open.flatMap((step) => step.notBefore ?? []).sort();
  return days[0] === undefined ? allOf(steps) : notBefore(days[0]);
}

/** The latest of the days that steps wait for, or null when none waits. */
export function lastOf(steps: readonly Step[]): CalendarDay | null {
  return (
    steps
      .flatMap((step) => step.notBefore ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/** Every choice of one alternative for each need. */
function together(needs: readonly Need[]): readonly (readonly Change[])[] {
  return needs.reduce<readonly (readonly Change[])[]>(
    (chosen, { alternatives }) =>
      chosen.flatMap((before) => alternatives.map(({ changes }) => [...before, ...changes])),
    [[]],
  );
}
