import type { Amount } from '../../../core/interval.ts';
import { amountOfQuantity, hasScale, looksLikeYear } from './amount.ts';
import { legible } from './legible.ts';
import { inYuan } from './money.ts';
import { nothingSaidIn } from './nothing-said.ts';
import type { Quantity } from './quantity.ts';
import { quantitiesIn } from './quantity.ts';
import { exactValue, scaled } from './range.ts';
import type { Reading, Span } from './reading.ts';
import { nothing, read, unclear } from './reading.ts';

const EACH = /各|都|均|每[个家项]|分别都|\beach\b|\bapiece\b|\bboth\b|\ball\b|\bper project\b/;
const BOTH = /\bboth\b|两[个家项]都/;
const TOTAL_BEFORE =
  /(?:合计|加起来|总共|共计|一共|累计|总额|总计|共|\btotal(?:ling)?\b|\btogether\b|\ba total of)[\u4e00-\u9fff ]{0,4}$/;
const TOTAL_AFTER = /^ ?(?:in total|altogether|in all|加起来|合计)/;
const MOST_ITEMS = 100;

/**
 * The yuan of each project a text lists: `1200万、3000万`, `两个项目都是2000万` (two entries), 没有 ([]).
 * A total for several projects is unclear, and so are amounts that do not match the number of projects said.
 */
export function readMoneyList(text: string): Reading<readonly Amount[]> {
  const plain = legible(text);
  const quantities = quantitiesIn(plain);
  const money = quantities.filter((quantity) => takes(quantity));
  const items = withScales(withoutLabels(money));
  const counts = quantities
    .filter(({ kind }) => kind === 'count')
    .map(({ said }) => Number(exactValue(said)?.numerator ?? -1n));
  const foreign = quantities.find(({ kind }) => kind === 'foreign_money');
  if (foreign) return unclear('foreign_money', text, foreign);
  const [first] = items;
  if (!first) return nothingListed(text, plain, quantities);
  const span = { start: first.start, end: items.at(-1)?.end ?? first.end };
  const listed = items.length > 1 ? items.filter((item) => !isTotal(plain, item)) : items;
  const amounts: Amount[] = [];
  for (const item of listed) {
    const amount = amountOfQuantity(text, item, inYuan);
    if (amount.kind !== 'read') return amount;
    amounts.push(amount.value);
  }
  const [only] = amounts;
  const times = counts[0] ?? (BOTH.test(plain) ? 2 : 1);
  if (amounts.length === 1 && only !== undefined && EACH.test(plain) && counts.length <= 2) {
    const isKnown = times > 0 && times <= MOST_ITEMS && (counts.length > 0 || BOTH.test(plain));
    return isKnown ? read(Array<Amount>(times).fill(only), text, span) : unclear('ambiguous', text, span);
  }
  if (!matches(counts, amounts.length) || (amounts.length === 1 && times > 1)) return unclear('ambiguous', text, span);
  if (isTotal(plain, first) && listed.length === 1 && times !== 1) return unclear('ambiguous', text, span);
  return read(amounts, text, span);
}

function takes(quantity: Quantity): boolean {
  return (quantity.kind === 'yuan' || quantity.kind === null) && !looksLikeYear(quantity);
}

/** Without the numbers that only count the entries off: 1、1200万 2、3000万. */
function withoutLabels(money: readonly Quantity[]): readonly Quantity[] {
  const bare = money.filter((item) => item.kind === null && !hasScale(item));
  const areLabels = bare.every(({ said }, index) => exactValue(said)?.numerator === BigInt(index + 1));
  return areLabels && bare.length < money.length ? money.filter((item) => !bare.includes(item)) : money;
}

/** 1200、3000万 and 一千二百万(900+300): a bare number takes 万 from the next number that has it, or the last. */
function withScales(money: readonly Quantity[]): readonly Quantity[] {
  return money.map((item, index) => {
    if (item.kind !== null || hasScale(item)) return item;
    const giver = money.slice(index).find(hasScale) ?? money.findLast(hasScale);
    return giver
      ? { ...item, scale: giver.scale, range: scaled(item.range, giver.scale), said: scaled(item.said, giver.scale) }
      : item;
  });
}

function isTotal(plain: string, { start, end }: Span): boolean {
  return TOTAL_BEFORE.test(plain.slice(Math.max(0, start - 16), start)) || TOTAL_AFTER.test(plain.slice(end, end + 16));
}

/** The projects counted are those listed: one number that says how many, or 一个 … 一个 …, or none at all. */
function matches(counts: readonly number[], items: number): boolean {
  const several = counts.filter((count) => count !== 1);
  const ones = counts.length - several.length;
  if (several.length > 1) return false;
  return (several[0] ?? items) === items && (ones === 0 || ones === items);
}

function nothingListed(text: string, plain: string, quantities: readonly Quantity[]): Reading<readonly Amount[]> {
  for (const quantity of quantities) {
    const why = inYuan.fitOf(quantity);
    if (typeof why === 'string') return unclear(why, text, quantity);
  }
  const [none] = nothingSaidIn(plain);
  return none ? read([], text, none) : nothing;
}
