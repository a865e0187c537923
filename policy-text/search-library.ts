import type { Clause } from './clause.ts';
import { type AddedRegulation, addedIn, type Library, type LibraryIndex } from './library.ts';
import { buildIndex } from './search/build-index.ts';
import type { SearchDocument } from './search/document.ts';
import { openIndex } from './search/search-index.ts';

/** A clause of an added regulation that was found. */
export interface LibraryHit {
  readonly regulation: AddedRegulation;
  readonly clause: Clause;
  /** Only comparable within one search. */
  readonly score: number;
  /** The share of the query, 0 to 1, that the clause has words for; a rare word is a larger share. */
  readonly coverage: number;
}

/** Changes with what is indexed of a clause, so that an index built otherwise is not taken for this one. */
export const indexedAs = 'clauses 1';

const built = new WeakMap<Library, LibraryIndex>();

/**
 * The clauses of added regulations closest to a query, the closest first.
 * @param regulations ids of those that are searched, all when not said
 */
export function searchLibrary(
  library: Library,
  query: string,
  { regulations, limit = 20 }: { readonly regulations?: readonly string[]; readonly limit?: number } = {},
): readonly LibraryHit[] {
  if (library.regulations.length === 0) return [];
  const hits = indexOf(library).search(query, { limit, ...(regulations && { regulations }) });
  return hits.flatMap(({ id, regulation: name, score, coverage }) => {
    const regulation = addedIn(library, name);
    const clause = regulation?.clauseOf(id.slice(name.length + 1));
    return regulation && clause ? [{ regulation, clause, score, coverage }] : [];
  });
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
    const parent = clause.parent === null ? undefined : regulation.clauseOf(clause.parent);
    const heading = parent?.lead.split('\n').at(-1);
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
