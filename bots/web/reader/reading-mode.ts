import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { languageIn } from '../../../conversations/script.ts';
import type { Language } from '../../../policy-text/language.ts';
import { languageAskedFor } from '../spoken.ts';
import { cameByHttps } from '../visitor.ts';

const modes = ['zh', 'both', 'en'] as const;

/** What is shown of the law: the Chinese, the Chinese beside its translation, or the translation. */
export type ReadingMode = (typeof modes)[number];

/** How a page is shown to one reader. */
export interface Reading {
  readonly mode: ReadingMode;
  /** The language of everything around the law. */
  readonly language: Language;
}

const cookie = 'guohe_reading';
const aYear = 365 * 24 * 60 * 60;

/**
 * How the reader wants the page: `?lang=` when given, which is kept in a cookie; else what was kept; else by the
 * browser's languages. `lang` is left alone when it is none of ours.
 */
export function readingOf(c: Context): Reading {
  const chosen = modeIn(c.req.query('lang'));
  if (chosen) {
    setCookie(c, cookie, chosen, {
      httpOnly: true,
      sameSite: 'Lax',
      secure: cameByHttps(c),
      path: '/',
      maxAge: aYear,
    });
  }
  const browser = languageIn(languageAskedFor(c) ?? 'zh');
  const mode = chosen ?? modeIn(getCookie(c, cookie)) ?? (browser === 'zh' ? 'zh' : 'both');
  return { mode, language: mode === 'both' ? browser : mode };
}

function modeIn(given: string | undefined): ReadingMode | undefined {
  return modes.find((mode) => mode === given);
}
