import { halfWidth } from '../../policy-text/spelling/half-width.ts';
import type { Reading } from './reading/reading.ts';
import { nothing, read, unclear, wholeOf } from './reading/reading.ts';

/** 不是大学，是研究所; `not a company but a hospital`: what is denied is not what is meant. */
const DENIED =
  /(?:(?<!是)不是|并非|不算|不属于|没有?(?=(?:独立)?(?:的)?(?:企业|事业|社团)?法人)|(?:\bno|\bwithout|\black(?:s|ing)?) (?=(?:separate )?legal )|\bnot (?:an? )?|n[’']t (?:an? )?)(?:(?!而是|\bbut\b)[^,，。;；.])*/gi;

/** 医院下属的研究所: what comes before belongs to another. */
const OWNER_BEFORE = /^.*(?:下属|旗下|所属|附设|下面|里面?|内部?|办)的/;
/** `an incubator run by a university`: in English it comes after. */
const OWNER_AFTER = /\b(?:of|at|in|inside|under|within|for|from|(?:run|owned|operated|founded|backed|funded) by)\b.*$/;

/**
 * Reads which of several choices a message names: what the person is, before whom it belongs to.
 * @param words for each choice, the words that name it; the longest word in the message wins
 * @returns `unclear` when two choices are named by words of the same length.
 */
export function readChoice<V extends string>(text: string, words: Readonly<Record<V, readonly string[]>>): Reading<V> {
  const said = halfWidth(text)
    .toLowerCase()
    .replace(DENIED, (denied) => ' '.repeat(denied.length));
  const itself = namedIn(said.replace(OWNER_BEFORE, '').replace(OWNER_AFTER, ''), words);
  const [value, another] = itself.length > 0 ? itself : namedIn(said, words);
  if (value === undefined) return nothing;
  return another === undefined ? read(value, text, wholeOf(text)) : unclear('ambiguous', text, wholeOf(text));
}

/** The choices named by the longest word found. */
function namedIn<V extends string>(said: string, words: Readonly<Record<V, readonly string[]>>): readonly V[] {
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
  return [...named];
}

function stands(said: string, name: string): boolean {
  // 物理系 is a department, 没关系 is none.
  if (name.length === 1 && /\p{Script=Han}/u.test(name))
    return new RegExp(`\\p{Script=Han}${name}(?<![关联体]${name})(?:里|的)?$`, 'u').test(said);
  if (!/^[\x20-\x7e]+$/.test(name)) return said.includes(name);
  return new RegExp(`(?<![a-z])${name.replace(/[&.-]/g, '\\$&')}(?![a-z])`).test(said);
}
