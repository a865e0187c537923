import { describe, expect, it } from 'vitest';
import { and, clauseOutcomes, comparedWhole, or, overallOf } from '../../core/outcome.ts';

describe('outcomes joined', () => {
  it('且 comes to the worse of two, either way round', () => {
    const order = ['not_met', 'unknown', 'review', 'in_principle_short', 'declared', 'met'] as const;
    expect(clauseOutcomes).toEqual(order);
    for (const [at, worse] of order.entries()) {
      for (const better of order.slice(at)) expect([and(worse, better), and(better, worse)]).toEqual([worse, worse]);
    }
  });

  it('或 comes to the better of two, either way round: one not known may still save one that is short in principle', () => {
    const order = ['not_met', 'in_principle_short', 'unknown', 'review', 'declared', 'met'] as const;
    for (const [at, worse] of order.entries()) {
      for (const better of order.slice(at)) expect([or(worse, better), or(better, worse)]).toEqual([better, better]);
    }
  });

  it('the worst clause decides the whole', () => {
    expect(clauseOutcomes.map(overallOf)).toEqual([
      'ineligible',
      'incomplete',
      'needs_review',
      'needs_review',
      'meets_stated_conditions',
      'meets_stated_conditions',
    ]);
  });

  it('an interval is compared whole', () => {
    expect(comparedWhole(true, true)).toBe('met');
    expect(comparedWhole(false, true)).toBe('unknown');
    expect(comparedWhole(true, false)).toBe('unknown');
    expect(comparedWhole(false, false)).toBe('not_met');
  });
});
