import { codeOf, type Receipt } from '../../../core/receipt/receipt.ts';

/** A receipt with these edits and a code that fits them: what another version, or a forger, could have written. */
export function resealed(receipt: Receipt, edits: Partial<Receipt>): Receipt {
  const { code, ...record } = { ...receipt, ...edits };
  return { ...record, code: codeOf(record) };
}
