import type { Knex } from 'knex';
import type { Writing } from '../../conversations/script.ts';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import { addDays, type CalendarDay } from '../../core/calendar-day.ts';
import { ownerOf } from '../bases/private-address.ts';
import { basesOf } from '../bases/register.ts';
import { scriptOfRecipient } from '../outbox/script-of.ts';
import type { Recipient } from '../reminders/duty.ts';
import { everyDutyOf } from '../reminders/duty-rows.ts';
import { dayToTell } from '../reminders/next-reminder.ts';
import { dutiesCalendar } from './duties-calendar.ts';

/** What a calendar file is made from. */
export interface CalendarSources {
  readonly database: Knex;
  readonly calendar: () => Promise<WorkCalendar>;
  /** Today's calendar day in Asia/Shanghai. */
  readonly today: () => CalendarDay;
}

/** Calendars keep what is past by themselves; what is older than this is left out. */
const daysBack = 400;

/**
 * The calendar of whoever owns a private address: the duties of every base that they are a contact of, or the one named.
 * @returns null when the address leads nowhere, or the duty is not of their bases.
 */
export async function calendarBehind(token: string, sources: CalendarSources, duty?: string): Promise<string | null> {
  const owner = await ownerOf(sources.database, token, 'calendar');
  return owner && calendarFor(owner, sources, duty);
}

/** The same for somebody whose name is known. */
export async function calendarFor(
  who: Recipient,
  { database, calendar, today }: CalendarSources,
  duty?: string,
): Promise<string | null> {
  const since = addDays(today(), -daysBack);
  const duties = (await everyDutyOf(database, await basesOf(database, who.channel, who.address))).filter(
    (one) => (duty === undefined || one.id === duty) && dayToTell(one.deadline) >= since,
  );
  if (duty !== undefined && duties.length === 0) return null;
  const settings = await writingAndZone(database, who);
  return dutiesCalendar(duties, { ...settings, calendar: await calendar(), today: today() });
}

/** How somebody is written to as a contact: of a base, or of the first that they are one of. */
export async function writingAndZone(
  database: Knex,
  who: Recipient,
  base?: string,
): Promise<Required<Writing> & { readonly timeZone: string }> {
  const { channel, address } = who;
  const contact = await database('contacts')
    .where({ channel, address, ...(base !== undefined && { base }) })
    .orderBy('base')
    .first('language', 'time_zone');
  const script = await scriptOfRecipient(database, who);
  return { language: contact?.language ?? 'zh', script, timeZone: contact?.time_zone ?? 'Asia/Shanghai' };
}
