import type { ByYear } from '../../../core/fact.ts';
import type { Amount } from '../../../core/interval.ts';

/** 一共27人次: what the numbers before it come to. */
export const TOTAL_BEFORE = /(?:一共|总共|合计|共计|加起来|in total|altogether)(?:是|有|就|才|只有|only)? ?$/;
const TOGETHER =
  /国家级[^。;]*市级|市级[^。;]*国家级|一共|总共|合计|累计|(?<![参增附])加|一块|合起来|凑|in total|altogether|together|combined|\bplus\b/;

const ADDED = /\d\p{Script=Han}{0,6}加\p{Script=Han}{0,6}\d|\bplus\b|\+/u;

/** What several numbers of one fact come to; undefined when nothing says how they hang together. */
export function wholeOf(values: readonly (Amount | ByYear)[], text: string): Amount | ByYear | undefined {
  if (values.length === 1) return values[0];
  // 有几个 beside 4个 is said of some of them.
  const numbers = values.filter((value) => typeof value === 'number');
  // 3个加3个 are six, whereas a number that comes again is the same.
  const exact = ADDED.test(text) ? numbers : [...new Set(numbers)];
  if (exact.length === 1) return exact[0];
  if (exact.length === 0) return TOGETHER.test(text) ? sumByYear(values) : undefined;
  const sum = exact.reduce((whole, value) => whole + value, 0);
  // 4个加1个，一共五个: one of them is what the others come to.
  const whole = exact.length > 2 ? exact.find((value) => value * 2 === sum) : undefined;
  return whole ?? (TOGETHER.test(text) ? sum : undefined);
}

/** 3个中型加2个小型 in the same years; undefined when the numbers are not all exact, or of other years. */
function sumByYear(values: readonly (Amount | ByYear)[]): ByYear | undefined {
  const sums: Record<string, number> = {};
  for (const value of values) {
    for (const [year, number] of Object.entries(value)) {
      if (typeof number !== 'number' || !/^\d{4}$/.test(year)) return undefined;
      sums[year] = (sums[year] ?? 0) + number;
    }
  }
  const isOfAll = values.every((value) => Object.keys(value).length === Object.keys(sums).length);
  return isOfAll ? sums : undefined;
}
