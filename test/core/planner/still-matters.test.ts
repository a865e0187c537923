import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../core/assess.ts';
import { contradictionIn } from '../../../core/contradiction.ts';
import { categories, type Fact, type Facts, isUnknown } from '../../../core/fact.ts';
import { type Goal, next } from '../../../core/next.ts';
import { type DecisionTable, impossible } from '../../../core/planner/decision-table.ts';
import { levelOf } from '../../../core/planner/prospect.ts';
import { arbitraryFacts, asOf, benchmark } from '../arbitrary-facts.ts';
import { decisionTable } from './decision-table-anew.ts';
import { conditionsOf } from './planned-questions.ts';

const put = (facts: Facts) => assess({ asOf, facts, parameters: benchmark });
const mattersIn = (facts: Facts, goal: Goal) => next({ asOf, facts, parameters: benchmark }, goal).stillMatters;

describe('each fact that still matters', () => {
  it('changes the outcome for some completion of the others', () => {
    fc.assert(
      fc.property(arbitraryFacts(), (partial) => {
        fc.pre(contradictionIn(partial) === null);
        for (const fact of mattersIn(partial, 'outcome')) {
          const witness = twoCompletions(partial, fact, levelOf, (facts) => put(facts).outcome);
          expect(witness, `${fact} after ${JSON.stringify(partial)}`).not.toBeNull();
        }
      }),
      { numRuns: 150 },
    );
  });

  it('changes some clause for some completion of the others', () => {
    const byClause = (facts: Facts) =>
      JSON.stringify(put(facts).clauses.map(({ clause, outcome }) => [clause, outcome]));
    fc.assert(
      fc.property(arbitraryFacts(), fc.constantFrom(...categories), (facts, category) => {
        const partial: Facts = { ...facts, category };
        fc.pre(contradictionIn(partial) === null);
        for (const fact of mattersIn(partial, 'report')) {
          const witness = twoCompletions(partial, fact, (code) => code, byClause);
          expect(witness, `${fact} after ${JSON.stringify(partial)}`).not.toBeNull();
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is asked for sooner or later, and what is left when nothing is asked changes nothing', () => {
    fc.assert(
      fc.property(arbitraryFacts({ complete: true }), fc.constantFrom<Goal>('outcome', 'report'), (answers, goal) => {
        fc.pre(contradictionIn(answers) === null);
        let facts: Facts = {};
        for (let ask = next({ asOf, facts, parameters: benchmark }, goal).ask; ask !== null; ) {
          facts = { ...facts, [ask]: answers[ask] };
          ask = next({ asOf, facts, parameters: benchmark }, goal).ask;
        }
        expect(mattersIn(facts, goal)).toEqual([]);
        expect(put(facts).outcome).toBe(put(answers).outcome);
        if (goal === 'outcome') return;
        const outcomes = (all: Facts) => put(all).clauses.map(({ clause, outcome }) => [clause, outcome]);
        expect(outcomes(facts)).toEqual(outcomes(answers));
      }),
      { numRuns: 100 },
    );
  });
});

/**
 * Two ways to fill in what is open that differ in one fact alone and come out differently, as the rules themselves say;
 * null when none was found. Looked for where it is likeliest: all other conditions as good as they can still be.
 */
function twoCompletions(
  partial: Facts,
  fact: Fact,
  classOf: (code: number) => number,
  outcomeOf: (facts: Facts) => string,
): readonly [Facts, Facts] | null {
  for (const category of partial.category ? [partial.category] : categories) {
    const start: Facts = { ...known(partial), category };
    const tables = conditionsOf(category)
      .flat()
      .map((condition) =>
        decisionTable(condition, { asOf, facts: partial.category ? partial : start, parameters: benchmark }),
      );
    const others = tables.filter(({ axes }) => !axes.some((axis) => axis.fact === fact)).map((table) => bestIn(table));
    const rest: Facts = Object.assign({ ...start }, ...others);
    if (fact === 'category') {
      const found = categories.map((one): Facts => ({ ...bestOf(partial, one), category: one }));
      const merged: Facts = Object.assign({}, ...found.toReversed(), known(partial));
      const pairs = categories.map((one): Facts => ({ ...merged, category: one }));
      const [first] = pairs;
      const other = pairs.find((one) => first && outcomeOf(one) !== outcomeOf(first));
      if (first && other) return [first, other];
      continue;
    }
    const own = tables.find(({ axes }) => axes.some((axis) => axis.fact === fact));
    if (own === undefined) continue;
    for (const [one, two] of pairsAlong(own, fact, classOf)) {
      const pair = [
        { ...rest, ...one },
        { ...rest, ...two },
      ] as const;
      if (pair.every((facts) => contradictionIn(facts) === null) && outcomeOf(pair[0]) !== outcomeOf(pair[1]))
        return pair;
    }
  }
  return null;
}

function bestOf(partial: Facts, category: (typeof categories)[number]): Facts {
  const facts: Facts = { ...known(partial), category };
  const tables = conditionsOf(category)
    .flat()
    .map((condition) => decisionTable(condition, { asOf, facts, parameters: benchmark }));
  return Object.assign({ ...facts }, ...tables.map((table) => bestIn(table)));
}

/** Answers under which a condition comes to the best it still can. */
function bestIn({ axes, outcomes }: DecisionTable): Facts {
  const best = Math.max(...outcomes.filter((code) => code !== impossible));
  return answersAt(axes, outcomes.indexOf(best));
}

function* pairsAlong({ axes, outcomes }: DecisionTable, fact: Fact, classOf: (code: number) => number) {
  const index = axes.findIndex((axis) => axis.fact === fact);
  const inner = axes.slice(index + 1).reduce((size, { samples }) => size * samples.length, 1);
  const regions = axes[index]?.samples.length ?? 0;
  for (const at of outcomes.keys()) {
    if (Math.floor(at / inner) % regions !== 0) continue;
    for (let one = 0; one < regions; one++) {
      for (let two = one + 1; two < regions; two++) {
        const codes = [outcomes[at + one * inner] ?? impossible, outcomes[at + two * inner] ?? impossible] as const;
        if (codes.includes(impossible) || classOf(codes[0]) === classOf(codes[1])) continue;
        yield [answersAt(axes, at + one * inner), answersAt(axes, at + two * inner)] as const;
      }
    }
  }
}

function answersAt(axes: DecisionTable['axes'], at: number): Facts {
  let left = at;
  const answers = axes.toReversed().map(({ fact, samples }) => {
    const value = samples[left % samples.length];
    left = Math.floor(left / samples.length);
    return [fact, value];
  });
  return Object.fromEntries(answers);
}

function known(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => !isUnknown(value)));
}
