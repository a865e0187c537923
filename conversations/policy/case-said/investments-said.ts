import type { Facts } from '../../../core/fact.ts';
import type { Mention } from '../../understanding/reading/mention.ts';
import { readMoneyList } from '../../understanding/reading/money-list.ts';
import { isSum, type Sum, sumsIn } from './money.ts';

/** 俩项目各拿了一千一百万: the same sum for each of two or three. */
const EACH_OF =
  /([2两俩3三仨]|two|three)个?(?:(?:落地|国际|技术)*(?: ?projects?|项目)[^,。;]{0,6})?(?:各|每个|都|each)/;
const HOW_MANY: Readonly<Record<string, number>> = { 2: 2, 两: 2, 俩: 2, two: 2, 3: 3, 三: 3, 仨: 3, three: 3 };
/** Money that has not come yet is not 已获得. */
const NOT_RECEIVED = /承诺|认缴|意向|未到账|没到账|没到位|\bcommitted\b|\bpledged\b|\bpromised\b|\bpaid in\b/;
const OF_EACH = /每个|各|each/;
/** 累计9999万，单个最大的1200万: one of all, one of the largest. */
const OF_ALL_BEFORE = /(?:累计|总额|总共|一共|合计|总计|\btotal|\bin all)[^,。;\d]{0,6}$/;
const OF_THE_LARGEST_BEFORE = /(?:单个|单笔|最大|最高|最多|\blargest|\bbiggest)[^,。;\d]{0,8}$/;

/** What projects that landed in Beijing have received: a total, or a sum for each of them. */
export function investmentsSaid(question: string, text: string, mentions: readonly Mention[]): Facts {
  const list = readMoneyList(question);
  const isList = list.kind === 'read' && list.value.every(isSum);
  const named = sumsIn(mentions);
  const before = ({ start }: Sum) => text.slice(0, start);
  const ofAll = named.find((sum) => OF_ALL_BEFORE.test(before(sum)));
  const largest = named.find((sum) => OF_THE_LARGEST_BEFORE.test(before(sum)));
  if (ofAll && (largest || named.length === 1) && !NOT_RECEIVED.test(text)) {
    return { platformTotalInvestment: ofAll.value, ...(largest && { platformProjectInvestments: [largest.value] }) };
  }
  const mentioned = named.map(({ value }) => value);
  const exact = mentioned.filter((sum) => typeof sum === 'number');
  // 只有一个过千万 beside the sums is said of one of them.
  const sums = isList ? list.value : exact.length > 1 ? exact : mentioned;
  const [only, another] = sums;
  if (only === undefined || NOT_RECEIVED.test(text)) return {};
  const each = another === undefined ? EACH_OF.exec(text) : null;
  if (each) return { platformProjectInvestments: Array.from({ length: HOW_MANY[each[1] ?? ''] ?? 1 }, () => only) };
  const isTotal = another === undefined && !OF_EACH.test(text);
  return isTotal ? { platformTotalInvestment: only } : { platformProjectInvestments: sums };
}
