import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Bilingual } from '../language.ts';
import type { Clause } from './clause.ts';
import { clausesFrom } from './clause.ts';
import { readClauseTree } from './clause-tree.ts';

export type { Clause } from './clause.ts';

/** A regulation that can be read, searched and cited. */
export interface Regulation {
  readonly id: string;
  readonly title: Bilingual;
  /** Every clause in the order of the text, an article before what stands below it. */
  readonly clauses: readonly Clause[];
  clauseOf(id: string): Clause | undefined;
}

/** What is known about the regulation as a document. */
export interface Metadata {
  readonly id: string;
  readonly title: Bilingual;
  readonly number: string;
  readonly issuer: Bilingual;
  readonly issuedOn: string;
  readonly inForce: { readonly from: string | null } & Bilingual;
  readonly status: 'in_force' | 'repealed';
  readonly replaces: { readonly title: string; readonly number: string };
  readonly source: { readonly file: string } & Bilingual;
  readonly translation: { readonly file: string } & Bilingual;
}

const resolve = createRequire(import.meta.url).resolve;

/** Reads one of the regulation's own files as it stands in the repository. */
export function regulationFile(name: string): string {
  return regulationBytes(name).toString('utf8');
}

/** The same of a file that is no text. */
export function regulationBytes(name: string): Buffer {
  return readFileSync(resolve(`#law/bj-guohe-2025/${name}`));
}

/** A file that the build wrote beside its modules, or null where nothing was built. */
export function builtBytes(name: string): Buffer | null {
  try {
    return readFileSync(resolve(`#built/${name}`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

export const metadata: Metadata = JSON.parse(regulationFile('metadata.json'));

const clauses = clausesFrom(readClauseTree(regulationFile('zh.md')), readClauseTree(regulationFile('en.md')));

/** Every clause in the order of the text, an article before its items. */
export const allClauses: readonly Clause[] = [...clauses.values()];

/** The clause with this id (`8.4.2`), or undefined. */
export function clauseOf(id: string): Clause | undefined {
  return clauses.get(id);
}

/** The whole article that a clause belongs to, or undefined when there is no such clause. */
export function articleOf(id: string): Clause | undefined {
  return clauses.has(id) ? clauses.get(id.split('.')[0] as string) : undefined;
}

/** The one regulation that rules are encoded for; what is said without naming a regulation is said of it. */
export const encodedRegulation: Regulation = {
  id: metadata.id,
  title: metadata.title,
  clauses: allClauses,
  clauseOf,
};
