import { describe, expect, it } from 'vitest';
import { type Fact, factNames, vocabulary } from '../../core/fact.ts';
import { unitOf } from '../../core/fact-unit.ts';
import { categoriesFor } from '../../core/rules/article-8.ts';
import { ruleOf } from '../../core/rules/in-force.ts';

it('article 8 opens one category to most kinds, and two to a new R&D institution', () => {
  expect(categoriesFor('incubator')).toEqual(['platform']);
  expect(categoriesFor('new_rd_institution')).toEqual(['research', 'industry']);
});

describe('the facts of the rules', () => {
  it('are those that the vocabulary gives to their clauses', () => {
    const decidesNothing: readonly Fact[] = [
      'nationalHighTechValidUntil',
      'zhongguancunHighTechValidUntil',
      'failedEvaluations',
    ];
    for (const fact of factNames) {
      const facts = ruleOf(vocabulary[fact].clause)?.facts ?? [];
      expect(facts.includes(fact), fact).toBe(!decidesNothing.includes(fact));
    }
  });

  it('are counted and measured in the units of the law', () => {
    const units = Object.fromEntries(factNames.flatMap((fact) => (unitOf(fact) ? [[fact, unitOf(fact)]] : [])));
    expect(units).toEqual({
      existingBases: 'bases',
      parkPartners: 'institutions',
      parkFloorArea: 'm2',
      parkLandArea: 'm2',
      parkLargeEvents: 'events',
      parkSmallEvents: 'events',
      parkDelegations: 'visits',
      parkVisitors: 'person_visits',
      researchPartners: 'institutions',
      researchFocusPartners: 'institutions',
      researchProjects: 'projects',
      researchForeignTalents: 'persons',
      researchEvents: 'events',
      platformPartners: 'institutions',
      platformProjects: 'projects',
      platformTotalInvestment: 'yuan',
      platformLargeEvents: 'events',
      platformSmallEvents: 'events',
      industryForeignTalents: 'persons',
    });
  });
});
