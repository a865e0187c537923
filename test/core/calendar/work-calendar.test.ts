import { getDayDetail } from 'chinese-days';
import fc from 'fast-check';
import { HolidayUtil, Lunar } from 'lunar-typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedNotices } from '../../../core/calendar/notices.ts';
import { readNotice } from '../../../core/calendar/read-notice.ts';
import { statutoryDays } from '../../../core/calendar/statutory-days.ts';
import { dayOfWork, workCalendar } from '../../../core/calendar/work-calendar.ts';
import {
  nthWorkingDay,
  nthWorkingDayBefore,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysIn,
} from '../../../core/calendar/working-days.ts';
import { everyDay } from './every-day.ts';
import { standIn2027, standIn2030 } from './stand-in-notices.ts';

const calendar = workCalendar();
const published = everyDay('2025-01-01', '2026-12-31');
const works = (day: string) => dayOfWork(calendar, day).works;

describe('the published years', () => {
  it('have 248 working days each', () => {
    expect(workingDaysIn(calendar, 2025)).toEqual({ count: 248, provisional: false });
    expect(workingDaysIn(calendar, 2026)).toEqual({ count: 248, provisional: false });
  });

  it('pass the checks that a notice added by staff must pass', () => {
    for (const notice of publishedNotices) expect(readNotice(structuredClone(notice))).toEqual(notice);
  });

  it.each([
    ['2025-01-26', true],
    ['2025-01-27', true],
    ['2025-01-28', false],
    ['2025-02-04', false],
    ['2025-02-05', true],
    ['2025-10-08', false],
    ['2025-10-11', true],
    ['2026-01-04', true],
    ['2026-02-14', true],
    ['2026-02-28', true],
    ['2026-05-09', true],
    ['2026-09-20', true],
    ['2026-10-10', true],
    ['2026-10-11', false],
    ['2026-12-31', true],
  ])('know that %s works: %s', (day, expected) => {
    expect(dayOfWork(calendar, day)).toEqual({ works: expected, provisional: false });
  });
});

describe('beyond them', () => {
  it.each([
    ['2027-01-01', false],
    ['2027-01-04', true],
    ['2027-02-05', false],
    ['2027-02-09', true],
    ['2027-06-09', false],
    ['2027-09-15', false],
    ['2024-12-31', true],
    ['2024-05-02', true],
  ])('%s works by the week and the law alone: %s, and says that it is provisional', (day, expected) => {
    expect(dayOfWork(calendar, day)).toEqual({ works: expected, provisional: true });
  });

  it('is certain once the notice is handed in, and only for its year', () => {
    const added = workCalendar([standIn2027]);
    expect(dayOfWork(added, '2027-02-12')).toEqual({ works: false, provisional: false });
    expect(dayOfWork(added, '2027-01-31')).toEqual({ works: true, provisional: false });
    expect(workingDaysIn(added, 2027)).toEqual({ count: 248, provisional: false });
    expect(dayOfWork(added, '2028-01-04').provisional).toBe(true);
  });

  it('takes the last days of December as open where 元旦 of the next year may draw on them', () => {
    const until2029 = [2027, 2028, 2029].map((year) => ({ ...standIn2027, year, off: {}, work: [] }));
    const before = workCalendar(until2029);
    expect(dayOfWork(before, '2029-12-28')).toEqual({ works: true, provisional: false });
    expect(dayOfWork(before, '2029-12-29')).toEqual({ works: false, provisional: true });
    expect(dayOfWork(before, '2029-12-31')).toEqual({ works: true, provisional: true });
    expect(dayOfWork(before, '2028-12-29').provisional).toBe(false);
    const after = workCalendar([...until2029, standIn2030]);
    expect(dayOfWork(after, '2029-12-29')).toEqual({ works: true, provisional: false });
    expect(dayOfWork(after, '2029-12-31')).toEqual({ works: false, provisional: false });
  });

  it('puts a notice of staff in the place of the one in the table', () => {
    const notice = publishedNotices.find(({ year }) => year === 2026);
    const corrected = workCalendar([{ ...standIn2027, ...notice, work: ['2026-01-04'] }]);
    expect(dayOfWork(corrected, '2026-02-14')).toEqual({ works: false, provisional: false });
  });
});

