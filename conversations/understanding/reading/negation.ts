import type { Span } from './reading.ts';

/** What a word of negation may deny: that something is so, that it may or has to be, or that there is any. */
export type Denied = 'being' | 'may_or_must' | 'there_being';

/** A word of negation, as it stands to other words of its text. */
export interface Negation {
  readonly words: string;
  readonly denies: readonly Denied[];
  readonly isBefore: boolean;
  /** In the same clause as those words. */
  readonly isInClause: boolean;
  /** What stands between it and them; empty where it runs into them: 不|能. */
  readonly between: string;
  /** What stands behind both. */
  readonly behind: string;
}

/** Each word of negation once, longer ones first; of several kinds where a word is said of more than one. */
const WORDS: readonly (readonly [denies: readonly Denied[], words: string])[] = [
  [
    ['may_or_must'],
    '不(?:用|能|可以|可|行|得|会|算|必|需|让|准|够|受|影响)|没有?必要|别(?!的|人|家)|无需|无须|\\bcannot\\b|\\bnever\\b',
  ],
  [['being'], '不是|不在|没有?在|并非'],
  [
    ['there_being'],
    '(?:没有?|无|未)(?:办|搞|举办|承办)?(?:过|成)?(?:什么|任何)?|(?:为|是)?零|\\bwithout\\b|\\bnone\\b',
  ],
  [['being', 'may_or_must'], "n['’]t\\b|\\bnot\\b"],
  [['may_or_must', 'there_being'], '\\bno\\b'],
  [[], '不'],
];
const NEGATIONS = new RegExp(WORDS.map(([, words]) => `(${words})`).join('|'), 'giu');
/** 能不能, 有无, 可以不, 不少于: an asking or a bound, and no negation. */
const NO_NEGATION = /(\p{Script=Han})[不没]\1|有无|[不没](?=$|[?!。])|不(?:少于|低于|超过|少)|没错|没问题/gu;
/** Where a clause ends. */
const END = /[,，。;；?？!！\n]|(?<=[a-z\d])[.](?=\s|$)|\b(?:although|though|because|while)\b|但是?|虽然?|因为/gu;

/** The words of negation in a text, each as it stands to some of its words; those within them say nothing of them. */
export function negationsAround(text: string, words: Span): readonly Negation[] {
  const read = text.replace(NO_NEGATION, (asking) => ' '.repeat(asking.length));
  const ends = [...text.matchAll(END)].map(({ index }) => index);
  return [...read.matchAll(NEGATIONS)].flatMap((found): Negation[] => {
    const [start, end] = [found.index, found.index + found[0].length];
    if (start >= words.start && start < words.end) return [];
    const isBefore = start < words.start;
    const [from, to] = isBefore ? [end, Math.max(end, words.start)] : [words.end, start];
    const [denies = []] = WORDS[found.slice(1).findIndex((kind) => kind !== undefined)] ?? [];
    return [
      {
        words: found[0].toLowerCase(),
        denies,
        isBefore,
        isInClause: !ends.some((at) => at >= from && at < to),
        between: text.slice(from, to),
        behind: text.slice(Math.max(end, words.end)),
      },
    ];
  });
}

/** Whether a text says anywhere that something may not be, or need not. */
export function deniesMayOrMust(text: string): boolean {
  return negationsAround(text, { start: text.length, end: text.length }).some(({ denies }) =>
    denies.includes('may_or_must'),
  );
}
