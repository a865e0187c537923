import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { env } from 'node:process';

/** A path given on the command line, seen from where the command was given: npm --prefix runs this in bench/. */
export function fileOf(option: string, path: string | undefined): string {
  if (path === undefined) throw new Error(`--${option} FILE is needed: .jsonl or .jsonl.gz`);
  const full = [resolve(env.INIT_CWD ?? '.', path), resolve(path)].find((candidate) => existsSync(candidate));
  if (full === undefined) throw new Error(`--${option}: there is no file ${path}`);
  return full;
}
