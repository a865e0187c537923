import { type AddedRegulation, addedIn, type Library, type LibraryIndex } from '../library/library.ts';
import type { Clause } from '../regulation/clause.ts';
import { type Mend, mendTo } from '../spelling/mend.ts';
import { chineseTokens } from '../spelling/tokens.ts';
import type { Idea } from '../words/chinese-for-english.ts';
import { cuesSaid } from '../words/cues.ts';
import { wordsOfRegulation } from '../words/words-of-regulation.ts';
import { buildIndex } from './index/build-index.ts';
import type { SearchDocument } from './index/document.ts';
import { openIndex } from './search-index.ts';

/** A clause of an added regulation that was found. */
export interface LibraryHit {
  readonly regulation: AddedRegulation;
  readonly clause: Clause;
  /** Only comparable within one search. */
  readonly score: number;
  /** The share of the query, 0 to 1, that the clause has words for; a rare word is a larger share. */
  readonly coverage: number;
  /** In a search of one regulation: of the words of the query that its title has, the share that the clause has itself. */
  readonly own: number;
}

/** Changes with what is indexed of a clause, so that an index built otherwise is not taken for this one. */
export const indexedAs = 'clauses 1';

const built = new WeakMap<Library, LibraryIndex>();
const mends = new WeakMap<AddedRegulation, Mend>();
/** What covers less of a query may have been typed amiss. */
const WELL_COVERED = 0.5;
/**
 * In a search of one regulation every clause has the words of the title; among those whose scores are this close to the
 * best, the ones that have them in their own words go first.
 */
const CLOSE = 0.9;
/** So many clauses that have words of one idea are compared by all of them. */
const MOST_OF_AN_IDEA = 100;
/** What an idea counts in the words that a clause stands under, and what it adds in the whole article. */
const UNDER = 0.8;
const BESIDE = 0.4;
/** What each thing that is asked for adds where a clause has the shape to say it. */
const CUE = 0.1;
/** Nobody mistypes more characters than this in a search. */
const LONGEST_MENDED = 100;

/**
 * The clauses of added regulations closest to a query, the closest first. In a single one, what it has no words for is also
 * read as mistyped, or as pinyin.
 * @param regulations ids of those that are searched, all when not said
 */
export function searchLibrary(
  library: Library,
  query: string,
  { regulations, limit = 20 }: { readonly regulations?: readonly string[]; readonly limit?: number } = {},
): readonly LibraryHit[] {
  if (library.regulations.length === 0) return [];
  const search = (words: string) => indexOf(library).search(words, { limit, ...(regulations && { regulations }) });
  const [only] = regulations ?? [];
  const searched = only !== undefined && regulations?.length === 1 ? addedIn(library, only) : undefined;
  const asTyped = search(query);
  const hits =
    searched && !isWellCovered(asTyped) ? betterOf(asTyped, query, mended(query, searched), search) : asTyped;
  const ofTitle = searched ? tokensOfTitle(query, searched) : [];
  const found = hits.flatMap(({ id, regulation: name, score, coverage }) => {
    const regulation = addedIn(library, name);
    const clause = regulation?.clauseOf(id.slice(name.length + 1));
    return regulation && clause
      ? [{ regulation, clause, score, coverage, own: ownShare(regulation, clause, ofTitle) }]
      : [];
  });
  const least = (found[0]?.score ?? 0) * CLOSE;
  const [close, others] = [found.filter(({ score }) => score >= least), found.filter(({ score }) => score < least)];
  return ofTitle.length === 0 ? found : [...close.sort((a, b) => b.own - a.own || b.score - a.score), ...others];
}

function tokensOfTitle(query: string, { title }: AddedRegulation): readonly string[] {
  const ofTitle = new Set(chineseTokens(title.zh));
  return [...new Set(chineseTokens(query))].filter((token) => ofTitle.has(token));
}

function ownShare(regulation: AddedRegulation, clause: Clause, asked: readonly string[]): number {
  if (asked.length === 0) return 1;
  const tokens = new Set(chineseTokens(`${headingOf(regulation, clause) ?? ''}\n${clause.lead}`));
  return asked.filter((token) => tokens.has(token)).length / asked.length;
}

type Hits = ReturnType<LibraryIndex['search']>;

function isWellCovered(hits: Hits): boolean {
  return hits.some(({ coverage }) => coverage >= WELL_COVERED);
}

function betterOf(asTyped: Hits, query: string, meant: string, search: (words: string) => Hits): Hits {
  if (meant === query.toLowerCase()) return asTyped;
  const asMeant = search(meant);
  return isWellCovered(asMeant) ? asMeant : asTyped;
}

function mended(query: string, regulation: AddedRegulation): string {
  let mend = mends.get(regulation);
  if (!mend) {
    mend = mendTo(wordsOfRegulation(regulation), () => false);
    mends.set(regulation, mend);
  }
  return mend(query.slice(0, LONGEST_MENDED).toLowerCase());
}

