import { readBefore } from './read-before.ts';
import type { Clause } from './regulation.ts';
import { allClauses, clauseOf } from './regulation.ts';
import { conceptsIn, plainSpelling, stemsOf } from './thesaurus.ts';
import { chineseTokens } from './tokens.ts';

/** A clause found for a query. */
export interface Hit {
  readonly clause: Clause;
  /** BM25 over the clause's own words, its translation and its heading; only comparable within one search. */
  readonly score: number;
  /** The share of the query, 0 to 1, that the clause has words for; a rare word is a larger share. */
  readonly coverage: number;
}

interface Index {
  readonly postings: ReadonlyMap<string, ReadonlyMap<Clause, number>>;
  readonly lengths: ReadonlyMap<Clause, number>;
  readonly meanLength: number;
}

const K1 = 1.2;
const B = 0.75;
/** English words that ask: they stand in the translation too, where they ask nothing. */
const ASKING = new Set(
  'who what which when where how why is do can may must there not you explain tell describ show'.split(' '),
);

let built: Index | undefined;

/** The clauses that have words in common with a query in either language, the closest first. */
export function searchClauses(query: string): readonly Hit[] {
  built ??= buildIndex();
  const { postings, lengths, meanLength } = built;
  const scores = new Map<Clause, { score: number; covered: number }>();
  let whole = 0;
  for (const token of new Set(searchTokens(query))) {
    const holders = postings.get(token) ?? new Map<Clause, number>();
    const idf = Math.log(1 + (allClauses.length - holders.size + 0.5) / (holders.size + 0.5));
    whole += idf;
    for (const [clause, frequency] of holders) {
      const norm = K1 * (1 - B + (B * (lengths.get(clause) as number)) / meanLength);
      const sum = scores.get(clause) ?? { score: 0, covered: 0 };
      sum.score += (idf * frequency * (K1 + 1)) / (frequency + norm);
      sum.covered += idf;
      scores.set(clause, sum);
    }
  }
  return [...scores]
    .map(([clause, { score, covered }]) => ({ clause, score, coverage: covered / whole }))
    .sort((a, b) => b.score - a.score);
}

/** What a text is found by: Chinese words and pairs of characters, English stems, and the concepts of the thesaurus. */
export function searchTokens(text: string): readonly string[] {
  const plain = plainSpelling(text);
  const subjects = [...conceptsIn(text)].filter(([, { section }]) => section === 'subjects');
  const stems = stemsOf(plain).filter((stem) => !ASKING.has(stem));
  return [...chineseTokens(plain), ...stems, ...subjects.map(([name]) => `=${name}`)];
}

function buildIndex(): Index {
  const postings = new Map<string, Map<Clause, number>>();
  const lengths = new Map<Clause, number>();
  for (const clause of allClauses) {
    const words = wordsOf(clause);
    const tokens = readBefore(words) ?? searchTokens(words);
    for (const token of tokens) {
      const holders = postings.get(token) ?? new Map<Clause, number>();
      holders.set(clause, (holders.get(clause) ?? 0) + 1);
      postings.set(token, holders);
    }
    lengths.set(clause, tokens.length);
  }
  const total = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  return { postings, lengths, meanLength: total / lengths.size };
}

/** What a clause is found by: its own words in both languages, and the heading it stands under. */
export function wordsOf(clause: Clause): string {
  const parent = clause.parent === null ? undefined : clauseOf(clause.parent);
  const heading = parent?.parent ? parent.lead : clause.chapter.zh;
  return [heading, clause.lead, ownTranslation(clause)].join('\n');
}

/** The translation of the clause's own words, without its items. */
export function ownTranslation(clause: Clause): string {
  return clause.translation.split('\n').slice(0, clause.lead.split('\n').length).join('\n');
}
