import { halfWidth } from '../policy-text/half-width.ts';
import type { Reading } from './reading/reading.ts';
import { nothing, read, unclear, wholeOf } from './reading/reading.ts';

/** 不是大学，是研究所: what is denied is not what is meant. */
const DENIED = /(?:不是|并非|不算|\bnot (?:an? )?)[^,，。;；.]*[,，。;；.]/gi;

/**
 * Reads which of several choices a message names.
 * @param words for each choice, the words that name it; the longest word in the message wins
 * @returns `unclear` when two choices are named by words of the same length.
 */
export function readChoice<V extends string>(text: string, words: Readonly<Record<V, readonly string[]>>): Reading<V> {
  const said = halfWidth(text)
    .toLowerCase()
    .replace(DENIED, (denied) => ' '.repeat(denied.length));
  let longest = 0;
  let named = new Set<V>();
  for (const [value, names] of Object.entries(words) as [V, readonly string[]][]) {
    for (const name of names) {
      if (name.length < longest || !stands(said, name)) continue;
      if (name.length > longest) named = new Set();
      longest = name.length;
      named.add(value);
    }
  }
  const [value, another] = named;
  if (value === undefined) return nothing;
  return another === undefined ? read(value, text, wholeOf(text)) : unclear('ambiguous', text, wholeOf(text));
}

function stands(said: string, name: string): boolean {
  if (!/^[\x20-\x7e]+$/.test(name)) return said.includes(name);
  return new RegExp(`(?<![a-z])${name.replace(/[&.-]/g, '\\$&')}(?![a-z])`).test(said);
}
