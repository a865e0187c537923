import type { Turn } from '../../../bots/desk.ts';
import { readDutyPress } from '../../../bots/reminders/duty-press.ts';
import { nextReminder } from '../../../bots/reminders/next-reminder.ts';
import { reminderWords } from '../../../bots/reminders/words.ts';
import type { WorkCalendar } from '../../../core/calendar/work-calendar.ts';
import { addDays } from '../../../core/calendar-day.ts';
import type { Deadline } from '../../../core/deadlines/deadline.ts';
import { type Lived, type YearSettings, zones } from './year.ts';

/** A reminder that had to be given, and what became of it. */
export interface Planned {
  readonly duty: string;
  readonly at: string;
  readonly arrived: boolean;
  readonly inWindow: boolean;
  /** The log of changes says that it was told, or that the duty was done before it could be marked. */
  readonly explained: boolean;
}

/** Every reminder that a time should have brought beside what it brought. */
export interface Account {
  readonly planned: readonly Planned[];
  readonly messages: number;
  /** Messages that came before already, and those of them that say so. */
  readonly again: number;
  readonly againAndSaysSo: number;
}

/**
 * Reckons from the plans alone which reminders were due, and looks for each among what arrived and in the log of changes.
 * @param windowMs how late a reminder may be; rounds are some time apart, and an outage may meet several of them
 */
export async function accountOf(lived: Lived, settings: YearSettings, windowMs: number): Promise<Account> {
  const { arrived, database, done, notice } = lived;
  const end = new Date(`${addDays(settings.from, settings.days)}T00:00:00Z`).toISOString();
  const arrivals = byDuty(arrived.flatMap(({ at, turn }) => dutiesIn(turn).map((duty) => ({ duty, at }))));
  const entries: readonly { at: string; what: string; base: string; after: string }[] = await database('audit')
    .whereIn('what', ['told', 'duty done', 'base added', 'event told'])
    .orderBy('id')
    .select('at', 'what', 'base', 'after');
  const explanations = byDuty(
    entries
      .filter(({ what }) => what === 'told' || what === 'duty done')
      .map(({ at, after }) => ({ duty: JSON.parse(after).duty, at })),
  );
  const basesAdded = new Map(entries.filter(({ what }) => what === 'base added').map(({ base, at }) => [base, at]));
  const eventsTold = new Map(
    entries.filter(({ what }) => what === 'event told').map(({ after, at }) => [JSON.parse(after).id, at]),
  );

  const planned: Planned[] = [];
  for (const { id, base, occasion, deadline } of await database('duties').select(
    'id',
    'base',
    'occasion',
    'deadline',
  )) {
    const zone = zones[Number(/\d+$/.exec(base)?.[0]) % zones.length] as string;
    const made = eventsTold.get(occasion) ?? madeInNewYear(occasion, settings) ?? basesAdded.get(base) ?? '';
    const until = done.get(id) ?? end;
    const last = JSON.parse(deadline);
    const first = notice?.before.get(id) ?? last;
    const change = notice?.at ?? end;
    const newer = settings.notice?.calendar ?? settings.calendar;
    const times = timesBetween(first, zone, settings.calendar, made, change);
    times.push(...timesBetween(last, zone, newer, made > change ? made : change, end));
    for (const at of times.filter((one) => one < until)) {
      const isLate = (one: string) => Date.parse(one) - Date.parse(at) >= windowMs;
      const came = arrivals.get(id)?.find((one) => one >= at);
      const told = explanations.get(id)?.find((one) => one >= at);
      const inWindow = came !== undefined && !isLate(came);
      planned.push({
        duty: id,
        at,
        arrived: came !== undefined,
        inWindow,
        explained: told !== undefined && !isLate(told),
      });
    }
  }

  const seen = new Set<string>();
  let again = 0;
  let againAndSaysSo = 0;
  for (const { key, turn } of arrived) {
    if (seen.has(key)) {
      again += 1;
      const words = reminderWords[turn.language].mayBeSecond;
      if (turn.replies.some(({ text }) => text.includes(words))) againAndSaysSo += 1;
    }
    seen.add(key);
  }
  return { planned, messages: arrived.length, again, againAndSaysSo };
}

/** The report of a year that began meanwhile is made when it begins in Shanghai. */
function madeInNewYear(occasion: string, { from }: YearSettings): string | undefined {
  const year = Number(/^year_end (\d{4})$/.exec(occasion)?.[1] ?? 0);
  return year > Number(from.slice(0, 4)) ? `${year - 1}-12-31T16:00:00.000Z` : undefined;
}

function timesBetween(deadline: Deadline, zone: string, calendar: WorkCalendar, after: string, before: string) {
  const times: string[] = [];
  for (
    let at = nextReminder(deadline, zone, calendar, after);
    at !== null && at < before;
    at = nextReminder(deadline, zone, calendar, at)
  ) {
    times.push(at);
  }
  return times;
}

function dutiesIn({ replies }: Turn): readonly string[] {
  return [...new Set(replies.flatMap(({ choices }) => choices.flatMap(({ id }) => readDutyPress(id)?.duty ?? [])))];
}

/** Instants in their order, by duty. */
function byDuty(
  all: readonly { readonly duty: string; readonly at: string }[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { duty, at } of all) {
    const list = found.get(duty);
    if (list) list.push(at);
    else found.set(duty, [at]);
  }
  return found;
}
