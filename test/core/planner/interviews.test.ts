import { describe, expect, it } from 'vitest';
import type { Fact, Facts } from '../../../core/fact.ts';
import { type Goal, next } from '../../../core/next.ts';
import { asOf, benchmark } from '../arbitrary-facts.ts';
import { workedCase } from '../worked-case.ts';

/** The facts asked for, one after the other, when each is answered as in a case. */
function asked(answers: Facts, goal: Goal, known: Facts = {}): readonly Fact[] {
  const { ask } = next({ asOf, facts: known, parameters: benchmark }, goal);
  return ask === null ? [] : [ask, ...asked(answers, goal, { ...known, [ask]: answers[ask] ?? null })];
}

const identity = [
  'organizationKind',
  'category',
  'registeredInBeijing',
  'inValidExistence',
  'legalForm',
  'registeredOn',
];
const plans = ['cooperationGoals', 'implementationPlan'];
const records = ['adverseCreditRecords', 'revocations'];
const standing = [
  'stableChannels',
  'managementSystem',
  'talentTeam',
  'fundingSource',
  'notableResults',
  'internationalStaff',
];

/**
 * What can be counted or looked up goes before what is declared; what is likely to fail for little effort before what is
 * dear to answer; what refuses nobody (5.3, 8.1.2) last of all.
 */
describe('who only wants to know whether they can, and can, is asked', () => {
  it.each([
    [
      'P01',
      [
        ...identity,
        'parkBilingualSigns',
        'parkBilingualMaterials',
        ...plans,
        ...records,
        'parkPartners',
        'parkReceptionCapability',
        ...standing,
        'parkServices',
        'fieldsAligned',
        'parkDelegations',
        'parkVisitors',
        'parkLargeEvents',
        'existingBases',
        'parkFloorArea',
      ],
    ],
    [
      'R04',
      [
        ...identity,
        ...plans,
        ...records,
        'researchForeignTalents',
        'researchTeam',
        ...standing,
        'researchPartners',
        'researchStrength',
        'fieldsAligned',
        'researchEvents',
        'researchJointPlatform',
        'existingBases',
        'researchFocusPartners',
      ],
    ],
    [
      'T10',
      [
        ...identity,
        ...plans,
        ...records,
        'platformPartners',
        'platformInformationAccess',
        'platformInformationSharing',
        ...standing,
        'fieldsAligned',
        'platformProjects',
        'platformLargeEvents',
        'existingBases',
      ],
    ],
    [
      'I02',
      [
        ...identity,
        ...plans,
        ...records,
        'industryForeignTalents',
        'industryTeam',
        ...standing,
        'industryInnovationStrength',
        'fieldsAligned',
        'rdSpending',
        'totalRevenue',
        'internationalRevenue',
        'longTermCooperation',
        'existingBases',
      ],
    ],
  ])('as %s', (id, order) => {
    expect(asked(workedCase(id).facts, 'outcome')).toEqual(order);
  });
});

/** Topic by topic: what is asked about together stays together. */
describe('who wants the whole report is asked', () => {
  const opening = [...identity, ...records, 'existingBases'];
  const closing = ['fieldsAligned', ...plans, ...standing];

  it.each([
    [
      'P01',
      [
        'parkPartners',
        'parkFloorArea',
        'parkLargeEvents',
        'parkBilingualSigns',
        'parkBilingualMaterials',
        'parkReceptionCapability',
        'parkDelegations',
        'parkVisitors',
        'parkServices',
      ],
    ],
    [
      'R04',
      [
        'researchPartners',
        'researchFocusPartners',
        'researchJointPlatform',
        'researchForeignTalents',
        'researchTeam',
        'researchEvents',
        'researchStrength',
      ],
    ],
    [
      'T10',
      [
        'platformPartners',
        'platformInformationAccess',
        'platformInformationSharing',
        'platformProjects',
        'platformLargeEvents',
      ],
    ],
    [
      'I02',
      [
        'industryInnovationStrength',
        'totalRevenue',
        'internationalRevenue',
        'rdSpending',
        'longTermCooperation',
        'industryForeignTalents',
        'industryTeam',
      ],
    ],
  ])('as %s', (id, order) => {
    expect(asked(workedCase(id).facts, 'report')).toEqual([...opening, ...order, ...closing]);
  });
});

describe('what was said loosely or is not known', () => {
  const { facts } = workedCase('P01');
  const askedFirst = (known: Facts, leave?: ReadonlySet<Fact>) =>
    next({ asOf, facts: known, parameters: benchmark }, 'outcome', leave).ask;

  it('comes after what was not asked, and loose before not known', () => {
    const { parkVisitors: _, ...others } = facts;
    const loose: Facts = { ...others, parkPartners: { min: 3, max: 8 }, parkServices: null };
    expect(askedFirst(loose)).toBe('parkVisitors');
    expect(askedFirst({ ...loose, parkVisitors: facts.parkVisitors ?? null })).toBe('parkPartners');
    expect(askedFirst({ ...loose, parkVisitors: facts.parkVisitors ?? null, parkPartners: 8 })).toBe('parkServices');
  });

  it('is left alone when asking again is of no use, without forgetting that it matters', () => {
    const known: Facts = { ...facts, parkServices: null, fieldsAligned: null };
    expect(askedFirst(known, new Set(['parkServices']))).toBe('fieldsAligned');
    const plan = next({ asOf, facts: known, parameters: {} }, 'outcome', new Set(['parkServices', 'fieldsAligned']));
    expect(plan).toMatchObject({ ask: null, outcome: 'incomplete' });
    expect(plan.stillMatters).toEqual(['parkServices', 'fieldsAligned']);
  });

  it('asks for nothing of a category before one is chosen, although it may matter', () => {
    const { category: _, organizationKind: __, ...others } = facts;
    const plan = next({ asOf, facts: others, parameters: {} }, 'outcome', new Set(['organizationKind', 'category']));
    expect(plan.ask).toBeNull();
    expect(plan.stillMatters).toContain('researchPartners');
  });
});
