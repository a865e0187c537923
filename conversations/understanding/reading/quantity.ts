import type { Fraction } from '../../../core/fraction.ts';
import { foundAt } from './at.ts';
import type { BoundWord } from './bound.ts';
import { boundAfter, boundBefore, bounded } from './bound.ts';
import { one } from './exact.ts';
import type { Measured } from './measured.ts';
import { measuredAt } from './measured.ts';
import type { Range } from './range.ts';
import type { Span } from './reading.ts';
import type { Kind } from './unit.ts';
import { currencyBefore } from './unit.ts';

/** A number with everything around it that says what it means: `不超过|1亿2000万|元`. */
export interface Quantity extends Span {
  /** What it leaves open, in the base of its kind: yuan, m², wholes, months, days, or just the number. */
  readonly range: Range;
  /** The number alone, before its bound word; ages read the word in their own way. */
  readonly said: Range;
  readonly bound: BoundWord | null;
  /** One of the last place of the number, in the same base. */
  readonly grain: Fraction;
  /** null: a bare number. */
  readonly kind: Kind | null;
  /** The words of its unit: 家, 万元's 元, `foreign partners`. */
  readonly unitWords: string | null;
  /** What its unit multiplied by: 10,000 for 公顷, 12 for 年. */
  readonly factor: Fraction;
  /** The unit within the number (万, million), 1 without one. With one, it is money or an area without more words. */
  readonly scale: Fraction;
  readonly isNegative: boolean;
  readonly isAmbiguous: boolean;
}

