import { Converter as toTraditional } from 'opencc-js/cn2t';
import { Converter as toSimplified } from 'opencc-js/t2cn';
import type { Citation } from '../policy-text/citation/citation.ts';
import type { Language } from '../policy-text/language.ts';
import type { Choice, Reply } from './reply.ts';

/** The characters that Chinese is written in. */
export type Script = 'simplified' | 'traditional';

/** What a client is set to: a language, or Chinese in traditional characters. */
export type ClientLanguage = Language | 'zh-Hant';

/** How words are written: in a language and, where that is Chinese, in characters; these are simplified when none are named. */
export interface Writing {
  readonly language: Language;
  readonly script?: Script;
}

/** The language of a client's setting. */
export function languageIn(client: ClientLanguage): Language {
  return client === 'en' ? 'en' : 'zh';
}

/** How words are written for a client's setting. */
export function writingOn(client: ClientLanguage): { readonly language: Language; readonly script: Script } {
  return { language: languageIn(client), script: client === 'zh-Hant' ? 'traditional' : 'simplified' };
}

type Convert = (text: string) => string;

/** Made when first needed: the dictionaries take a while to load. */
function onceNeeded(make: () => Convert): Convert {
  let convert: Convert | undefined;
  return (text) => {
    convert ??= make();
    return convert(text);
  };
}

const toHans = onceNeeded(() => {
  const convert = toSimplified({ from: 't', to: 'cn' });
  // Nearly always it is written for 壞; the dictionary takes it for a rare 坯.
  return (text) => text.split('坏').map(convert).join('坏');
});
const traditional = onceNeeded(() => toTraditional({ from: 'cn', to: 'tw' }));

/** A text in simplified characters; whatever is not in traditional ones stays as it is. */
export function simplified(text: string): string {
  return /\p{Script=Han}/u.test(text) ? toHans(text) : text;
}

/** The script a message shows, or the one so far when it shows none: 大三 is written alike in both. */
export function scriptOf(text: string, soFar: Script): Script {
  const plain = simplified(text);
  // 我们做「離岸」業務: a few characters of the other kind do not make it the other kind.
  if (plain !== text && differing(text, plain) > differing(text, traditional(text))) return 'traditional';
  return soFar === 'traditional' && traditional(text) !== text ? 'simplified' : soFar;
}

function differing(one: string, other: string): number {
  const others = [...other];
  return [...one].filter((character, at) => character !== others[at]).length;
}

/** Words of a simplified text as they were typed: both have the same length, character for character. */
export function asTyped(words: string, plain: string, typed: string): string {
  const at = plain.indexOf(words);
  return at < 0 || plain.length !== typed.length ? words : typed.slice(at, at + words.length);
}

/** A few words in the characters that Chinese is answered in. */
export function wordsInScript(words: string, { language, script }: Writing): string {
  return language === 'zh' && script === 'traditional' ? traditional(words) : words;
}

const rewritten = new WeakMap<object, unknown>();

/**
 * The words of a catalogue as somebody reads them: what stands in simplified characters is written over, so that no
 * catalogue needs to be kept in both.
 */
export function wordsFor<W extends object>(catalogue: Readonly<Record<Language, W>>, { language, script }: Writing): W {
  const words = catalogue[language];
  if (language !== 'zh' || script !== 'traditional') return words;
  if (!rewritten.has(words)) rewritten.set(words, inTraditionalWords(words));
  return rewritten.get(words) as W;
}

function inTraditionalWords(words: unknown): unknown {
  if (typeof words === 'string') return traditional(words);
  if (typeof words === 'function') return (...said: unknown[]) => inTraditionalWords(words(...said));
  if (Array.isArray(words)) return words.map(inTraditionalWords);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, inTraditionalWords(value)]));
}

/** Replies in the person's script. Quotations of the law stay as they are stored, to the letter. */
export function inScript(replies: readonly Reply[], script: Script): readonly Reply[] {
  return script === 'simplified' ? replies : replies.map(inTraditional);
}

function inTraditional(reply: Reply): Reply {
  return {
    ...reply,
    text: traditional(reply.text),
    sections: reply.sections.map(({ title, lines }) => ({
      title: traditional(title),
      lines: lines.map((line) => ({ ...line, text: traditional(line.text), citation: labelled(line.citation) })),
    })),
    citations: reply.citations.map(labelled),
    choices: reply.choices.map((choice): Choice => ({ ...choice, label: traditional(choice.label) })),
    ...(reply.picture && {
      picture: { ...reply.picture, svg: traditional(reply.picture.svg), alt: traditional(reply.picture.alt) },
    }),
  };
}

function labelled(citation: Citation): Citation {
  return { ...citation, label: { ...citation.label, zh: traditional(citation.label.zh) } };
}
