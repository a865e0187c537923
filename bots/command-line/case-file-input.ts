import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { catalogues } from '../../conversations/catalogue/catalogue.ts';
import type { CaseFile } from '../../core/case-file.ts';
import { InputError, readCaseFile } from '../../core/read-case-file.ts';
import type { Language } from '../../policy-text/language.ts';
import { BadInput } from './bad-input.ts';

/**
 * Reads a case file from a path, or from standard input for `-`.
 * @throws BadInput naming the file or the field that cannot be used, what was given and what is taken.
 */
export async function caseFileFrom(path: string | undefined, language: Language): Promise<CaseFile> {
  if (path === undefined) throw new BadInput('FILE: not given; takes a path, or - for standard input');
  const content = await contentOf(path);
  const { taken, commandLine } = catalogues[language];
  try {
    return readCaseFile(JSON.parse(content));
  } catch (error) {
    if (error instanceof InputError) {
      throw new BadInput(commandLine.badField(error.field, shown(error.given), taken[error.taken]));
    }
    if (error instanceof SyntaxError) throw new BadInput(commandLine.badField(path, shown(content), taken.object));
    throw error;
  }
}

async function contentOf(path: string): Promise<string> {
  try {
    return path === '-' ? await text(process.stdin) : await readFile(path, 'utf8');
  } catch (error) {
    throw new BadInput(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

/** What was given, on one line and not too long. */
function shown(given: unknown): string {
  const json = JSON.stringify(given) ?? 'nothing';
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}
