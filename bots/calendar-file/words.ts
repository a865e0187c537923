import type { Language } from '../../policy-text/language.ts';

/** What stands in a calendar file, the same keys in both languages. */
export interface CalendarWords {
  readonly name: string;
  readonly summary: (base: string, duty: string) => string;
  readonly done: (summary: string) => string;
  readonly ours: string;
  readonly oneDuty: string;
  /** Where a calendar can be subscribed to. */
  readonly subscribe: (address: string) => string;
  readonly keepSecret: string;
  readonly anew: string;
  readonly revoked: string;
  readonly noneToRevoke: string;
  /** There is no address that calendars could reach. */
  readonly noAddress: string;
  readonly buttons: Readonly<Record<'anew' | 'revoke', string>>;
}

export const calendarWords: Readonly<Record<Language, CalendarWords>> = {
  zh: {
    name: '国合基地期限',
    summary: (base, duty) => `${base}：${duty}`,
    done: (summary) => `已完成：${summary}`,
    ours: '这只是我们的记录，不代表主管部门已收到材料。',
    oneDuty: '这一项的日历文件，打开就能加到日历里，到时候会提醒。',
    subscribe: (address) => `在日历里订阅下面的地址，您所有基地的期限都会出现，有变动会自己更新：\n${address}`,
    keepSecret: '知道这个地址的人都能看到这些期限，请不要转发。泄露了可以换一个，旧的马上失效。',
    anew: '换好了，旧地址已失效，您的网页地址也一起换了。',
    revoked: '日历地址已停用，日历里不会再更新；您的网页地址也一起失效。',
    noneToRevoke: '还没有日历地址，不用停用。',
    noAddress: '这里没有对外的网址，不能订阅，下面是现在的日历文件；日期变了要重新取。',
    buttons: { anew: '换一个日历地址', revoke: '停用日历地址' },
  },
  en: {
    name: 'Deadlines of the bases',
    summary: (base, duty) => `${base}: ${duty}`,
    done: (summary) => `Done: ${summary}`,
    ours: 'This is our record only; it does not say that the commission has received anything.',
    oneDuty: 'A calendar file of this one: open it to have it in your calendar, with its alarms.',
    subscribe: (address) =>
      `Subscribe to this address in your calendar: the deadlines of all your bases appear there and keep up to date:\n${address}`,
    keepSecret:
      'Whoever knows the address can see these deadlines: please do not pass it on. You can change it at any time, and the old one ends at once.',
    anew: 'Changed; the old address leads nowhere now, and neither does that of your page.',
    revoked: 'The calendar address has ended, and so has that of your page; your calendar gets no more updates.',
    noneToRevoke: 'There is no calendar address to end.',
    noAddress:
      'There is no public address here to subscribe to, so this is the calendar file as it is now; fetch it again when days have moved.',
    buttons: { anew: 'New calendar address', revoke: 'Revoke my calendar' },
  },
};
