import { addDays, type CalendarDay } from '../calendar-day.ts';

/**
 * How many days a year everybody has off by law (全国年节及纪念日放假办法, article 2, as revised on 2024-11-10): 元旦 1,
 * 春节 4, 清明节 1, 劳动节 2, 端午节 1, 中秋节 1, 国庆节 3. One that falls on a weekend is made up for on a weekday.
 */
export const statutoryDayCount = 13;

/** The first year of the revised law. */
export const firstStatutoryYear = 2025;

/**
 * New Year's Eve of the lunar calendar, 清明节, 端午节 and 中秋节, which follow the moon and the sun. By computation, so only
 * for years near enough to be needed.
 */
const moving: Readonly<Record<number, readonly [eve: string, qingming: string, duanwu: string, midAutumn: string]>> = {
  2025: ['01-28', '04-04', '05-31', '10-06'],
  2026: ['02-16', '04-05', '06-19', '09-25'],
  2027: ['02-05', '04-05', '06-09', '09-15'],
  2028: ['01-25', '04-04', '05-28', '10-03'],
  2029: ['02-12', '04-04', '06-16', '09-22'],
  2030: ['02-02', '04-05', '06-05', '09-12'],
  2031: ['01-22', '04-05', '06-24', '10-01'],
  2032: ['02-10', '04-04', '06-12', '09-19'],
  2033: ['01-30', '04-04', '06-01', '09-08'],
  2034: ['02-18', '04-05', '06-20', '09-27'],
  2035: ['02-07', '04-05', '06-10', '09-16'],
};

/**
 * The days off by law of a year, in order, as far as they are known without a notice: the days of the solar calendar, and
 * for the years computed here those of the lunar one. Two holidays may share a day (2031-10-01).
 */
export function statutoryDays(year: number): readonly CalendarDay[] {
  const known = daysOfYears.get(year);
  if (known) return known;
  // 1 May had no second day before the revision; the other days of the solar calendar are older.
  const solar = ['01-01', '05-01', ...(year < firstStatutoryYear ? [] : ['05-02']), '10-01', '10-02', '10-03'];
  const days = [...solar, ...movingDays(year)].map((day) => `${year}-${day}`.padStart(10, '0'));
  const inOrder = [...new Set(days)].sort();
  daysOfYears.set(year, inOrder);
  return inOrder;
}

const daysOfYears = new Map<number, readonly CalendarDay[]>();

/** 除夕 and the three days after it, 清明节, 端午节, 中秋节. */
function movingDays(year: number): readonly string[] {
  const days = moving[year];
  if (days === undefined) return [];
  const [eve, ...others] = days;
  const springFestival = [0, 1, 2, 3].map((after) => addDays(`${year}-${eve}`, after).slice(5));
  return [...springFestival, ...others];
}
