import { wordsFor, wordsInScript } from '../../../conversations/script.ts';
import type { Regulation } from '../../../policy-text/regulation/regulation.ts';
import { breakable } from './breakable.ts';
import { articleView, type ClauseSetting } from './clause-view.ts';
import { chaptersOf, contentsView } from './contents-view.ts';
import { type Html, html } from './html.ts';
import { langOf, langOfWriting } from './lang-of.ts';
import { type NotesSetting, notesFor } from './notes-view.ts';
import { pageFrame } from './page-frame.ts';
import type { QuotedRange } from './quoted-range.ts';
import { readerWords } from './reader-words.ts';
import type { RegulationFacts } from './regulation-facts.ts';
import { type Search, searchView } from './search-view.ts';
import { inLine } from './side-by-side.ts';

/** All that the page of a regulation shows. */
export interface RegulationPage extends NotesSetting {
  readonly facts: RegulationFacts;
  readonly search: Search | null;
  readonly quoted: QuotedRange | null;
  /** A quotation that was asked for and does not fit the text. */
  readonly badQuote: string | null;
}

/** The page of one regulation: its contents, the search and every clause with what hangs on it. */
export function regulationPage(page: RegulationPage): Html {
  const { regulation, reading, facts, search, badQuote } = page;
  const { language, mode } = reading;
  const words = wordsFor(readerWords, reading);
  const chapters = chaptersOf(regulation);
  const setting: ClauseSetting = { ...page, notes: notesFor(page) };
  return pageFrame({
    title: `${regulation.title[language]} · ${words.name}`,
    reading,
    root: '../',
    aside: contentsView(chapters, reading),
    main: html`<div class="head">
<p class="standing ${facts.standing}">${words.standing[facts.standing]}</p>
<h1>${inLine(mode, regulation.title, breakable)}</h1>
${factsView(facts.lines.slice(0, 3), page)}
</div>
${badQuote === null ? '' : html`<p class="trouble" role="alert">${words.badQuote(badQuote)} <a href="${regulation.id}">${words.withoutQuote}</a></p>`}
${searchView(search, reading)}
${chapters.map(
  ({
    id,
    title,
    articles,
  }) => html`<section class="chapter" ${title.zh === '' ? '' : html`id="${id}" aria-labelledby="label-${id}"`}>
${title.zh === '' ? '' : html`<h2 id="label-${id}">${inLine(mode, title)}</h2>`}
${articles.map((article) => articleView(article, setting))}
</section>`,
)}`,
    footer: html`${factsView(facts.lines.slice(3), page)}
${hasTranslation(regulation) ? html`<p>${words.unofficial}</p>` : ''}`,
  });
}

function factsView(lines: RegulationFacts['lines'], { reading }: NotesSetting): Html | string {
  if (lines.length === 0) return '';
  const { language } = reading;
  return html`<dl class="facts">${lines.map(
    ({ name, value, ours }) =>
      html`<div><dt>${wordsInScript(name[language], reading)}</dt><dd lang="${ours ? langOfWriting(reading) : langOf[language]}">${
        ours ? wordsInScript(value[language], reading) : value[language]
      }</dd></div>`,
  )}</dl>`;
}

function hasTranslation({ clauses }: Regulation): boolean {
  return clauses.some(({ translation }) => translation !== '');
}
