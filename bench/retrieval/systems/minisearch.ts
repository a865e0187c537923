import { readFileSync, writeFileSync } from 'node:fs';
import MiniSearch, { type Options } from 'minisearch';
import { pairsOf } from '../pairs.ts';
import { HITS, type System } from '../system.ts';

const options: Options = {
  fields: ['law', 'chapter', 'text'],
  tokenize: pairsOf,
  searchOptions: { combineWith: 'OR', bm25: { k: 1.2, b: 0.75, d: 0.5 } },
};

/** MiniSearch over pairs of characters; its own form of an index on disk is JSON. */
export const minisearch: System = {
  name: 'minisearch',
  build(articles, path) {
    const index = new MiniSearch(options);
    index.addAll(articles.map(({ section, chapter, ...rest }) => ({ ...rest, chapter: `${chapter} ${section}` })));
    writeFileSync(path, JSON.stringify(index));
  },
  open(path) {
    const index = MiniSearch.loadJSON(readFileSync(path, 'utf8'), options);
    return (question) =>
      index
        .search(question)
        .slice(0, HITS)
        .map(({ id }) => id as string);
  },
};
