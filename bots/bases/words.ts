import type { EventKind } from '../../core/deadlines/deadline.ts';
import type { Language } from '../../policy-text/language.ts';
import type { DutyState } from '../reminders/duty.ts';
import type { BaseStatus } from './base.ts';

/** What is said to contacts about their bases, the same keys in both languages. */
export interface BaseWords {
  readonly base: (name: string, status: string, lastDay: string) => string;
  readonly status: Readonly<Record<BaseStatus, string>>;
  readonly nothingDue: string;
  readonly year: (base: string, year: number) => string;
  readonly yearLine: (day: string, duty: string, state: DutyState | 'overdue') => string;
  readonly event: (base: string, what: string, day: string) => string;
  readonly events: Readonly<Record<EventKind, string>>;
  readonly firstDayTaken: (day: string) => string;
  /** The last day by the words of the clause, the last that may still be in time, and the one to be safe by. */
  readonly days: (due: string, latest: string, safe: string) => string;
  readonly whichDay: (base: string, what: string) => string;
  readonly whichBase: string;
  readonly whichDuty: string;
  readonly dutyChoice: (base: string, duty: string) => string;
  readonly noSuchDuty: string;
  readonly notAskedAnyMore: string;
  readonly letGo: string;
  readonly right: string;
  readonly confirmed: (base: string, what: string) => string;
  /** Where their own page is. */
  readonly page: (address: string) => string;
  /** On a web page, where nobody is known. */
  readonly sendAddress: string;
  readonly addressIsOver: string;
  readonly noBasesThere: string;
  readonly notYetThere: string;
  readonly takeBack: string;
  readonly takenBack: (base: string, what: string) => string;
  readonly ours: string;
}

export const baseWords: Readonly<Record<Language, BaseWords>> = {
  zh: {
    base: (name, status, lastDay) => `${name}：${status}，有效期到${lastDay}。`,
    status: {
      not_yet_designated: '尚未认定',
      valid: '有效',
      evaluation_pending: '有效期已满，等待综合评价',
      cancelled: '已取消资格（评价不合格）',
      revoked: '已撤销资格',
    },
    nothingDue: '目前没有要做的事项。',
    year: (base, year) => `${base}，${year}年：`,
    yearLine: (day, duty, state) => {
      const stands = { open: '待办', done: '已完成', stopped: '不再提醒', withdrawn: '已撤销', overdue: '日期已过' };
      return `· ${day} ${duty}（${stands[state]}）`;
    },
    event: (base, what, day) => `记下了：${base}，${day}，${what}。`,
    events: {
      achievement: '取得标志性成果',
      change: '重大事项调整',
      branch: '设立分支机构',
      publicity: '认定结果公示',
      revocation: '撤销资格',
      registration: '登记注册',
    },
    firstDayTaken: (day) => `具体哪天没有说，先按最早的${day}算；说出日期可以重新登记。`,
    days: (due, latest, safe) =>
      latest === due && safe === due
        ? `按条文到${due}为止。`
        : `按条文到${due}为止${latest === due ? '' : `，过了${latest}才算逾期`}；稳妥的日期是${safe}。`,
    whichDay: (base, what) => `${base}的“${what}”，是哪天的事？例如“上周三”“11月20日”；不登记就说“算了”。`,
    whichBase: '是哪个基地的事？',
    whichDuty: '是哪一项？',
    dutyChoice: (base, duty) => `${base}：${duty}`,
    noSuchDuty: '没有找到对应的事项。说“我的基地”可以看现在有哪些。',
    notAskedAnyMore: '这个问题已经过去了。有事请再告诉我。',
    letGo: '好的，不登记了。',
    right: '没错',
    confirmed: (base, what) => `好的，${base}的“${what}”已确认，到时候会提醒。`,
    page: (address) => `全年的时间线在这里看，请不要转发：\n${address}`,
    sendAddress:
      '网页上认不出您是谁。把您自己的基地网址（…/bases/…）发到这里，就能看到时间线；网址可以在 Slack 或 Discord 里说“时间线”得到。',
    addressIsOver: '这个网址已经失效。在 Slack 或 Discord 里说“时间线”可以得到新的。',
    noBasesThere: '这个网址的主人不是任何基地的联系人；名单请在那个网页上看。',
    notYetThere: '这一天还没到。等发生了再告诉我；日期说错了，可以现在改说一个。',
    takeBack: '撤销登记',
    takenBack: (base, what) => `已撤销${base}的“${what}”，不再为它计算期限。`,
    ours: '这只是我们的记录，不代表主管部门已收到材料。',
  },
  en: {
    base: (name, status, lastDay) => `${name}: ${status}, valid until ${lastDay}.`,
    status: {
      not_yet_designated: 'not yet designated',
      valid: 'valid',
      evaluation_pending: 'term over, evaluation pending',
      cancelled: 'cancelled (evaluated as unqualified)',
      revoked: 'revoked',
    },
    nothingDue: 'Nothing is to be done at present.',
    year: (base, year) => `${base} in ${year}:`,
    yearLine: (day, duty, state) => {
      const stands = {
        open: 'open',
        done: 'done',
        stopped: 'no reminders',
        withdrawn: 'withdrawn',
        overdue: 'overdue',
      };
      return `· ${day} ${duty} (${stands[state]})`;
    },
    event: (base, what, day) => `Noted: ${base}, ${day}, ${what}.`,
    events: {
      achievement: 'a milestone result',
      change: 'a major change',
      branch: 'a new branch',
      publicity: 'publicity of the result',
      revocation: 'revocation',
      registration: 'registration',
    },
    firstDayTaken: (day) =>
      `The exact day was not said, so it counts from the earliest, ${day}; name the day to have it noted anew.`,
    days: (due, latest, safe) =>
      latest === due && safe === due
        ? `By the words of the clause until ${due}.`
        : `By the words of the clause until ${due}${latest === due ? '' : `, late only after ${latest}`}; the safe day is ${safe}.`,
    whichDay: (base, what) =>
      `Which day was that, “${what}” of ${base}? Such as “last Wednesday” or “20 November”; “never mind” leaves it.`,
    whichBase: 'Of which base?',
    whichDuty: 'Which one is it?',
    dutyChoice: (base, duty) => `${base}: ${duty}`,
    noSuchDuty: 'There is nothing like that to be done. “My deadlines” shows what there is.',
    notAskedAnyMore: 'That question is over. Please tell me again if there is anything.',
    letGo: 'All right, nothing is noted.',
    right: 'That is right',
    confirmed: (base, what) => `All right, ${what} of ${base} is confirmed; I will remind you.`,
    page: (address) => `The year at a glance is here; please do not pass the address on:\n${address}`,
    sendAddress:
      'On a web page I cannot know who you are. Send the address of your own pages of bases (…/bases/…) here to see the timeline; say “my timeline” on Slack or Discord to be given it.',
    addressIsOver: 'That address leads nowhere any more. Say “my timeline” on Slack or Discord to be given a new one.',
    noBasesThere: 'Its owner is not a contact of any base; the list is to be seen on that page.',
    notYetThere: 'That day has not come yet. Tell me when it has happened, or name another day now if that was a slip.',
    takeBack: 'Take it back',
    takenBack: (base, what) => `Taken back: ${what} of ${base}. No deadline is reckoned from it any more.`,
    ours: 'This is our record only; it does not say that the commission has received anything.',
  },
};
