import { setTimeout as sleep } from 'node:timers/promises';
import { type ClientLanguage, type Writing, writingOn } from '../../conversations/script.ts';
import { doesPass } from './line/retry.ts';
import type { Workspace } from './workspaces.ts';

/** Longer than this a first answer does not wait for it, in milliseconds. */
const patience = 1500;
/** So many people are remembered; the others are looked up again. */
const remembered = 5000;

/** Finds out which language a person's Slack is set to; undefined when Slack does not say. */
export type ClientLanguageOf = (workspace: Workspace, user: string) => Promise<ClientLanguage | undefined>;

/** Asks Slack, and remembers what it said of the latest people. */
export function clientLanguages(): ClientLanguageOf {
  const known = new Map<string, Promise<ClientLanguage | undefined>>();
  return ({ team, client }, user) => {
    const key = `${team}:${user}`;
    const before = known.get(key);
    if (before) return Promise.race([before, afterPatience()]);
    const asked = client.users
      .info({ user, include_locale: true })
      .then((answer) => languageOfLocale(answer.user?.locale))
      .catch((error) => {
        // Without the scope it is never said; else it may be the next time.
        if (doesPass(error)) known.delete(key);
        return undefined;
      });
    const found = Promise.race([asked, afterPatience()]);
    known.set(key, asked);
    for (const oldest of known.keys()) {
      if (known.size <= remembered) break;
      known.delete(oldest);
    }
    return found;
  };
}

/** How words are shown to a person who has not said anything yet. */
export async function writingFor(
  user: string,
  workspace: Workspace,
  clientLanguageOf: ClientLanguageOf,
): Promise<Writing> {
  return writingOn((await clientLanguageOf(workspace, user)) ?? 'zh');
}

/** The language of a locale such as `zh-TW`: Chinese as it is written there, else English. */
export function languageOfLocale(locale: string | undefined): ClientLanguage | undefined {
  if (locale === undefined) return undefined;
  if (/^zh\b.*(?:Hant|TW|HK|MO)/i.test(locale)) return 'zh-Hant';
  return /^zh\b/i.test(locale) ? 'zh' : 'en';
}

function afterPatience(): Promise<undefined> {
  return sleep(patience, undefined, { ref: false });
}
