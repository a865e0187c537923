import type { Duty } from '../../core/deadlines/deadline.ts';

/** When a duty is brought up. */
export interface ReminderPlan {
  /** Working days before the day to tell people; 0 is that day itself. */
  readonly workingDaysBefore: readonly number[];
  /** Whether it is brought up every week after that day, until it is answered. */
  readonly weeklyAfter: boolean;
}

const obligation: ReminderPlan = { workingDaysBefore: [30, 14, 7, 3, 1, 0], weeklyAfter: true };
/** An event is told of when it has happened: its month has no thirty working days. */
const withinAMonth: ReminderPlan = { workingDaysBefore: [14, 7, 3, 1, 0], weeklyAfter: true };
/** What one may do from a day on, or until it, and need not. */
const right: ReminderPlan = { workingDaysBefore: [0], weeklyAfter: false };

/** How each duty is brought up. */
export const plans: Readonly<Record<Duty, ReminderPlan>> = {
  year_end: obligation,
  achievement: withinAMonth,
  change: withinAMonth,
  branch: { workingDaysBefore: [3, 1, 0], weeklyAfter: true },
  validity: { workingDaysBefore: [60, 30, 14, 7, 1, 0], weeklyAfter: false },
  publicity: { workingDaysBefore: [3, 1, 0], weeklyAfter: false },
  registration: right,
  revocation: right,
};

/** Staff are told once so many reminders of a duty went without an answer. */
export const remindersBeforeStaff = 3;
