import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { type Writing, wordsInScript } from '../../conversations/script.ts';
import { duties as dutyNames, whyOf } from '../../conversations/wording/deadline-words.ts';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import { nthWorkingDayBefore } from '../../core/calendar/working-days.ts';
import { addDays, type CalendarDay } from '../../core/calendar-day.ts';
import type { DutyOfBase } from '../reminders/duty.ts';
import { dayToTell } from '../reminders/next-reminder.ts';
import { nineOClock } from '../reminders/nine-o-clock.ts';
import { plans } from '../reminders/plan.ts';
import { calendarWords } from './words.ts';

/** How a calendar file is written. */
export interface CalendarSettings extends Writing {
  /** Where its owner is: alarms go off when the reminders in chat come. */
  readonly timeZone: string;
  readonly calendar: WorkCalendar;
  /** The day it is written, in Asia/Shanghai; the same day gives the same file. */
  readonly today: CalendarDay;
}

/** How often a calendar should look for changes. */
const secondsBetweenLooks = 6 * 3600;

/**
 * Duties as an iCalendar file (RFC 5545). Each is a whole day of no time zone, so it is the same day everywhere. A duty
 * keeps its UID; a change carries a higher SEQUENCE, and what no longer holds is CANCELLED, so that calendars take it out. The law and
 * the names of bases stay in the characters they are kept in.
 */
export function dutiesCalendar(duties: readonly DutyOfBase[], settings: CalendarSettings): string {
  const { language, timeZone, calendar, today } = settings;
  const ours = (text: string) => wordsInScript(text, settings);
  const words = calendarWords[language];
  const file = ical({
    name: ours(words.name),
    prodId: { company: 'guohe-assistant', product: 'duties', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: secondsBetweenLooks,
  });
  for (const duty of duties) {
    const { id, base, deadline, state, sequence } = duty;
    const day = dayToTell(deadline);
    const summary = words.summary(base, ours(dutyNames[deadline.duty][language]));
    const event = file.createEvent({
      id: `${id}@guohe-assistant`,
      sequence,
      stamp: midnight(today),
      start: midnight(day),
      end: midnight(addDays(day, 1)),
      allDay: true,
      summary: state === 'done' ? words.done(summary) : summary,
      description: [
        `${ours(deadline.citation.label[language])}：「${deadline.citation.quote}」`,
        ours(whyOf(deadline, language)),
        ours(words.ours),
      ].join('\n'),
      status: state === 'withdrawn' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
    if (state !== 'open') continue;
    for (const workingDays of plans[deadline.duty].workingDaysBefore) {
      const at = nineOClock(nthWorkingDayBefore(calendar, day, workingDays).day, timeZone);
      event.createAlarm({ type: ICalAlarmType.display, trigger: new Date(at), description: summary });
    }
  }
  return file.toString();
}

/** A day as the library reads it: by its UTC fields, whatever the process's own zone. */
function midnight(day: CalendarDay): Date {
  return new Date(`${day}T00:00:00Z`);
}
