import type { types, ViewOutput } from '@slack/bolt';
import type { Form, FormField, Refused } from '../../../conversations/form.ts';
import { callbacks } from '../action-id.ts';
import { limits, type ModalView, viewWithinLimits } from '../limits.ts';
import { shortened } from '../mrkdwn.ts';
import { type Back, backIn, packed } from './back.ts';
import { plainText } from './plain-text.ts';

/** Each field stands in a block of its name. */
const valueId = 'value';

/** A form as a modal. @param back where the answer to it belongs */
export function formView({ title, submit, cancel, fields }: Form, back: Back): ModalView {
  return viewWithinLimits({
    type: 'modal',
    callback_id: callbacks.form,
    private_metadata: packed(back),
    title: plainText(title, limits.viewTitle),
    submit: plainText(submit, limits.viewTitle),
    close: plainText(cancel, limits.viewTitle),
    blocks: fields.map((field) => ({
      type: 'input',
      block_id: field.name,
      optional: true,
      label: plainText(field.label, limits.inputLabel),
      hint: plainText(field.question, limits.inputLabel),
      element: field.kind === 'choice' ? choiceInput(field) : textInput(field),
    })),
  });
}

function textInput({ example, value }: FormField): types.PlainTextInput {
  return {
    type: 'plain_text_input',
    action_id: valueId,
    ...(example !== '' && { placeholder: plainText(example, limits.placeholder) }),
    ...(value !== null && { initial_value: shortened(value, limits.inputValue) }),
  };
}

function choiceInput({ options, value }: FormField): types.StaticSelect {
  const optionOf = (words: string): types.PlainTextOption => ({
    text: plainText(words, limits.optionLabel),
    value: words,
  });
  return {
    type: 'static_select',
    action_id: valueId,
    options: options.map(optionOf),
    ...(value !== null && { initial_option: optionOf(value) }),
  };
}

/** What was filled in, by field, and where the answer belongs. */
export function filledIn({ state, private_metadata }: ViewOutput): { form: Record<string, string>; back: Back } {
  const form = Object.entries(state.values).map(([name, { [valueId]: given }]) => [
    name,
    given?.selected_option?.value ?? given?.value ?? '',
  ]);
  return { form: Object.fromEntries(form), back: backIn(private_metadata) };
}

/** The reasons at their fields, as Slack shows them; the modal stays open. */
export function refusedAtFields(refused: Refused): { response_action: 'errors'; errors: Record<string, string> } {
  const errors = Object.entries(refused).map(([name, words]) => [name, shortened(words, limits.inputLabel)]);
  return { response_action: 'errors', errors: Object.fromEntries(errors) };
}
