import type { Language } from '../../policy-text/language.ts';

/** The words in and about the picture of a year, the same keys in both languages. */
interface TimelineWords {
  readonly title: (year: number) => string;
  readonly today: string;
  readonly term: string;
  /** For whoever does not see it. */
  readonly alt: (base: string, year: number) => string;
}

export const timelineWords: Readonly<Record<Language, TimelineWords>> = {
  zh: {
    title: (year) => `${year}年时间线`,
    today: '今天',
    term: '有效期',
    alt: (base, year) => `${base}${year}年的时间线图，事项与文字所列相同`,
  },
  en: {
    title: (year) => `The year ${year}`,
    today: 'today',
    term: 'Validity',
    alt: (base, year) => `Timeline of ${base} in ${year}; it shows what the text lists`,
  },
};
