import type { Writing } from '../../../conversations/script.ts';
import type { Language } from '../../../policy-text/language.ts';

/** The `lang` attribute for each language, as the law is written. */
export const langOf: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** The `lang` attribute of words around the law. */
export function langOfWriting({ language, script }: Writing): string {
  return language === 'zh' && script === 'traditional' ? 'zh-Hant' : langOf[language];
}
