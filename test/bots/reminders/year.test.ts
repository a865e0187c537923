import { afterEach, expect, it } from 'vitest';
import { nineOClock } from '../../../bots/reminders/nine-o-clock.ts';
import { dayOfWork, workCalendar } from '../../../core/calendar/work-calendar.ts';
import { standIn2027 } from '../../core/calendar/stand-in-notices.ts';
import { describeEachDatabase } from '../store/each-database.ts';
import { accountOf } from './account.ts';
import { liveThrough, type YearSettings, zones } from './year.ts';

const calendar = workCalendar();
/** Rounds are an hour apart here, and an outage may meet several of them. */
const windowMs = 8 * 3600_000;

describeEachDatabase('weeks of a register, with outages, broken lines and deaths of the process', (fresh) => {
  let close: () => Promise<unknown> = async () => {};
  afterEach(() => close());

  async function live(settings: Omit<YearSettings, 'address' | 'calendar' | 'staff'>) {
    const all = { ...settings, address: fresh(), calendar, staff: [] };
    const lived = await liveThrough(all);
    close = () => lived.database.destroy();
    return { lived, account: await accountOf(lived, all, windowMs) };
  }

  it.each([
    ['at the platform', { seed: 69, death: 6 }],
    ['at any statement to the database', { seed: 70, death: 0, deathAtStatement: 10_000 }],
  ])(
    'every reminder arrives in its window and is accounted for, none twice unless it says so: deaths %s',
    async (_, how) => {
      const { lived, account } = await live({
        bases: 20,
        from: '2026-11-16',
        days: 18,
        outage: 10,
        broken: 5,
        answered: 10,
        notice: { on: '2026-11-20', calendar: workCalendar([standIn2027]) },
        step: 60,
        ...how,
      });
      expect(lived.deaths).toBeGreaterThan(0);
      expect(lived.done.size).toBeGreaterThan(0);
      expect(account.planned.length).toBeGreaterThan(30);
      expect(account.planned.filter(({ inWindow, explained }) => !inWindow || !explained)).toEqual([]);
      expect(account.again).toBeGreaterThan(0);
      expect(account.againAndSaysSo).toBe(account.again);
    },
  );

  it('nobody is told at night or on a day of rest', async () => {
    const { lived } = await live({
      bases: 12,
      from: '2026-11-09',
      days: 20,
      seed: 23,
      outage: 0,
      broken: 0,
      death: 0,
      step: 30,
    });
    expect(lived.arrived.length).toBeGreaterThan(10);
    for (const { at, address } of lived.arrived) {
      const zone = zones[Number(/\d+$/.exec(address)?.[0]) % zones.length] as string;
      const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date(at));
      expect(nineOClock(day, zone)).toBe(at);
      expect(dayOfWork(calendar, day).works, `${address} ${at}`).toBe(true);
    }
  });
});
