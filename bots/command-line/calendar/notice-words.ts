import type { NoticeError, NoticeTaken } from '../../../core/calendar/read-notice.ts';
import type { Bilingual } from '../../../policy-text/language.ts';
import type { Complaint } from '../input/bad-input.ts';

/** What is wrong with a holiday notice, in both languages. */
export function noticeComplaint({ field, given, taken }: NoticeError): Complaint {
  return { field, given, taken: takenInWords(taken) };
}

function takenInWords(taken: NoticeTaken): Bilingual {
  switch (taken.kind) {
    case 'day_of_year':
      return { zh: `${taken.from} 至 ${taken.to} 的日期`, en: `a day from ${taken.from} to ${taken.to}` };
    case 'next_day':
      return {
        zh: `前一天的次日 ${taken.day}：一个假期的放假日是连着的`,
        en: `${taken.day}, the day after the one before it: the days off of a holiday follow each other`,
      };
    case 'weekdays_off':
      return {
        zh: `至少 ${taken.atLeast} 个放假的工作日（周一至周五）：法定节假日一年 ${taken.atLeast} 天，逢周末要补假`,
        en: `at least ${taken.atLeast} weekdays off: the law gives ${taken.atLeast} days a year, made up for when on a weekend`,
      };
    case 'make_up_days':
      return {
        zh: ` ${taken.expected} 个上班的周末：周一至周五放假 ${taken.weekdaysOff} 天，法定节假日 13 天，多放的要补班`,
        en: `${taken.expected} working weekend days: ${taken.weekdaysOff} weekdays are off, the law gives 13, the others are worked`,
      };
    default:
      return fixed[taken.kind];
  }
}

type Fixed = Exclude<NoticeTaken['kind'], 'day_of_year' | 'next_day' | 'weekdays_off' | 'make_up_days'>;

const fixed: Readonly<Record<Fixed, Bilingual>> = {
  object: {
    zh: '一个 JSON 对象：{"year", "notice", "source", "off", "work"}',
    en: 'a JSON object: {"year", "notice", "source", "off", "work"}',
  },
  field: {
    zh: '通知已有的字段：year、notice、source、off、work',
    en: 'a field of a notice: year, notice, source, off, work',
  },
  year: { zh: ' 2025 至 2200 的年份', en: 'a year from 2025 to 2200' },
  published: { zh: ' true，或者不写', en: 'true, or nothing' },
  notice: { zh: ' {"title", "number", "date"}，三项都要有', en: '{"title", "number", "date"}, all three of them' },
  date: {
    zh: '通知印发的日期 YYYY-MM-DD，在当年或上一年',
    en: 'the day of issue YYYY-MM-DD, in the year or the one before',
  },
  source: {
    zh: '至少一个出处，例如 ["https://www.gov.cn/…"]',
    en: 'at least one source, such as ["https://www.gov.cn/…"]',
  },
  off: {
    zh: '按节日写的放假日，例如 {"元旦": ["2027-01-01"]}',
    en: 'days off by holiday, such as {"元旦": ["2027-01-01"]}',
  },
  work: { zh: '上班的周末的列表，没有就写 []', en: 'a list of working weekend days; [] for none' },
  existing_day: { zh: '存在的日期 YYYY-MM-DD', en: 'an existing day YYYY-MM-DD' },
  day_named_once: {
    zh: '别处没有写过的日期：一天只能写一次',
    en: 'a day that is named nowhere else: each is named once',
  },
  weekend: { zh: '周六或周日', en: 'a Saturday or a Sunday' },
  statutory_day_off: {
    zh: '放假日：这一天是法定节假日（全国年节及纪念日放假办法第二条）',
    en: 'a day off: it is one by law (全国年节及纪念日放假办法, article 2)',
  },
};
