import type { StaffChange } from '../../conversations/understanding/staff-talk.ts';
import type { Language } from '../../policy-text/language.ts';

/** What is said to staff, the same keys in both languages. */
export interface StaffWords {
  readonly notStaff: string;
  readonly help: string;
  /** How a change is written. */
  readonly how: Readonly<Record<StaffChange, string>>;
  /** @param until the last day that was looked at */
  readonly dueTitle: (count: number, until: string) => string;
  readonly due: (
    day: string,
    base: string,
    duty: string,
    contact: string | null,
    unanswered: number,
    isOver: boolean,
  ) => string;
  readonly nothingDue: (until: string) => string;
  readonly furtherAhead: string;
  readonly more: (count: number) => string;
  readonly page: (address: string) => string;
  readonly renewed: string;
  readonly allTitle: (count: number) => string;
  readonly noSuchBase: (given: string) => string;
  readonly noSuchContact: (given: string, names: readonly string[]) => string;
  readonly noContact: string;
  readonly isThere: (name: string) => string;
  readonly nothingChanges: (name: string) => string;
  readonly whichDay: string;
  readonly beforeDesignation: string;
  readonly problems: string;
  readonly problem: (column: string, given: string | undefined, taken: string) => string;
  readonly noSuchField: (given: string, taken: string) => string;
  readonly preview: (name: string) => string;
  readonly differs: (field: string, before: string, after: string) => string;
  readonly added: (contact: string) => string;
  readonly removed: (contact: string) => string;
  /** On a button that opens a form. */
  readonly fillIn: (form: string) => string;
  readonly keep: string;
  readonly drop: string;
  readonly kept: (name: string) => string;
  readonly dropped: string;
  readonly isOver: string;
  readonly changedMeanwhile: (name: string) => string;
  readonly logTitle: (name: string) => string;
  readonly noEntries: (name: string) => string;
  readonly entry: (time: string, who: string, what: string, details: string) => string;
  readonly calendarOf: (name: string, address: string) => string;
  readonly noAddress: string;
}

