import type { Language } from '../../policy-text/language.ts';

/** What is said to applicants who have to wait for a day, the same keys in both languages. */
interface WishWords {
  readonly kept: (day: string, clauses: string) => string;
  readonly drop: string;
  readonly dropped: string;
  readonly dayHasCome: (day: string, clauses: string) => string;
}

export const wishWords: Readonly<Record<Language, WishWords>> = {
  zh: {
    kept: (day, clauses) => `好的，${day}上午9点在这里告诉您（${clauses}）。为此只记下日期和条款。`,
    drop: '不用提醒了',
    dropped: '好的，不再提醒。',
    dayHasCome: (day, clauses) =>
      `您让我在这时提醒：按您当时的回答，${clauses}要等的日子（${day}）到了，这一处不再因为时间对不上。其他条件请再看一遍；是否认定，由市科委中关村管委会按第九条的程序决定。`,
  },
  en: {
    kept: (day, clauses) =>
      `All right, I will tell you here on ${day} at nine in the morning, Beijing time (${clauses}). Only the day and the clauses are noted for it.`,
    drop: 'No need to remind me',
    dropped: 'All right, no reminder.',
    dayHasCome: (day, clauses) =>
      `You asked to be told: by your answers at the time, the day that ${clauses} had you wait for, ${day}, has come, and time no longer stands in the way there. Please go over the other conditions again; the Commission decides by the procedure of Article 9.`,
  },
};
