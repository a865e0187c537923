import { wordsFor, wordsInScript } from '../../../conversations/script.ts';
import type { Clause } from '../../../policy-text/regulation/regulation.ts';
import { type Html, html } from './html.ts';
import { pageFrame } from './page-frame.ts';
import { readerWords } from './reader-words.ts';
import type { Reading } from './reading-mode.ts';
import type { RegulationFacts } from './regulation-facts.ts';
import { inLine } from './side-by-side.ts';

/** `/policy`: the regulations that can be read, the encoded one first. */
export function listPage(regulations: readonly RegulationFacts[], reading: Reading): Html {
  const words = wordsFor(readerWords, reading);
  return pageFrame({
    title: `${words.regulations} · ${words.name}`,
    reading,
    root: './',
    main: html`<div class="head"><h1>${words.regulations}</h1></div>${listView(regulations, reading, 'policy/')}`,
    footer: html``,
  });
}

/** What is shown where there is no such regulation, with those that there are. */
export function noSuchRegulationPage(
  given: string,
  regulations: readonly RegulationFacts[],
  reading: Reading,
  root: string,
): Html {
  const words = wordsFor(readerWords, reading);
  return pageFrame({
    title: `${words.noSuchRegulation(given)} · ${words.name}`,
    reading,
    root,
    main: html`<div class="head"><h1>${words.noSuchRegulation(given)}</h1><p>${words.perhaps}</p></div>${listView(regulations, reading, `${root}policy/`)}`,
    footer: html``,
  });
}

/** What is shown where a regulation has no such clause, with the nearest that it has. */
export function noSuchClausePage(
  given: string,
  { id, title }: RegulationFacts,
  suggestions: readonly Clause[],
  reading: Reading,
): Html {
  const words = wordsFor(readerWords, reading);
  const { language } = reading;
  const address = `../../policy/${id}`;
  return pageFrame({
    title: `${words.noSuchClause(given)} · ${words.name}`,
    reading,
    root: '../../',
    main: html`<div class="head"><h1>${words.noSuchClause(given)}</h1><p>${words.perhaps}</p></div>
<ul class="suggestions"><li><a href="${address}">${title[language]} · ${words.whole}</a></li>${suggestions.map(
      (clause) =>
        html`<li><a href="${address}#${clause.id}">${wordsInScript(clause.label[language], reading)}</a></li>`,
    )}</ul>`,
    footer: html``,
  });
}

function listView(regulations: readonly RegulationFacts[], reading: Reading, folder: string): Html {
  const words = wordsFor(readerWords, reading);
  const { language, mode } = reading;
  const entries = regulations.map(
    ({ id, title, standing, encoded, lines }) => html`<li class="regulation">
<p class="standing ${standing}">${words.standing[standing]}</p>
<h2><a href="${folder}${id}">${inLine(mode, title)}</a></h2>
<p>${lines.slice(0, 3).map(({ value }) => html`<span>${value[language]}</span> `)}</p>
<p>${encoded ? words.encoded : words.added}</p>
</li>`,
  );
  return html`<ul class="regulations">${entries}</ul>`;
}
