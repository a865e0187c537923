import type { CalendarDay } from '../../../core/calendar-day.ts';
import { yearOf } from '../../../core/calendar-day.ts';
import { earliest, latest } from '../../../core/interval.ts';
import { readDay } from '../reading/day.ts';

const LAPSED = /(没有?|未|\bnot (?:yet )?|n['’]t (?:yet )?)?(?:过期|失效|\bexpired\b|\blapsed\b)/iu;
const LAST_YEAR = /\b(?:until|till|thru|through|to) (?:[a-z]+ )?(\d{4})\b/iu;
/** What makes a day the last one: 有效期至2028年, 2028年到期; the year of 2015年登记证书有效 is of something else. */
const ENDS_BEFORE =
  /(?:有效期?(?:限)?(?:到|至|为|是|截止)*|截止(?:到|至|日期|日|于)*|到期(?:日|时间)?(?:是|为)?|[至到]|\b(?:until|till|through|thru|to|expires?(?: on| in)?|expiry(?: date)?(?: is)?))[:： ]*$/iu;
const ENDS_AFTER = /^[ 的]*(?:才|就|要|将)?(?:到期|截止|为止|过期|失效|之?前(?:都)?有效)/u;

/** 上个月过期了，已经续了 */
export const RENEWED =
  /(?<![没未还待要])(?:续|续期|延期|换)(?:了|好了|过了|完了|上了)|\b(?:(?:has|have) been|was|got|just|already|we) renewed\b/iu;
const SAYS_VALID = /(?<![没未无不])(?:有效|在有效期限?内?|在期内?)[的了啊呀]*[\s。.!！]*$/u;

/** Whether a licence is in force by its last day, or by the word that it has lapsed or has not; null when neither is told. */
export function isInForce(clause: string, today: CalendarDay): boolean | null {
  if (RENEWED.test(clause)) return true;
  const lapsed = LAPSED.exec(clause);
  if (lapsed) return lapsed[1] !== undefined;
  const year = LAST_YEAR.exec(clause)?.[1];
  if (year !== undefined && Number(year) !== yearOf(today)) return Number(year) > yearOf(today);
  const day = readDay(clause, today);
  if (day.kind === 'none' && SAYS_VALID.test(clause)) return true;
  if (day.kind !== 'read') return null;
  if (!ENDS_BEFORE.test(clause.slice(0, day.start)) && !ENDS_AFTER.test(clause.slice(day.end))) return null;
  if (earliest(day.value) > today) return true;
  return latest(day.value) < today ? false : null;
}
