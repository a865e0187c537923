// @ts-check
import { fetchJson, Refused } from './connection.js';
import { element, paragraphs } from './turn-view.js';
import { words } from './words.js';

/**
 * @typedef {import('../article.ts').Article} Article
 * @typedef {import('../../../policy-text/citation.ts').Citation} Citation
 * @typedef {import('../../../policy-text/language.ts').Language} Language
 */

const panel = /** @type {HTMLDialogElement} */ (document.getElementById('article'));
const label = /** @type {HTMLElement} */ (document.getElementById('article-label'));
const original = /** @type {HTMLElement} */ (panel.querySelector('.original'));
const translated = /** @type {HTMLElement} */ (panel.querySelector('.translated'));
const translation = /** @type {HTMLDetailsElement} */ (panel.querySelector('details'));

document.getElementById('close-article')?.addEventListener('click', () => panel.close());
panel.addEventListener('click', (event) => {
  // A click that lands on the dialog itself is on its backdrop: the content fills the rest.
  if (event.target === panel) panel.close();
});

/**
 * Opens a quotation to the whole of its article, with the quoted words marked and in view.
 * @param {Citation} citation
 * @param {Language} language
 */
export async function openArticle(citation, language) {
  label.textContent = citation.label[language];
  original.replaceChildren(element('p', '', words[language].loading));
  translated.replaceChildren();
  translation.hidden = true;
  panel.showModal();
  label.focus();
  try {
    const article = /** @type {Article} */ (await fetchJson(`api/clause/${encodeURIComponent(citation.clause)}`));
    label.textContent = words[language].articleTitle(article.label[language]);
    const start = article.start + citation.start;
    original.replaceChildren(...markedParagraphs(article.text, start, article.start + citation.end));
    translated.replaceChildren(...paragraphs(article.translation));
    translation.hidden = false;
    translation.open = language === 'en';
    original.querySelector('mark')?.scrollIntoView({ block: 'center' });
  } catch (failure) {
    const why = failure instanceof Refused ? failure.words?.[language] : undefined;
    original.replaceChildren(element('p', '', why ?? words[language].unloaded));
  }
}

/**
 * One `<p>` a line of the text, with what lies between two offsets in `<mark>`, which may run over several lines.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function markedParagraphs(text, start, end) {
  let offset = 0;
  return text.split('\n').map((line) => {
    const from = Math.min(Math.max(start - offset, 0), line.length);
    const to = Math.min(Math.max(end - offset, from), line.length);
    offset += line.length + 1;
    const paragraph = element('p', '', line.slice(0, from));
    if (to > from) paragraph.append(element('mark', '', line.slice(from, to)));
    paragraph.append(line.slice(to));
    return paragraph;
  });
}
