import type { Writing } from '../../conversations/script.ts';
import type { Language } from '../../policy-text/language.ts';

/** To whom something is offered, and how it is answered. */
export interface Offer extends Writing {
  /** A Discord user id. */
  readonly owner: string;
  /** It stands where others read along, and is answered there. */
  readonly inCompany: boolean;
}

/** A press as it comes back from Discord. */
export interface Press {
  /** The `Choice.id` that was offered. */
  readonly choice: string;
  /** The language of the turn that offered it. */
  readonly language: Language;
  readonly inCompany: boolean;
  /** Whether the presser is the person the choice was offered to. */
  readonly own: boolean;
}

/*
 * A custom id is kind, language, owner and rest: `bz3v5e11:fact.yes` is a button of a Chinese turn, `oe3v5e11:clause:9` one
 * under an English answer that everybody reads; `s` and `l` are lists, `f` is a form. Discord allows 100 characters; the owner in base 36
 * takes 13 at most, which leaves room for any choice id.
 */
const pattern = /^(?<kind>[boslf])(?<language>[ze])(?<owner>[0-9a-z]{1,13}):(?<rest>.+)$/;

/** The custom id of a button. */
export function buttonId(offer: Offer, choice: string): string {
  return `${offer.inCompany ? 'o' : 'b'}${whose(offer)}:${choice}`;
}

/** The custom id of the select at `index` in its message; the choice is in the value of the option picked. */
export function selectId(offer: Offer, index: number): string {
  return `${offer.inCompany ? 'l' : 's'}${whose(offer)}:${index}`;
}

/** The custom id of a form; what was filled in is in its fields. */
export function formId(offer: Offer): string {
  return `f${whose(offer)}:form`;
}

/**
 * Reads a press by the user `presser`; `values` are the options picked in a select. Null when the id is not one of
 * ours.
 */
export function readPress(customId: string, values: readonly string[], presser: string): Press | null {
  const { kind = '', language, owner, rest } = pattern.exec(customId)?.groups ?? {};
  const choice = 'sl'.includes(kind) ? values[0] : rest;
  if (owner === undefined || choice === undefined) return null;
  return {
    choice,
    language: language === 'z' ? 'zh' : 'en',
    inCompany: 'ol'.includes(kind),
    own: owner === shortOwner(presser),
  };
}

function whose({ owner, language }: Offer): string {
  return `${language.charAt(0)}${shortOwner(owner)}`;
}

function shortOwner(userId: string): string {
  return BigInt(userId).toString(36);
}
