import { addDays, addYears, type CalendarDay } from '../../../core/calendar-day.ts';
import type { Facts } from '../../../core/fact.ts';
import { earliest, latest } from '../../../core/interval.ts';
import { readDay } from '../../understanding/reading/day.ts';
import { readSince } from '../../understanding/reading/since.ts';

/** Cleared, a penalty, or asked whether it is a bad record at all: the text does not say. */
const WHETHER_A_RECORD =
  /罚|\bfined?\b|\bpenalt|移出|修复|撤销了|消除|算不算|算[^,，。?？]{0,8}[吗么不]|\b(?:repaired|removed|cleared|lifted|does (?:it|that|this) count)\b/i;
/** No other day is that of a record. */
const OF_CREDIT =
  /失信|不良|信用|异常|黑名单|被执行|罚|处分|\b(?:credit|records?|blacklist\w*|defaults?|adverse|penal\w+|fine[ds]?)\b/i;
/** Years elsewhere are not years in Beijing. */
const MOVED = /[搬迁挪转移][^,，。;；?？]{0,4}京|迁入|外地|外省|从(?:河北|天津|上海|深圳|广东)|\bmoved\b|\brelocat/i;
const YEARS_AGO = /年前|\byears? ago\b/i;
/** 近3年, and 满3年 (article 7). */
const YEARS = 3;
/** 满三年还差一天, 差两个月满3年 */
const SHORT_OF_THE_YEARS =
  /满?[三3]年[^。;；?？]{0,4}差[^,，。;；?？]{0,4}(?:天|日|周|月|点)|差[^,，。;；?？]{0,4}(?:天|日|周|月|点)[^,，。;；?？]{0,4}[满到够]?[三3]年|(?:下个?(?:月|周|季度)|明年)[^,，。;；?？]{0,4}[满到够]?[三3]年|\b(?:three|3) years? (?:old )?(?:next|in (?:a|one|two|three|\d+)) (?:weeks?|months?|days?|year)\b/u;

/** Since when there is a registration, or for how long: 注册才两年半. */
export function registrationSaid(question: string, today: CalendarDay): Facts {
  if (MOVED.test(question)) return {};
  if (SHORT_OF_THE_YEARS.test(question))
    return { registeredOn: { min: addDays(addYears(today, -YEARS), 1), max: today } };
  const since = readSince(question, today);
  return since.kind === 'read' && latest(since.value) <= today ? { registeredOn: since.value } : {};
}

/** The day of an adverse credit record; one known by its month or year counts when both its ends come to the same. */
export function recordsSaid(question: string, today: CalendarDay): Facts {
  if (!OF_CREDIT.test(question)) return {};
  const day = YEARS_AGO.test(question) ? readSince(question, today) : readDay(question, today);
  if (day.kind !== 'read') return {};
  const [first, last] = [earliest(day.value), latest(day.value)];
  const since = addYears(today, -YEARS);
  if (last > today || first === since || first < since !== last < since) return {};
  // What is long past is no matter, whatever it was.
  return last >= since && WHETHER_A_RECORD.test(question) ? {} : { adverseCreditRecords: [last] };
}
