import { Engine, type Event, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import type { Category } from '../../core/fact.ts';
import { clausesOf } from '../rules/clauses.ts';
import type { Row } from '../rules/columns.ts';
import { ladderOf, outcomes, type Reached } from '../rules/condition.ts';
import type { Formula, Quantity } from '../rules/formula.ts';
import { quantitiesIn, worth } from '../rules/quantity.ts';
import type { Outcomes, Peer } from './peer.ts';
import { versionOf } from './version.ts';

/** One rule for each outcome that a clause can come to; the best that succeeds is the clause's. */
export const jsonRulesEngine: Peer = {
  name: 'json-rules-engine',
  version: versionOf('json-rules-engine'),
  gives: { trace: 'yes', unknown: 'no', intervals: 'no', citations: 'no' },
  knowsUnknown: false,
  isAsynchronous: true,
  of(category) {
    const clauses = Object.keys(clausesOf(category));
    const rules = rulesOf(category);
    const engine = new Engine([...rules], { allowUndefinedFacts: true });
    const worked = rules.flatMap(({ quantities }) => quantities).filter((quantity) => typeof quantity === 'object');
    return (row) => {
      const facts = { ...row, ...workedOut(worked, row) };
      return {
        async decide() {
          const { events } = await engine.run(facts);
          return bestOf(clauses, events);
        },
      };
    };
  },
};

interface ClauseRule extends RuleProperties {
  readonly quantities: readonly Quantity[];
}

function rulesOf(category: Category): readonly ClauseRule[] {
  return Object.entries(clausesOf(category)).flatMap(([clause, condition]) =>
    ladderOf(condition).map(({ outcome, when }) => ({
      conditions: { all: [nested(when)] },
      event: { type: clause, params: { outcome } },
      quantities: quantitiesIn(when),
    })),
  );
}

function nested(formula: Formula): TopLevelCondition | Leaf {
  if ('all' in formula) return { all: formula.all.map(nested) };
  if ('any' in formula) return { any: formula.any.map(nested) };
  if ('yes' in formula) return { fact: formula.yes, operator: 'equal', value: true };
  if ('column' in formula) return { fact: formula.column, operator: 'in', value: formula.oneOf };
  const [left, right] = 'atLeast' in formula ? formula.atLeast : formula.above;
  const inclusive = 'atLeast' in formula ? 'Inclusive' : '';
  // What is compared must be a fact: a plain number goes to the other side.
  return typeof left === 'number'
    ? { fact: factFor(right), operator: `lessThan${inclusive}`, value: left }
    : {
        fact: factFor(left),
        operator: `greaterThan${inclusive}`,
        value: typeof right === 'number' ? right : { fact: factFor(right) },
      };
}

interface Leaf {
  readonly fact: string;
  readonly operator: string;
  readonly value: unknown;
}

/** Conditions have no arithmetic, so sums and products are handed in as facts, worked out outside the clock. */
function workedOut(quantities: readonly Quantity[], row: Row): Readonly<Record<string, number | undefined>> {
  return Object.fromEntries(quantities.map((quantity) => [factFor(quantity), worth(quantity, row)]));
}

function factFor(quantity: Quantity): string {
  return typeof quantity === 'string' ? quantity : JSON.stringify(quantity);
}

function bestOf(clauses: readonly string[], events: readonly Event[]): Outcomes {
  const best: Record<string, Reached | 'not_met'> = {};
  for (const clause of clauses) best[clause] = 'not_met';
  for (const { type, params } of events) {
    const outcome: Reached = params?.outcome;
    if (outcomes.indexOf(outcome) < outcomes.indexOf(best[type] ?? 'not_met')) best[type] = outcome;
  }
  return best;
}
