import type { Knex } from 'knex';
import { addDays, type CalendarDay } from '../../core/calendar-day.ts';
import type { Deadline } from '../../core/deadlines/deadline.ts';
import type { DutyOfBase, DutyState, Recipient } from './duty.ts';
import { dayToTell } from './next-reminder.ts';
import { nineOClock } from './nine-o-clock.ts';

/** A duty as the database holds it. */
export interface DutyRow {
  readonly id: string;
  readonly base: string;
  readonly occasion: string;
  readonly deadline: string;
  readonly state: DutyState;
  readonly note: string | null;
  readonly channel: Recipient['channel'] | null;
  readonly address: string | null;
  readonly unanswered: number;
  readonly remind_at: string | null;
  /** Whether a contact chose that instant; SQLite says 1 for yes. */
  readonly snoozed: boolean | number;
  readonly sequence: number;
}

function dutyFrom(row: DutyRow): DutyOfBase {
  const { id, base, state, note, channel, address, unanswered, sequence } = row;
  return {
    id,
    base,
    deadline: deadlineOf(row),
    state,
    note,
    recipient: channel === null || address === null ? null : { channel, address },
    unanswered,
    remindAt: row.remind_at,
    sequence,
  };
}

/** The deadline that the row of a duty holds. */
export function deadlineOf({ deadline }: Pick<DutyRow, 'deadline'>): Deadline {
  return JSON.parse(deadline);
}

/** A duty by its id, or null. */
export async function dutyIn(database: Knex, id: string): Promise<DutyOfBase | null> {
  const row = await database('duties').where({ id }).first();
  return row ? dutyFrom(row) : null;
}

/** The duty that an event has set, or null. */
export async function dutyOfEvent(database: Knex, event: string): Promise<DutyOfBase | null> {
  const row = await database('duties').where({ occasion: event }).first();
  return row ? dutyFrom(row) : null;
}

/**
 * The open duties whose day to tell people is this one or earlier, by the day they are due: also those that were put off
 * beyond it, and those that nobody can be told of. What only runs out and is over is none.
 * @param today in Asia/Shanghai
 */
export async function dutiesDueBy(
  database: Knex,
  last: CalendarDay,
  today: CalendarDay,
): Promise<readonly DutyOfBase[]> {
  // What is overdue comes up every week, or on the first working day after.
  const week = addDays(today, 15);
  const before = nineOClock(addDays(last > week ? last : week, 1), 'Asia/Shanghai');
  const rows: DutyRow[] = await database('duties')
    .where({ state: 'open' })
    .where((found) => found.where('remind_at', '<', before).orWhere({ snoozed: true }).orWhereNull('channel'));
  return byDueDay(rows.map(dutyFrom).filter(({ deadline }) => dayToTell(deadline) <= last));
}

/** The duties of these bases that are not withdrawn, by the day they are due. */
export async function dutiesOf(database: Knex, bases: readonly string[]): Promise<readonly DutyOfBase[]> {
  return (await everyDutyOf(database, bases)).filter(({ state }) => state !== 'withdrawn');
}

/** The duties of these bases, the withdrawn ones too, by the day they are due. */
export async function everyDutyOf(database: Knex, bases: readonly string[]): Promise<readonly DutyOfBase[]> {
  const rows: DutyRow[] = await database('duties').whereIn('base', bases).orderBy('id');
  return byDueDay(rows.map(dutyFrom));
}

function byDueDay(duties: readonly DutyOfBase[]): readonly DutyOfBase[] {
  return duties.toSorted((one, other) =>
    one.deadline.due < other.deadline.due ? -1 : Number(one.deadline.due > other.deadline.due),
  );
}
