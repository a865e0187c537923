import { type CalendarDay, yearOf } from '../core/calendar-day.ts';
import type { EventKind } from '../core/deadlines/deadline.ts';
import { halfWidth } from '../policy-text/half-width.ts';
import { readDay } from './reading/day.ts';

/** What a contact of a base says about it, beside answering questions. */
export type BaseTalk =
  /** 我的基地, 我有什么期限 */
  | { readonly kind: 'list' }
  /** Something that sets a time running; without `on` the day was not said. Of a period, its first day: nobody is late by it. */
  | { readonly kind: 'event'; readonly event: EventKind; readonly on?: CalendarDay; readonly exact: boolean };

const list =
  /^(?:看看?|查看|查一?下)?我(?:们)?的?(?:有什么|有哪些|都有什么)?(?:基地|期限|提醒|截止日期?)(?:呢|有哪些|列表)?$|^(?:show )?(?:my|our) (?:bases?|deadlines?|reminders?)$/i;

/** Articles 12, 13 and 5(3): the results, the changes and the branches that are to be told of. */
const events: readonly (readonly [EventKind, RegExp])[] = [
  ['branch', /设立?了?.{0,12}分支机构|set up (?:a |an )?(?:new )?branch|opened (?:a |an )?(?:new )?branch/i],
  [
    'change',
    /(?:负责人|实施方案|合作单位|合作方|依托单位|法定代表人|法人代表|名称|地址|地点).{0,12}(?:变更|变了|变动|换了?|换成|调整|退出|更换|搬|改)|(?:换|更换|变更|调整)了?.{0,6}(?:负责人|实施方案|合作单位|合作方|法定代表人)|(?:head|person in charge|director|implementation plan|partner|name|address).{0,30}(?:changed|replaced|left|withdrew|withdrawn|moved|resigned)|(?:changed|replaced) .{0,12}(?:head|person in charge|director|implementation plan|partner)/i,
  ],
  [
    'achievement',
    /(?:签订?|签署)了?.{0,20}(?:协议|合同|备忘录)|(?:举办|承办|召开|办)了?.{0,20}(?:大会|论坛|活动|峰会|会议)|(?:取得|获得|拿到)了?.{0,16}(?:成果|奖|突破)|signed .{0,40}(?:agreement|contract|memorandum|mou)\b|(?:held|hosted) .{0,40}(?:forum|conference|event|summit|meeting)|(?:won|achieved) .{0,40}(?:award|prize|result|milestone)/i,
  ],
];

/** It has not happened, or is asked about. */
const notHappened =
  /[?？吗呢]|怎么|多久|什么|是否|要不要|打算|准备|计划|将要|如果|没有?(?:签|换|举办|变)|\b(?:if|will|would|should|how|when|what|plan to|going to)\b/i;

/**
 * Reads what a contact says about a base: `上周和德国机构签了重大协议`, `负责人换了`, `我的基地`. Null when it is neither.
 * @param today in Asia/Shanghai
 */
export function readBaseTalk(text: string, today: CalendarDay): BaseTalk | null {
  const said = halfWidth(text)
    .trim()
    .replace(/[。.!?？\s]+$/, '');
  if (list.test(said)) return { kind: 'list' };
  if (notHappened.test(halfWidth(text))) return null;
  const event = events.find(([, pattern]) => pattern.test(said))?.[0];
  if (event === undefined) return null;
  const day = readDay(withYear(said, yearOf(today)), today);
  if (day.kind !== 'read') return { kind: 'event', event, exact: false };
  if (typeof day.value === 'string') return { kind: 'event', event, on: day.value, exact: true };
  const first = day.value.min;
  return { kind: 'event', event, ...(first !== undefined && { on: first }), exact: false };
}

const monthNames = 'January|February|March|April|May|June|July|August|September|October|November|December';
const withoutYear: readonly (readonly [RegExp, (year: number) => string])[] = [
  [/(?<![\d年.])(\d{1,2}月\d{1,2}[日号])/g, (year) => `${year}年$1`],
  [new RegExp(`\\b(\\d{1,2} (?:${monthNames}))(?! ?,? ?\\d{4})`, 'gi'), (year) => `$1 ${year}`],
  [new RegExp(`\\b((?:${monthNames}) \\d{1,2})(?!\\d| ?,? ?\\d{4})`, 'gi'), (year) => `$1, ${year}`],
];

/** Whoever reports 11月20日 means this year's. */
function withYear(text: string, year: number): string {
  return withoutYear.reduce((said, [pattern, written]) => said.replace(pattern, written(year)), text);
}
