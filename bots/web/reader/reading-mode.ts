import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { languageIn, type Script } from '../../../conversations/script.ts';
import type { Language } from '../../../policy-text/language.ts';
import { languageAskedFor, scriptAskedFor } from '../spoken.ts';
import { cameByHttps } from '../visitor.ts';

const modes = ['zh', 'both', 'en'] as const;

/** What is shown of the law: the Chinese, the Chinese beside its translation, or the translation. */
export type ReadingMode = (typeof modes)[number];

/** How a page is shown to one reader. */
export interface Reading {
  readonly mode: ReadingMode;
  /** The language of everything around the law. */
  readonly language: Language;
  /** The characters of the Chinese around the law; the law itself stays as it is stored. Simplified when not said. */
  readonly script?: Script;
}

const cookie = 'guohe_reading';
const scriptCookie = 'guohe_script';
const scripts: Readonly<Record<string, Script>> = { hans: 'simplified', hant: 'traditional' };
const aYear = 365 * 24 * 60 * 60;

/**
 * How the reader wants the page: `?lang=` and `?script=` when given, which are kept in cookies; else what was kept; else by
 * the browser's languages. They are left alone when they are none of ours.
 */
export function readingOf(c: Context): Reading {
  const chosen = modeIn(c.req.query('lang'));
  if (chosen) keep(c, cookie, chosen);
  const chosenScript = c.req.query('script');
  if (scriptIn(chosenScript)) keep(c, scriptCookie, chosenScript as string);
  const browser = languageIn(languageAskedFor(c) ?? 'zh');
  const mode = chosen ?? modeIn(getCookie(c, cookie)) ?? (browser === 'zh' ? 'zh' : 'both');
  const script = scriptIn(chosenScript) ?? scriptIn(getCookie(c, scriptCookie)) ?? scriptAskedFor(c);
  return { mode, language: mode === 'both' ? browser : mode, script };
}

function keep(c: Context, name: string, value: string): void {
  setCookie(c, name, value, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: cameByHttps(c),
    path: '/',
    maxAge: aYear,
  });
}

function scriptIn(given: string | undefined): Script | undefined {
  return given !== undefined && Object.hasOwn(scripts, given) ? scripts[given] : undefined;
}

function modeIn(given: string | undefined): ReadingMode | undefined {
  return modes.find((mode) => mode === given);
}
