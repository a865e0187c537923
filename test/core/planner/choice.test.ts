import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../core/fact.ts';
import { topics } from '../../../core/planner/asking.ts';
import { bestToAsk, firstInReport } from '../../../core/planner/choice.ts';
import type { Seen } from '../../../core/planner/conjunct.ts';
import { common, ofCategory } from '../../../core/planner/conjuncts-in-force.ts';
import type { Inquiry } from '../../../core/planner/prospect.ts';

/** A condition with facts open, and how it is best inquired into. */
function condition(clause: string, facts: readonly Fact[], refusal: Inquiry, decision: Inquiry = refusal): Seen {
  const settled = { open: facts, best: 5, bestLevel: 3, levels: 8, sways: [], swayLevels: [] };
  const prospect = { ...settled, refusal, decision };
  return { conjunct: { clause, facts, prospect: () => prospect }, prospect };
}
const inquiry = (first: Fact | null, chance = 0.5, effort = 2): Inquiry => ({ first, chance, effort });
const area = ['parkFloorArea', 'parkLandArea'] as const;

describe('within a condition', () => {
  it('what its refusal is best learnt by is asked first, or its decision for the report', () => {
    const seen = [condition('8.1.2', area, inquiry('parkLandArea'), inquiry('parkFloorArea'))];
    expect(bestToAsk([...area], seen, { category: 'park', parkFloorArea: null })).toBe('parkLandArea');
    expect(firstInReport([...area], seen)).toBe('parkFloorArea');
    const turned = [condition('8.1.2', area, inquiry('parkFloorArea'), inquiry('parkLandArea'))];
    expect(bestToAsk([...area], turned, { category: 'park' })).toBe('parkFloorArea');
    expect(firstInReport([...area], turned)).toBe('parkLandArea');
  });

  it('what may not be asked gives way to the other inquiry, and that to what may be asked', () => {
    const other = [condition('8.1.2', area, inquiry('parkFloorArea'), inquiry('parkLandArea'))];
    expect(bestToAsk(['parkLandArea'], other, { category: 'park' })).toBe('parkLandArea');
    const neither = [condition('8.1.2', area, inquiry('parkFloorArea'), inquiry(null))];
    expect(bestToAsk(['parkLandArea'], neither, { category: 'park' })).toBe('parkLandArea');
  });
});

describe('among conditions', () => {
  const likelier = condition('5.3', ['existingBases'], inquiry('existingBases', 0.9));
  const seen = [condition('17', ['revocations'], inquiry('revocations', 0.1)), likelier];

  it('the likeliest to fail for its effort comes first where only the outcome is wanted', () => {
    expect(bestToAsk(['revocations', 'existingBases'], seen, { category: 'park' })).toBe('existingBases');
  });

  it('the clause that the report has come to is finished first', () => {
    expect(firstInReport(['revocations', 'existingBases'], seen)).toBe('revocations');
  });

  it('a clause has its facts within one topic, so that to finish the clause is to stay with the topic', () => {
    for (const { clause } of [...common, ...Object.values(ofCategory).flat()]) {
      const together = [...common, ...Object.values(ofCategory).flat()].filter((one) => one.clause === clause);
      const asked = topics.filter((topic) => together.some(({ facts }) => facts.some((fact) => topic.includes(fact))));
      expect(asked, clause).toHaveLength(1);
    }
  });

  it('nothing is asked where nothing may be', () => {
    expect(firstInReport([], seen)).toBeNull();
    expect(bestToAsk([], seen, { category: 'park' })).toBeNull();
  });
});
