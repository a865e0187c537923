import type { Knex } from 'knex';
import { notice } from '../../conversations/heard.ts';
import type { Reply } from '../../conversations/reply.ts';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import type { CalendarDay } from '../../core/calendar-day.ts';
import type { Language } from '../../policy-text/language.ts';
import { tokenOf } from '../bases/private-address.ts';
import type { DutyOfBase, Recipient } from '../reminders/duty.ts';
import { writingAndZone } from './calendar-of.ts';
import { dutiesCalendar } from './duties-calendar.ts';
import { calendarWords } from './words.ts';

/** The file's name, and the last part of what it is fetched by. */
const ending = 'ics';

/** One duty to add to a calendar: a file, which is also at a private address where the web door has a public one. */
export async function calendarReply(
  database: Knex,
  duty: DutyOfBase,
  who: Recipient,
  calendar: WorkCalendar,
  today: CalendarDay,
  publicUrl?: string,
): Promise<Reply> {
  const settings = await writingAndZone(database, who, duty.base);
  const text = dutiesCalendar([duty], { ...settings, calendar, today });
  const address = publicUrl && `${publicUrl}/calendar/${await tokenOf(database, who, 'calendar')}/${duty.id}.${ending}`;
  const file = { name: `guohe-${today}.${ending}`, text, ...(address && { address }) };
  return { ...notice(calendarWords[settings.language].oneDuty), file };
}

/** The address that somebody's calendar can be subscribed to. */
export async function subscriptionAddress(database: Knex, who: Recipient, publicUrl: string): Promise<string> {
  return `${publicUrl}/calendar/${await tokenOf(database, who, 'calendar')}.${ending}`;
}

/** How to subscribe. */
export function subscriptionReply(address: string, language: Language): Reply {
  const { subscribe, keepSecret, buttons } = calendarWords[language];
  return {
    ...notice(subscribe(address), keepSecret),
    choices: [
      { id: 'calendar:anew', label: buttons.anew },
      { id: 'calendar:revoke', label: buttons.revoke },
    ],
  };
}
