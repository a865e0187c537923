import { ButtonStyle, ComponentType } from 'discord.js';
import type { Choice } from '../../conversations/reply.ts';
import type { Language } from '../../policy-text/language.ts';
import { doorWords } from '../door-words.ts';
import { buttonId, selectId } from './custom-id.ts';
import { limits, type Row } from './limits.ts';

/** More choices than this are easier found in a list. */
const mostButtons = 10;

/**
 * The rows that offer `choices` to the user `owner`: buttons, or lists when there are many. A row stays pressable for
 * good: a choice means the same at any later time, and pressing another one corrects an answer.
 */
export function choiceRows(choices: readonly Choice[], owner: string, language: Language): Row[] {
  if (choices.length > mostButtons) {
    return chunks(choices, limits.options).map((chunk, index) => selectRow(chunk, owner, language, index));
  }
  return chunks(choices, limits.buttonsPerRow).map((chunk) => buttonRow(chunk, owner, language));
}

function buttonRow(choices: readonly Choice[], owner: string, language: Language): Row {
  return {
    type: ComponentType.ActionRow,
    components: choices.map(({ id, label }) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: clip(label, limits.buttonLabel),
      custom_id: buttonId(owner, language, id),
    })),
  };
}

function selectRow(choices: readonly Choice[], owner: string, language: Language, index: number): Row {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: selectId(owner, language, index),
        placeholder: doorWords[language].choose,
        options: choices.map(({ id, label }) => ({ label: clip(label, limits.optionLabel), value: id })),
      },
    ],
  };
}

function clip(label: string, most: number): string {
  if (label.length <= most) return label;
  return `${label.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}
