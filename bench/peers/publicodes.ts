import Engine from 'publicodes';
import type { Category } from '../../core/fact.ts';
import type { ClauseOutcome } from '../../core/outcome.ts';
import { clausesOf } from '../rules/clauses.ts';
import { factOf, type Row } from '../rules/columns.ts';
import { ladderOf, outcomes } from '../rules/condition.ts';
import type { Formula, Quantity } from '../rules/formula.ts';
import { columnsIn } from '../rules/quantity.ts';
import type { Peer } from './peer.ts';
import { versionOf } from './version.ts';

/** Each clause as `variations` over its outcomes. What is undefined is not known. */
export const publicodes: Peer = {
  name: 'Publicodes',
  version: versionOf('publicodes'),
  gives: { trace: 'yes', unknown: 'yes', intervals: 'no', citations: 'no' },
  knowsUnknown: true,
  isAsynchronous: false,
  of(category) {
    const engine = engineFor(category);
    const clauses = Object.keys(clausesOf(category)).map((clause) => [clause, ruleName(clause)] as const);
    return (row) => {
      const situation = situationOf(category, row);
      return {
        decide() {
          engine.setSituation(situation);
          const decided: Record<string, ClauseOutcome> = {};
          for (const [clause, rule] of clauses) decided[clause] = outcomeIn(engine.evaluate(rule).nodeValue);
          return decided;
        },
      };
    };
  },
};

/** What is still to ask, as Publicodes finds it: the variables missing for a goal, the weightiest first. */
export function publicodesQuestions(category: Category, goal: 'outcome' | 'report') {
  const engine = engineFor(category);
  const rules = goal === 'outcome' ? ['outcome'] : Object.keys(clausesOf(category)).map(ruleName);
  return (row: Row) => {
    const situation = situationOf(category, row);
    return {
      ask(): string | null {
        engine.setSituation(situation);
        let ask: string | null = null;
        let most = 0;
        for (const rule of rules) {
          for (const [column, weight] of Object.entries(engine.evaluate(rule).missingVariables)) {
            if (weight > most) [ask, most] = [column, weight];
          }
        }
        return ask && factOf(ask);
      },
    };
  };
}

function engineFor(category: Category): Engine {
  return new Engine(rulesOf(category), { warn: false });
}

function rulesOf(category: Category) {
  const ladders = Object.entries(clausesOf(category)).map(
    ([clause, condition]) => [clause, ladderOf(condition)] as const,
  );
  const someClauseIs = (outcome: ClauseOutcome) => ({
    'une de ces conditions': ladders.map(([clause]) => `${ruleName(clause)} = '${outcome}'`),
  });
  return {
    ...Object.fromEntries(columnsOfCategory(category).map((column) => [column, null])),
    ...Object.fromEntries(
      ladders.map(([clause, ladder]) => [
        ruleName(clause),
        {
          variations: [
            ...ladder.map(({ outcome, when }) => ({ si: expression(when), alors: `'${outcome}'` })),
            { sinon: "'not_met'" },
          ],
        },
      ]),
    ),
    outcome: {
      variations: [
        { si: someClauseIs('not_met'), alors: "'ineligible'" },
        { si: someClauseIs('review'), alors: "'needs_review'" },
        { si: someClauseIs('in_principle_short'), alors: "'needs_review'" },
        { sinon: "'meets_stated_conditions'" },
      ],
    },
  };
}

function columnsOfCategory(category: Category): readonly string[] {
  const ladders = Object.values(clausesOf(category)).flatMap(ladderOf);
  return [...new Set(ladders.flatMap(({ when }) => columnsIn(when)))];
}

function ruleName(clause: string): string {
  return `clause${clause.replaceAll('.', '_')}`;
}

function expression(formula: Formula): unknown {
  if ('all' in formula)
    return formula.all.length === 0 ? 'oui' : { 'toutes ces conditions': formula.all.map(expression) };
  if ('any' in formula) return { 'une de ces conditions': formula.any.map(expression) };
  if ('yes' in formula) return formula.yes;
  if ('column' in formula) {
    return { 'une de ces conditions': formula.oneOf.map((one) => `${formula.column} = '${one}'`) };
  }
  const [left, right] = 'atLeast' in formula ? formula.atLeast : formula.above;
  return `${arithmetic(left)} ${'atLeast' in formula ? '>=' : '>'} ${arithmetic(right)}`;
}

function arithmetic(quantity: Quantity): string {
  if (typeof quantity !== 'object') return String(quantity);
  const [parts, sign] = 'sum' in quantity ? [quantity.sum, ' + '] : [quantity.product, ' * '];
  return `(${parts.map(arithmetic).join(sign)})`;
}

function situationOf(category: Category, row: Row): Record<string, string | number> {
  const columns = columnsOfCategory(category).flatMap((column) => {
    const value = row[column];
    return value === undefined ? [] : [[column, written(value)] as const];
  });
  return Object.fromEntries(columns);
}

function written(value: number | string | boolean): string | number {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return typeof value === 'number' ? value : `'${value}'`;
}

function outcomeIn(value: unknown): ClauseOutcome {
  return outcomes.find((outcome) => outcome === value) ?? 'unknown';
}
