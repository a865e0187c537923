// @ts-check
import { openComposer, putBack } from './composer.js';
import { fetchJson, Refused } from './connection.js';
import { Outbox } from './outbox.js';
import { drawAnswer, drawTurn, element } from './turn-view.js';
import { putPageInto, words } from './words.js';

/**
 * @typedef {import('../../desk.ts').Turn} Turn
 * @typedef {import('../../desk.ts').TranscriptEntry} TranscriptEntry
 * @typedef {import('../../../policy-text/language.ts').Language} Language
 * @typedef {import('./outbox.js').Letter} Letter
 */

const log = /** @type {HTMLElement} */ (document.getElementById('log'));
const trouble = /** @type {HTMLElement} */ (document.getElementById('trouble'));
const startAgain = /** @type {HTMLButtonElement} */ (trouble.querySelector('button'));
const otherLanguage = /** @type {HTMLButtonElement} */ (document.getElementById('language'));

/** @type {Language} */
let language = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
/** The conversation so far is on the page; nothing new is sent before. */
let opened = false;
/** The server is being waited for. */
let busy = false;
const outbox = new Outbox();
/** The drawn exchange of each letter on its way. @type {Map<Letter, HTMLElement>} */
const drawn = new Map();

speak(language);
openComposer((text) => say({ text }));
start();

/** Shows the conversation so far, or opens one. What a reload cut off is delivered first, so that it is shown once. */
async function start() {
  busy = true;
  trouble.hidden = true;
  log.setAttribute('aria-busy', 'true');
  try {
    await deliverCutOff();
    const { entries } = /** @type {{entries: TranscriptEntry[]}} */ (await fetchJson('api/transcript'));
    if (entries.length === 0) {
      entries.push({ said: { text: '' }, turn: await fetchJson('api/open', { language }) });
    }
    show(entries);
    opened = true;
  } catch (failure) {
    tell(failure, words[language].unloaded);
    startAgain.hidden = false;
  }
  log.setAttribute('aria-busy', 'false');
  busy = false;
  if (opened) deliver();
}

/** @param {TranscriptEntry[]} entries at least one */
function show(entries) {
  log.replaceChildren();
  drawn.clear();
  for (const { said, turn } of entries) {
    const exchange = drawTurn(
      'text' in said ? said.text : (said.label ?? ('press' in said ? labelOf(said.press) : '')),
      turn.language,
    );
    drawAnswer(exchange, turn);
    log.append(exchange);
  }
  speak(entries[entries.length - 1].turn.language);
  showLatest('instant');
}

async function deliverCutOff() {
  while (outbox.letters.length > 0) {
    const { said } = outbox.letters[0];
    try {
      await outbox.sendOldest();
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure;
      if ('text' in said) putBack(said.text);
    }
  }
}

/** @param {Letter['said']} said */
function say(said) {
  trouble.hidden = true;
  draw(outbox.add(said));
  deliver();
}

/** Sends what waits, oldest first, one at a time; on failure the rest waits for "try again". */
async function deliver() {
  if (busy) return;
  if (!opened) {
    start();
    return;
  }
  busy = true;
  for (let letter = outbox.letters[0]; letter !== undefined; letter = outbox.letters[0]) {
    const exchange = drawn.get(letter) ?? draw(letter);
    showFate(exchange, element('p', 'fate', words[language].sending));
    try {
      const turn = await outbox.sendOldest();
      exchange.querySelector('.fate')?.remove();
      drawAnswer(exchange, turn);
      speak(turn.language);
      showLatest();
    } catch (failure) {
      if (!(failure instanceof Refused)) {
        showFate(exchange, undeliveredFate());
        break;
      }
      exchange.remove();
      if ('text' in letter.said) putBack(letter.said.text);
      tell(failure, words[language].refused);
    }
    drawn.delete(letter);
  }
  busy = false;
}

/** @param {Letter} letter */
function draw(letter) {
  const exchange = drawTurn('text' in letter.said ? letter.said.text : letter.said.label, language);
  drawn.set(letter, exchange);
  log.append(exchange);
  exchange.scrollIntoView({ block: 'end' });
  return exchange;
}

/**
 * @param {HTMLElement} exchange
 * @param {HTMLElement} fate
 */
function showFate(exchange, fate) {
  exchange.querySelector('.fate')?.remove();
  exchange.append(fate);
  fate.scrollIntoView({ block: 'nearest' });
}

function undeliveredFate() {
  const fate = element('p', 'fate undelivered', words[language].unsent);
  const retry = element('button', 'quiet', words[language].retry);
  retry.setAttribute('type', 'button');
  retry.dataset.retry = '';
  fate.append(retry);
  return fate;
}

/**
 * @param {unknown} failure
 * @param {string} otherwise
 */
function tell(failure, otherwise) {
  const why = failure instanceof Refused ? failure.words?.[language] : undefined;
  startAgain.hidden = true;
  trouble.hidden = false;
  /** @type {HTMLElement} */ (trouble.firstElementChild).textContent = why ?? otherwise;
}

/**
 * Brings the latest exchange into view: all of it if it fits, otherwise from where it begins.
 * @param {ScrollBehavior} [behavior]
 */
function showLatest(behavior = 'auto') {
  const latest = log.lastElementChild;
  const room = window.innerHeight - (document.querySelector('footer')?.offsetHeight ?? 0);
  latest?.scrollIntoView({ behavior, block: latest.clientHeight < room * 0.8 ? 'end' : 'start' });
}

/** The label a choice was last offered with; its id if it is not on the page. @param {string} press */
function labelOf(press) {
  const offers = log.querySelectorAll(`[data-press="${CSS.escape(press)}"]`);
  return offers[offers.length - 1]?.textContent ?? press;
}

/** @param {Language} spoken */
function speak(spoken) {
  language = spoken;
  putPageInto(spoken);
  otherLanguage.textContent = spoken === 'zh' ? 'English' : '中文';
  otherLanguage.lang = spoken === 'zh' ? 'en' : 'zh-CN';
}

otherLanguage.addEventListener('click', () => say({ text: otherLanguage.textContent ?? '' }));
startAgain.addEventListener('click', start);
window.addEventListener('online', () => deliver());

log.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (button === null) return;
  if (button.dataset.press) press(button.dataset.press, button.textContent ?? '');
  else if ('retry' in button.dataset) deliver();
  else if (button.classList.contains('print')) printOnly(button.closest('.turn'));
});

/**
 * @param {string} id
 * @param {string} label
 */
function press(id, label) {
  say({ press: id, label });
  // The next Tab then reaches what the new question offers.
  /** @type {HTMLElement} */ (log.lastElementChild).focus({ preventScroll: true });
}

/** @param {Element | null} turn */
function printOnly(turn) {
  turn?.classList.add('printed');
  log.classList.add('printing');
  // Where `print` comes back before the paper is drawn, only this event tells.
  const done = () => {
    turn?.classList.remove('printed');
    log.classList.remove('printing');
  };
  window.addEventListener('afterprint', done, { once: true });
  window.print();
}