describe('working days', () => {
  const anyDay = fc.constantFrom(...everyDay('2024-01-01', '2028-12-31'));

  it('are found on the day or after it, and on it or before it, with only days of rest between', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [after, before] = [workingDayOnOrAfter(calendar, day).day, workingDayOnOrBefore(calendar, day).day];
        expect(before <= day && day <= after).toBe(true);
        expect(everyDay(before, after).filter(works)).toEqual(before === after ? [day] : [before, after]);
      }),
    );
  });

  it('are counted from the day itself when it works', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (day, n) => {
        const found = nthWorkingDay(calendar, day, n).day;
        expect(works(found)).toBe(true);
        expect(everyDay(day, found).filter(works)).toHaveLength(n);
      }),
    );
  });

  it('are counted back from the last one, which is the day itself when it works', () => {
    const anyDay = fc.constantFrom(...published.filter((day) => day > '2025-02-28'));
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 30 }), (day, n) => {
        const found = nthWorkingDayBefore(calendar, day, n).day;
        expect(works(found)).toBe(true);
        expect(everyDay(found, day).filter(works)).toHaveLength(n + 1);
      }),
    );
  });

  it('say that they are provisional as soon as one day on the way is', () => {
    expect(nthWorkingDay(calendar, '2026-12-28', 4)).toEqual({ day: '2026-12-31', provisional: false });
    expect(nthWorkingDay(calendar, '2026-12-28', 5)).toEqual({ day: '2027-01-04', provisional: true });
    expect(workingDayOnOrBefore(calendar, '2027-01-01')).toEqual({ day: '2026-12-31', provisional: true });
  });
});

/** Packages know the same years; chinese-days reads the zone of the process. */
describe('other people’s tables', () => {
  const zone = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = 'Asia/Shanghai';
  });
  afterAll(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('agree on every day of 2025 and 2026: chinese-days', () => {
    const theirs = published.map((day) => [day, getDayDetail(day).work]);
    expect(theirs).toEqual(published.map((day) => [day, works(day)]));
  });

  it('agree on every day of 2025 and 2026: lunar-typescript', () => {
    const named = published.flatMap((day) => {
      const holiday = HolidayUtil.getHoliday(day);
      return holiday === null ? [] : [[day, holiday.isWork()]];
    });
    expect(named).toEqual([...calendar.named].sort(([one], [other]) => (one < other ? -1 : 1)));
  });

  it('agree on the days that follow the moon and the sun', () => {
    for (let year = 2025; year <= 2035; year++) {
      const newYear = Lunar.fromYmd(year, 1, 1).getSolar();
      const qingming = Lunar.fromYmd(year, 6, 1).getJieQiTable().清明;
      const [duanwu, midAutumn] = [Lunar.fromYmd(year, 5, 5), Lunar.fromYmd(year, 8, 15)].map((day) => day.getSolar());
      const theirs = [-1, 0, 1, 2]
        .map((after) => newYear.next(after))
        .concat(qingming ?? [], duanwu ?? [], midAutumn ?? []);
      expect(statutoryDays(year)).toEqual(expect.arrayContaining(theirs.map((day) => day.toYmd())));
    }
  });

  it('give the days by law of 2027, which nobody has arranged yet', () => {
    expect(statutoryDays(2027)).toEqual(
      [
        ['01-01', '02-05', '02-06', '02-07', '02-08', '04-05', '05-01', '05-02'],
        ['06-09', '09-15', '10-01', '10-02', '10-03'],
      ]
        .flat()
        .map((day) => `2027-${day}`),
    );
  });
});
