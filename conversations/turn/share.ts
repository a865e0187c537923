import { assess } from '../../core/assess.ts';
import { intentId, shareId } from '../choice-id.ts';
import { askAgain, type Circumstances, type Heard, notice } from '../heard.ts';
import type { Choice, Reply } from '../reply.ts';
import type { Conversation } from '../state.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { resultOf } from '../wording/result.ts';
import { caseFileOf } from './ask-next.ts';
import { receiptCode } from './receipt-code.ts';

/** Shows what would be shared where the person is, and asks; nobody else reads it yet. */
export function previewShare(state: Conversation, circumstances: Circumstances): Heard {
  const { share } = catalogues[state.language];
  const { sharesTo } = circumstances;
  if (sharesTo === undefined) return askAgain(state, notice(share.nowhere));
  if (Object.keys(state.facts).length === 0) return askAgain(state, notice(share.nothingYet));
  if (sharesTo === 'elsewhere') return askAgain(state, notice(share.elsewhere));
  const choices = [
    { id: shareId(sharesTo.id, receiptCode(state, circumstances)), label: share.confirm(sharesTo.name) },
    { id: intentId('keep'), label: share.keep },
  ];
  const shown = { ...sharedResult(state, circumstances), choices };
  return { state, replies: [notice(share.preview(sharesTo.name)), shown], next: 'wait' };
}

/**
 * Hands the door what the person has been shown, to be posted openly. Only where it was shown for, and only while it is
 * still what they would see: else it is shown again.
 */
export function confirmShare(
  state: Conversation,
  { place, receipt }: { readonly place: string; readonly receipt: string },
  circumstances: Circumstances,
): Heard {
  const { share } = catalogues[state.language];
  const { sharesTo } = circumstances;
  if (typeof sharesTo !== 'object') return previewShare(state, circumstances);
  if (sharesTo.id !== place || receipt !== receiptCode(state, circumstances)) {
    const again = previewShare(state, circumstances);
    return { ...again, replies: [notice(share.changed), ...again.replies] };
  }
  const shared: Reply = { ...sharedResult(state, circumstances), shares: true };
  return askAgain(state, notice(share.shared(sharesTo.name)), shared);
}

/** The choice to share a result, at doors where others can read along. */
export function shareChoice({ language }: Conversation, { sharesTo }: Circumstances): readonly Choice[] {
  return sharesTo === undefined ? [] : [{ id: intentId('share'), label: catalogues[language].share.offer }];
}

/** The outcome, every clause with what it comes to, and the quotations; no words of anybody's, and nothing to press. */
function sharedResult(state: Conversation, circumstances: Circumstances): Reply {
  const words = catalogues[state.language];
  const result = resultOf(assess(caseFileOf(state, circumstances)), state.language, words, []);
  return { ...result, text: `${words.share.heading}\n${result.text}` };
}
