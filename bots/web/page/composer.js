// @ts-check
import { keep, recall } from './kept.js';

const form = /** @type {HTMLFormElement} */ (document.getElementById('composer'));
const field = /** @type {HTMLTextAreaElement} */ (document.getElementById('words'));
const shelf = 'draft';

/**
 * Makes the field ready, with what was half typed before a reload.
 * @param {(text: string) => void} send what to do with a message that is ready to go; never handed a blank one
 */
export function openComposer(send) {
  setText(recall(shelf) ?? '');
  field.addEventListener('input', () => setText(field.value));
  field.addEventListener('keydown', (event) => {
    // An input method ends a word with Enter too; 229 is how Safari marks the one that does.
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = field.value;
    if (text.trim() === '') return;
    setText('');
    send(text);
    field.focus();
  });
}

/** Puts words back in front of what has been typed since. @param {string} text */
export function putBack(text) {
  setText([text, field.value].filter(Boolean).join('\n'));
}

/** @param {string} text */
function setText(text) {
  // Setting an unchanged value would still move the caret and end an input method's word.
  if (field.value !== text) field.value = text;
  keep(shelf, text);
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
}
