import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';

/** A file of the page, as it is sent. */
export interface PageFile {
  readonly path: string;
  readonly type: string;
  readonly content: string;
  /** Words that people read stand in it. */
  readonly hasWords: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const withWords: ReadonlySet<string> = new Set(['index.html', 'words.js']);

/** Reads the page's files, index.html under `/` and the others under their own names. Throws when one cannot be read. */
export function readPageFiles(): readonly PageFile[] {
  // Through package.json "imports", so that compiled code finds the same folder as the source does.
  const folder = dirname(createRequire(import.meta.url).resolve('#page/index.html'));
  return readdirSync(folder).flatMap((name) => {
    const type = types[extname(name)];
    if (type === undefined) return [];
    const content = readFileSync(join(folder, name), 'utf8');
    return { path: name === 'index.html' ? '/' : `/${name}`, type, content, hasWords: withWords.has(name) };
  });
}
