import { assess } from '../../../core/assess.ts';
import { type FactWords, type Receipt, receiptOf } from '../../../core/receipt/receipt.ts';
import { workedCase } from '../worked-case.ts';

/** The receipt of the worked case with this id. */
export function workedReceipt(id: string, words?: FactWords): Receipt {
  const caseFile = workedCase(id);
  return receiptOf(caseFile, assess(caseFile), words);
}
