import { describe, expect, it } from 'vitest';
import { workedCases } from '../../core/worked-case.ts';
import { documentOf } from './document-of.ts';
import { run } from './run-guohe.ts';

interface Next {
  readonly ask: string | null;
  readonly stillMatters: readonly string[];
  readonly outcome: string;
}

const nothingKnown = '{"asOf": "2026-11-24", "facts": {}}';
const naturalPerson = '{"asOf": "2026-11-24", "facts": {"legalForm": "natural_person", "category": "park"}}';

/** A branch office with everything else in order, but for the bases it may host already. */
const { existingBases: _, ...inOrder } = workedCases[0]?.facts ?? {};
const facts = { ...inOrder, legalForm: 'branch_office' };
const reviewWhateverIsAnswered = JSON.stringify({ asOf: workedCases[0]?.asOf, facts });

describe.concurrent('guohe next --json', () => {
  it('asks for a fact that still matters', async () => {
    const { ask, stillMatters, outcome } = await documentOf<Next>(['next', '-'], nothingKnown);
    expect(stillMatters).toContain(ask);
    expect(outcome).toBe('incomplete');
  });

  it('asks nothing more once the outcome is certain', async () => {
    expect(await documentOf<Next>(['next', '-'], naturalPerson)).toEqual({
      ask: null,
      stillMatters: [],
      outcome: 'ineligible',
      certain: 'ineligible',
    });
  });

  it('asks on for every clause with --goal report', async () => {
    const { ask, outcome } = await documentOf<Next>(['next', '-', '--goal', 'report'], naturalPerson);
    expect(ask).not.toBeNull();
    expect(outcome).toBe('ineligible');
  });

  it('says which outcome is certain, also where a clause is still unknown', async () => {
    expect(await documentOf<Next>(['next', '-'], reviewWhateverIsAnswered)).toEqual({
      ask: null,
      stillMatters: [],
      outcome: 'incomplete',
      certain: 'needs_review',
    });
    const report = await documentOf<Next>(['next', '-', '--goal=report'], reviewWhateverIsAnswered);
    expect(report).toMatchObject({ ask: 'existingBases', stillMatters: ['existingBases'], certain: 'needs_review' });
  });

  it('has nothing to ask in a complete case', async () => {
    const { asOf, facts, parameters, expected } = workedCases[0] as (typeof workedCases)[number];
    const plan = await documentOf<Next>(['next', '-'], JSON.stringify({ asOf, facts, parameters }));
    expect(plan).toEqual({ ask: null, stillMatters: [], outcome: expected.outcome, certain: expected.outcome });
  });
});

describe.concurrent('guohe next', () => {
  it.each([
    ['zh', nothingKnown, /\[ 1 .+ \| .+ \]/],
    ['en', nothingKnown, /Article \d+/],
    ['zh', naturalPerson, /^目前不符合条件$/m],
    ['en', reviewWhateverIsAnswered, /^A person has to judge$/m],
  ])('in words, %s: %s', async (language, input, words) => {
    const { status, out, err } = await run(['next', '-', '--lang', language], input);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(words);
  });
});
