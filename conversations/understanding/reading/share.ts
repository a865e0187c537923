import { foundAt } from './at.ts';
import { digitValue } from './digits.ts';
import { one, ratio, whole } from './exact.ts';
import type { Numeral } from './numeral.ts';
import { numeralAt } from './numeral.ts';
import type { Range } from './range.ts';
import { exactly, exactValue, moved, scaled } from './range.ts';
import { wordTable } from './word-table.ts';

/** A part of a whole that carries its own unit. */
export interface Share {
  readonly end: number;
  readonly range: Range;
  readonly isNegative: boolean;
}

/** 百分之, 千分之, 万分之 */
const PER = /(百|千|万) *分 *之 */y;
const PARTS: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n };
/** 百分之二十到三十 */
const TO = / *(?:到|至|-|~) *(?!百分之)/y;
const OUT_OF = / *分 *之 *(负?) */y;
const AND = / *又 */y;
const HUNDRED = /百(?![分\d一二三四五六七八九])/y;
const SPANS = 'hectare|square|year|month|day|dozen|hundred|thousand|million|billion';
const named = wordTable(
  [
    [`一半|半数|(?<=过)半|half(?! (?:an? )?(?:${SPANS}))\\b`, ratio(1n, 2n)],
    ['two[- ]thirds\\b', ratio(2n, 3n)],
    ['(?:a|one)[- ]third\\b(?! part(?:y|ies)\\b)', ratio(1n, 3n)],
    ['three[- ]quarters\\b', ratio(3n, 4n)],
    ['(?:a|one)[- ]quarter\\b(?! of (?:19|20))', ratio(1n, 4n)],
    ['(?:a|one)[- ]fifth\\b', ratio(1n, 5n)],
    ['(?:a|one)[- ]tenth\\b', ratio(1n, 10n)],
    ['百分百', one],
  ],
  '',
);

/** A share at an offset, where `size` is the numeral there: 百分之十九点八, 三分之一, 一又二分之一, 一半, `a third`. */
export function shareAt(text: string, start: number, size: Numeral | null): Share | null {
  return perAt(text, start) ?? namedAt(text, start) ?? (size && (outOfAt(text, size) ?? mixedAt(text, size)));
}

function perAt(text: string, start: number): Share | null {
  const per = foundAt(PER, text, start);
  const many = per && (numeralAt(text, per.end) ?? hundredAt(text, per.end));
  if (!many) return null;
  const joint = foundAt(TO, text, many.end);
  const top = joint && numeralAt(text, joint.end);
  const range = { low: many.range.low, high: (top ?? many).range.high };
  const part = ratio(1n, PARTS[per?.groups[0] ?? ''] ?? 1n);
  return { end: (top ?? many).end, range: scaled(range, part), isNegative: false };
}

function namedAt(text: string, start: number): Share | null {
  const found = named(text, start);
  return found && { end: found.end, range: exactly(found.meaning), isNegative: false };
}

/** 三分之一, 25分之12 */
function outOfAt(text: string, size: Numeral): Share | null {
  const outOf = foundAt(OUT_OF, text, size.end);
  const parts = outOf && numeralAt(text, outOf.end);
  const many = exactValue(size.range);
  if (!parts || !many || many.numerator === 0n) return null;
  const range = scaled(parts.range, ratio(many.denominator, many.numerator));
  return { end: parts.end, range, isNegative: outOf.groups[0] === '负' };
}

/** 一又二分之一 */
function mixedAt(text: string, size: Numeral): Share | null {
  const and = foundAt(AND, text, size.end);
  const next = and && numeralAt(text, and.end);
  const rest = next && outOfAt(text, next);
  const value = exactValue(size.range);
  return rest && value ? { ...rest, range: moved(rest.range, value) } : null;
}

/** 百分之百 */
function hundredAt(text: string, at: number): { readonly end: number; readonly range: Range } | null {
  const found = foundAt(HUNDRED, text, at);
  return found && { end: found.end, range: exactly(whole(100)) };
}

/** 七折, 75折, 九点九折; a discount is no share of what is asked, but its number is none of things either. */
const DISCOUNT = /([\d一二两三四五六七八九])(?: *[点.]? *([\d一二三四五六七八九]))? *折(?![腾旧合叠磨算])/y;
const HALF_PRICE = /(?:打 *对|半) *折/y;

/** What remains of a price at an offset: 七折 is 7/10. */
export function discountAt(text: string, start: number): Share | null {
  const half = foundAt(HALF_PRICE, text, start);
  if (half) return { end: half.end, range: exactly(ratio(1n, 2n)), isNegative: false };
  const found = foundAt(DISCOUNT, text, start);
  if (!found || /\d/.test(text[start - 1] ?? '')) return null;
  const [tenths = 0n, hundredths = 0n] = found.groups.map(digitValue);
  return { end: found.end, range: exactly(ratio(tenths * 10n + hundredths, 100n)), isNegative: false };
}
