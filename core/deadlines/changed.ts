import type { Deadline } from './deadline.ts';

/** A deadline as it was and as it is now. */
export interface ChangedDeadline {
  readonly before: Deadline;
  readonly after: Deadline;
  /** One of its days is another one. Else it is only no longer provisional, or provisional again. */
  readonly moved: boolean;
}

/**
 * What another calendar makes of the same occasions: the deadlines that moved, or whose days became certain.
 * @param before,after the deadlines of the same occasions, in the same order
 */
export function changedDeadlines(before: readonly Deadline[], after: readonly Deadline[]): readonly ChangedDeadline[] {
  return before.flatMap((old, index) => {
    const now = after[index];
    if (now === undefined) return [];
    const moved = old.due !== now.due || old.latest !== now.latest || old.safe !== now.safe;
    return moved || old.provisional !== now.provisional ? [{ before: old, after: now, moved }] : [];
  });
}
