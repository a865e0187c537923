import { afterEach, expect, it } from 'vitest';
import { readDutyPress } from '../../../bots/reminders/duty-press.ts';
import { dutyIn } from '../../../bots/reminders/duty-rows.ts';
import { nextReminder } from '../../../bots/reminders/next-reminder.ts';
import { nineOClock } from '../../../bots/reminders/nine-o-clock.ts';
import { reminderWords } from '../../../bots/reminders/words.ts';
import { dayOfWork, workCalendar } from '../../../core/calendar/work-calendar.ts';
import { describeEachDatabase } from '../store/each-database.ts';
import { type Arrived, liveThrough, zones } from './year.ts';

const calendar = workCalendar();
const from = '2026-11-09';
const days = 42;
const end = '2026-12-21T00:00:00.000Z';
/** Rounds are an hour apart here, and an outage may meet several of them. */
const windowMs = 8 * 3600_000;

describeEachDatabase('six weeks of 20 bases, with outages, broken lines and deaths of the process', (fresh) => {
  let close: () => Promise<unknown> = async () => {};
  afterEach(() => close());

  it('every reminder arrives in its window, and none twice unless it says so', async () => {
    const { arrived, database } = await liveThrough({
      address: fresh(),
      bases: 20,
      from,
      days,
      seed: 69,
      calendar,
      staff: [],
      outage: 10,
      broken: 5,
      death: 6,
      step: 60,
    });
    close = () => database.destroy();

    const duties = await database('duties').select('id');
    expect(duties.length).toBeGreaterThan(40);
    let planned = 0;
    for (const { id } of duties) {
      const duty = await dutyIn(database, id);
      if (!duty?.recipient) throw new Error('nobody is told');
      const zone = zones[Number(/\d+$/.exec(duty.base)?.[0]) % zones.length] as string;
      const made = await madeAt(database, id);
      for (let at = nextReminder(duty.deadline, zone, calendar, made); at !== null && at < end; ) {
        planned += 1;
        const inTime = arrived.some(
          (one) => isAbout(one, id) && one.at >= (at as string) && late(one.at, at as string) < windowMs,
        );
        expect(inTime, `${duty.base} ${duty.deadline.duty} ${at}`).toBe(true);
        at = nextReminder(duty.deadline, zone, calendar, at);
      }
    }
    expect(planned).toBeGreaterThan(60);

    const seen = new Set<string>();
    let twice = 0;
    for (const { key, turn } of arrived) {
      const saysSo = turn.replies.some(({ text }) => text.includes(reminderWords[turn.language].mayBeSecond));
      if (seen.has(key)) {
        twice += 1;
        expect(saysSo, key).toBe(true);
      }
      seen.add(key);
    }
    expect(twice).toBeGreaterThan(0);
  });

  it('nobody is told at night or on a day of rest', async () => {
    const { arrived, database } = await liveThrough({
      address: fresh(),
      bases: 12,
      from,
      days: 20,
      seed: 23,
      calendar,
      staff: [],
      outage: 0,
      broken: 0,
      death: 0,
      step: 30,
    });
    close = () => database.destroy();
    expect(arrived.length).toBeGreaterThan(10);
    for (const { at, address } of arrived) {
      const zone = zones[Number(/\d+$/.exec(address)?.[0]) % zones.length] as string;
      const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date(at));
      expect(nineOClock(day, zone)).toBe(at);
      expect(dayOfWork(calendar, day).works, `${address} ${at}`).toBe(true);
    }
  });
});

function isAbout({ turn }: Arrived, duty: string): boolean {
  return turn.replies.some(({ choices }) => choices.some(({ id }) => readDutyPress(id)?.duty === duty));
}

function late(at: string, planned: string): number {
  return Date.parse(at) - Date.parse(planned);
}

/** Duties are made at the first round after their base was kept or their event told. */
async function madeAt(database: Parameters<typeof dutyIn>[0], id: string): Promise<string> {
  const { base, occasion } = await database('duties').where({ id }).first('base', 'occasion');
  const entry = await database('audit')
    .where({ base })
    .where((one) => one.whereLike('after', `%"${occasion}"%`).orWhere({ what: 'base added' }))
    .orderBy('id', 'desc')
    .first('at');
  return entry.at;
}
