import type { Knex } from 'knex';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import { audit } from '../bases/audit.ts';
import type { StaffLetter } from '../outbox/letter.ts';
import { putTogether } from '../outbox/outbox.ts';
import { isPostgres } from '../store/is-postgres.ts';
import type { Recipient } from './duty.ts';
import { type DutyRow, deadlineOf } from './duty-rows.ts';
import { nextReminder } from './next-reminder.ts';
import { remindersBeforeStaff } from './plan.ts';

/** How many duties are brought up in one go. */
const atOnce = 500;

/**
 * Puts what is due to be brought up into the outbox, one letter a person, and sets when each duty comes up next, in one
 * transaction: a process killed at any moment has done both or neither. What was missed while nothing ran comes up once.
 * @param now an instant in UTC
 * @returns whether there may be more.
 */
export async function bringUpDuties(
  database: Knex,
  now: string,
  calendar: WorkCalendar,
  staff: readonly Recipient[],
): Promise<boolean> {
  // Most rounds find nothing: they must not take the one writer's turn.
  if ((await dueIn(database, now).first('id')) === undefined) return false;
  return database.transaction(async (transaction) => {
    const due: readonly DutyRow[] = await takeDue(transaction, now);
    const letters = new Map<string, { readonly to: Recipient; readonly duties: string[] }>();
    for (const row of due) {
      const { channel, address } = row;
      if (channel === null || address === null) continue;
      const key = `${channel} ${address}`;
      const letter = letters.get(key) ?? { to: { channel, address }, duties: [] };
      letter.duties.push(row.id);
      letters.set(key, letter);
      await comeUpNext(transaction, row, now, calendar);
    }
    const unanswered = due.filter((row) => row.channel !== null && row.unanswered + 1 === remindersBeforeStaff);
    await tellStaff(transaction, unanswered, 'no_answer', staff, now);
    for (const { to, duties } of letters.values())
      await putTogether(transaction, to, { kind: 'reminder', duties }, now);
    return due.length === atOnce;
  });
}

/** Tells staff of duties that nobody answers for; when no staff are configured, the log of changes alone says so. */
export async function tellStaff(
  database: Knex,
  unanswered: readonly Pick<DutyRow, 'id' | 'base'>[],
  why: StaffLetter['why'],
  staff: readonly Recipient[],
  now: string,
): Promise<void> {
  if (unanswered.length === 0) return;
  const duties = unanswered.map(({ id }) => id);
  for (const one of staff) await putTogether(database, one, { kind: 'for_staff', duties, why }, now);
  for (const { id, base } of unanswered) {
    const after = { duty: id, why };
    await audit(database, { at: now, who: 'assistant', what: 'staff told', base, before: null, after });
  }
}

function dueIn(database: Knex, now: string) {
  return database('duties').where({ state: 'open' }).where('remind_at', '<=', now);
}

/** A write from the first statement on, so that two processes never both find the same duty due. */
async function takeDue(database: Knex, now: string): Promise<readonly DutyRow[]> {
  const due = dueIn(database, now).orderBy('remind_at').limit(atOnce).select('id');
  return database('duties')
    .whereIn('id', isPostgres(database) ? due.forUpdate().skipLocked() : due)
    .update({ remind_at: null, snoozed: false }, '*');
}

async function comeUpNext(database: Knex, row: DutyRow, now: string, calendar: WorkCalendar): Promise<void> {
  const { base, channel, address } = row;
  const contact = await database('contacts').where({ base, channel, address }).first('time_zone');
  const zone = contact?.time_zone ?? 'Asia/Shanghai';
  await database('duties')
    .where({ id: row.id })
    .update({ unanswered: row.unanswered + 1, remind_at: nextReminder(deadlineOf(row), zone, calendar, now) });
}
