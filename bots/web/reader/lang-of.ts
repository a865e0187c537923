import type { Language } from '../../../policy-text/language.ts';

/** The `lang` attribute for each language. */
export const langOf: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
