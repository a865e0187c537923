import { foundAt } from './at.ts';
import { ratio } from './exact.ts';
import type { Numeral } from './numeral.ts';
import { numeralAt } from './numeral.ts';
import type { Range } from './range.ts';
import { exactly, exactValue, scaled } from './range.ts';

const PER = /(百|千|万)分之 ?/y;
const PARTS: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n };
/** 百分之二十到三十 */
const TO = /(?:到|至|-|~)(?!百分之)/y;
const OUT_OF = /分之/y;
const WORDS: readonly (readonly [pattern: RegExp, numerator: bigint, denominator: bigint])[] = [
  [
    /一半|半数|(?<=过)半|half(?! (?:an? )?(?:hectare|square|year|month|day|dozen|hundred|thousand|million|billion))\b/y,
    1n,
    2n,
  ],
  [/two[- ]thirds\b/y, 2n, 3n],
  [/(?:a|one)[- ]third\b(?! part(?:y|ies)\b)/y, 1n, 3n],
  [/three[- ]quarters\b/y, 3n, 4n],
  [/(?:a|one)[- ]quarter\b(?! of (?:19|20))/y, 1n, 4n],
  [/(?:a|one)[- ]fifth\b/y, 1n, 5n],
  [/(?:a|one)[- ]tenth\b/y, 1n, 10n],
];

/** A share that carries its own unit, at an offset: 百分之十九点八, 三分之一, 一半, `a third`. */
export function shareAt(text: string, start: number): { readonly end: number; readonly range: Range } | null {
  const per = foundAt(PER, text, start);
  if (per) {
    const many = numeralAt(text, per.end) ?? hundredAt(text, per.end);
    const joint = many && foundAt(TO, text, many.end);
    const top = joint && numeralAt(text, joint.end);
    const range = many && { low: many.range.low, high: (top ?? many).range.high };
    return range && { end: (top ?? many).end, range: scaled(range, ratio(1n, PARTS[per.groups[0] ?? ''] ?? 1n)) };
  }
  for (const [pattern, numerator, denominator] of WORDS) {
    const found = foundAt(pattern, text, start);
    if (found) return { end: found.end, range: exactly(ratio(numerator, denominator)) };
  }
  const whole = numeralAt(text, start);
  const outOf = whole && foundAt(OUT_OF, text, whole.end);
  const parts = outOf && numeralAt(text, outOf.end);
  const size = whole && exactValue(whole.range);
  if (!parts || !size || size.numerator === 0n) return null;
  return { end: parts.end, range: scaled(parts.range, ratio(size.denominator, size.numerator)) };
}

/** 百分之百 */
function hundredAt(text: string, at: number): Pick<Numeral, 'end' | 'range'> | null {
  return text[at] === '百' ? { end: at + 1, range: exactly(ratio(100n, 1n)) } : null;
}
