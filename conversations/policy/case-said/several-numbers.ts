import type { ByYear } from '../../../core/fact.ts';
import type { Amount } from '../../../core/interval.ts';

/** 一共27人次: what the numbers before it come to. */
export const TOTAL_BEFORE = /(?:一共|总共|合计|共计|加起来|in total|altogether)(?:是|有|就|才|只有|only)? ?$/;
const TOGETHER = /一共|总共|合计|累计|加起来|一块|合起来|凑|再?加上?|in total|altogether|together|combined|\bplus\b/;

/** What several numbers of one fact come to; undefined when nothing says how they hang together. */
export function wholeOf(values: readonly (Amount | ByYear)[], text: string): Amount | ByYear | undefined {
  if (values.length === 1) return values[0];
  // 有几个 beside 4个 is said of some of them.
  const exact = [...new Set(values.filter((value) => typeof value === 'number'))];
  if (exact.length === 1) return exact[0];
  const sum = exact.reduce((whole, value) => whole + value, 0);
  // 4个加1个，一共五个: one of them is what the others come to.
  const whole = exact.length > 2 ? exact.find((value) => value * 2 === sum) : undefined;
  return whole ?? (exact.length > 1 && TOGETHER.test(text) ? sum : undefined);
}
