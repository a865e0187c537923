import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../core/assess.ts';
import type { Condition } from '../../core/conditions/condition.ts';
import { contradictionIn } from '../../core/contradiction.ts';
import { categories, type Fact, type Facts, factNames, vocabulary } from '../../core/fact.ts';
import { type ClauseOutcome, clauseOutcomes, overallOutcomes } from '../../core/outcome.ts';
import { ruleOf } from '../../core/rules/in-force.ts';
import { arbitraryFact, arbitraryFacts, asOf, benchmark } from './arbitrary-facts.ts';
import { loosen } from './loosen.ts';

const put = (facts: Facts) => assess({ asOf, facts, parameters: benchmark });
const outcomesOf = (facts: Facts) => new Map(put(facts).clauses.map(({ clause, outcome }) => [clause, outcome]));
const isConsistent = (facts: Facts) => contradictionIn(facts) === null;

describe('whatever the facts', () => {
  it('their order does not matter', () => {
    fc.assert(
      fc.property(arbitraryFacts(), fc.infiniteStream(fc.nat()), (facts, shuffle) => {
        const keys = Object.entries(facts).map(([fact, value]) => ({ fact, value, at: shuffle.next().value }));
        const shuffled = keys.sort((a, b) => a.at - b.at).map(({ fact, value }) => [fact, value]);
        expect(put(Object.fromEntries(shuffled))).toEqual(put(facts));
      }),
    );
  });

  it('nothing known decides nothing, and not asked is as unknown as not known', () => {
    for (const category of categories) {
      const nothing = outcomesOf({ category });
      expect(new Set(nothing.values())).toEqual(new Set(['unknown']));
      const asked = Object.fromEntries(factNames.map((fact) => [fact, null]));
      expect(outcomesOf({ ...asked, category })).toEqual(nothing);
    }
  });

  it('the whole is the worst of its clauses', () => {
    const levels: Readonly<Record<ClauseOutcome, number>> = {
      not_met: 0,
      unknown: 1,
      review: 2,
      in_principle_short: 2,
      declared: 3,
      met: 3,
    };
    fc.assert(
      fc.property(arbitraryFacts(), (facts) => {
        const { outcome, clauses } = put(facts);
        expect(outcome).toBe(overallOutcomes[Math.min(...clauses.map((one) => levels[one.outcome]))]);
      }),
    );
  });
});

describe('what is known less exactly', () => {
  it('decides nothing otherwise: met and not met stay, and only an 或 can still make better', () => {
    fc.assert(
      fc.property(arbitraryFacts({ complete: true }), fc.infiniteStream(fc.nat({ max: 60 })), (exact, random) => {
        fc.pre(isConsistent(exact));
        const loose = loosen(exact, () => random.next().value);
        const after = outcomesOf(exact);
        // Another category puts other questions; without one there are none.
        fc.pre(loose.category === exact.category);
        for (const [clause, before] of outcomesOf(loose)) {
          const now = after.get(clause);
          if (before === 'unknown' || now === before) continue;
          expect(['review', 'declared'], `${clause}: ${before} became ${now}`).toContain(before);
          expect(hasAlternatives(clause), `${clause} has no 或`).toBe(true);
          expect(rank(now)).toBeGreaterThan(rank(before));
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('narrowing an interval turns no decision into another', () => {
    const bound = fc.constantFrom(0, 1, 4, 5, 6, 9, 10, 19, 20, 21, 49_999, 50_000, 99_999_999, 100_000_000);
    const nested = fc.tuple(bound, bound, bound, bound).map((four) => four.sort((a, b) => a - b));
    const amounts = factNames.filter((fact) => ['count', 'area', 'yuan'].includes(vocabulary[fact].shape));
    fc.assert(
      fc.property(
        arbitraryFacts({ complete: true }),
        fc.constantFrom(...amounts),
        nested,
        (facts, fact, [lowest, low, high, highest]) => {
          const wide: Facts = { ...facts, [fact]: { min: lowest, max: highest } };
          const narrow: Facts = { ...facts, [fact]: { min: low, max: high } };
          fc.pre(isConsistent(wide) && isConsistent(narrow));
          const after = outcomesOf(narrow);
          for (const [clause, before] of outcomesOf(wide)) {
            if (before === 'unknown' || after.get(clause) === before) continue;
            expect(hasAlternatives(clause) && rank(after.get(clause)) > rank(before), clause).toBe(true);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('where the law only asks for enough', () => {
  it('more never hurts', () => {
    fc.assert(
      fc.property(
        arbitraryFacts({ complete: true }),
        fc.constantFrom(...factNames),
        fc.nat({ max: 200_000_000 }),
        (facts, fact, more) => {
          const better: Facts = { ...facts, [fact]: improved(fact, facts, more) };
          fc.pre(isConsistent(facts) && isConsistent(better));
          const after = outcomesOf(better);
          for (const [clause, before] of outcomesOf(facts)) {
            expect(rank(after.get(clause)), `${clause}, ${fact}`).toBeGreaterThanOrEqual(rank(before));
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a fact', () => {
  it('changes nothing outside its own clause, but for the category', () => {
    fc.assert(
      fc.property(arbitraryFacts(), fc.constantFrom(...factNames), fc.gen(), (facts, fact, gen) => {
        fc.pre(fact !== 'category');
        const other: Facts = { ...facts, [fact]: gen(arbitraryFact, fact) };
        const after = outcomesOf(other);
        for (const [clause, before] of outcomesOf(facts)) {
          if (clause !== vocabulary[fact].clause) expect(after.get(clause)).toBe(before);
        }
      }),
    );
  });
});

/** As good an answer to a fact as it was, or a better one; `more` says how much. */
function improved(fact: Fact, facts: Facts, more: number): unknown {
  const given = facts[fact];
  const { shape } = vocabulary[fact];
  if (fact === 'existingBases' || fact === 'totalRevenue') return Math.max(0, Number(given) - more);
  if (fact === 'registeredOn') return more % 2 === 0 ? given : '2010-01-01';
  switch (shape) {
    case 'yes_no':
      return true;
    case 'count':
    case 'area':
    case 'yuan':
      return Number(given) + more;
    case 'days':
      return (given as readonly string[]).slice(more % 2);
    case 'yuan_list':
      return [...(given as readonly number[]), more];
    case 'count_by_year':
      return Object.fromEntries(Object.entries(given as object).map(([year, one]) => [year, one + (more % 7)]));
    case 'yuan_by_year':
      return { ...(given as object), 2025: ((given as Record<string, number>)[2025] ?? 0) + more };
    default:
      return given;
  }
}

function rank(outcome: ClauseOutcome | undefined): number {
  return outcome === undefined ? -1 : clauseOutcomes.indexOf(outcome);
}

function hasAlternatives(clause: string): boolean {
  const condition = ruleOf(clause)?.condition;
  return condition !== undefined && withinIt(condition).some((one) => one.test === 'any');
}

function withinIt(condition: Condition): readonly Condition[] {
  return 'parts' in condition ? [condition, ...condition.parts.flatMap(withinIt)] : [condition];
}
