import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord.js';
import type { DrawnPicture } from '../timeline/draw-pictures.ts';

/**
 * What Discord accepts at most, in messages, modals, completions and threads; lengths in UTF-16 units, which never count
 * less than Discord does.
 */
export const limits = {
  content: 2000,
  rows: 5,
  buttonsPerRow: 5,
  buttonLabel: 80,
  options: 25,
  optionLabel: 100,
  optionValue: 100,
  placeholder: 150,
  customId: 100,
  completions: 25,
  completion: 100,
  threadName: 100,
  files: 10,
  fileDescription: 1024,
  modalTitle: 45,
  fields: 5,
  fieldLabel: 45,
  fieldDescription: 100,
  fieldPlaceholder: 100,
  /** Of Discord's 4,000: no answer is longer. */
  fieldText: 500,
} as const;

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** One Discord message: what is read, and the rows of what can be pressed under it. */
export interface DiscordMessage {
  readonly content: string;
  readonly components: readonly Row[];
  /** Everybody is to read it, although the rest of the answer is for the person alone. */
  readonly isShared?: true;
  readonly files?: readonly { readonly data: Buffer; readonly name: string }[];
  /** They show what the text says. */
  readonly pictures?: readonly DrawnPicture[];
}

/** A text no longer than Discord shows; what is left out is marked. */
export function clipped(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Returns the message unchanged. Throws a RangeError naming the limit that Discord would refuse it for. */
export function withinLimits(message: DiscordMessage): DiscordMessage {
  atLeastOne('content', message.content.trim().length);
  atMost('content', message.content.length);
  atMost('rows', message.components.length);
  atMost('files', (message.files?.length ?? 0) + (message.pictures?.length ?? 0));
  for (const row of message.components) {
    atMost('buttonsPerRow', row.components.length);
    for (const component of row.components) {
      if ('custom_id' in component) atMost('customId', component.custom_id.length);
      if ('label' in component) atMost('buttonLabel', component.label?.length ?? 0);
      if (component.type === ComponentType.StringSelect) optionsWithinLimits(component);
    }
  }
  return message;
}

/** Returns the modal unchanged. Throws a RangeError naming the limit that Discord would refuse it for. */
export function modalWithinLimits(
  modal: APIModalInteractionResponseCallbackData,
): APIModalInteractionResponseCallbackData {
  atMost('customId', modal.custom_id.length);
  atLeastOne('modalTitle', modal.title.trim().length);
  atMost('modalTitle', modal.title.length);
  atLeastOne('fields', modal.components.length);
  atMost('fields', modal.components.length);
  for (const label of modal.components) {
    if (label.type !== ComponentType.Label) continue;
    atLeastOne('fieldLabel', label.label.trim().length);
    atMost('fieldLabel', label.label.length);
    atMost('fieldDescription', label.description?.length ?? 0);
    const { component } = label;
    atMost('customId', component.custom_id.length);
    if (component.type === ComponentType.TextInput) {
      atMost('fieldPlaceholder', component.placeholder?.length ?? 0);
      atMost('fieldText', component.value?.length ?? 0);
    }
    if (component.type === ComponentType.StringSelect) optionsWithinLimits(component);
  }
  return modal;
}

function optionsWithinLimits({ options, placeholder }: APIStringSelectComponent): void {
  atLeastOne('options', options.length);
  atMost('options', options.length);
  atMost('placeholder', placeholder?.length ?? 0);
  for (const option of options) {
    atMost('optionLabel', option.label.length);
    atMost('optionValue', option.value.length);
  }
}

function atMost(name: keyof typeof limits, count: number): void {
  if (count > limits[name]) throw new RangeError(`Discord takes at most ${limits[name]} for ${name}, not ${count}`);
}

function atLeastOne(name: keyof typeof limits, count: number): void {
  if (count === 0) throw new RangeError(`Discord takes no message with empty ${name}`);
}
