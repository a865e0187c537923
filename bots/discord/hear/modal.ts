import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmission,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Form, FormField } from '../../../conversations/form.ts';
import { wordsFor } from '../../../conversations/script.ts';
import { doorWords } from '../../door-words.ts';
import { formId } from '../custom-id.ts';
import { clipped, limits, modalWithinLimits } from '../limits.ts';

/** A form as a modal: every field optional, and filled in with what is known. `owner` is whom it is opened to. */
export function modalOf(form: Form, owner: string): APIModalInteractionResponseCallbackData {
  return modalWithinLimits({
    custom_id: formId({ owner, language: form.language, inCompany: false }),
    title: clipped(form.title, limits.modalTitle),
    components: form.fields.map((field) => ({
      type: ComponentType.Label,
      label: clipped(field.label, limits.fieldLabel),
      description: clipped(field.inShort ?? field.question, limits.fieldDescription),
      component: field.kind === 'choice' ? choiceIn(field, form) : textIn(field),
    })),
  });
}

/** The words of each field by its name, as they were handed back; an empty field is empty words. */
export function wordsIn({ components }: APIModalSubmission): Readonly<Record<string, string>> {
  const fields = components.flatMap((label) => (label.type === ComponentType.Label ? [label.component] : []));
  return Object.fromEntries(
    fields.flatMap((field) => {
      if (field.type === ComponentType.TextInput) return [[field.custom_id, field.value]];
      return field.type === ComponentType.StringSelect ? [[field.custom_id, field.values[0] ?? '']] : [];
    }),
  );
}

function textIn({ name, example, value }: FormField): APIComponentInLabel {
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: TextInputStyle.Short,
    required: false,
    max_length: limits.fieldText,
    ...(example && { placeholder: clipped(example, limits.fieldPlaceholder) }),
    ...(value && { value: clipped(value, limits.fieldText) }),
  };
}

function choiceIn({ name, options, value }: FormField, form: Form): APIComponentInLabel {
  return {
    type: ComponentType.StringSelect,
    custom_id: name,
    required: false,
    min_values: 0,
    max_values: 1,
    placeholder: wordsFor(doorWords, form).choose,
    options: options.map((option) => ({
      label: clipped(option, limits.optionLabel),
      value: clipped(option, limits.optionValue),
      ...(option === value && { default: true }),
    })),
  };
}