/** Digits that are no quantity. */
const NO_QUANTITY = new RegExp(
  [
    // Days: 2019-03-01, 2019.3.1, 3/2019.
    '\\d{4}[-/]\\d{1,2}(?:[-/]\\d{1,2})?(?!\\d)',
    '\\d{1,2}/(?:\\d{1,2}/)?(?:19|20)\\d{2}(?!\\d)',
    '\\d+(?:\\.\\d+){2,}',
    '(?<=\\b(?:since|in|until|during) )(?:19|20)\\d{2}(?![\\d.,]*\\d)(?! ?(?:yuan|rmb|cny|[万亿元%]))',
    // Names: covid-19, a2; but not rmb5m.
    '(?<![a-z\\d])(?!rmb|cny|usd|us\\$|eur|gbp|hkd|jpy)[a-z]+-?\\d[a-z\\d-]*',
    // Telephones, and codes of digits and letters: 2023yfe0101; but not 50000m2 or 1e3.
    '0\\d{2,3}-\\d{7,8}(?!\\d)',
    '1[3-9]\\d{9}(?!\\d| ?[元万])',
    '(?<![a-z\\d.,])(?!\\d+(?:k?m2|e\\d))\\d+[a-z]{1,4}\\d[a-z\\d]*',
    // Names: 985高校, 973项目, 工业4.0; numbers of documents: 〔2025〕69号.
    '(?:985|211)(?=[高大院工、/]|和)|(?:863|973)(?=计划|项目|课题)|工业4\\.0',
    '[〔(\\[]20\\d{2}[〕)\\]] ?\\d+号',
    // Ordinals: 第三, article 8(4)2, #5.
    '第\\(?[\\d零一二三四五六七八九十百]+\\)?(?:[条款]\\([\\d一二三四五六七八九十]+\\))?',
    '\\b(?:iso|gb/t|cmmi)[ -]?\\d+',
    '(?:article|art|clause|section|no|item|phase)\\b\\.? ?\\d+(?:\\(\\d+\\)|\\.\\d+|\\d)*',
    '#\\d+',
    '(?:https?://|www\\.)[\\x21-\\x7e]+',
  ].join('|'),
  'y',
);
const MINUS = /(?:(?<=^|[\s(:是有为长、,])-|负|minus ) ?$/;
const HAN_OR_LETTER = /[\u4e00-\u9fffa-z]/;
const MAY_STAND_BEFORE = /[是有约共了为就才都到达超近满仅只过点]/;
const MAY_STAND_AFTER = /[吧了啊呢呀哦哈嘛的这那不而却]|分之/y;
const BLANKS = /\s*/y;
/** `another one`, `a quick one`, `the last one`: a word for something that was named, and no number. */
const PRONOUN_BEFORE =
  /\b(?:at|for|no|any|every|some|this|that|which|each|another|the|(?:the|a|an|my|your) (?:quick|short|easy|simple|hard|tough|tricky|silly|stupid|dumb|good|first|second|last|next|same|right|wrong)|^(?:(?:hi|hello|hey|ok|okay|so|sorry|and|just)[,!]? )*(?:quick|easy|simple|silly|stupid|last|next)) $/;
const LONGEST_BEFORE = 24;

/** Every quantity in a legible text, in order. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < text.length; ) {
    const other = foundAt(NO_QUANTITY, text, at);
    const currency = currencyBefore(text, at);
    // MIT五家 is five; only digits and letters make one word.
    const isInsideWord = /[a-z\d]/.test(text[at - 1] ?? '') && !currency && !/[\u4e00-\u9fff]/.test(text[at] ?? '');
    const measured = other || isInsideWord ? null : measuredAt(text, at);
    const quantity = measured && quantityOf(text, at, measured, currency);
    // The ¥ of 1¥1 belongs to the first.
    if (quantity) found.push({ ...quantity, start: Math.max(quantity.start, found.at(-1)?.end ?? 0) });
    // A number that is a part of a word is passed over whole: no part of it counts.
    at = quantity?.end ?? other?.end ?? measured?.end ?? at + 1;
  }
  return found;
}

/** A number with the words around it, or null when it is only a part of a word. */
function quantityOf(
  text: string,
  at: number,
  measured: Measured,
  currency: ReturnType<typeof currencyBefore>,
): Quantity | null {
  const start = currency?.start ?? at;
  const leading = boundBefore(text, start);
  const trailing = boundAfter(text, measured.end);
  const bound = strongest(leading?.bound, measured.inner, trailing?.bound);
  if (!measured.unit && !currency && !measured.certain && !bound && !standsAlone(text, at, measured.end)) return null;
  const minus = MINUS.exec(text.slice(Math.max(0, start - 8), start));
  return {
    // 可能 stands between this number and one before it: 十几家，可能二十多家.
    start: (leading?.bound === 'perhaps' ? null : leading?.at) ?? start - (minus?.[0].length ?? 0),
    end: trailing?.at ?? measured.end,
    range: bounded(measured.range, bound, measured.grain),
    said: measured.range,
    bound,
    grain: measured.grain,
    kind: kindOf(measured, currency?.kind),
    unitWords: measured.unit?.words ?? null,
    factor: measured.unit?.factor ?? one,
    scale: measured.scale,
    isNegative: (minus !== null) !== measured.isNegative,
    isAmbiguous: measured.ambiguous,
  };
}

/** A word that draws a line says more than 大概 does: 大概不到5家 is less than 5. */
function strongest(...bounds: readonly (BoundWord | null | undefined)[]): BoundWord | null {
  const said = bounds.filter((bound) => bound !== null && bound !== undefined);
  return said.find((bound) => bound !== 'about' && bound !== 'perhaps') ?? said[0] ?? null;
}

function kindOf({ unit, isFraction }: Measured, currency: Kind | undefined): Kind | null {
  if (currency && unit?.kind !== 'foreign_money' && unit?.kind !== 'share') return currency;
  return unit?.kind ?? (isFraction ? 'fraction' : null);
}

/** Whether a number word is a word of its own and not a part of one (一直, 统一, "no one"). */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  const next = foundAt(BLANKS, text, end)?.end ?? end;
  const isFreeBefore = !HAN_OR_LETTER.test(before) || MAY_STAND_BEFORE.test(before);
  const isFreeAfter = !HAN_OR_LETTER.test(text[next] ?? '') || foundAt(MAY_STAND_AFTER, text, next) !== null;
  return isFreeBefore && isFreeAfter && !PRONOUN_BEFORE.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start));
}
