import type { Writing } from '../../../conversations/script.ts';
import type { Bilingual, Language } from '../../../policy-text/language.ts';
import { type Html, html } from './html.ts';
import { langOf, langOfWriting } from './lang-of.ts';
import type { Reading, ReadingMode } from './reading-mode.ts';

/** The languages that are shown, Chinese first. */
export function shownIn(mode: ReadingMode): readonly Language[] {
  return mode === 'both' ? ['zh', 'en'] : [mode];
}

/** The same in each language that is shown, side by side where there is room. */
export function sideBySide({ mode, script }: Reading, show: (writing: Writing) => Html | string): Html {
  const columns = shownIn(mode).map((language) => {
    const writing = { language, ...(script && { script }) };
    return html`<div class="${language}" lang="${langOfWriting(writing)}">${show(writing)}</div>`;
  });
  return html`<div class="pair">${columns}</div>`;
}

/** A few words inside a line, in each language that is shown; `chinese` sets the Chinese ones. */
export function inLine(
  mode: ReadingMode,
  words: Bilingual,
  chinese: (words: string) => Html | readonly Html[] = (plain) => html`${plain}`,
): readonly Html[] {
  return shownIn(mode).map(
    (language) =>
      html`<span class="${language}" lang="${langOf[language]}">${language === 'zh' ? chinese(words.zh) : words.en}</span>`,
  );
}
