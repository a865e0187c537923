import { describe, expect, it } from 'vitest';
import { catalogues } from '../../conversations/wording/catalogue/catalogue.ts';
import { allClauses, regulationFile } from '../../policy-text/regulation/regulation.ts';
import { ownTranslation } from '../../policy-text/search/search-clauses.ts';
import { englishWords, stemOf } from '../../policy-text/spelling/tokens.ts';
import { topics } from '../../policy-text/topics/topics.ts';

interface Term {
  readonly zh: string;
  /** How the translation says it, everywhere. */
  readonly en: string;
  /** What conversations may say for short. */
  readonly also?: readonly string[];
}

const terms: readonly Term[] = JSON.parse(regulationFile('terms.json'));
/** 入驻创新主体 before 创新主体: a term inside a longer one is said by that. */
const longestFirst = [...terms].sort((a, b) => b.zh.length - a.zh.length);

function stems(english: string): string {
  return ` ${englishWords(english.toLowerCase()).map(stemOf).join(' ')} `;
}

/** The terms of a Chinese text that its English does not say in one of the ways allowed. */
function unsaid(zh: string, en: string, ways: (term: Term) => readonly string[]): readonly string[] {
  const said = stems(en);
  let rest = zh.replace(/《[^》]*》/g, '');
  return longestFirst.flatMap((term) => {
    if (!rest.includes(term.zh)) return [];
    rest = rest.replaceAll(term.zh, '\n');
    const isSaid = en.includes(term.zh) || ways(term).some((way) => said.includes(stems(way)));
    return isSaid ? [] : [`${term.zh}: ${term.en}`];
  });
}

function unsaidIn(texts: readonly (readonly [place: string, zh: string, en: string])[], ways: typeof inFull) {
  return texts.flatMap(([place, zh, en]) => unsaid(zh, en, ways).map((term) => `${place} does not say ${term}`));
}

const inFull = ({ en }: Term) => [en];
const inTalk = ({ en, also = [] }: Term) => [en, ...also];

/** Every text of one catalogue with the text at the same place in the other. */
function pairs(zh: unknown, en: unknown, place: string): readonly (readonly [string, string, string])[] {
  if (typeof zh === 'string' && typeof en === 'string') return [[place, zh, en]];
  if (typeof zh !== 'object' || zh === null || typeof en !== 'object' || en === null) return [];
  return Object.entries(zh).flatMap(([key, value]) =>
    pairs(value, (en as Record<string, unknown>)[key], `${place}.${key}`),
  );
}

describe('the list of terms', () => {
  it('names each once, and only what the regulation says', () => {
    expect(new Set(terms.map(({ zh }) => zh)).size).toBe(terms.length);
    for (const { zh } of terms)
      expect(
        allClauses.some(({ lead }) => lead.includes(zh)),
        zh,
      ).toBe(true);
  });

  it('is kept by the translation of every clause', () => {
    const texts = allClauses.map((clause) => [clause.id, clause.lead, ownTranslation(clause)] as const);
    expect(unsaidIn(texts, inFull)).toEqual([]);
  });

  it('notices another word', () => {
    expect(unsaid('依托单位', 'The supporting unit', inFull)).toEqual(['依托单位: host organization']);
    expect(unsaid('入驻创新主体', 'the resident innovation entities', inFull)).toEqual([]);
  });

  it('is kept by the catalogues', () => {
    const texts = pairs(catalogues.zh, catalogues.en, 'catalogue');
    expect(texts.length).toBeGreaterThan(200);
    expect(unsaidIn(texts, inTalk)).toEqual([]);
  });

  it('is kept by the fixed answers', () => {
    const texts = topics.flatMap(({ id, answer }) => (answer ? [[id, answer.zh, answer.en] as const] : []));
    expect(unsaidIn(texts, inTalk)).toEqual([]);
  });
});
