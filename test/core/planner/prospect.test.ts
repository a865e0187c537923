import { describe, expect, it } from 'vitest';
import { declared, exists } from '../../../core/conditions/answered-yes.ts';
import { atLeast } from '../../../core/conditions/at-least.ts';
import { all, any } from '../../../core/conditions/combine.ts';
import type { Condition } from '../../../core/conditions/condition.ts';
import type { Fact } from '../../../core/fact.ts';
import { type DecisionTable, impossible } from '../../../core/planner/decision-table.ts';
import { prospectOf } from '../../../core/planner/prospect.ts';
import { asOf } from '../arbitrary-facts.ts';
import { decisionTable } from './decision-table-anew.ts';

const [notMet, unknown, review, , declaredMet, met] = [0, 1, 2, 3, 4, 5] as const;
const prospectIn = (condition: Condition) => prospectOf(decisionTable(condition, { asOf, facts: {}, parameters: {} }));

/** A table written by hand: each fact with as many regions as it has chances. */
const table = (axes: Partial<Record<Fact, readonly number[]>>, outcomes: readonly number[]): DecisionTable => ({
  axes: Object.entries(axes).map(([fact, chances]) => ({
    fact: fact as Fact,
    samples: [...chances.keys()],
    weights: chances.map(() => 1),
    chances,
  })),
  outcomes,
});

describe('what can still come of a condition', () => {
  it('with nothing open: it is what it is, and nothing is to be asked', () => {
    const settled = { first: null, effort: 0, chance: 0 };
    expect(prospectOf(table({}, [met]))).toEqual({
      open: [],
      best: met,
      bestLevel: 3,
      levels: 0b1000,
      sways: [],
      swayLevels: [],
      refusal: settled,
      decision: settled,
    });
    expect(prospectOf(table({}, [notMet]))).toMatchObject({
      bestLevel: 0,
      levels: 1,
      refusal: { first: null, chance: 1 },
    });
  });

  it('with one fact open: its worst answer is what it can sway, and how it is likely to end', () => {
    const asked = { first: 'fieldsAligned', effort: 1, chance: expect.closeTo(0.2) };
    expect(prospectIn(declared('fieldsAligned', ''))).toEqual({
      open: ['fieldsAligned'],
      best: declaredMet,
      bestLevel: 3,
      levels: 0b1001,
      sways: [notMet],
      swayLevels: [0],
      refusal: asked,
      decision: asked,
    });
  });

  it('tells outcomes from the levels they lead to: what sways a clause need not sway the whole', () => {
    const { sways, swayLevels, refusal, decision } = prospectOf(
      table({ parkPartners: [0.5, 0.5] }, [declaredMet, met]),
    );
    expect(sways).toEqual([declaredMet]);
    expect(swayLevels).toEqual([Number.POSITIVE_INFINITY]);
    expect(refusal).toEqual({ first: null, effort: 0, chance: 0 });
    expect(decision).toEqual({ first: 'parkPartners', effort: 1.5, chance: 0 });
  });

  it('keeps the worst of what several answers of one fact bring, beside others alike', () => {
    const grid = table({ parkPartners: [0.5, 0.5], fieldsAligned: [0.5, 0.5] }, [review, met, unknown, met]);
    expect(prospectOf(grid)).toMatchObject({ sways: [unknown, unknown], swayLevels: [1, 1], levels: 0b1110 });
    const turned = table({ parkPartners: [0.5, 0.5], fieldsAligned: [0.5, 0.5] }, [review, review, met, review]);
    expect(prospectOf(turned)).toMatchObject({ sways: [review, review], best: met });
  });

  it('a fact that changes nothing sways nothing', () => {
    const grid = table({ parkPartners: [0.5, 0.5], fieldsAligned: [0.5, 0.5] }, [notMet, notMet, met, met]);
    expect(prospectOf(grid).sways).toEqual([notMet, Number.POSITIVE_INFINITY]);
    const half = [0.5, 0.5];
    const cube = table({ parkPartners: half, existingBases: half, fieldsAligned: half }, [
      ...[notMet, notMet, notMet, notMet],
      ...[met, met, met, met],
    ]);
    expect(prospectOf(cube).sways).toEqual([notMet, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });

  it('leaves out what cannot be, and thinks the rest as likely as it is without it', () => {
    const axes = { parkPartners: [0.5, 0.5], existingBases: [0.5, 0.5] };
    const { levels, best, sways, refusal } = prospectOf(table(axes, [impossible, notMet, met, met]));
    expect({ levels, best, sways }).toEqual({ levels: 0b1001, best: met, sways: [notMet, Number.POSITIVE_INFINITY] });
    // Asked first, parkPartners settles it; existingBases leaves it open where both answers remain.
    expect(refusal).toEqual({ first: 'parkPartners', effort: 1.5, chance: expect.closeTo(1 / 3) });
  });

  it('what no answer brings has no part in it', () => {
    const axes = { parkPartners: [1, 0], existingBases: [0.25, 0.75] };
    const { refusal } = prospectOf(table(axes, [met, notMet, notMet, met]));
    expect(refusal).toEqual({ first: 'existingBases', effort: 1.5, chance: expect.closeTo(0.75) });
  });
});

describe('the cheapest way to learn what comes of a condition', () => {
  it('或: on from one that is denied; of equals, the first', () => {
    const either = prospectIn(any(exists('internationalStaff', ''), exists('internationalDepartment', '')));
    const asked = { first: 'internationalStaff', effort: 1.5, chance: 0.25 };
    expect(either).toMatchObject({ sways: [notMet, notMet], refusal: asked, decision: asked });
  });

  it('8.2.3: the alternatives of one press before those of two answers, and the number before the declaration', () => {
    const { open, refusal, decision } = prospectIn(
      any(
        all(atLeast('researchProjects', 10, 'projects', ''), declared('researchProjectsDriveIndustry', '')),
        exists('researchJointPlatform', ''),
        exists('researchInternationalOrganizationPlatform', ''),
      ),
    );
    expect(open).toHaveLength(4);
    // 1 + a half of 1 + a quarter of (1.5 + a half of 1); refused where neither platform is there nor both of the rest.
    const asked = { first: 'researchJointPlatform', effort: expect.closeTo(2), chance: expect.closeTo(0.15) };
    expect([refusal, decision]).toEqual([asked, asked]);
  });

  it('asks no further than the refusal needs, and further for the decision', () => {
    const axes = { parkPartners: [0.5, 0.5], fieldsAligned: [0.5, 0.5] };
    const { refusal, decision } = prospectOf(table(axes, [notMet, notMet, review, met]));
    expect(refusal).toEqual({ first: 'parkPartners', effort: 1.5, chance: 0.5 });
    expect(decision).toEqual({ first: 'parkPartners', effort: 2, chance: 0.5 });
  });

  it('tries every order, of three as of two', () => {
    const axes = { parkFloorArea: [0.5, 0.5], parkPartners: [0.5, 0.5], fieldsAligned: [0.9, 0.1] };
    // Met only where all three come to their second region: the likeliest to fail for its effort comes first.
    const { refusal } = prospectOf(table(axes, [0, 0, 0, 0, 0, 0, 0, met]));
    expect(refusal).toEqual({
      first: 'fieldsAligned',
      effort: expect.closeTo(1 + 0.1 * (1.5 + 0.5 * 2)),
      chance: expect.closeTo(1 - 0.1 * 0.5 * 0.5),
    });
  });
});
