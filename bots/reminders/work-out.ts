import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import { workingDayOnOrAfter } from '../../core/calendar/working-days.ts';
import { type CalendarDay, yearOf } from '../../core/calendar-day.ts';
import type { DatedEvent, Deadline } from '../../core/deadlines/deadline.ts';
import { deadlinesOf } from '../../core/deadlines/deadlines.ts';
import { isPassed } from '../../core/deadlines/last-day.ts';
import type { Base, BaseEvent, Contact } from '../bases/base.ts';
import { basesIn, eventsOf } from '../bases/register.ts';
import { putInOutbox } from '../outbox/outbox.ts';
import { isPostgres } from '../store/is-postgres.ts';
import { type DutyRow, deadlineOf } from './duty-rows.ts';
import { nextReminder } from './next-reminder.ts';
import { dayAt, nineOClock } from './nine-o-clock.ts';

/** How many bases are worked out in one transaction, so that nobody waits long for the database. */
const atOnce = 50;
const otherProcessMs = 20;

/**
 * Works the duties out anew for the bases that have changed since, or were not yet worked out for this day; contacts
 * are told of days that moved. Ends at once when there is nothing to do.
 * @param today in Asia/Shanghai
 * @param now an instant in UTC
 */
export async function workOutDuties(
  database: Knex,
  today: CalendarDay,
  now: string,
  calendar: WorkCalendar,
): Promise<void> {
  while (await isAnyStale(database, today)) {
    const some = await database.transaction((transaction) => workOutSome(transaction, today, now, calendar));
    // What is left is with another process, and soon done.
    if (some === 0) await sleep(otherProcessMs);
  }
}

/** The same of one base, in the transaction of what has changed it. */
export async function workOutBase(
  transaction: Knex,
  name: string,
  today: CalendarDay,
  now: string,
  calendar: WorkCalendar,
): Promise<void> {
  await transaction('bases').where({ name }).update({ worked_out_for: today });
  await workOut(transaction, [name], today, now, calendar);
}

/** Everything is worked out again at the next opportunity, as after a new holiday notice. */
export async function forgetWorkedOut(database: Knex): Promise<void> {
  await database('bases').update({ worked_out_for: '' });
}

async function isAnyStale(database: Knex, today: CalendarDay): Promise<boolean> {
  return (await database('bases').where('worked_out_for', '<', today).first('name')) !== undefined;
}

/** @returns how many bases were worked out. */
async function workOutSome(database: Knex, today: CalendarDay, now: string, calendar: WorkCalendar): Promise<number> {
  const stale = database('bases').where('worked_out_for', '<', today).orderBy('name').limit(atOnce).select('name');
  const mine = await database('bases')
    .whereIn('name', isPostgres(database) ? stale.forUpdate().skipLocked() : stale)
    .update({ worked_out_for: today }, ['name']);
  const names = mine.map(({ name }) => name);
  await workOut(database, names, today, now, calendar);
  return names.length;
}

async function workOut(
  database: Knex,
  names: readonly string[],
  today: CalendarDay,
  now: string,
  calendar: WorkCalendar,
): Promise<void> {
  const events = await eventsOf(database, names);
  const duties = database('duties').whereIn('base', names);
  // An answer that comes meanwhile waits, so that it is not taken back by what was read before it.
  const rows: readonly DutyRow[] = await (isPostgres(database) ? duties.forUpdate() : duties);
  const made: DutyRow[] = [];
  for (const base of await basesIn(database, names)) {
    const kept = rows.filter((row) => row.base === base.name);
    const present = deadlinesByOccasion(base, events.get(base.name) ?? [], today, calendar, kept);
    for (const [occasion, deadline] of present) {
      const row = kept.find((one) => one.occasion === occasion);
      if (row) await update(database, row, deadline, base, now, calendar);
      else made.push(newDuty(base, occasion, deadline, now, calendar));
    }
    const gone = kept.filter(({ occasion, state }) => state !== 'withdrawn' && !present.has(occasion));
    for (const { id, sequence } of gone) {
      await database('duties')
        .where({ id })
        .update({ state: 'withdrawn', remind_at: null, sequence: sequence + 1 });
    }
  }
  if (made.length > 0) await database('duties').insert(made);
}

