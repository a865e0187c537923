import type { Language } from '../../policy-text/language.ts';

/** A press as it comes back from Slack. */
export interface Press {
  /** The `Choice.id` that was offered. */
  readonly choice: string;
  /** The language of the turn that offered it. */
  readonly language: Language;
  /** Whether the presser is the person the choice was offered to. */
  readonly own: boolean;
}

/** The part of a Slack action that is read here. */
export interface PressedAction {
  readonly action_id: string;
  readonly selected_option?: { readonly value: string };
}

/*
 * An action id is kind, language, owner and rest: `button:zh:U02ABCDEF:fact.yes` offers a choice of a Chinese turn.
 * A select carries the choice in the option picked, since its own id is the same for all of them.
 */
const pattern = /^(?<kind>button|select):(?<language>zh|en):(?<owner>\w+)(?::(?<choice>.+))?$/;

/** What modals and shortcuts are known by; those of shortcuts stand in the manifest. */
export const callbacks = {
  /** The modal of a form. */
  form: 'form',
  /** The modal that finds a clause, and the shortcut that opens it. */
  lookUp: 'look_up',
  /** The shortcut that opens the form of what is to be filled in now. */
  fillIn: 'fill_in',
  /** The shortcut on a message that asks what the regulation says about it. */
  askAbout: 'ask_about',
} as const;

/** The field in which a clause is picked: its block, its element and where its suggestions are asked for. */
export const clauseId = 'clause';

/** What the buttons of the home tab do. */
export type HomeAction = 'talk' | 'fill_in' | 'look_up' | 'bases' | 'zh' | 'en';

/** The action id of a button on the home tab. */
export function homeId(action: HomeAction): string {
  return `home:${action}`;
}

/** What a button on the home tab does; null when it is none of ours. */
export function readHomePress({ action_id }: PressedAction): HomeAction | null {
  const action = /^home:(talk|fill_in|look_up|bases|zh|en)$/.exec(action_id)?.[1];
  return action ? (action as HomeAction) : null;
}

/** The action id of a button. `owner` is a Slack user id. */
export function buttonId(owner: string, language: Language, choice: string): string {
  return `button:${language}:${owner}:${choice}`;
}

/** The action id of a select whose option values are choice ids. */
export function selectId(owner: string, language: Language): string {
  return `select:${language}:${owner}`;
}

/** Reads a press by the user `presser`. Null when the id is not one of ours. */
export function readPress(action: PressedAction, presser: string): Press | null {
  const parts = pattern.exec(action.action_id)?.groups;
  const choice = parts?.kind === 'select' ? action.selected_option?.value : parts?.choice;
  if (!parts || choice === undefined) return null;
  return { choice, language: parts.language === 'en' ? 'en' : 'zh', own: parts.owner === presser };
}
