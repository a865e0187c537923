import {
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord.js';
import { clauseId } from '../../../conversations/choice-id.ts';
import type { Message } from '../../../conversations/message.ts';
import type { ClientLanguage } from '../../../conversations/script.ts';
import { readReference } from '../../../policy-text/citation/reference.ts';
import type { Language } from '../../../policy-text/language.ts';
import { aboutMessage, ask, clause, talk } from '../commands.ts';
import { readPress } from '../custom-id.ts';
import { wordsIn } from './modal.ts';

/** What an interaction is about. */
export type Meant =
  /** Something said to the assistant. */
  | {
      readonly kind: 'said';
      readonly message: Message;
      /** It asks about the text, wherever the person's own conversation stands. */
      readonly inCompany: boolean;
      /** Everybody is to read the answer. */
      readonly openly: boolean;
      /** Somebody else has said it. */
      readonly ofOthers?: true;
    }
  /** A clause that is being typed. */
  | { readonly kind: 'typing'; readonly typed: string }
  /** A press on what was offered to somebody else, in this language. */
  | { readonly kind: 'not_theirs'; readonly language: Language };

/** @returns null for what we never offered. */
export function readInteraction(interaction: APIInteraction): Meant | null {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return readCommand(interaction);
    case InteractionType.ApplicationCommandAutocomplete:
      return { kind: 'typing', typed: optionOf(interaction.data.options) };
    case InteractionType.MessageComponent:
      return readComponent(interaction);
    case InteractionType.ModalSubmit:
      return { kind: 'said', message: { form: wordsIn(interaction.data) }, inCompany: false, openly: false };
    default:
      return null;
  }
}

/** Who the interaction comes from: in a server it is a member. */
export function personIn({ member, user }: APIInteraction): string | undefined {
  return (member?.user ?? user)?.id;
}

/** The language of the person's client. */
export function languageIn({ locale = 'en-US' }: { readonly locale?: string }): ClientLanguage {
  if (locale === 'zh-TW') return 'zh-Hant';
  return locale.startsWith('zh') ? 'zh' : 'en';
}

function readCommand({ data }: APIApplicationCommandInteraction): Meant | null {
  if (data.type === ApplicationCommandType.Message && data.name === aboutMessage.name) {
    const text = data.resolved.messages[data.target_id]?.content ?? '';
    return { kind: 'said', message: { text }, inCompany: true, openly: false, ofOthers: true };
  }
  if (data.type !== ApplicationCommandType.ChatInput) return null;
  const typed = optionOf(data.options);
  switch (data.name) {
    case talk.name:
      return { kind: 'said', message: { text: typed }, inCompany: false, openly: false };
    case ask.name:
      return { kind: 'said', message: { text: typed }, inCompany: true, openly: true };
    case clause.name:
      return { kind: 'said', message: clauseMeant(typed), inCompany: true, openly: true };
    default:
      return null;
  }
}

/** Every command has one option at most, of text. */
function optionOf(options: readonly { readonly type: ApplicationCommandOptionType }[] = []): string {
  const [option] = options;
  return option?.type === ApplicationCommandOptionType.String && 'value' in option ? String(option.value) : '';
}

/** What no longer can be read was offered by an earlier version: the conversation says so, and asks what it asks now. */
function readComponent({ data, ...from }: APIMessageComponentInteraction): Meant | null {
  const person = personIn({ ...from, data });
  if (person === undefined) return null;
  const picked = data.component_type === ComponentType.StringSelect ? data.values : [];
  const press = readPress(data.custom_id, picked, person);
  if (press && !press.own) return { kind: 'not_theirs', language: press.language };
  const { choice = data.custom_id, inCompany = false } = press ?? {};
  return { kind: 'said', message: { press: choice }, inCompany, openly: inCompany };
}

/** What was completed, or typed to the end, is the clause; anything else is asked about as it is. */
function clauseMeant(typed: string): Message {
  const reference = readReference(typed);
  return reference?.kind === 'clause' ? { press: clauseId(reference.clause.id) } : { text: typed };
}
