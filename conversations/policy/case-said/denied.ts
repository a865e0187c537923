import type { Span } from '../../understanding/reading/reading.ts';

const BEFORE = /(?:没有?|无|未)(?:办|搞|举办|承办)?过?$|\b(?:no|without|not (?:a|any|one)) $/;
const BEHIND =
  /^(?:国际)?(?:的|活动|会议|对接会|论坛)?(?:一场|一次|一个)?[也都]?(?:没有|没办|没搞|未办|(?:为|是)?零)(?:过|成)?(?=[^\d达到够]|$)|^(?: (?:events?|ones?))? ?[:,]? none\b/;

/** Whether what words speak of is said not to be there: 没办大型活动, 大型的没有, `no large event`. */
export function isDenied(words: Span, text: string): boolean {
  return BEFORE.test(text.slice(0, words.start)) || BEHIND.test(text.slice(words.end));
}
