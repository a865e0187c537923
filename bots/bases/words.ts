import type { EventKind } from '../../core/deadlines/deadline.ts';
import type { Language } from '../../policy-text/language.ts';
import type { BaseStatus } from './base.ts';

/** What is said to contacts about their bases, the same keys in both languages. */
export interface BaseWords {
  readonly base: (name: string, status: string, lastDay: string) => string;
  readonly status: Readonly<Record<BaseStatus, string>>;
  readonly nothingDue: string;
  readonly event: (base: string, what: string, day: string) => string;
  readonly events: Readonly<Record<EventKind, string>>;
  readonly firstDayTaken: (day: string) => string;
  readonly whichDay: string;
  readonly whichBase: (names: readonly string[]) => string;
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
    whichDay: '是哪一天的事？请把事情和日期写在一句里，例如“11月20日和德国机构签了重大协议”。',
    whichBase: (names) => `是哪个基地的事？请在同一句里写上基地名称：${names.join('、')}。`,
    notYetThere: '这一天还没到。等发生了再告诉我。',
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
    whichDay:
      'Which day was that? Please put what happened and the day into one sentence, such as “signed a major agreement with a German institute on 20 November”.',
    whichBase: (names) => `Of which base? Please name it in the same sentence: ${names.join(', ')}.`,
    notYetThere: 'That day has not come yet. Tell me when it has happened.',
    takeBack: 'Take it back',
    takenBack: (base, what) => `Taken back: ${what} of ${base}. No deadline is reckoned from it any more.`,
    ours: 'This is our record only; it does not say that the commission has received anything.',
  },
};
