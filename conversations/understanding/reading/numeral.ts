import type { Fraction } from '../../../core/fraction.ts';
import { chineseNumeralAt } from './chinese-number.ts';
import { englishNumeralAt } from './english-number.ts';
import type { Range } from './range.ts';

/** A number as it was written, in digits, in Chinese, in English or mixed: `1亿2000万`, `十几`, `two dozen`. */
export interface Numeral {
  /** Offset of the first character after it. */
  readonly end: number;
  readonly range: Range;
  /** The value of one unit of the last place: 多 after 一百 is less than one 百, after 三十 less than one 十. */
  readonly grain: Fraction;
  /** What the last unit multiplies by (万: 10,000), 1 when there is none. */
  readonly scale: Fraction;
  /** Otherwise it may be a part of a word (一直, one of them), and counts only with a unit or standing alone. */
  readonly certain: boolean;
  /** 兆 is a million to some and a million million to others; 一亿两千 is 1.2亿 or 100,002,000. */
  readonly ambiguous: boolean;
  /** Written with a stroke, `1/3`: a share, or a day without its year. */
  readonly isFraction: boolean;
}

/** The numeral that begins at an offset of a legible text, or null. */
export function numeralAt(text: string, start: number): Numeral | null {
  return chineseNumeralAt(text, start) ?? englishNumeralAt(text, start);
}
