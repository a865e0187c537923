import type { CalendarDay } from '../../core/calendar-day.ts';
import type { Duty, EventKind } from '../../core/deadlines/deadline.ts';
import { halfWidth } from '../../policy-text/spelling/half-width.ts';
import { simplified } from '../script.ts';
import { dayGone, dayToCome } from './day-told.ts';

/** What a contact of a base says about it, beside answering questions. */
export type BaseTalk =
  /** 我的基地, 我有什么期限 */
  | { readonly kind: 'list' }
  /** 时间线: the whole year of their bases. */
  | { readonly kind: 'year' }
  /** 日历; `anew`: the old address is to lead nowhere. */
  | { readonly kind: 'calendar'; readonly does: 'show' | 'anew' | 'revoke' }
  /** Something that sets a time running; without `on` the day was not said. Of a period, its first day: nobody is late by it. */
  | {
      readonly kind: 'event';
      readonly event: EventKind;
      readonly on?: CalendarDay;
      readonly exact: boolean;
      /** The last day of a publicity period, as its notice prints it. */
      readonly until?: CalendarDay;
    }
  /** 年度总结交了: a duty is done; `about` is the kind that was named. */
  | { readonly kind: 'done'; readonly about?: Duty }
  /** 推迟到12月5日: a duty is to come up again on a day. */
  | { readonly kind: 'later'; readonly on?: CalendarDay; readonly about?: Duty }
  /** 算了: what was asked last is let go. */
  | { readonly kind: 'never_mind' };

const list =
  /^(?:看看?|查看|查一?下)?我(?:们)?的?(?:有什么|有哪些|都有什么)?(?:基地|期限|提醒|截止日期?)(?:呢|有哪些|列表)?$|^(?:show )?(?:my|our) (?:bases?|deadlines?|reminders?)$/i;

const year =
  /^(?:看看?|查看)?(?:我(?:们)?的?|基地的?|全年的?)?(?:时间线|时间表|全年安排)$|^(?:show )?(?:(?:my|our) )?(?:time ?line|year)$/i;

const calendars: readonly (readonly ['show' | 'anew' | 'revoke', RegExp])[] = [
  [
    'revoke',
    /^(?:停用|取消|撤销|关闭|不用|不要)(?:我的)?(?:订阅|日历)(?:订阅|日历|地址)*了?$|^(?:revoke|stop|cancel) (?:my )?calendar(?: address| subscription)?$/i,
  ],
  [
    'anew',
    /^(?:换一?个?|更换|重新生成)(?:新的?)?(?:订阅|日历)(?:日历|地址)*$|^(?:new|change (?:my )?) ?calendar address$/i,
  ],
  [
    'show',
    /^(?:我的|订阅|加到|添加到)?(?:日历|日程|行事历)(?:订阅|地址|文件)*$|^(?:my |subscribe to (?:the |my )?)?calendar(?: address| file| subscription)?$/i,
  ],
];

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

/** Article 9: the time in which the result is made public, with its day: without one it is rather asked about. */
const publicity =
  /(?:开始|进入)公示|从.{2,12}[到至].{2,12}公示|公示(?:期|时间)?(?:已经?)?(?:从|自|于|为|是|[:：])?.{0,20}(?:开始|起|[到至~—–-])|公示了|(?:publicity|public notice)(?: period)? (?:has |is )?(?:began|begun|started|starts?|ran|runs?|from)/i;
const untilDay = /(?:到|至|[~—–]|(?<=\d)-(?=\d{4})| to | until )/i;

/** It has not happened, or is asked about. */
const notHappened =
  /[?？吗呢]|怎么|多久|什么|是否|要不要|打算|准备|计划|将要|如果|没有?(?:签|换|举办|变|交|提交|完成)|还没|\b(?:if|will|would|should|how|when|what|plan to|going to|not yet)\b/i;

const done =
  /(?:交|提交|上报|报送|报|完成|办|做|告知|寄)(?:完|好|上去|出去|过)?了|已(?:经)?(?:提交|上报|报送|完成|办完|交|告知|寄出)|^(?:done|finished|submitted|sent|handed in)\b|\b(?:is|was|has been|have been|we(?:'ve| have)?|i(?:'ve| have)?) (?:already )?(?:done|finished|submitted|sent|handed in|completed)\b/i;
const longestDone = 80;

const later =
  /推迟|延后|推后|推到|延到|改到|(?:再|重新|那天|时候?)(?:提醒|通知|说|告诉)|提醒我|\b(?:remind me|snooze|postpone|put (?:it|this|that) off|later)\b/i;

const neverMind = /^(?:算了|不用了?|不记了|取消|先不(?:说|记|管)了?|never ?mind|cancel|forget it|leave it)$/i;

/** How people name what is to be done. */
const named: readonly (readonly [Duty, RegExp])[] = [
  [
    'year_end',
    /年度总结|总结|年报|工作计划|年度(?:材料|报告)|annual report|year(?:'s|ly)?[- ](?:end )?(?:report|plan)|yearly report/i,
  ],
  ['branch', /分支机构|branch/i],
  ['achievement', /成果|协议|论坛|活动|achievement|agreement/i],
  ['change', /变更|调整|变动|负责人|合作单位|change/i],
  ['validity', /有效期|评价|validity|evaluation/i],
  ['publicity', /公示|异议|publicity|objection/i],
];

/**
 * Reads what a contact says about a base: `上周和德国机构签了重大协议`, `年度总结交了`, `推迟到12月5日`, `我的基地`. Null when it is none
 * of these.
 * @param today in Asia/Shanghai
 */
export function readBaseTalk(text: string, today: CalendarDay): BaseTalk | null {
  const written = simplified(halfWidth(text));
  const said = written.trim().replace(/[。.!?？\s]+$/, '');
  if (list.test(said)) return { kind: 'list' };
  if (year.test(said)) return { kind: 'year' };
  const does = calendars.find(([, pattern]) => pattern.test(said))?.[0];
  if (does) return { kind: 'calendar', does };
  if (neverMind.test(said)) return { kind: 'never_mind' };
  if (notHappened.test(written)) return null;
  const about = named.find(([, pattern]) => pattern.test(said))?.[0];
  const aboutIt = about && { about };
  if (later.test(said)) {
    const on = dayToCome(said, today)?.on;
    return { kind: 'later', ...aboutIt, ...(on && { on }) };
  }
  const shown = publicity.test(said) ? publicityIn(said, today) : null;
  if (shown) return shown;
  const event = events.find(([, pattern]) => pattern.test(said))?.[0];
  if (event !== undefined) return { kind: 'event', event, ...(dayGone(said, today) ?? { exact: false }) };
  if (said.length <= longestDone && done.test(said)) return { kind: 'done', ...aboutIt };
  return null;
}

function publicityIn(said: string, today: CalendarDay): BaseTalk | null {
  const [begins = '', ends = ''] = said.split(untilDay);
  const on = dayGone(begins, today);
  if (on === null) return null;
  const until = dayToCome(ends, on.on);
  const isLast = until?.exact === true && until.on >= on.on;
  return { kind: 'event', event: 'publicity', ...on, ...(isLast && { until: until.on }) };
}
