import { simplified, wordsFor, wordsInScript } from '../../../conversations/script.ts';
import type { Language } from '../../../policy-text/language.ts';
import type { Clause } from '../../../policy-text/regulation/regulation.ts';
import { ownTranslation } from '../../../policy-text/search/search-clauses.ts';
import { chineseTokens } from '../../../policy-text/spelling/tokens.ts';
import { plainSpelling } from '../../../policy-text/words/thesaurus.ts';
import type { FoundClause } from './find-clauses.ts';
import { longestQuery } from './find-clauses.ts';
import { type Html, html } from './html.ts';
import { langOf } from './lang-of.ts';
import { markedWords, type Span } from './marked-words.ts';
import { readerWords } from './reader-words.ts';
import type { Reading } from './reading-mode.ts';

/** A search as it was asked, and what it found. */
export interface Search {
  readonly query: string;
  readonly found: readonly FoundClause[];
}

/** The search box, and below it what was found; without a search an empty place for it. */
export function searchView(search: Search | null, reading: Reading): Html {
  const words = wordsFor(readerWords, reading);
  return html`<search>
<form method="get" role="search" id="search">
<label for="q">${words.searchLabel}</label>
<div class="field"><input type="search" id="q" name="q" value="${search?.query ?? ''}" maxlength="${longestQuery}" autocomplete="off" enterkeyhint="search" aria-describedby="search-hint"><button type="submit">${words.search}</button></div>
<p id="search-hint">${words.searchHint}</p>
</form>
<div id="found" aria-live="polite">${search ? foundView(search, reading) : ''}</div>
</search>`;
}

/** What a search found, as the page shows it and as its script fetches it. */
export function foundView({ query, found }: Search, reading: Reading): Html {
  const { language } = reading;
  const words = wordsFor(readerWords, reading);
  if (found.length === 0) return html`<p class="count">${words.nothingFound(query)}</p>`;
  const results = found.map(({ clause, start, end }) => {
    const snippet = snippetOf(clause, start, end, language);
    return html`<li><a href="?quote=${clause.id}:${start}-${end}#${clause.id}"><strong>${wordsInScript(clause.label[language], reading)}</strong><span class="quote" lang="${langOf[snippet.language]}">${markedWords(snippet.text, sharedWith(query, snippet.text))}</span></a></li>`;
  });
  return html`<p class="count">${words.found(query, found.length)}</p><ol class="results">${results}</ol>`;
}

/** The words that were found, to those who read English in translation where there is one. */
function snippetOf(
  clause: Clause,
  start: number,
  end: number,
  language: Language,
): { text: string; language: Language } {
  return language === 'en' && clause.translation !== ''
    ? { text: ownTranslation(clause), language: 'en' }
    : { text: clause.text.slice(start, end), language: 'zh' };
}

/** Where a text has words of the query, in whatever spelling they were typed. */
function sharedWith(query: string, text: string): readonly Span[] {
  const hit = new Array<boolean>(text.length).fill(false);
  const plain = text.toLowerCase();
  const meant = plainSpelling(simplified(query));
  const typed = meant.match(/[a-z]{4,}/g) ?? [];
  for (const token of [...chineseTokens(meant), ...typed]) {
    for (let at = plain.indexOf(token); at >= 0; at = plain.indexOf(token, at + 1))
      hit.fill(true, at, at + token.length);
  }
  const spans: Span[] = [];
  for (let at = hit.indexOf(true); at >= 0; ) {
    const gap = hit.indexOf(false, at);
    const end = gap < 0 ? text.length : gap;
    spans.push([at, end]);
    at = hit.indexOf(true, end);
  }
  return spans;
}
