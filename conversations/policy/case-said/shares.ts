import { compare } from '../../../core/fraction.ts';
import { decimal, ratio, whole } from '../../understanding/reading/exact.ts';
import type { Mention } from '../../understanding/reading/mention.ts';
import { exactly, type Range } from '../../understanding/reading/range.ts';

/** A share that is mentioned: 19.8%, 两成. */
export type ShareMention = Extract<Mention, { readonly dimension: 'share' }>;

/** 占1/5, 占比0.2, `a share of 0.19`: a share without a sign for it. */
const PART_OF =
  /(?:占比?|比例|比重|\bshare|\bratio|\bfraction)(?:总?(?:收入|营收|销售额?))?的?(?:是|为|到|了|约|大概|\bof|\bis|\bwas)?\s*(?:(?<part>\d{1,6})\s?\/\s?(?<all>\d{1,6})|(?<decimal>0\.\d{1,6}))(?![\d.%/])/u;

export function sharesIn(mentions: readonly Mention[]): readonly ShareMention[] {
  return mentions.filter((mention) => mention.dimension === 'share');
}

/** A share that is said as a fraction or as a decimal below one, or null. */
export function fractionSaid(text: string): Range | null {
  const { part, all, decimal: written } = PART_OF.exec(text)?.groups ?? {};
  if (written !== undefined) return exactly(decimal(written));
  if (part === undefined || all === undefined || BigInt(all) === 0n) return null;
  const share = ratio(BigInt(part), BigInt(all));
  return compare(share, whole(1)) > 0 ? null : exactly(share);
}
