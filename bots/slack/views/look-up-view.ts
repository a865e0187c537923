import type { types, ViewOutput } from '@slack/bolt';
import { simplified, wordsFor } from '../../../conversations/script.ts';
import type { Language } from '../../../policy-text/language.ts';
import { completeClauses } from '../../../policy-text/search/complete-clause.ts';
import { callbacks, clauseId } from '../action-id.ts';
import { limits, type ModalView, viewWithinLimits } from '../limits.ts';
import { slackWords } from '../words.ts';
import { type Back, backIn, packed } from './back.ts';
import { plainText } from './plain-text.ts';

/** So many suggestions fit into Slack's list without scrolling far. */
const mostSuggestions = 20;

/** A modal in which a clause is found by the beginning of its reference or by its words. */
export function lookUpView(back: Back): ModalView {
  const { title, submit, cancel, label, hint } = wordsFor(slackWords, back).lookUp;
  return viewWithinLimits({
    type: 'modal',
    callback_id: callbacks.lookUp,
    private_metadata: packed(back),
    title: plainText(title, limits.viewTitle),
    submit: plainText(submit, limits.viewTitle),
    close: plainText(cancel, limits.viewTitle),
    blocks: [
      {
        type: 'input',
        block_id: clauseId,
        label: plainText(label, limits.inputLabel),
        element: {
          type: 'external_select',
          action_id: clauseId,
          min_query_length: 0,
          placeholder: plainText(hint, limits.placeholder),
        },
      },
    ],
  });
}

/** The clauses that may be meant by what is typed so far. */
export function clauseOptions(typed: string, language: Language): types.PlainTextOption[] {
  return completeClauses(simplified(typed), mostSuggestions).map(({ id, label, text, translation }) => ({
    text: plainText(`${label[language]} ${language === 'en' ? translation : text}`, limits.optionLabel),
    value: id,
  }));
}

/** The clause picked, and where the answer belongs. */
export function clausePicked({ state, private_metadata }: ViewOutput): { clause: string; back: Back } {
  const picked = state.values[clauseId]?.[clauseId]?.selected_option?.value;
  return { clause: picked ?? '', back: backIn(private_metadata) };
}
