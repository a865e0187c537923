import { createRequire } from 'node:module';
import type { Database } from 'sqlite3';
import { pairsOf } from '../pairs.ts';
import type { Article } from '../records.ts';
import { HITS, type System } from '../system.ts';

// The root has it for its store, compiled once.
const sqlite: typeof import('sqlite3') = createRequire(new URL('../../../../package.json', import.meta.url))('sqlite3');

/** SQLite's full-text search over pairs of characters, ranked by its own BM25. */
export const sqliteFts5 = fts5(
  'sqlite-fts5',
  'unicode61',
  (text) => pairsOf(text).join(' '),
  (question) => [...new Set(pairsOf(question))],
);

/** The same over every three characters, by its own tokenizer. */
export const sqliteFts5Trigram = fts5(
  'sqlite-fts5-trigram',
  'trigram',
  (text) => text,
  (question) =>
    [...question.matchAll(/[\p{Script=Han}a-z0-9]+/giu)].flatMap(([run]) =>
      Array.from({ length: Math.max(0, run.length - 2) }, (_, at) => run.slice(at, at + 3)),
    ),
);

function fts5(
  name: string,
  tokenizer: string,
  write: (text: string) => string,
  ask: (question: string) => readonly string[],
): System {
  return {
    name,
    async build(articles, path) {
      const database = await opened(path);
      await run(database, `CREATE VIRTUAL TABLE article USING fts5(id UNINDEXED, body, tokenize = '${tokenizer}')`);
      await run(database, 'BEGIN');
      const insert = database.prepare('INSERT INTO article VALUES (?, ?)');
      for (const article of articles) insert.run(article.id, write(bodyOf(article)));
      await new Promise<void>((resolve, reject) => insert.finalize((error) => (error ? reject(error) : resolve())));
      await run(database, 'COMMIT');
      await new Promise<void>((resolve, reject) => database.close((error) => (error ? reject(error) : resolve())));
    },
    async open(path) {
      const database = await opened(path);
      return async (question) => {
        const tokens = ask(question);
        if (tokens.length === 0) return [];
        const rows = await all(database, 'SELECT id FROM article WHERE article MATCH ? ORDER BY rank LIMIT ?', [
          tokens.map((token) => `"${token}"`).join(' OR '),
          HITS,
        ]);
        return rows.map(({ id }) => id);
      };
    },
  };
}

function bodyOf({ law, chapter, section, text }: Article): string {
  return [law, chapter, section, text].join('\n');
}

function opened(path: string): Promise<Database> {
  return new Promise((resolve, reject) => {
    const database: Database = new sqlite.Database(path, (error) => (error ? reject(error) : resolve(database)));
  });
}

function run(database: Database, statement: string): Promise<void> {
  return new Promise((resolve, reject) => {
    database.run(statement, (error) => (error ? reject(error) : resolve()));
  });
}

function all(database: Database, query: string, values: readonly unknown[]): Promise<readonly { id: string }[]> {
  return new Promise((resolve, reject) => {
    database.all<{ id: string }>(query, values, (error, rows) => (error ? reject(error) : resolve(rows)));
  });
}
