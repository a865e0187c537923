import type { CaseFile } from '../../../core/case-file.ts';
import { type WaysToQualify, waysToQualify } from '../../../core/ways/ways-to-qualify.ts';

/** The ways of a case. @throws when one of them does not lead where it should. */
export function waysOf(caseFile: CaseFile): WaysToQualify {
  return waysToQualify(caseFile, (clause, alternative) => {
    throw new Error(`clause ${clause}: does not lead there: ${JSON.stringify(alternative)}`);
  });
}
