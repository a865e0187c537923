import { type Amount, least } from '../../../core/interval.ts';
import type { Mention } from '../../understanding/reading/mention.ts';
import type { Span } from '../../understanding/reading/reading.ts';

/** No sum of money that a rule speaks of is smaller. */
const LEAST_SUM = 10_000;

/** A sum of money that is mentioned, with a unit or not. */
export interface Sum extends Span {
  readonly value: Amount;
}

/** The sums of money that are mentioned; smaller numbers count something else. */
export function sumsIn(mentions: readonly Mention[]): readonly Sum[] {
  return mentions.flatMap(({ dimension, reading }) => {
    if (reading.kind !== 'read' || !isMoney(dimension)) return [];
    const value = reading.value as Amount;
    return isSum(value) ? [{ start: reading.start, end: reading.end, value }] : [];
  });
}

/** Whether a number is large enough to be a sum that a rule speaks of. */
export function isSum(value: Amount): boolean {
  return least(value) >= LEAST_SUM;
}

/** Whether a number may be money: it has a unit of money, or none. */
export function isMoney(dimension: Mention['dimension']): boolean {
  return dimension === 'yuan' || dimension === 'number';
}