/** The deadlines of a base, by what they are of it: `year_end 2026`, `validity`, or the id of an event. */
function deadlinesByOccasion(
  base: Base,
  events: readonly BaseEvent[],
  today: CalendarDay,
  calendar: WorkCalendar,
  kept: readonly DutyRow[],
): ReadonlyMap<string, Deadline> {
  const { designatedOn, validUntil, cancelledOn, revokedOn } = base;
  const over = [cancelledOn, revokedOn].some((day) => day !== undefined && day <= today);
  const dated: readonly (readonly [string, DatedEvent])[] = [
    ...(over ? [] : events.map((event) => [event.id, datedEvent(event)] as const)),
    ...(revokedOn === undefined ? [] : ([['revocation', { kind: 'revocation', on: revokedOn }]] as const)),
  ];
  const ofEvents = deadlinesOf({ asOf: today, events: dated.map(([, event]) => event) }, calendar);
  const found = new Map(ofEvents.map((deadline, index) => [dated[index]?.[0] as string, deadline]));
  if (over) return found;
  const ofBase = { designatedOn, ...(validUntil !== undefined && { validUntil }) };
  // A report of an earlier year that nobody has answered stays one.
  const years = new Set([yearOf(today), ...kept.flatMap(({ occasion }) => yearOfReport(occasion) ?? [])]);
  for (const year of years) {
    const asOf = year === yearOf(today) ? today : `${year}-12-31`;
    for (const deadline of deadlinesOf({ asOf, base: ofBase, events: [] }, calendar)) {
      const passed = isPassed(deadline, today);
      found.set(deadline.duty === 'year_end' ? `year_end ${yearOf(deadline.due)}` : deadline.duty, {
        ...deadline,
        passed,
      });
    }
  }
  return found;
}

function datedEvent({ kind, on, until }: BaseEvent): DatedEvent {
  return { kind, on, ...(until !== undefined && { until }) };
}

function yearOfReport(occasion: string): number | null {
  const [, year] = /^year_end (\d{4})$/.exec(occasion) ?? [];
  return year === undefined ? null : Number(year);
}

function newDuty(base: Base, occasion: string, deadline: Deadline, now: string, calendar: WorkCalendar): DutyRow {
  const contact = firstToTell(base);
  return {
    id: randomUUID(),
    base: base.name,
    occasion,
    deadline: JSON.stringify(deadline),
    state: 'open',
    note: null,
    channel: contact?.channel ?? null,
    address: contact?.address ?? null,
    unanswered: 0,
    remind_at: contact ? nextReminder(deadline, contact.timeZone, calendar, now) : null,
    snoozed: false,
    sequence: 0,
  };
}

async function update(
  database: Knex,
  row: DutyRow,
  deadline: Deadline,
  base: Base,
  now: string,
  calendar: WorkCalendar,
): Promise<void> {
  const before = deadlineOf(row);
  const moved = before.due !== deadline.due || before.safe !== deadline.safe || before.latest !== deadline.latest;
  const told = base.contacts.find(({ channel, address }) => channel === row.channel && address === row.address);
  const contact = told ?? firstToTell(base);
  const state = row.state === 'withdrawn' ? 'open' : row.state;
  const stays = !moved && told !== undefined;
  const remindAt = contact && state === 'open' ? remindAgainAt(row, deadline, contact, stays, now, calendar) : null;
  const changed =
    !stays || state !== row.state || before.provisional !== deadline.provisional || remindAt !== row.remind_at;
  if (!changed) return;
  await database('duties')
    .where({ id: row.id })
    .update({
      deadline: JSON.stringify(deadline),
      state,
      channel: contact?.channel ?? null,
      address: contact?.address ?? null,
      remind_at: remindAt,
      snoozed: stays && row.snoozed,
      sequence: row.sequence + (moved || state !== row.state ? 1 : 0),
    });
  if (moved && state === 'open' && contact) {
    await putInOutbox(
      database,
      contact,
      { kind: 'moved', duty: row.id, before: { due: before.due, safe: before.safe } },
      now,
    );
  }
}

/**
 * By the calendar as it is now, for days of rest may have moved where the deadline did not. What has come up already is
 * not put off, and a day that the contact chose stays unless it has become a day of rest.
 * @param stays the deadline and who is told of it are as they were
 */
function remindAgainAt(
  row: DutyRow,
  deadline: Deadline,
  { timeZone }: Contact,
  stays: boolean,
  now: string,
  calendar: WorkCalendar,
): string | null {
  if (stays && row.remind_at !== null) {
    if (row.remind_at <= now) return row.remind_at;
    if (row.snoozed) {
      const chosen = dayAt(row.remind_at, timeZone);
      const { day } = workingDayOnOrAfter(calendar, chosen);
      return day === chosen ? row.remind_at : nineOClock(day, timeZone);
    }
  }
  return nextReminder(deadline, timeZone, calendar, now);
}

/** The first contact who can be told: no e-mail is sent. */
function firstToTell({ contacts }: Base): Contact | undefined {
  return contacts.find(({ channel }) => channel !== 'email');
}
