import type { CalendarDay } from '../../../core/calendar-day.ts';
import { yearOf } from '../../../core/calendar-day.ts';
import { fullYearsBefore } from '../../../core/conditions/open-values.ts';
import type { ByYear } from '../../../core/fact.ts';
import { hasScale, looksLikeYear } from './amount.ts';
import { readByYear } from './by-year.ts';
import { readCount } from './count.ts';
import { readMoney } from './money.ts';
import { nothingSaidIn } from './nothing-said.ts';
import type { Quantity } from './quantity.ts';
import type { Reading, Span } from './reading.ts';
import { overlap } from './reading.ts';
import { EACH_YEAR, yearMentionsIn } from './year-mention.ts';

/** Amounts said year by year: 23年2场，24年3场; 每年三四场; `2 in 2023, none in 2024`. */
interface YearRun extends Span {
  readonly of: 'count' | 'yuan';
  readonly unit: string | null;
  readonly reading: Exclude<Reading<ByYear>, { readonly kind: 'none' }>;
}

/** A year, each year, or an amount; amounts of one run have the same unit, and nothing (没有) has any. */
interface Token extends Span {
  readonly kind: 'year' | 'each' | 'amount';
  readonly of: 'count' | 'yuan' | null;
  readonly unit: string | null;
}

/** What may stand between a year and its amount, an amount and its year, and one year and the next. */
const YEAR_FIRST = /^(?:[^。;!?\n、,]{0,16}|[:、, ]{1,2})$/;
const EACH_FIRST = /^[^。;!?\n、,]{0,8}$/;
const AMOUNT_FIRST = /^ ?(?:(?:in|for|during|of) )?$/;
const NEXT = /^[^。!?]{0,16}$/;

/**
 * The runs of amounts by year in a legible text, each with at least two years or one 每年.
 * @param today calendar day in Asia/Shanghai: the years asked about are the full ones before it
 */
export function yearRunsIn(plain: string, quantities: readonly Quantity[], today: CalendarDay): readonly YearRun[] {
  const tokens = tokensIn(plain, quantities, today);
  const runs: YearRun[] = [];
  for (let index = 0; index < tokens.length - 1; ) {
    const members = runAt(plain, tokens, index);
    const run = members && readRun(plain, members, today);
    if (run) runs.push(run);
    index += run ? (members?.length ?? 1) : 1;
  }
  return runs;
}

/** The years asked about: three for counts, and for money the two that growth is reckoned from (article 8(4)3). */
function yearsOf(of: 'count' | 'yuan', today: CalendarDay): readonly number[] {
  return of === 'count' ? fullYearsBefore(today) : [yearOf(today) - 2, yearOf(today) - 1];
}

function tokensIn(plain: string, quantities: readonly Quantity[], today: CalendarDay): readonly Token[] {
  const years = yearMentionsIn(plain, fullYearsBefore(today)).map(
    ({ start, end }): Token => ({ start, end, kind: 'year', of: null, unit: null }),
  );
  const each = [...plain.matchAll(new RegExp(EACH_YEAR, 'g'))].map(
    ({ index, 0: words }): Token => ({ start: index, end: index + words.length, kind: 'each', of: null, unit: null }),
  );
  const amounts = quantities.filter(isAmount).map(
    (quantity): Token => ({
      start: quantity.start,
      end: quantity.end,
      kind: 'amount',
      of: quantity.kind === 'count' ? 'count' : quantity.kind === null && !hasScale(quantity) ? null : 'yuan',
      unit: quantity.unitWords,
    }),
  );
  const nones = nothingSaidIn(plain).map(
    ({ start, end }): Token => ({ start, end, kind: 'amount', of: null, unit: null }),
  );
  const found: Token[] = [];
  for (const token of [...years, ...each, ...amounts, ...nones]) {
    if (!found.some((other) => overlap(other, token))) found.push(token);
  }
  return found.sort((a, b) => a.start - b.start);
}

function isAmount(quantity: Quantity): boolean {
  const { kind } = quantity;
  return kind === 'count' || kind === 'yuan' || kind === 'foreign_money' || (kind === null && !looksLikeYear(quantity));
}

/** The longest row of years with an amount each that begins at a token, or null when that is no run. */
function runAt(plain: string, tokens: readonly Token[], from: number): readonly Token[] | null {
  const yearFirst = tokens[from]?.kind !== 'amount';
  const members: Token[] = [];
  for (let index = from; ; index += 2) {
    const [first, second] = tokens.slice(index, index + 2);
    if (!first || !second || !isPair(plain, first, second, yearFirst)) break;
    const last = members.at(-1);
    const amount = yearFirst ? second : first;
    if (last && !(NEXT.test(plain.slice(last.end, first.start)) && areAlike(members, amount))) break;
    members.push(first, second);
  }
  return members.length > 2 || members.some(({ kind }) => kind === 'each') ? members : null;
}

function isPair(plain: string, first: Token, second: Token, yearFirst: boolean): boolean {
  if ((first.kind === 'amount') === yearFirst || (second.kind === 'amount') !== yearFirst) return false;
  const between = yearFirst ? (first.kind === 'each' ? EACH_FIRST : YEAR_FIRST) : AMOUNT_FIRST;
  return between.test(plain.slice(first.end, second.start));
}

function areAlike(members: readonly Token[], amount: Token): boolean {
  return members.every(
    ({ of, unit }) =>
      (of === null || amount.of === null || of === amount.of) &&
      (unit === null || amount.unit === null || unit === amount.unit),
  );
}

function readRun(plain: string, members: readonly Token[], today: CalendarDay): YearRun | null {
  const start = members[0]?.start ?? 0;
  const end = members.at(-1)?.end ?? start;
  const of = members.find((member) => member.of)?.of ?? 'count';
  const reading = readByYear(plain.slice(start, end), yearsOf(of, today), of === 'count' ? readCount : readMoney);
  if (reading.kind === 'none') return null;
  const unit = members.find((member) => member.unit)?.unit ?? null;
  return { start, end, of, unit, reading: { ...reading, start, end } };
}
