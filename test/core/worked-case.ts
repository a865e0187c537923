import { readFileSync } from 'node:fs';
import type { CaseFile } from '../../core/case-file.ts';
import { readCaseFile } from '../../core/read-case-file.ts';

export interface WorkedCase {
  readonly id: string;
  readonly title: string;
  readonly asOf: string;
  readonly facts: Record<string, unknown>;
  readonly parameters: Record<string, unknown>;
  readonly expected: {
    readonly outcome: string;
    readonly clauses: Record<string, string>;
    readonly preference?: boolean;
  };
}

export const workedCases: readonly WorkedCase[] = JSON.parse(
  readFileSync(new URL('cases.json', import.meta.url), 'utf8'),
);

/** The worked case with this id, as a checked case file. */
export function workedCase(id: string): CaseFile {
  const found = workedCases.find((one) => one.id === id);
  if (!found) throw new Error(`no worked case ${id}`);
  const { asOf, facts, parameters } = found;
  return readCaseFile({ asOf, facts, parameters });
}
