import { describe, expect, it } from 'vitest';
import { partOf, reasonOf } from './reason-of.ts';

describe('8.1.1, a number to be reached', () => {
  const asked = { test: 'at_least', fact: 'parkPartners', asked: 5, unit: 'institutions' } as const;

  it.each([
    ['met on the line itself, with nothing short', 5, { outcome: 'met', missing: [] }],
    ['one short', 4, { outcome: 'not_met', short: 1, missing: [] }],
    ['short by an interval', { min: 1, max: 3 }, { outcome: 'not_met', short: { min: 2, max: 4 }, missing: [] }],
    [
      'open when the interval only touches it',
      { min: 3, max: 5 },
      { outcome: 'unknown', short: { min: 0, max: 2 }, missing: ['parkPartners'] },
    ],
    [
      'open when there is no upper end',
      { min: 3 },
      { outcome: 'unknown', short: { min: 0, max: 2 }, missing: ['parkPartners'] },
    ],
    [
      'open when there is no lower end',
      { max: 8 },
      { outcome: 'unknown', short: { min: 0, max: 5 }, missing: ['parkPartners'] },
    ],
    ['met by the whole interval', { min: 5 }, { outcome: 'met', missing: [] }],
  ] as const)('%s', (_, given, result) => {
    expect(reasonOf('8.1.1', { parkPartners: given })).toEqual({ ...asked, given, ...result });
  });

  it('not known and not asked are alike: nothing is said to be short', () => {
    const unknown = { ...asked, given: null, outcome: 'unknown', missing: ['parkPartners'] };
    expect(reasonOf('8.1.1', { parkPartners: null })).toEqual(unknown);
    expect(reasonOf('8.1.1', {})).toEqual(unknown);
  });
});

describe('5.3, one base in principle', () => {
  const asked = { test: 'fewer_than', fact: 'existingBases', asked: 1, unit: 'bases' } as const;

  it.each([
    ['none', 0, 'met', 'met', []],
    ['one', 1, 'not_met', 'in_principle_short', []],
    ['none or one', { max: 1 }, 'unknown', 'unknown', ['existingBases']],
    ['one or more', { min: 1 }, 'not_met', 'in_principle_short', []],
    ['not known', null, 'unknown', 'unknown', ['existingBases']],
  ] as const)('%s: softened, and its part says why', (_, given, part, whole, missing) => {
    expect(reasonOf('5.3', { existingBases: given })).toEqual({
      test: 'in_principle',
      outcome: whole,
      parts: [{ ...asked, given, outcome: part, missing }],
      missing,
    });
  });
});

describe('8.1.2, either area', () => {
  it('waits only for what can still decide it', () => {
    expect(reasonOf('8.1.2', { parkFloorArea: 50_000 })).toMatchObject({ outcome: 'met', missing: [] });
    expect(reasonOf('8.1.2', { parkFloorArea: 49_999 })).toMatchObject({
      outcome: 'unknown',
      missing: ['parkLandArea'],
    });
    expect(reasonOf('8.1.2', {})).toMatchObject({ outcome: 'unknown', missing: ['parkFloorArea', 'parkLandArea'] });
    expect(reasonOf('8.1.2', { parkFloorArea: 49_999, parkLandArea: 1 })).toMatchObject({
      outcome: 'in_principle_short',
      missing: [],
    });
  });

  it('says how far short each is by itself: they are never added', () => {
    const either = partOf(reasonOf('8.1.2', { parkFloorArea: 30_000, parkLandArea: 49_999.5 }), 0);
    expect(either).toMatchObject({ test: 'any', outcome: 'not_met' });
    expect(partOf(either, 0)).toMatchObject({ fact: 'parkFloorArea', asked: 50_000, unit: 'm2', short: 20_000 });
    expect(partOf(either, 1)).toMatchObject({ fact: 'parkLandArea', asked: 50_000, unit: 'm2', short: 0.5 });
  });
});

describe('8.2.1, partners in listed fields and countries', () => {
  const asked = { test: 'focus_partners', asked: 5 } as const;

  it.each([
    ['enough in focus settles it whatever the total', null, 5, { outcome: 'met', missing: [] }],
    ['too few in all settles it whatever the focus', 4, null, { outcome: 'not_met', short: 1, missing: [] }],
    [
      'too few in all by an interval',
      { min: 1, max: 3 },
      null,
      { outcome: 'not_met', short: { min: 2, max: 4 }, missing: [] },
    ],
    ['enough in all but not in focus is a reading', 5, 4, { outcome: 'review', missing: [] }],
    ['enough in all waits for the focus', 9, null, { outcome: 'unknown', missing: ['researchFocusPartners'] }],
    ['too few in focus waits for the total', null, 2, { outcome: 'unknown', missing: ['researchPartners'] }],
    [
      'nothing known waits for both',
      null,
      null,
      { outcome: 'unknown', missing: ['researchPartners', 'researchFocusPartners'] },
    ],
    [
      'a loose total that may not be enough',
      { min: 4, max: 6 },
      2,
      { outcome: 'unknown', missing: ['researchPartners'] },
    ],
  ] as const)('%s', (_, total, focus, result) => {
    const facts = { researchPartners: total, researchFocusPartners: focus };
    expect(reasonOf('8.2.1', facts)).toEqual({ ...asked, total, focus, ...result });
  });
});

describe('declared and established', () => {
  it.each([
    ['8.1.5', 'parkServices', true, 'declared', 'declared', []],
    ['8.1.5', 'parkServices', false, 'declared', 'not_met', []],
    ['8.1.5', 'parkServices', null, 'declared', 'unknown', ['parkServices']],
  ] as const)('%s %s %s', (clause, fact, given, test, outcome, missing) => {
    expect(reasonOf(clause, { [fact]: given })).toEqual({ test, fact, given, outcome, missing });
  });

  it('7.2: what exists is met, not merely declared', () => {
    const either = partOf(reasonOf('7.2', { internationalStaff: true, internationalDepartment: false }), 4);
    expect(either).toEqual({
      test: 'any',
      outcome: 'met',
      missing: [],
      parts: [
        { test: 'exists', fact: 'internationalStaff', given: true, outcome: 'met', missing: [] },
        { test: 'exists', fact: 'internationalDepartment', given: false, outcome: 'not_met', missing: [] },
      ],
    });
  });

  it('7.2: nothing is missing any more once one part certainly fails', () => {
    expect(reasonOf('7.2', { talentTeam: false })).toMatchObject({ outcome: 'not_met', missing: [] });
    expect(reasonOf('7.2', { talentTeam: true }).missing).toEqual([
      'stableChannels',
      'managementSystem',
      'fundingSource',
      'internationalStaff',
      'internationalDepartment',
      'cooperationGoals',
      'implementationPlan',
      'notableResults',
    ]);
  });
});

describe('8, kind and category', () => {
  it.each([
    ['university', 'research', 'met', ['research'], []],
    ['university', 'park', 'not_met', ['research'], []],
    ['new_rd_institution', 'industry', 'review', ['research', 'industry'], []],
    ['other_platform', 'platform', 'review', ['platform'], []],
    ['university', null, 'unknown', ['research'], ['category']],
    [null, 'park', 'unknown', [], ['organizationKind']],
    [null, null, 'unknown', [], ['organizationKind', 'category']],
  ] as const)('%s as %s', (kind, category, outcome, fitting, missing) => {
    expect(reasonOf('8', { organizationKind: kind, category })).toEqual({
      test: 'kind_fits',
      kind,
      category,
      fitting,
      outcome,
      missing,
    });
  });
});
