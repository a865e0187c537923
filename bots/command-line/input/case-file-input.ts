import { catalogues } from '../../../conversations/wording/catalogue/catalogue.ts';
import type { CaseFile } from '../../../core/case-file.ts';
import { InputError, readCaseFile } from '../../../core/read-case-file.ts';
import { BadInput } from './bad-input.ts';
import { textOf } from './text-input.ts';

/**
 * Reads the case file that a command's words name: one path, or `-` for standard input.
 * @throws BadInput naming the file or the field that cannot be used, what was given and what is taken.
 */
export async function caseFileFrom(words: readonly string[]): Promise<CaseFile> {
  const content = await textOf(words);
  try {
    return readCaseFile(JSON.parse(content));
  } catch (error) {
    if (error instanceof InputError) throw new BadInput({ ...error, taken: takenInWords(error) });
    if (error instanceof SyntaxError) throw new BadInput({ field: 'FILE', given: content, taken: json });
    throw error;
  }
}

/** What is taken instead, in both languages. */
export function takenInWords({ taken }: InputError) {
  return { zh: catalogues.zh.taken[taken], en: catalogues.en.taken[taken] };
}

const json = { zh: ' JSON：{"asOf", "facts", "parameters"?}', en: 'JSON: {"asOf", "facts", "parameters"?}' };
