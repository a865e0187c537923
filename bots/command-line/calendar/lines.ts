import { dayShown } from '../../../conversations/wording/day-shown.ts';
import { duties } from '../../../conversations/wording/deadline-words.ts';
import type { HolidayNotice } from '../../../core/calendar/notice.ts';
import type { WorkCalendar } from '../../../core/calendar/work-calendar.ts';
import { workingDaysIn } from '../../../core/calendar/working-days.ts';
import type { ChangedDeadline } from '../../../core/deadlines/changed.ts';
import type { Deadline } from '../../../core/deadlines/deadline.ts';
import type { Language } from '../../../policy-text/language.ts';

type WorkingDays = ReturnType<typeof workingDaysIn>;

/** What came of adding a notice. */
export interface Added {
  readonly notice: HolidayNotice;
  /** The year had a notice before. */
  readonly replaced: boolean;
  /** The notice's year, and the year before when the notice reaches into its December. */
  readonly workingDays: readonly { readonly year: number; readonly before: WorkingDays; readonly after: WorkingDays }[];
  /** Null when no deadlines were given to recompute. */
  readonly changed: readonly ChangedDeadline[] | null;
}

/** A year of the calendar in JSON. */
export function yearJson(calendar: WorkCalendar, year: number) {
  const published = calendar.notices.get(year);
  const { count, provisional } = workingDaysIn(calendar, year);
  return {
    year,
    published: published !== undefined,
    workingDays: count,
    provisional,
    notice: published?.notice ?? null,
    source: published?.source ?? [],
  };
}

/** The years of the calendar, a line each. */
export function yearLines(calendar: WorkCalendar, years: readonly number[], language: Language): readonly string[] {
  return years.map((year) => {
    const { published, workingDays, provisional, notice } = yearJson(calendar, year);
    const words = {
      zh: [published ? '已公布' : '未公布', `${workingDays}个工作日${provisional ? '（暂定）' : ''}`],
      en: [
        published ? 'published' : 'not published',
        `${workingDays} working days${provisional ? ' (provisional)' : ''}`,
      ],
    }[language];
    return [year, ...words, ...(notice ? [noticeShown(notice)] : [])].join('  ');
  });
}

/** What came of adding a notice, in JSON. */
export function addedJson({ notice, replaced, workingDays, changed }: Added, language: Language) {
  return {
    year: notice.year,
    replaced,
    workingDays: workingDays.map(({ year, before, after }) => ({ year, before: before.count, after: after.count })),
    ...(changed && { changed: changed.map((one) => changeJson(one, language)) }),
  };
}

/** What came of adding a notice, in lines. */
export function addedLines({ notice, replaced, workingDays, changed }: Added, language: Language): readonly string[] {
  const { year } = notice;
  const zh = language === 'zh';
  return [
    zh
      ? `${replaced ? '换上' : '录入'}了${year}年的放假通知：${noticeShown(notice.notice)}`
      : `${replaced ? 'Replaced' : 'Added'} the holiday notice of ${year}: ${noticeShown(notice.notice)}`,
    ...workingDays.map(({ year, before, after }) => {
      const old = before.provisional ? { zh: '（暂定）', en: ' (provisional)' }[language] : '';
      return zh
        ? `${year}年的工作日：${before.count}${old} → ${after.count}`
        : `Working days of ${year}: ${before.count}${old} → ${after.count}`;
    }),
    ...(changed?.length === 0 ? [zh ? '没有期限因此变动。' : 'No deadline changed.'] : []),
    ...(changed ?? []).flatMap((one) => changeLines(one, language)),
  ];
}

function changeJson({ before, after, moved }: ChangedDeadline, language: Language) {
  const { clause, duty, event } = after;
  return {
    clause,
    duty: duties[duty][language],
    ...(event && { event }),
    moved,
    before: daysOf(before),
    after: daysOf(after),
  };
}

function daysOf({ due, latest, safe, provisional }: Deadline) {
  return { due, ...(latest && { latest }), ...(safe && { safe }), provisional };
}

function changeLines({ before, after, moved }: ChangedDeadline, language: Language): readonly string[] {
  const { citation, duty } = after;
  const heading = `· ${citation.label[language]} · ${duties[duty][language]}`;
  const [old, now] = [daysShown(before, language), daysShown(after, language)];
  if (moved) return [heading, `    ${old}`, `  → ${now}`];
  return [heading, `  = ${now}`];
}

function daysShown({ due, latest, safe, provisional }: Deadline, language: Language): string {
  const words = dayWords[language];
  const days = [
    `${words.due} ${dayShown(due, language)}`,
    ...(latest ? [`${words.latest} ${dayShown(latest, language)}`] : []),
    ...(safe ? [`${words.safe} ${dayShown(safe, language)}`] : []),
  ];
  return `${days.join(words.comma)} [${provisional ? words.provisional : words.certain}]`;
}

const dayWords = {
  zh: { due: '到期', latest: '最晚', safe: '稳妥', provisional: '暂定', certain: '确定', comma: '，' },
  en: { due: 'due', latest: 'latest', safe: 'safe', provisional: 'provisional', certain: 'certain', comma: ', ' },
};

function noticeShown({ title, number, date }: HolidayNotice['notice']): string {
  return `${title} ${number} (${date})`;
}
