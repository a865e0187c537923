import type { Condition } from '../../core/conditions/condition.ts';
import { categories } from '../../core/fact.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { tellDemand, tellKinds, yearlyLines } from './demand-words.ts';

/** What a clause asks, in words: one demand, or several of which all or any must be met. */
export type Asked =
  | {
      readonly kind: 'demand';
      readonly text: string;
      /** Nothing that can be counted: the organization declares it, experts decide (article 9). */
      readonly judged: boolean;
    }
  | {
      readonly kind: 'all' | 'any';
      readonly parts: readonly Asked[];
      /** How the parts hold together, where it is not plainly all of them. */
      readonly note?: string;
    };

/**
 * A rule's condition in words, demand by demand: a view of it that adds nothing. Every number, alternative and 原则上 comes
 * from the rule itself, the time it is counted over from the words of its clause.
 */
export function whatIsAsked(condition: Condition, clauseId: string, words: Catalogue): Asked {
  const { asks, findings } = words;
  switch (condition.test) {
    case 'all':
      return { kind: 'all', parts: condition.parts.map((part) => whatIsAsked(part, clauseId, words)) };
    case 'any':
      return {
        kind: 'any',
        parts: condition.parts.map((part) => whatIsAsked(part, clauseId, words)),
        note: findings.eitherOne,
      };
    case 'in_principle':
      return {
        kind: 'all',
        parts: condition.parts.map((part) => whatIsAsked(part, clauseId, words)),
        note: findings.inPrinciple,
      };
    case 'every_year': {
      const [first, ...others] = yearlyLines(condition, words).map((line) => demand(asks.yearly([line], false)));
      if (first && others.length === 0) return first;
      return {
        kind: condition.connective,
        parts: first ? [first, ...others] : [],
        ...(condition.connective === 'any' && { note: findings.eitherOne }),
      };
    }
    case 'kind_fits':
      return { kind: 'any', parts: categories.map((category) => demand(tellKinds(condition, category, words))) };
    case 'declared':
      return { ...demand(tellDemand(condition, clauseId, words)), judged: true };
    case 'legal_form': {
      const branch = findings.form.branch(words.legalForms.branch_office);
      return { kind: 'all', parts: [demand(tellDemand(condition, clauseId, words))], note: branch };
    }
    default:
      return demand(tellDemand(condition, clauseId, words));
  }
}

function demand(text: string): Extract<Asked, { readonly kind: 'demand' }> {
  return { kind: 'demand', text, judged: false };
}
