import { type Amount, amountBetween, least, most } from '../../../core/interval.ts';
import type { Reading } from './reading.ts';

/** How often something may be said to be, in times a year: 每月, 每季度, `quarterly`. */
export const frequencies: readonly { readonly times: number; readonly zh: string; readonly en: string }[] = [
  { times: 52, zh: '每(?:一|个)?(?:周|星期|礼拜)|周周', en: '\\b(?:every|each|per|a) week\\b|\\bweekly\\b' },
  { times: 26, zh: '每(?:两|2|二)个?(?:周|星期|礼拜)|隔周', en: '\\bevery (?:two|2|other|second) weeks?\\b' },
  { times: 6, zh: '每(?:两|2|二)个?月|隔月', en: '\\bevery (?:two|2|other|second) months?\\b' },
  { times: 12, zh: '每(?:一|个)*月|月月', en: '\\b(?:every|each|per|a) month\\b|\\bmonthly\\b' },
  { times: 4, zh: '每(?:一|个)*季度?', en: '\\b(?:every|each|per|a) quarter\\b|\\bquarterly\\b' },
  { times: 2, zh: '每(?:个)?半年', en: '\\bevery (?:six|6) months\\b|\\bhalf-yearly\\b' },
];
const TIMES_A_YEAR = frequencies.map(({ times, zh, en }) => ({ times, words: new RegExp(`${zh}|${en}`, 'g') }));
/** 每月都有, `monthly meetups`: one each time. */
const ONE_EACH_TIME =
  /^(?:[\s、,。.!~都也会有办搞开了吧啊呢的]|基本|固定|定期|差不多|几乎|举办|活动|沙龙|论坛|会议|研讨会|对接会|国际|对接|交流|学术|大型|中小型|小型|we|have|hold|host|do|run|an?|events?|meetups?|salons?|forums?|seminars?|conferences?|meetings?|small|medium|large|matchmaking|international|academic|exchange|are|is|ones?|about|almost)*$/;
/** 差不多每月一场 may have been left out once or twice. */
const ABOUT = /差不多|大概|大约|基本|几乎|左右|\b(?:about|roughly|almost|more or less)\b/;

/** Whether a text says how often something is. */
export function saysHowOften(plain: string): boolean {
  return frequencyIn(plain) !== null;
}

/**
 * So many each time as so many a year, 每月两场 is 24. What does not say how often is read as it stands.
 * @param one reads the number of a text
 */
export function aYear(text: string, one: (text: string) => Reading<Amount>): Reading<Amount> {
  const often = frequencyIn(text);
  if (often === null) return one(text);
  const amount = one(often.rest);
  const each = amount.kind === 'none' && ONE_EACH_TIME.test(often.rest) ? one('1场') : amount;
  if (each.kind !== 'read') return each;
  const low = least(each.value) * often.times;
  const min = ABOUT.test(text) ? Math.floor(low * 0.8) : low;
  return { ...each, value: amountBetween(min, most(each.value) * often.times) };
}

/** How often, and the text without the words that say so, of the same length; null where none or several do. */
function frequencyIn(plain: string): { readonly times: number; readonly rest: string } | null {
  const [only, another] = TIMES_A_YEAR.flatMap(({ words, times }) =>
    [...plain.matchAll(words)].map(({ index, 0: said }) => ({ index, said, times })),
  );
  if (!only || another) return null;
  const { index, said, times } = only;
  return { times, rest: plain.slice(0, index) + ' '.repeat(said.length) + plain.slice(index + said.length) };
}
