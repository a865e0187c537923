import { type CalendarDay, isCalendarDay } from '../../core/calendar-day.ts';

/** What a contact may do with a duty. */
const dutyActions = [
  'done',
  'in_1',
  'in_3',
  'next_week',
  'on',
  'hand_over',
  'why',
  'calendar',
  'stop',
  'undo',
  'note',
] as const;
export type DutyAction = (typeof dutyActions)[number];

/** A press on a duty: what, of which, for a hand-over to which contact, by its place, and for a later day which. */
export interface DutyPress {
  readonly action: DutyAction;
  readonly duty: string;
  readonly place?: number;
  readonly day?: CalendarDay;
}

/** The id of a choice about a duty: `duty:done:0b1c…`, `duty:hand_over:0b1c…:2`, `duty:on:0b1c…:2026-12-05`. */
export function dutyChoiceId(action: DutyAction, duty: string, which?: number | CalendarDay): string {
  return ['duty', action, duty, ...(which === undefined ? [] : [which])].join(':');
}

const pattern = /^duty:([a-z_0-9]+):([0-9a-f-]{36})(?::(?:(\d{1,3})|(\d{4}-\d{2}-\d{2})))?$/;

/** Reads a choice's id. @returns null when it is not about a duty. */
export function readDutyPress(id: string): DutyPress | null {
  const [, action, duty, place, day] = pattern.exec(id) ?? [];
  const known = dutyActions.find((one) => one === action);
  if (known === undefined || duty === undefined || (day !== undefined && !isCalendarDay(day))) return null;
  return { action: known, duty, ...(place !== undefined && { place: Number(place) }), ...(day && { day }) };
}
