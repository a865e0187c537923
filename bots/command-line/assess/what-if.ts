import type { CaseFile } from '../../../core/case-file.ts';
import { InputError } from '../../../core/read-case-file.ts';
import { type WhatIf, whatIf } from '../../../core/what-if.ts';
import type { Language } from '../../../policy-text/language.ts';
import { BadInput } from '../input/bad-input.ts';
import { takenInWords } from '../input/case-file-input.ts';
import { citationJson } from '../output/json.ts';

/**
 * Reads `--what-if` and works it out on a copy of the case.
 * @param given the facts that are different, and `asOf`, as JSON: `{"parkPartners": 5}`; undefined: not asked
 * @throws BadInput naming the fact that cannot be used, what was given and what is taken.
 */
export function whatIfFrom(given: string | undefined, caseFile: CaseFile): WhatIf | undefined {
  if (given === undefined) return undefined;
  try {
    return whatIf(caseFile, JSON.parse(given));
  } catch (error) {
    const isOfNoUse = error instanceof SyntaxError || (error instanceof InputError && error.field === 'whatIf');
    if (isOfNoUse) throw new BadInput({ field: '--what-if', given, taken: json });
    if (error instanceof InputError) throw new BadInput({ ...error, taken: takenInWords(error) });
    throw error;
  }
}

/** What `--what-if` changes, as the command line writes it. */
export function whatIfJson({ changed }: WhatIf, language: Language) {
  const clauses = changed.clauses.map((one) => ({ ...one, citation: citationJson(one.citation, language) }));
  return { ...changed, clauses };
}

const json = {
  zh: ' JSON：{"parkPartners": 5}，要改的事实或 asOf',
  en: 'JSON: {"parkPartners": 5}, the facts that are different, or asOf',
};
