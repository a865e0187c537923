import { describe, expect, it } from 'vitest';
import type { Alternative, Fixed } from '../../../core/ways/change.ts';
import { qualifies, waysThatCheck } from '../../../core/ways/checked.ts';
import { type ClauseWays, waysToQualify } from '../../../core/ways/ways-to-qualify.ts';
import { workedCase } from '../worked-case.ts';

const park = workedCase('P01');
const short = { ...park, facts: { ...park.facts, parkPartners: 2, parkFloorArea: 1, parkLandArea: 1 } };

const reach = (
  fact: 'parkPartners' | 'parkFloorArea' | 'parkLandArea' | 'researchPartners',
  to: number,
): Alternative => ({
  changes: [
    { label: 'changeable', test: 'at_least', fact, from: 0, to, more: to, unit: 'institutions', sets: { [fact]: to } },
  ],
});

/** Ways of two clauses written by hand, as a rule and its way that disagree would give them. */
function waysWith(
  partners: readonly Alternative[],
  site: readonly Alternative[],
  blockedBy: readonly Fixed[] = [],
): readonly ClauseWays[] {
  const [first, second] = waysToQualify(short).clauses;
  if (first === undefined || second === undefined) throw new Error('two clauses are short');
  return [
    { ...first, needs: [{ alternatives: partners }], blockedBy },
    { ...second, needs: [{ alternatives: site }] },
  ];
}

function kept(ways: readonly ClauseWays[]) {
  const left: (readonly [string, Alternative])[] = [];
  const checked = waysThatCheck(ways, short, short.asOf, (clause, alternative) => left.push([clause, alternative]));
  return { kept: checked.flatMap(({ needs }) => needs.map(({ alternatives }) => alternatives)), left };
}

const [enough, tooFew] = [reach('parkPartners', 5), reach('parkPartners', 4)];
const [floor, land, other] = [
  reach('parkFloorArea', 50_000),
  reach('parkLandArea', 50_000),
  reach('researchPartners', 9),
];

describe('an alternative', () => {
  it('is kept where it leads there together with the first of every other need', () => {
    expect(kept(waysWith([enough], [floor, land]))).toEqual({ kept: [[enough], [floor, land]], left: [] });
  });

  it('is left out, and told with its clause, where it does not by itself', () => {
    expect(kept(waysWith([enough, tooFew, other], [floor, other]))).toEqual({
      kept: [[enough], [floor]],
      left: [
        ['8.1.1', tooFew],
        ['8.1.1', other],
        ['8.1.2', other],
      ],
    });
  });

  it('cannot do for another clause that does not come out', () => {
    expect(kept(waysWith([tooFew], [floor])).kept).toEqual([[], []]);
  });

  it('need not do for a clause that something fixed keeps from it', () => {
    const fixed = { label: 'fixed', fact: 'revocations', from: null, reason: 'beyond_calendar' } as const;
    expect(kept(waysWith([tooFew], [floor, other], [fixed])).kept).toEqual([[tooFew], [floor]]);
  });
});

describe('a case', () => {
  it('qualifies once every clause is met or declared, but for those named, and nothing contradicts', () => {
    expect(qualifies(park, [])).toBe(true);
    expect(qualifies(short, [])).toBe(false);
    expect(qualifies(short, ['8.1.1'])).toBe(false);
    expect(qualifies(short, ['8.1.1', '8.1.2'])).toBe(true);
    expect(qualifies({ ...park, facts: { ...park.facts, researchPartners: 1, researchFocusPartners: 2 } }, [])).toBe(
      false,
    );
  });
});
