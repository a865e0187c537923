import { englishWords, stemOf } from '../spelling/tokens.ts';
import { cuesAsked } from './cues.ts';
import { legalWords } from './legal-words.ts';
import { subjectsIn, tellingWords } from './search-tokens.ts';
import { chineseFormsOf, conceptsIn, plainSpelling } from './thesaurus.ts';

/** One thing that an English question is about, in the Chinese words that may stand for it. */
export type Idea = readonly string[];

interface Entry {
  readonly stems: readonly string[];
  readonly chinese: Idea;
}

/** Single characters stand in too many words, and what is no Chinese in none. */
const WORD = /^\p{Script=Han}{2,}$/u;

/** Words that stand between those that say something. */
const FILLING = new Set(
  'in on at to by for with from into out over under up and or if as it any some all have has had would should could may be been long much many very too about get give given make made set due law people say says'.split(
    ' ',
  ),
);

/** By their first stem, the longest first: `tax incentive` says more than `tax`. */
let entries: ReadonlyMap<string, readonly Entry[]> | undefined;

/** What an English question is about. */
interface ReadEnglish {
  readonly ideas: readonly Idea[];
  /** Its words that say something, and have no Chinese here. */
  readonly unknown: readonly string[];
}

/** Whether a question is put in English, or at least with no Chinese word to search by. */
export function isInEnglish(question: string): boolean {
  return /[a-z]/i.test(question) && !/\p{Script=Han}/u.test(question);
}

/**
 * Reads what an English question is about in Chinese words: by the common words of regulations, and by the thesaurus
 * for what these do not know. It is no translation: a word that has no entry stays unknown.
 */
export function readEnglish(question: string): ReadEnglish {
  const words = englishWords(plainSpelling(question));
  const stems = words.map(stemOf);
  entries ??= readEntries();
  const ideas = new Set<Idea>();
  const runs: string[][] = [[]];
  for (let at = 0; at < words.length; ) {
    const entry = entries
      .get(stems[at] as string)
      ?.find((one) => one.stems.every((stem, index) => stems[at + index] === stem));
    if (entry) {
      ideas.add(entry.chinese);
      runs.push([]);
    } else runs.at(-1)?.push(words[at] as string);
    at += entry?.stems.length ?? 1;
  }
  const known = new Set([...ideas].flat());
  const unknown: string[] = [];
  for (const run of runs.map((left) => left.join(' '))) {
    const subjects = subjectsIn(run).map((subject) => chineseFormsOf(subject).filter((form) => WORD.test(form)));
    if (subjects.length === 0) unknown.push(...tellingWords(run).filter((word) => !FILLING.has(word)));
    for (const forms of subjects) {
      if (forms.length > 0 && !forms.some((form) => known.has(form))) ideas.add(forms);
      for (const form of forms) known.add(form);
    }
  }
  return { ideas: [...ideas], unknown };
}

/** What an English question asks for, as `cuesAsked` says it of a Chinese one. */
export function cuesAskedIn(question: string, ideas: readonly Idea[]): number {
  const askings = [...conceptsIn(question)].flatMap(([name, { section }]) =>
    section === 'askings' ? chineseFormsOf(name) : [],
  );
  return cuesAsked([...askings, ...ideas.flat()].join(' '));
}

function readEntries(): ReadonlyMap<string, readonly Entry[]> {
  const byFirst = new Map<string, Entry[]>();
  for (const [english, chinese] of legalWords) {
    const forms = chinese.split(' | ');
    for (const form of english.split(' | ')) {
      const stems = englishWords(form).map(stemOf);
      const first = stems[0] as string;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { stems, chinese: forms }]);
    }
  }
  for (const same of byFirst.values()) same.sort((a, b) => b.stems.length - a.stems.length);
  return byFirst;
}
