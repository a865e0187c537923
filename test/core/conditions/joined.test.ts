import { describe, expect, it } from 'vitest';
import { joinFindings, missingIn, nothing } from '../../../core/conditions/combine.ts';

describe('findings joined', () => {
  it('nothing asked is met; no alternative is none met', () => {
    expect(joinFindings('all', [])).toEqual({ test: 'all', outcome: 'met', parts: [], missing: [] });
    expect(joinFindings('any', [])).toEqual({ test: 'any', outcome: 'not_met', parts: [], missing: [] });
  });

  it('what waits for nothing shares one list', () => {
    expect(missingIn([{ missing: [] }, { missing: [] }])).toBe(nothing);
    expect(missingIn([{ missing: ['parkPartners'] }, { missing: ['parkPartners', 'category'] }])).toEqual([
      'parkPartners',
      'category',
    ]);
  });
});
