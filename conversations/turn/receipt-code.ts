import { assess } from '../../core/assess.ts';
import { type Receipt, receiptOf } from '../../core/receipt/receipt.ts';
import type { Circumstances } from '../heard.ts';
import type { Conversation } from '../state.ts';
import { caseFileOf } from './ask-next.ts';

/** The receipt of what has been said so far, as `guohe chat --receipt` would write it. */
export function receiptSoFar(state: Conversation, circumstances: Circumstances): Receipt {
  const caseFile = caseFileOf(state, circumstances);
  return receiptOf(caseFile, assess(caseFile), state.words);
}

/** The code that it can be read out by. */
export function receiptCode(state: Conversation, circumstances: Circumstances): string {
  return receiptSoFar(state, circumstances).code;
}
