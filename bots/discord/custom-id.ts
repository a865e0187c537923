import type { Language } from '../../policy-text/language.ts';

/** A press as it comes back from Discord. */
export interface Press {
  /** The `Choice.id` that was offered. */
  readonly choice: string;
  /** The language of the turn that offered it. */
  readonly language: Language;
  /** Whether the presser is the person the choice was offered to. */
  readonly own: boolean;
}

/*
 * A custom id is kind, language, owner and rest: `bz3v5e11:fact.yes` is a button of a Chinese turn.
 * Discord allows 100 characters; the owner in base 36 takes 13 at most, which leaves room for any choice id.
 */
const pattern = /^(?<kind>[bs])(?<language>[ze])(?<owner>[0-9a-z]{1,13}):(?<rest>.+)$/;

/** The custom id of a button. `owner` is a Discord user id. */
export function buttonId(owner: string, language: Language, choice: string): string {
  return `b${language.charAt(0)}${shortOwner(owner)}:${choice}`;
}

/** The custom id of the select at `index` in its message; the choice is in the value of the option picked. */
export function selectId(owner: string, language: Language, index: number): string {
  return `s${language.charAt(0)}${shortOwner(owner)}:${index}`;
}

/**
 * Reads a press by the user `presser`; `values` are the options picked in a select. Null when the id is not one of
 * ours.
 */
export function readPress(customId: string, values: readonly string[], presser: string): Press | null {
  const parts = pattern.exec(customId)?.groups;
  const choice = parts?.kind === 's' ? values[0] : parts?.rest;
  if (!parts || choice === undefined) return null;
  return { choice, language: parts.language === 'z' ? 'zh' : 'en', own: parts.owner === shortOwner(presser) };
}

function shortOwner(userId: string): string {
  return BigInt(userId).toString(36);
}
