import { describe, expect, it } from 'vitest';
import { assess } from '../../core/assess.ts';
import { workedCase, workedCases } from './worked-case.ts';

describe('worked cases', () => {
  it.each(workedCases.map((one) => [`${one.id} ${one.title}`, one] as const))('%s', (_, { id, expected }) => {
    const assessment = assess(workedCase(id));
    const outcomes = Object.fromEntries(assessment.clauses.map(({ clause, outcome }) => [clause, outcome]));
    expect(outcomes).toEqual(expected.clauses);
    expect(assessment.outcome).toBe(expected.outcome);
    expect(assessment.preference).toBe(expected.preference);
  });
});
