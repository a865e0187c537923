import { describe, expect, it } from 'vitest';
import type { Change } from '../../../core/ways/change.ts';
import { allOf, anyOf, fixed, lastOf, notBefore, nothing, oneGroupOf, oneOf } from '../../../core/ways/step.ts';

const change = (fact: 'parkPartners' | 'parkFloorArea' | 'parkLandArea'): Change => ({
  label: 'changeable',
  test: 'at_least',
  fact,
  from: 0,
  to: 1,
  unit: 'institutions',
  sets: { [fact]: 1 },
});
const [partners, floor, land] = [change('parkPartners'), change('parkFloorArea'), change('parkLandArea')];
const blocked = fixed({ reason: 'natural_person', fact: 'legalForm', from: 'natural_person' });
const [sooner, later] = [notBefore('2027-01-01'), notBefore('2028-01-01')];

describe('或', () => {
  it('takes nothing once one part takes nothing', () => {
    expect(anyOf([oneOf(partners), nothing])).toEqual(nothing);
  });

  it('is a choice among what can be done on the day: not what has to wait, nor what nothing can change', () => {
    expect(anyOf([sooner, blocked, oneOf(partners), oneOf(floor)])).toEqual(oneOf(partners, floor));
  });

  it('is every choice within a part that needs two things', () => {
    expect(anyOf([allOf([oneOf(partners), oneOf(floor, land)])])).toEqual(
      oneGroupOf([partners, floor], [partners, land]),
    );
  });

  it('waits for the first day on which one part can be met', () => {
    expect(anyOf([later, blocked, sooner])).toEqual(sooner);
  });

  it('cannot be met where no part can be', () => {
    expect(anyOf([blocked, blocked])).toEqual(allOf([blocked, blocked]));
    const whollyBlocked = allOf([sooner, blocked]);
    expect(anyOf([whollyBlocked])).toEqual(whollyBlocked);
  });
});

describe('且', () => {
  it('waits for the last of the days', () => {
    expect(lastOf([later, nothing, sooner])).toBe('2028-01-01');
    expect(lastOf([nothing, blocked])).toBeNull();
    expect(allOf([later, oneOf(partners), blocked, sooner])).toEqual({
      ...oneOf(partners),
      notBefore: '2028-01-01',
      fixed: blocked.fixed,
    });
  });
});
