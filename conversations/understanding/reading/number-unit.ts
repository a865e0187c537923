import type { Fraction } from '../../../core/fraction.ts';
import { foundAt } from './at.ts';
import { whole } from './exact.ts';

/** A word that multiplies the number before it. */
export interface NumberUnit {
  readonly mark: string;
  readonly value: Fraction;
  readonly end: number;
}

/** In 千克, 千米, 千比特 and 兆字节 the letter belongs to what is measured. */
const PREFIX = '(?:米|克|瓦|卡|赫|帕|比特|字节|位(?!数))';
const SMALL = new RegExp(` *([十百]|千(?!${PREFIX}))|([廿卅])`, 'y');
const BIG = new RegExp(
  ` *(?:个(?=亿|千万))?(亿|万万|万|兆(?!${PREFIX})|打(?![开工造算印字击电听扮包破动])|w(?![a-z]))`,
  'y',
);
const ENGLISH = / ?(hundred|thousand|million|mil|billion|trillion|dozen)s?\b/y;
/** A letter multiplies only when nothing makes it a metre: 120m, but not 48,000 m². */
const LETTER =
  / *(k)(?![a-z0-9])|(mn|mm|mln|m|bn|b)(?![a-z0-9²³^㎡/])| ?(mn|mm|mln|m|bn|b)(?= ?(?:yuan|rmb|cny|元)|$)/y;

const VALUES: Readonly<Record<string, bigint>> = {
  ...{ 十: 10n, 廿: 10n, 卅: 10n, 百: 100n, 千: 1000n, 打: 12n },
  ...{ 万: 10n ** 4n, w: 10n ** 4n, 亿: 10n ** 8n, 万万: 10n ** 8n, 兆: 10n ** 12n },
  ...{ dozen: 12n, hundred: 100n, thousand: 1000n, million: 10n ** 6n, billion: 10n ** 9n, trillion: 10n ** 12n },
  ...{
    k: 1000n,
    m: 10n ** 6n,
    mn: 10n ** 6n,
    mm: 10n ** 6n,
    mil: 10n ** 6n,
    mln: 10n ** 6n,
    b: 10n ** 9n,
    bn: 10n ** 9n,
  },
};

/** 十, 百 or 千 (or 廿, 卅, which hold their own digit) at an offset. */
export function smallUnitAt(text: string, at: number): NumberUnit | null {
  return unitAt(text, at, [SMALL]);
}

/** 万, 亿, million, k, bn … at an offset. */
export function bigUnitAt(text: string, at: number): NumberUnit | null {
  return unitAt(text, at, [BIG, ENGLISH, LETTER]);
}

function unitAt(text: string, at: number, patterns: readonly RegExp[]): NumberUnit | null {
  for (const pattern of patterns) {
    const found = foundAt(pattern, text, at);
    const mark = found?.groups.find((group) => group !== undefined);
    if (found && mark !== undefined) return { mark, value: whole(VALUES[mark] ?? 1n), end: found.end };
  }
  return null;
}
