import type { Language } from '../../policy-text/language.ts';
import type { DutyAction } from './duty-press.ts';

/** What is said about duties, the same keys in both languages. Nothing here says that the commission has received anything. */
export interface ReminderWords {
  readonly heading: (count: number) => string;
  readonly mayBeSecond: string;
  readonly duty: (base: string, duty: string, day: string) => string;
  readonly overdue: string;
  readonly provisional: string;
  readonly moved: (base: string, duty: string, before: string, after: string) => string;
  readonly handedOver: (base: string, duty: string, by: string) => string;
  readonly forStaff: Readonly<Record<'no_answer' | 'unreachable', (base: string, duty: string) => string>>;
  readonly moreForStaff: (count: number) => string;
  readonly buttons: Readonly<Record<DutyAction, string>>;
  readonly handTo: (name: string) => string;
  readonly done: (base: string, duty: string) => string;
  readonly stopped: (base: string, duty: string) => string;
  readonly snoozed: (base: string, duty: string, day: string) => string;
  /** A question for the day to come up again on. */
  readonly whichDay: (base: string, duty: string) => string;
  readonly dayIsOver: (day: string) => string;
  readonly afterItsDay: (day: string) => string;
  readonly whichNote: string;
  readonly noted: (base: string, duty: string, note: string) => string;
  readonly undone: (base: string, duty: string) => string;
  readonly whoElse: string;
  readonly nobodyElse: string;
  readonly handed: (name: string) => string;
  readonly notYours: string;
  readonly isOver: string;
}

export const reminderWords: Readonly<Record<Language, ReminderWords>> = {
  zh: {
    heading: (count) => (count === 1 ? '有一项期限要提醒您：' : `有${count}项期限要提醒您：`),
    mayBeSecond: '这条提醒可能已经发过一次，重复的话请忽略。',
    duty: (base, duty, day) => `${base}：${duty}，请在${day}以前完成（含当天）。`,
    overdue: '这个日期已经过了。',
    provisional: '日期是暂定的，放假通知公布后会重算。',
    moved: (base, duty, before, after) => `${base}：“${duty}”的日期变了，由${before}改为${after}。`,
    handedOver: (base, duty, by) => `${by}把这一项转给了您。${base}：${duty}。`,
    forStaff: {
      no_answer: (base, duty) => `${base}的“${duty}”提醒了多次，没有人回应。`,
      unreachable: (base, duty) => `${base}的“${duty}”没有联系人能收到提醒。`,
    },
    moreForStaff: (count) => `还有${count}项没有列出，说“到期一览”可以看全部。`,
    buttons: {
      done: '已完成',
      in_1: '1天后再提醒',
      in_3: '3天后再提醒',
      next_week: '下周再提醒',
      on: '选日期…',
      hand_over: '不归我管',
      why: '依据',
      calendar: '加到日历',
      stop: '不再提醒',
      undo: '撤销',
      note: '写备注',
    },
    handTo: (name) => `转给${name}`,
    done: (base, duty) => `记下了：${base}的“${duty}”已完成。这只是我们的记录，不代表主管部门已收到材料。`,
    stopped: (base, duty) => `好的，${base}的“${duty}”不再提醒。期限本身不变。`,
    snoozed: (base, duty, day) => `好的，${base}的“${duty}”到${day}再提醒。`,
    whichDay: (base, duty) => `${base}的“${duty}”，哪天再提醒？例如“12月5日”“下周三”。`,
    dayIsOver: (day) => `${day}不在今天以后，没有改。请说今天以后的一天。`,
    afterItsDay: (day) => `请留意：最晚的日期是${day}，在这之前不会再提醒。`,
    whichNote: '请把备注发给我，一条消息就行；不写就说“算了”。',
    noted: (base, duty, note) => `记下了，${base}的“${duty}”备注：${note}`,
    undone: (base, duty) => `已撤销，${base}的“${duty}”照常提醒。`,
    whoElse: '转给哪位联系人？',
    nobodyElse: '这个基地没有登记别的联系人，请告诉工作人员。',
    handed: (name) => `已转给${name}。`,
    notYours: '这一项不在您负责的基地里。',
    isOver: '这一项已经不用提醒了。',
  },
  en: {
    heading: (count) => (count === 1 ? 'One deadline to remind you of:' : `${count} deadlines to remind you of:`),
    mayBeSecond: 'This reminder may have reached you once already; if so, please ignore it.',
    duty: (base, duty, day) => `${base}: ${duty}, please by ${day}.`,
    overdue: 'That day has passed.',
    provisional: 'The day is provisional: it is computed again once the holiday notice is out.',
    moved: (base, duty, before, after) => `${base}: the day of “${duty}” has moved from ${before} to ${after}.`,
    handedOver: (base, duty, by) => `${by} has handed this over to you. ${base}: ${duty}.`,
    forStaff: {
      no_answer: (base, duty) => `Nobody has answered several reminders of “${duty}” of ${base}.`,
      unreachable: (base, duty) => `No contact of ${base} can be reached about “${duty}”.`,
    },
    moreForStaff: (count) => `${count} more are not listed; “what is due” shows all.`,
    buttons: {
      done: 'Done',
      in_1: 'In 1 day',
      in_3: 'In 3 days',
      next_week: 'Next week',
      on: 'A date…',
      hand_over: 'Not mine',
      why: 'Why',
      calendar: 'Add to calendar',
      stop: 'Stop',
      undo: 'Undo',
      note: 'Add a note',
    },
    handTo: (name) => `Hand over to ${name}`,
    done: (base, duty) =>
      `Noted: “${duty}” of ${base} is done. This is our record only; it does not say that the commission has received anything.`,
    stopped: (base, duty) => `All right, no more reminders of “${duty}” of ${base}. The deadline itself stands.`,
    snoozed: (base, duty, day) => `All right, “${duty}” of ${base} comes up again on ${day}.`,
    whichDay: (base, duty) =>
      `On which day shall “${duty}” of ${base} come up again? Such as “5 December” or “next Wednesday”.`,
    dayIsOver: (day) => `${day} is not after today, so nothing has changed. Please name a day after today.`,
    afterItsDay: (day) => `Please note: its last day is ${day}; it will not come up before then.`,
    whichNote: 'Please send the note in one message, or say “never mind”.',
    noted: (base, duty, note) => `Noted for “${duty}” of ${base}: ${note}`,
    undone: (base, duty) => `Undone: “${duty}” of ${base} comes up as before.`,
    whoElse: 'Which contact shall it go to?',
    nobodyElse: 'No other contact of this base is registered; please tell staff.',
    handed: (name) => `Handed over to ${name}.`,
    notYours: 'This is not of a base that you are a contact of.',
    isOver: 'This one needs no reminding any more.',
  },
};
