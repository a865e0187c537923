import { Converter as toTraditional } from 'opencc-js/cn2t';
import { Converter as toSimplified } from 'opencc-js/t2cn';
import type { Citation } from '../policy-text/citation.ts';
import type { Language } from '../policy-text/language.ts';
import type { Choice, Reply } from './reply.ts';

/** The characters that Chinese is written in. */
export type Script = 'simplified' | 'traditional';

/** What a client is set to: a language, or Chinese in traditional characters. */
export type ClientLanguage = Language | 'zh-Hant';

/** The language of a client's setting. */
export function languageIn(client: ClientLanguage): Language {
  return client === 'en' ? 'en' : 'zh';
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

const toHans = onceNeeded(() => toSimplified({ from: 't', to: 'cn' }));
const traditional = onceNeeded(() => toTraditional({ from: 'cn', to: 'tw' }));

/** A text in simplified characters; whatever is not in traditional ones stays as it is. */
export function simplified(text: string): string {
  return /\p{Script=Han}/u.test(text) ? toHans(text) : text;
}

/** The script a message shows, or the one so far when it shows none: 大三 is written alike in both. */
export function scriptOf(text: string, soFar: Script): Script {
  const plain = simplified(text);
  if (plain !== text) return 'traditional';
  return soFar === 'traditional' && traditional(text) !== text ? 'simplified' : soFar;
}

/** Words of a simplified text as they were typed: both have the same length, character for character. */
export function asTyped(words: string, plain: string, typed: string): string {
  const at = plain.indexOf(words);
  return at < 0 || plain.length !== typed.length ? words : typed.slice(at, at + words.length);
}

/** A few words in the characters that Chinese is answered in. */
export function wordsInScript(words: string, { language, script }: { language: Language; script: Script }): string {
  return language === 'zh' && script === 'traditional' ? traditional(words) : words;
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
  };
}

function labelled(citation: Citation): Citation {
  return { ...citation, label: { ...citation.label, zh: traditional(citation.label.zh) } };
}
