import { assess } from '../../core/assess.ts';
import { receiptOf } from '../../core/receipt/receipt.ts';
import type { Circumstances } from '../heard.ts';
import type { Conversation } from '../state.ts';
import { caseFileOf } from './ask-next.ts';

/** The code of the receipt of what has been said so far, as `guohe chat --receipt` would write it. */
export function receiptCode(state: Conversation, circumstances: Circumstances): string {
  const caseFile = caseFileOf(state, circumstances);
  return receiptOf(caseFile, assess(caseFile), state.words).code;
}
