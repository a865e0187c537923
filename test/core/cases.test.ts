import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../core/assess.ts';
import { readCaseFile } from '../../core/read-case-file.ts';

interface WorkedCase {
  id: string;
  title: string;
  asOf: string;
  facts: Record<string, unknown>;
  parameters: Record<string, unknown>;
  expected: { outcome: string; clauses: Record<string, string>; preference?: boolean };
}

const cases: WorkedCase[] = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8'));

describe('worked cases', () => {
  it.each(cases.map((one) => [`${one.id} ${one.title}`, one] as const))('%s', (_, { asOf, facts, parameters, expected }) => {
    const assessment = assess(readCaseFile({ asOf, facts, parameters }));
    expect(Object.fromEntries(assessment.clauses.map(({ clause, outcome }) => [clause, outcome]))).toEqual(expected.clauses);
    expect(assessment.outcome).toBe(expected.outcome);
    expect(assessment.preference).toBe(expected.preference);
  });
});