/**
 * The clauses of added regulations, which are Chinese, closest to what an English question is about. How much of it a
 * clause covers is counted by what the question is about, the rarer the more.
 * @param ideas what the question is about, see `ideasIn`
 * @param cues what it asks for, see `cuesAskedIn`
 */
export function searchByIdeas(
  library: Library,
  ideas: readonly Idea[],
  cues: number,
  { regulations, limit = 20 }: { readonly regulations?: readonly string[]; readonly limit?: number } = {},
): readonly LibraryHit[] {
  if (library.regulations.length === 0 || ideas.length === 0) return [];
  const candidates = clausesWithAny(library, ideas, regulations).map(({ regulation, clause }) => {
    const shown = shownIn(regulation, clause);
    return { regulation, clause, shown: ideas.map(shown) };
  });
  const weights = ideas.map((_, index) => {
    const holders = candidates.filter(({ shown }) => (shown[index] as number) > 0).length;
    return Math.log(1 + candidates.length / Math.max(1, holders));
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const sumOf = (shown: readonly number[]) =>
    weights.reduce((sum, weight, index) => sum + weight * (shown[index] as number), 0);
  return candidates
    .map(({ regulation, clause, shown }) => {
      const answered = onesIn(cues & cuesSaid(clause.text));
      const score = sumOf(shown) * (1 + answered * CUE);
      const coverage = sumOf(shown.map((share) => (share > 0 ? 1 : 0))) / all;
      return { regulation, clause, score, coverage, own: 1 };
    })
    .filter(({ score }) => score > 0)
    .sort((x, y) => y.score - x.score)
    .slice(0, limit);
}

/** The clauses that have words of any of the ideas, those of each found by itself: many together push each other out. */
function clausesWithAny(
  library: Library,
  ideas: readonly Idea[],
  regulations: readonly string[] | undefined,
): readonly Pick<LibraryHit, 'regulation' | 'clause'>[] {
  const options = { limit: MOST_OF_AN_IDEA, ...(regulations && { regulations }) };
  const found = new Map<string, Pick<LibraryHit, 'regulation' | 'clause'>>();
  for (const idea of ideas) {
    for (const { id, regulation: name } of indexOf(library).search(idea.join(' '), options)) {
      const regulation = addedIn(library, name);
      const clause = regulation?.clauseOf(id.slice(name.length + 1));
      if (regulation && clause) found.set(id, { regulation, clause });
    }
  }
  return [...found.values()];
}

/** How much of an idea a clause shows: most in its own words, less in those it stands under, and something beside them. */
function shownIn(regulation: AddedRegulation, clause: Clause): (idea: Idea) => number {
  const article = regulation.clauseOf(articleOf(clause.id))?.text ?? '';
  const heading = headingOf(regulation, clause) ?? '';
  return (idea) =>
    Math.max(density(clause.lead, idea), UNDER * density(heading, idea)) + BESIDE * density(article, idea);
}

/** How often words of an idea stand in a text, the second time counting less than the first: 0 to 1. */
function density(text: string, idea: Idea): number {
  const times = idea.reduce((sum, word) => sum + text.split(word).length - 1, 0);
  return times / (times + 1);
}

/** The index of some regulations as bytes, to be kept and opened again with `openIndex`. */
export function buildLibraryIndex(regulations: readonly AddedRegulation[]): Uint8Array {
  return buildIndex(regulations.flatMap(documentsOf));
}

function indexOf(library: Library): LibraryIndex {
  const index = library.index ?? built.get(library) ?? openIndex(buildLibraryIndex(library.regulations));
  if (!library.index) built.set(library, index);
  return index;
}

/** Each clause by its own words; an article that is several paragraphs is found by each of them. */
function documentsOf(regulation: AddedRegulation): readonly SearchDocument[] {
  return regulation.clauses.flatMap((clause) => {
    if (clause.lead === '' || clause.children.some((id) => id.includes('p') && !id.includes('.'))) return [];
    const heading = headingOf(regulation, clause);
    return [
      {
        id: `${regulation.id} ${clause.id}`,
        regulation: regulation.id,
        title: regulation.title.zh,
        chapter: clause.chapter.zh,
        ...(heading && { heading }),
        text: clause.lead,
      },
    ];
  });
}

/** What an item stands under: the last words before it. */
function headingOf(regulation: AddedRegulation, clause: Clause): string | undefined {
  const parent = clause.parent === null ? undefined : regulation.clauseOf(clause.parent);
  return parent?.lead.split('\n').at(-1);
}

/** The id of the article that a clause of an added regulation stands in: `8` of `8p2.4`. */
export function articleOf(id: string): string {
  return (id.split('.')[0] as string).replace(/p\d+$/, '');
}

function onesIn(mask: number): number {
  return mask === 0 ? 0 : (mask & 1) + onesIn(mask >>> 1);
}
