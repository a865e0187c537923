import { LogicEngine } from 'json-logic-engine';
import { clausesOf } from '../rules/clauses.ts';
import { ladderOf } from '../rules/condition.ts';
import type { Formula, Quantity } from '../rules/formula.ts';
import type { Outcomes, Peer } from './peer.ts';
import { versionOf } from './version.ts';

/** Each clause as an if / else if over its outcomes, compiled to one function for the whole category. */
export const jsonLogicEngine: Peer = {
  name: 'json-logic-engine',
  version: versionOf('json-logic-engine'),
  gives: { trace: 'no', unknown: 'no', intervals: 'no', citations: 'no' },
  knowsUnknown: false,
  isAsynchronous: false,
  of(category) {
    const clauses = Object.entries(clausesOf(category)).map(([clause, condition]) => {
      const steps = ladderOf(condition).flatMap(({ outcome, when }) => [logic(when), outcome]);
      return [clause, { if: [...steps, 'not_met'] }] as const;
    });
    const decide = new LogicEngine().build({ eachKey: Object.fromEntries(clauses) });
    return (row) => ({ decide: (): Outcomes => decide(row) });
  },
};

function logic(formula: Formula): unknown {
  if ('all' in formula) return formula.all.length === 0 ? true : { and: formula.all.map(logic) };
  if ('any' in formula) return formula.any.length === 0 ? false : { or: formula.any.map(logic) };
  if ('yes' in formula) return { '===': [{ var: formula.yes }, true] };
  if ('column' in formula) return { in: [{ var: formula.column }, formula.oneOf] };
  return 'atLeast' in formula ? { '>=': formula.atLeast.map(arithmetic) } : { '>': formula.above.map(arithmetic) };
}

function arithmetic(quantity: Quantity): unknown {
  if (typeof quantity === 'number') return quantity;
  if (typeof quantity === 'string') return { var: quantity };
  return 'sum' in quantity ? { '+': quantity.sum.map(arithmetic) } : { '*': quantity.product.map(arithmetic) };
}
