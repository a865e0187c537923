import { dayShown } from '../../../conversations/wording/day-shown.ts';
import { duties, whyOf } from '../../../conversations/wording/deadline-words.ts';
import type { Deadline } from '../../../core/deadlines/deadline.ts';
import type { Language } from '../../../policy-text/language.ts';
import { citationJson } from '../output/json.ts';

/** Deadlines by day, the earliest first. */
export function byDay(deadlines: readonly Deadline[]): readonly Deadline[] {
  return deadlines.toSorted((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)));
}

/** A deadline as the command line writes it in JSON. */
export function deadlineJson(deadline: Deadline, language: Language) {
  const { clause, duty, event, due, latest, safe, provisional, passed, citation } = deadline;
  return {
    clause,
    duty: duties[duty][language],
    ...(event && { event }),
    due,
    ...(latest && { latest }),
    ...(safe && { safe }),
    provisional,
    passed,
    why: whyOf(deadline, language),
    citation: citationJson(citation, language),
  };
}

/** A deadline as lines of a terminal: its days, why, and the words it rests on. */
export function deadlineLines(deadline: Deadline, language: Language): readonly string[] {
  const { due, duty, citation, provisional, passed } = deadline;
  const marks = [...(provisional ? [words.provisional] : []), ...(passed ? [words.passed] : [])];
  const heading = [dayShown(due, language), citation.label[language], duties[duty][language]].join(' · ');
  return [
    [heading, ...marks.map((mark) => `[${mark[language]}]`)].join(' '),
    `  ${whyOf(deadline, language)}`,
    `    「${citation.quote}」`,
  ];
}

const words = {
  provisional: { zh: '暂定', en: 'provisional' },
  passed: { zh: '已过', en: 'passed' },
};
