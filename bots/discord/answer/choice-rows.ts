import { ButtonStyle, ComponentType } from 'discord.js';
import type { Choice } from '../../../conversations/reply.ts';
import { wordsFor } from '../../../conversations/script.ts';
import { doorWords } from '../../door-words.ts';
import { buttonId, type Offer, selectId } from '../custom-id.ts';
import { clipped, limits, type Row } from '../limits.ts';

/** More choices than this are easier found in a list. */
const mostButtons = 10;

/**
 * The rows that offer `choices`: buttons, or lists when there are many. A row stays pressable for
 * good: a choice means the same at any later time, and pressing another one corrects an answer.
 */
export function choiceRows(choices: readonly Choice[], offer: Offer): Row[] {
  if (choices.length > mostButtons) {
    return chunks(choices, limits.options).map((chunk, index) => selectRow(chunk, offer, index));
  }
  return chunks(choices, limits.buttonsPerRow).map((chunk) => buttonRow(chunk, offer));
}

function buttonRow(choices: readonly Choice[], offer: Offer): Row {
  return {
    type: ComponentType.ActionRow,
    components: choices.map(({ id, label }) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: clipped(label, limits.buttonLabel),
      custom_id: buttonId(offer, id),
    })),
  };
}

function selectRow(choices: readonly Choice[], offer: Offer, index: number): Row {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: selectId(offer, index),
        placeholder: wordsFor(doorWords, offer).choose,
        options: choices.map(({ id, label }) => ({ label: clipped(label, limits.optionLabel), value: id })),
      },
    ],
  };
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}
