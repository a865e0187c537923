import type { Knex } from 'knex';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import { addDays, type CalendarDay } from '../../core/calendar-day.ts';
import type { Language } from '../../policy-text/language.ts';
import { ownerOf } from '../bases/private-address.ts';
import { basesOf } from '../bases/register.ts';
import type { DutyOfBase, Recipient } from '../reminders/duty.ts';
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
  const settings = await languageAndZone(database, who);
  return dutiesCalendar(duties, { ...settings, calendar: await calendar(), today: today() });
}

/** One duty as a calendar file, in the words and at the hour of one of its base's contacts. */
export async function calendarOfDuty(
  database: Knex,
  duty: DutyOfBase,
  who: Recipient,
  calendar: WorkCalendar,
  today: CalendarDay,
): Promise<string> {
  return dutiesCalendar([duty], { ...(await languageAndZone(database, who, duty.base)), calendar, today });
}

/** How somebody is spoken to as a contact: of a base, or of the first that they are one of. */
export async function languageAndZone(
  database: Knex,
  { channel, address }: Recipient,
  base?: string,
): Promise<{ readonly language: Language; readonly timeZone: string }> {
  const contact = await database('contacts')
    .where({ channel, address, ...(base !== undefined && { base }) })
    .orderBy('base')
    .first('language', 'time_zone');
  return { language: contact?.language ?? 'zh', timeZone: contact?.time_zone ?? 'Asia/Shanghai' };
}