export const staffWords: Readonly<Record<Language, StaffWords>> = {
  zh: {
    notStaff: '这项操作只对工作人员开放。您负责的基地，说“我的基地”就能看到；要改登记信息，请联系工作人员。',
    help: [
      '工作人员可以说：',
      '· 到期一览 —— 各基地近期要办的事项；也可以说“未来三个月到期一览”“今年到期一览”',
      '· 所有基地',
      '· 登记基地 名称：…，依托单位：…，类别：园区类，认定日期：2025-06-10',
      '· 修改基地 名称，有效期至：2028-06-09（写“无”就是清空）',
      '· 取消基地 名称 日期（评价不合格）；撤销基地 名称 日期',
      '· 添加联系人 基地名称，联系人：…，渠道：slack，账号：T01ABC:U02DEF',
      '· 移除联系人 基地名称，姓名',
      '· 变更记录 基地名称',
      '· 日历地址 基地名称 姓名 —— 转给用邮箱登记的联系人',
      '· 换一个网页地址 —— 您看名单的网页换一个地址，旧的马上失效',
      '改动先给您看，确认了才保存。',
    ].join('\n'),
    how: {
      add_base:
        '写法：登记基地 名称：…，依托单位：…，类别：园区类，认定日期：2025-06-10。还可以有：有效期至、联系人、渠道、账号、语言、时区。',
      change_base: '写法：修改基地 名称，有效期至：2028-06-09。',
      cancel_base: '写法：取消基地 名称 2026-11-20。',
      revoke_base: '写法：撤销基地 名称 2026-11-20。',
      add_contact:
        '写法：添加联系人 基地名称，联系人：…，渠道：slack，账号：T01ABC:U02DEF，语言：中文，时区：Asia/Shanghai。',
      remove_contact: '写法：移除联系人 基地名称，姓名。',
    },
    dueTitle: (count, until) => `到${until}为止到期和已过期的共${count}项：`,
    due: (day, base, duty, contact, unanswered, isOver) =>
      `· ${day}${isOver ? '（已过）' : ''} ${base}：${duty}，${contact ?? '没有能提醒到的联系人'}${
        unanswered > 0 ? `，提醒${unanswered}次未答` : ''
      }`,
    nothingDue: (until) => `到${until}为止没有到期的事项。`,
    furtherAhead: '想看得更远，可以说“未来三个月到期一览”“今年到期一览”。',
    more: (count) => `还有${count}项没有列出。`,
    page: (address) => `完整的名单和时间线在这里看，请不要转发：\n${address}`,
    renewed: '旧的网页地址已失效。',
    allTitle: (count) => `登记了${count}个基地：`,
    noSuchBase: (given) => `没有找到这个基地：${given || '没有写名称'}。`,
    noSuchContact: (given, names) =>
      `没有找到这位联系人：${given || '没有写姓名'}。${names.length > 0 ? `登记的有：${names.join('、')}。` : ''}`,
    noContact: '没有写联系人。',
    isThere: (name) => `${name}已经登记过了，要改请说“修改基地”。`,
    nothingChanges: (name) => `${name}没有变化。`,
    whichDay: '请写明日期，例如 2026-11-20。',
    beforeDesignation: '日期不能早于认定日期。',
    problems: '有几处不能用，什么都没有改：',
    problem: (column, given, taken) =>
      `· ${column}：${given === undefined ? '没有写' : `写的是“${given}”`}，可以写${taken}`,
    noSuchField: (given, taken) => `· 没有“${given}”这一项，可以写${taken}`,
    preview: (name) => `${name}将这样改，还没有保存：`,
    differs: (field, before, after) => `${field}：${before} → ${after}`,
    added: (contact) => `加联系人：${contact}`,
    removed: (contact) => `减联系人：${contact}`,
    fillIn: (form) => `${form}（填表）`,
    keep: '保存',
    drop: '不保存',
    kept: (name) => `已保存：${name}。期限会重新计算，日期有变动的会通知联系人。`,
    dropped: '好的，没有改。',
    isOver: '这一步已经过去了，没有改。请再说一次要改什么。',
    changedMeanwhile: (name) => `${name}刚才被别人改过，没有保存。请再看一遍，重新说一次。`,
    logTitle: (name) => `${name}的变更记录，最近的在前：`,
    noEntries: (name) => `没有“${name}”的变更记录。写法：变更记录 基地名称。`,
    entry: (time, who, what, details) => `· ${time} ${who} ${what}${details === '' ? '' : `：${details}`}`,
    calendarOf: (name, address) => `${name}的日历订阅地址，请只转给本人：\n${address}`,
    noAddress: '这里没有对外的网址，不能订阅日历。',
  },
  en: {
    notStaff:
      'That is for staff only. “My deadlines” shows you the bases that you are a contact of; to change what is registered, please turn to staff.',
    help: [
      'Staff may say:',
      '· what is due: what is to be done across the bases; also “what is due in the next 3 months”, “what is due this year”',
      '· all bases',
      '· add base name: …, host organization: …, category: park, designated on: 2025-06-10',
      '· change base NAME, valid until: 2028-06-09 (“none” empties it)',
      '· cancel base NAME DAY (evaluated as unqualified); revoke base NAME DAY',
      '· add contact NAME OF THE BASE, contact: …, channel: slack, address: T01ABC:U02DEF',
      '· remove contact NAME OF THE BASE, NAME',
      '· log of NAME OF THE BASE',
      '· calendar address of NAME OF THE BASE, NAME: to pass on to a contact registered by e-mail',
      '· new page address: the page with the register moves, and the old address ends at once',
      'A change is shown first, and kept when you confirm it.',
    ].join('\n'),
    how: {
      add_base:
        'Such as: add base name: …, host organization: …, category: park, designated on: 2025-06-10. Also: valid until, contact, channel, address, language, time zone.',
      change_base: 'Such as: change base NAME, valid until: 2028-06-09.',
      cancel_base: 'Such as: cancel base NAME 2026-11-20.',
      revoke_base: 'Such as: revoke base NAME 2026-11-20.',
      add_contact:
        'Such as: add contact NAME OF THE BASE, contact: …, channel: slack, address: T01ABC:U02DEF, language: en, time zone: Europe/Berlin.',
      remove_contact: 'Such as: remove contact NAME OF THE BASE, NAME.',
    },
    dueTitle: (count, until) => `Due until ${until} or overdue, ${count} in all:`,
    due: (day, base, duty, contact, unanswered, isOver) =>
      `· ${day}${isOver ? ' (over)' : ''} ${base}: ${duty}, ${contact ?? 'no contact who can be told'}${
        unanswered > 0 ? `, ${unanswered} reminders unanswered` : ''
      }`,
    nothingDue: (until) => `Nothing is due until ${until}.`,
    furtherAhead: 'To look further ahead: “what is due in the next 3 months”, “what is due this year”.',
    more: (count) => `${count} more are not listed.`,
    page: (address) => `The whole list and the timelines are here; please do not pass the address on:\n${address}`,
    renewed: 'The old address of the page leads nowhere now.',
    allTitle: (count) => (count === 1 ? 'One base is registered:' : `${count} bases are registered:`),
    noSuchBase: (given) => `There is no such base: ${given || 'no name was given'}.`,
    noSuchContact: (given, names) =>
      `There is no such contact: ${given || 'no name was given'}.${names.length > 0 ? ` Registered: ${names.join(', ')}.` : ''}`,
    noContact: 'No contact was given.',
    isThere: (name) => `${name} is registered already; “change base” changes it.`,
    nothingChanges: (name) => `Nothing changes in ${name}.`,
    whichDay: 'Please give the day, such as 2026-11-20.',
    beforeDesignation: 'The day cannot be before the designation.',
    problems: 'Some of it cannot be used, and nothing has changed:',
    problem: (column, given, taken) =>
      `· ${column}: ${given === undefined ? 'nothing was given' : `“${given}” was given`}, takes ${taken}`,
    noSuchField: (given, taken) => `· there is no “${given}”, but ${taken}`,
    preview: (name) => `${name} is to change like this; nothing is kept yet:`,
    differs: (field, before, after) => `${field}: ${before} → ${after}`,
    added: (contact) => `contact added: ${contact}`,
    removed: (contact) => `contact removed: ${contact}`,
    fillIn: (form) => `${form} (form)`,
    keep: 'Keep it',
    drop: 'Leave it',
    kept: (name) => `Kept: ${name}. Its deadlines are computed again, and contacts are told of days that move.`,
    dropped: 'All right, nothing has changed.',
    isOver: 'That step is over and nothing has changed. Please say again what is to change.',
    changedMeanwhile: (name) =>
      `Somebody else has just changed ${name}, so nothing was kept. Please look again and say it anew.`,
    logTitle: (name) => `Changes of ${name}, the latest first:`,
    noEntries: (name) => `There is no record of changes of “${name}”. Such as: log of NAME OF THE BASE.`,
    entry: (time, who, what, details) => `· ${time} ${who} ${what}${details === '' ? '' : `: ${details}`}`,
    calendarOf: (name, address) => `The calendar address of ${name}; please pass it on to them alone:\n${address}`,
    noAddress: 'There is no public address here, so calendars cannot be subscribed to.',
  },
};
