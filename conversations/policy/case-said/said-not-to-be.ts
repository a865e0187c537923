import { negationsAround } from '../../understanding/reading/negation.ts';
import type { Span } from '../../understanding/reading/reading.ts';

/** 大型的一场也没有, `large ones: none`: what may stand between the words and their denial. */
const UP_TO_NONE =
  /^(?:国际)?(?:的|活动|会议|对接会|论坛)?(?:一场|一次|一个)?[也都]?$|^(?: (?:events?|ones?))? ?[:,]? $/;
const IS_NONE = /^(?:没有|没办|没搞|未办|为零|是零|零|none)/;
/** 没有达到, 没有5场: not so many, and some all the same. */
const NOT_SO_MANY = /^[\d达到够]/;

/** Whether what words speak of is said not to be there: 没办大型活动, 大型的没有, `no large event`. */
export function isSaidNotToBe(words: Span, text: string): boolean {
  return negationsAround(text, words).some(({ denies, isBefore, between, behind, words: denial }) => {
    if (!isBefore) return IS_NONE.test(denial) && UP_TO_NONE.test(between) && !NOT_SO_MANY.test(behind);
    return (
      (denies.includes('there_being') && /^ ?$/.test(between)) ||
      (denies.includes('being') && /^ (?:a|any|one) $/.test(between))
    );
  });
}
