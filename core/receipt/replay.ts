import { assess } from '../assess.ts';
import type { Facts } from '../fact.ts';
import { type Difference, differencesBetween } from './differences.ts';
import { type FactWords, type Receipt, receiptOf } from './receipt.ts';

/** Whether a receipt's facts come to the same now, and what differs. */
export type Replay = { readonly same: true } | { readonly same: false; readonly differences: readonly Difference[] };

/**
 * Decides a receipt's facts again, by the law and the rules of this version.
 * @param receipt a checked one (`readReceipt`)
 * @param parameters to decide with; its own when left out
 */
export function replay(receipt: Receipt, parameters = receipt.parameters): Replay {
  const differences = differencesBetween(receipt, writtenNow(receipt, parameters));
  return differences.length === 0 ? { same: true } : { same: false, differences };
}

/** The receipt that this version writes for the same facts, words and day. */
export function writtenNow(receipt: Receipt, parameters = receipt.parameters): Receipt {
  const caseFile = { asOf: receipt.asOf, facts: valuesIn(receipt), parameters };
  return receiptOf(caseFile, assess(caseFile), wordsIn(receipt));
}

/** The facts of a receipt, without their words. */
export function valuesIn({ facts }: Pick<Receipt, 'facts'>): Facts {
  return Object.fromEntries(Object.entries(facts).map(([fact, { value }]) => [fact, value]));
}

function wordsIn({ facts }: Receipt): FactWords {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([fact, { words }]) => (words === undefined ? [] : [[fact, words]])),
  );
}
