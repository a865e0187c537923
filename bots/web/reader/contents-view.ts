import { wordsFor, wordsInScript } from '../../../conversations/script.ts';
import type { Clause, Regulation } from '../../../policy-text/regulation/regulation.ts';
import { type Html, html } from './html.ts';
import { readerWords } from './reader-words.ts';
import type { Reading } from './reading-mode.ts';

/** A chapter with its articles; a regulation without chapters is one without a name. */
export interface Chapter {
  readonly id: string;
  readonly title: Clause['chapter'];
  readonly articles: readonly Clause[];
}

/** The chapters of a regulation, in the order of the text. */
export function chaptersOf({ clauses }: Regulation): readonly Chapter[] {
  const chapters: { id: string; title: Clause['chapter']; articles: Clause[] }[] = [];
  for (const article of clauses.filter(({ parent }) => parent === null)) {
    if (chapters.at(-1)?.title.zh !== article.chapter.zh) {
      chapters.push({ id: `chapter-${chapters.length + 1}`, title: article.chapter, articles: [] });
    }
    chapters.at(-1)?.articles.push(article);
  }
  return chapters;
}

/** The table of contents: beside the text where there is room, else folded above it. */
export function contentsView(chapters: readonly Chapter[], reading: Reading): Html {
  const { language } = reading;
  const words = wordsFor(readerWords, reading);
  const lines = chapters.map(
    ({ id, title, articles }) =>
      html`<li>${
        title.zh === '' ? '' : html`<a class="chapter" href="#${id}">${wordsInScript(title[language], reading)}</a>`
      }<ol class="articles">${articles.map((article) => html`<li><a href="#${article.id}">${wordsInScript(article.label[language], reading)}</a></li>`)}</ol></li>`,
  );
  return html`<nav class="contents" aria-label="${words.contents}"><details><summary>${words.contents}</summary><ol>${lines}</ol></details></nav>`;
}
