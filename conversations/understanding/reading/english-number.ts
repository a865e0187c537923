import { foundAt } from './at.ts';
import { half, one, plus, ratio, times, whole, zero } from './exact.ts';
import type { Numeral } from './numeral.ts';
import type { Range } from './range.ts';
import { exactly, scaled, upTo } from './range.ts';

const DIGITS = 'zero|one|two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const SMALL: ReadonlyMap<string, number> = new Map([
  ...`${DIGITS}|${TEENS}`.split('|').map((word, value) => [word, value] as const),
  ...TENS.split('|').map((word, index) => [word, (index + 2) * 10] as const),
]);
const BIG: ReadonlyMap<string, bigint> = new Map([
  ['dozen', 12n],
  ['hundred', 100n],
  ['thousand', 10n ** 3n],
  ['million', 10n ** 6n],
  ['billion', 10n ** 9n],
  ['trillion', 10n ** 12n],
]);

const UNIT = '(?:dozen|hundred|thousand|million|billion|trillion)';
const SPAN = '(?:year|month|decade|hectare|square)';
const SMALL_NUMBER = `(?:(?:${TENS})(?:[- ](?:${DIGITS}))?|${TEENS}|${DIGITS})\\b`;
/** Below a thousand: two hundred and five, two and a half, one point two. A group before another unit is a new number. */
const GROUP = `(?:(?:${SMALL_NUMBER}|an?(?= (?:${UNIT}|${SPAN})\\b))(?: hundred\\b(?:(?: and)? ${SMALL_NUMBER}(?! hundred\\b))?| and a half\\b| point(?: (?:${DIGITS})\\b)+)?|half an?(?= (?:${UNIT}|${SPAN})\\b))`;
/** A further group is part of the same number only after a big unit: "five six" are two numbers. */
const NEXT_GROUP = `(?<=illion|thousand),? (?:and )?${GROUP}`;
const BIG_PARTS = ['trillion', 'billion', 'million', 'thousand'].map((unit) => `(?:(?:${NEXT_GROUP})? ${unit}\\b)?`);
const NUMBER = new RegExp(`${GROUP}(?: dozen\\b|${BIG_PARTS.join('')}(?:${NEXT_GROUP}(?! ${UNIT}\\b))?)`, 'y');
const LOOSE: readonly (readonly [pattern: RegExp, low: number, high: number])[] = [
  [/(?:a )?couple(?: of)?\b/y, 2, 4],
  [/(?:a )?(?:good )?few\b/y, 2, 10],
  [/(?:a )?handful(?: of)?\b/y, 3, 10],
  [/several\b/y, 3, 10],
  [/tens(?: of)?\b/y, 20, 100],
  [/(?:a )?good dozen\b/y, 12, 20],
  [/dozens(?: and dozens)?(?: of)?\b/y, 24, 100],
  [/hundreds(?: of)?\b/y, 200, 1000],
  [/thousands(?: of)?\b/y, 2000, 10_000],
];
const LOOSE_UNIT = / (dozen|hundred|thousand|million|billion|trillion)s?\b/y;
/** A three-party agreement is not three of anything; twenty-odd is a number. */
const COMPOUND = /-(?!(?:odd|ish|plus|and|to|hundred|thousand|million|billion|dozen)\b)[a-z]/y;
const OFTEN = /(?<!\bat )(?:once|twice|thrice)\b/y;

/**
 * A numeral in English words at an offset: `twenty-one`, `one hundred and five`, `a dozen`, `half a million`,
 * `two and a half`, `one point two million`, `a few`, `tens of millions`, `twice`.
 */
export function englishNumeralAt(text: string, start: number): Numeral | null {
  if (/[a-z\d]/.test(text[start - 1] ?? '') || !/[a-z]/.test(text[start] ?? '')) return null;
  for (const [pattern, low, high] of LOOSE) {
    const found = foundAt(pattern, text, start);
    if (found) return looseNumeral(text, found.end, upTo(whole(low), whole(high)));
  }
  const often = foundAt(OFTEN, text, start);
  if (often) return numeral(often.end, exactly(whole(['once', 'twice', 'thrice'].indexOf(often.words) + 1)));
  const number = foundAt(NUMBER, text, start);
  return number && !foundAt(COMPOUND, text, number.end) ? exactNumeral(number.words, number.end) : null;
}

function looseNumeral(text: string, end: number, range: Range): Numeral {
  const unit = foundAt(LOOSE_UNIT, text, end);
  const size = whole(BIG.get(unit?.groups[0] ?? '') ?? 1n);
  return numeral(unit?.end ?? end, scaled(range, size), size, size);
}

function exactNumeral(words: string, end: number): Numeral {
  let total = zero;
  let group = zero;
  let grain = one;
  let scale = one;
  let point = false;
  const tokens = words.replace(/half an?\b|and a half/, 'half').split(/[ ,-]+/);
  for (const word of tokens) {
    const small = SMALL.get(word);
    const big = BIG.get(word);
    if (word === 'point') {
      point = true;
    } else if (small !== undefined) {
      grain = point ? times(grain, ratio(1n, 10n)) : whole(small >= 20 ? 10 : 1);
      [group, scale] = [plus(group, times(whole(small), point ? grain : one)), one];
    } else if (word === 'half') {
      [group, grain] = [plus(group, half), half];
    } else if (word === 'a' || word === 'an') {
      group = one;
    } else if (word === 'hundred') {
      [group, grain] = [times(group, whole(100)), whole(100)];
    } else if (big !== undefined) {
      scale = whole(big);
      [total, group, point] = [plus(total, times(group, scale)), zero, false];
      grain = grain === one || !(words.includes('half') || words.includes('point')) ? scale : times(grain, scale);
    }
  }
  return numeral(end, exactly(plus(total, group)), grain, scale, words !== 'one');
}

function numeral(end: number, range: Range, grain = one, scale = one, certain = true): Numeral {
  return { end, range, grain, scale, certain, ambiguous: false, isFraction: false };
}
