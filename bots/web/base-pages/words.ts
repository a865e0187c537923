import type { Language } from '../../../policy-text/language.ts';
import type { DutyState } from '../../reminders/duty.ts';

/** The words of the pages of bases, the same keys in both languages. */
interface BasePageWords {
  readonly own: string;
  readonly all: string;
  readonly private: string;
  readonly host: string;
  readonly category: string;
  readonly designated: string;
  readonly lastDay: string;
  readonly computed: (day: string) => string;
  readonly contacts: string;
  readonly nobody: string;
  readonly duties: string;
  readonly nothing: string;
  readonly by: (day: string) => string;
  readonly overdue: string;
  readonly states: Readonly<Record<DutyState, string>>;
  readonly calendar: string;
  readonly note: (note: string) => string;
  readonly due: (days: number) => string;
  readonly lookAhead: string;
  readonly days: (days: number) => string;
  readonly name: string;
  readonly status: string;
  readonly next: string;
  readonly find: string;
  readonly search: string;
  readonly found: (count: number) => string;
  readonly previous: string;
  readonly following: string;
  readonly changes: string;
  readonly back: string;
  readonly ours: string;
}

export const basePageWords: Readonly<Record<Language, BasePageWords>> = {
  zh: {
    own: '我的基地',
    all: '全部基地',
    private: '这个网址只给您本人，请不要转发。',
    host: '依托单位',
    category: '类别',
    designated: '认定日期',
    lastDay: '有效期至',
    computed: (day) => `${day}（按认定日期推算，以证书为准）`,
    contacts: '联系人',
    nobody: '没有登记',
    duties: '要做的事',
    nothing: '这一年没有要做的事。',
    by: (day) => `${day}以前`,
    overdue: '日期已过',
    states: { open: '待办', done: '已完成', stopped: '不再提醒', withdrawn: '已撤销' },
    calendar: '加到日历',
    note: (note) => `备注：${note}`,
    due: (days) => `${days}天以内到期和已过期`,
    lookAhead: '看多远',
    days: (days) => `${days}天`,
    name: '基地',
    status: '状态',
    next: '下一项',
    find: '按名称或依托单位查找',
    search: '查找',
    found: (count) => `共${count}个`,
    previous: '上一页',
    following: '下一页',
    changes: '变更记录',
    back: '返回',
    ours: '这里只是我们的记录，不代表主管部门已收到材料。',
  },
  en: {
    own: 'My bases',
    all: 'All bases',
    private: 'This address is for you alone; please do not pass it on.',
    host: 'Host organization',
    category: 'Category',
    designated: 'Designated on',
    lastDay: 'Valid until',
    computed: (day) => `${day} (computed from the designation; the certificate goes first)`,
    contacts: 'Contacts',
    nobody: 'none registered',
    duties: 'What is to be done',
    nothing: 'Nothing is to be done in this year.',
    by: (day) => `by ${day}`,
    overdue: 'the day has passed',
    states: { open: 'open', done: 'done', stopped: 'no reminders', withdrawn: 'withdrawn' },
    calendar: 'Add to calendar',
    note: (note) => `Note: ${note}`,
    due: (days) => `Due within ${days} days, or overdue`,
    lookAhead: 'How far ahead',
    days: (days) => `${days} days`,
    name: 'Base',
    status: 'Status',
    next: 'Next',
    find: 'Find by name or host organization',
    search: 'Find',
    found: (count) => (count === 1 ? 'One base' : `${count} bases`),
    previous: 'Previous',
    following: 'Next',
    changes: 'Changes',
    back: 'Back',
    ours: 'This is our record only; it does not say that the commission has received anything.',
  },
};
