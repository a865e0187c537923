// @ts-check
import { langOf, words } from './words.js';

/**
 * @typedef {import('../../desk.ts').Turn} Turn
 * @typedef {import('../../../conversations/reply.ts').Reply} Reply
 * @typedef {import('../../../conversations/reply.ts').Section} Section
 * @typedef {import('../../../policy-text/citation/citation.ts').Citation} Citation
 * @typedef {import('../../../policy-text/language.ts').Language} Language
 */

/**
 * Draws one exchange: what the person said (nothing for the opening); the answer is added by `drawAnswer`.
 * @param {string} said
 * @param {Language} language
 */
export function drawTurn(said, language) {
  const turn = element('div', 'turn');
  turn.tabIndex = -1;
  turn.lang = langOf[language];
  if (said !== '') {
    const bubble = element('div', 'said');
    bubble.append(element('span', 'unseen', words[language].youSaid), ...paragraphs(said));
    turn.append(bubble);
  }
  return turn;
}

/**
 * Adds the assistant's replies to a drawn exchange, in the language it answered in.
 * @param {HTMLElement} turn
 * @param {Turn} answer
 */
export function drawAnswer(turn, { replies, language }) {
  turn.lang = langOf[language];
  turn.append(...replies.map((reply) => drawReply(reply, language)));
}

/**
 * @param {Reply} reply
 * @param {Language} language
 */
function drawReply(reply, language) {
  const view = element('div', `reply ${reply.kind}`);
  view.append(...paragraphs(reply.text));
  view.append(...reply.sections.map((section) => drawSection(section, language)));
  // A question only leads to its clause; the words themselves would push the choices off a phone's screen.
  const drawSource = reply.kind === 'question' ? drawLinkUnder(reply.text) : drawCitation;
  view.append(...reply.citations.map((citation) => drawSource(citation, language)));
  if (reply.picture?.address) view.append(drawPicture(reply.picture.address, reply.picture.alt));
  if (reply.kind === 'result') {
    const print = element('button', 'quiet print', words[language].print);
    print.setAttribute('type', 'button');
    view.append(print);
  }
  if (reply.receipt !== undefined) view.append(drawDownload('api/receipt', words[language].downloadReceipt));
  if (reply.handsOut === 'everything_kept') view.append(drawDownload('api/kept', words[language].downloadKept));
  if (reply.choices.length > 0) {
    const choices = element('div', 'choices');
    choices.setAttribute('role', 'group');
    choices.setAttribute('aria-label', words[language].choices);
    for (const { id, label } of reply.choices) {
      const button = element('button', 'choice', label);
      button.setAttribute('type', 'button');
      button.dataset.press = id;
      choices.append(button);
    }
    view.append(choices);
  }
  return view;
}

/**
 * A picture, which scrolls by itself where it is wider than the page.
 * @param {string} address
 * @param {string} alt
 */
function drawPicture(address, alt) {
  const frame = element('div', 'picture');
  frame.tabIndex = 0;
  const image = element('img');
  image.setAttribute('src', address);
  image.setAttribute('alt', alt);
  frame.append(image);
  return frame;
}

/**
 * @param {string} address
 * @param {string} label
 */
function drawDownload(address, label) {
  const link = element('a', 'download', label);
  link.setAttribute('href', address);
  link.setAttribute('download', '');
  return link;
}

/**
 * @param {Section} section
 * @param {Language} language
 */
function drawSection({ title, lines }, language) {
  const view = element('section', 'clauses');
  const list = element('ul');
  for (const { outcome, citation, text } of lines) {
    const line = element('li', `clause ${outcome}`);
    const head = element('p', 'head');
    head.append(
      drawMark(outcome),
      element('strong', '', words[language].outcomes[outcome]),
      element('span', 'label', citation.label[language]),
    );
    line.append(head, ...paragraphs(text), drawCitation(citation, language));
    list.append(line);
  }
  view.append(element('h2', '', title), list);
  return view;
}

/** @param {string} outcome */
function drawMark(outcome) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#mark-${outcome}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.append(use);
  return svg;
}

/**
 * @param {Citation} citation
 * @param {Language} language
 */
function drawCitation(citation, language) {
  const view = element('figure', 'quotation');
  const quote = element('blockquote', '', `「${citation.quote}」`);
  quote.lang = langOf.zh;
  const caption = element('figcaption');
  caption.append(drawReference(citation, language));
  view.append(quote, caption);
  return view;
}

/**
 * The clause of a citation, which opens in the reader with the quoted words marked; one tab serves them all.
 * @param {Citation} citation
 * @param {Language} language
 */
function drawReference(citation, language) {
  const open = element('a', 'open-clause');
  open.setAttribute('href', addressOf(citation));
  open.setAttribute('target', 'guohe-policy');
  open.append(
    element('span', 'label', citation.label[language]),
    element('span', 'invitation', words[language].openClause),
  );
  return open;
}

/**
 * The same for a question, which may have named the clause already.
 * @param {string} question
 */
function drawLinkUnder(question) {
  return (/** @type {Citation} */ citation, /** @type {Language} */ language) => {
    const link = drawReference(citation, language);
    if (question.includes(citation.label[language])) link.classList.add('named');
    return link;
  };
}

/** As `citedAddress` of the server makes it. @param {Citation} citation */
function addressOf({ regulation, clause, start, end }) {
  return `policy/${regulation ?? 'bj-guohe-2025'}?quote=${clause}:${start}-${end}#${clause}`;
}

/**
 * One `<p>` a line; every word enters the page as text, never as markup.
 * @param {string} text
 */
export function paragraphs(text) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => element('p', '', line));
}

/**
 * @param {string} tag
 * @param {string} [className]
 * @param {string} [text]
 */
export function element(tag, className = '', text = '') {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}
