import { describe, expect, it } from 'vitest';
import { atLeast } from '../../../core/conditions/at-least.ts';
import { banOver } from '../../../core/conditions/ban-over.ts';
import type { Test } from '../../../core/conditions/condition.ts';
import { projectsWithInvestment } from '../../../core/conditions/each-project.ts';
import { focusPartners } from '../../../core/conditions/focus-partners.ts';
import { rdGrowthAtLeastBenchmark } from '../../../core/conditions/growth-at-least.ts';
import { kindOf } from '../../../core/conditions/kinds.ts';
import { registeredFor } from '../../../core/conditions/registered-for.ts';
import { internationalShareAtLeast } from '../../../core/conditions/share-at-least.ts';
import type { Facts } from '../../../core/fact.ts';
import { asOf, benchmark } from '../arbitrary-facts.ts';

const outcomeOf = (test: Test, facts: Facts) =>
  kindOf(test).judge(test, { asOf, facts, parameters: benchmark }).outcome;

const partners = atLeast('parkPartners', 5, 'institutions', '');
const focus = focusPartners(5, '');
const projects = projectsWithInvestment(2, 10_000_000, '');
const share = internationalShareAtLeast(20, '');
const growth = rdGrowthAtLeastBenchmark('');
const registered = registeredFor(3, '');
const ban = banOver(3, '');

describe('the number itself counts for 不少于, 不低于, 以上 and 满, and would not for 超过', () => {
  it.each<readonly [string, Extract<Test, { included: boolean }>, Facts, string, string]>([
    ['as many as asked', partners, { parkPartners: 5 }, 'met', 'not_met'],
    ['one more', partners, { parkPartners: 6 }, 'met', 'met'],
    ['one fewer', partners, { parkPartners: 4 }, 'not_met', 'not_met'],
    ['as many as asked or more', partners, { parkPartners: { min: 5 } }, 'met', 'unknown'],
    ['as many as asked or fewer', partners, { parkPartners: { max: 5 } }, 'unknown', 'not_met'],
    ['as many in focus', focus, { researchPartners: 9, researchFocusPartners: 5 }, 'met', 'review'],
    ['one more in focus', focus, { researchPartners: 9, researchFocusPartners: 6 }, 'met', 'met'],
    ['one fewer in focus', focus, { researchPartners: 9, researchFocusPartners: 4 }, 'review', 'review'],
    ['as many in focus or more', focus, { researchPartners: 9, researchFocusPartners: { min: 5 } }, 'met', 'unknown'],
    [
      'as many in focus or fewer',
      focus,
      { researchPartners: 9, researchFocusPartners: { max: 5 } },
      'unknown',
      'review',
    ],
    [
      'two projects with the very sum',
      projects,
      { platformProjectInvestments: [10_000_000, 10_000_000] },
      'met',
      'review',
    ],
    ['two with a yuan more', projects, { platformProjectInvestments: [10_000_001, 10_000_001] }, 'met', 'met'],
    ['the very share', share, { internationalRevenue: 20, totalRevenue: 100 }, 'met', 'not_met'],
    ['a yuan more', share, { internationalRevenue: 21, totalRevenue: 100 }, 'met', 'met'],
    ['the very growth', growth, { rdSpending: { 2024: 1000, 2025: 1071 } }, 'met', 'not_met'],
    ['a yuan more growth', growth, { rdSpending: { 2024: 1000, 2025: 1072 } }, 'met', 'met'],
    ['registered that many years ago today', registered, { registeredOn: '2023-05-20' }, 'met', 'not_met'],
    ['registered a day earlier', registered, { registeredOn: '2023-05-19' }, 'met', 'met'],
    ['barred to this day', ban, { revocations: ['2023-05-20'] }, 'not_met', 'met'],
    ['barred to tomorrow', ban, { revocations: ['2023-05-21'] }, 'not_met', 'not_met'],
  ])('%s', (_, test, facts, included, excluded) => {
    expect(outcomeOf(test, facts)).toBe(included);
    expect(outcomeOf({ ...test, included: false }, facts)).toBe(excluded);
  });
});
