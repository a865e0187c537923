import type { Clause } from './clause.ts';
import { type AddedRegulation, addedIn, type Library, type LibraryIndex } from './library.ts';
import { buildIndex } from './search/build-index.ts';
import type { SearchDocument } from './search/document.ts';
import { openIndex } from './search/search-index.ts';
import { type Mend, mendTo } from './spelling/mend.ts';
import { wordsOfRegulation } from './spelling/words-of-regulation.ts';
import { chineseTokens } from './tokens.ts';

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
