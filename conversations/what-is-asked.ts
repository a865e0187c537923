import type { Condition } from '../core/conditions/condition.ts';
import type { KindFits } from '../core/conditions/kind-fits.ts';
import { type Category, categories, type Fact, organizationKinds } from '../core/fact.ts';
import type { ClauseOutcome } from '../core/outcome.ts';
import { clauseOf } from '../policy-text/regulation.ts';
import type { Window } from './catalogue/asks-words.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { showAmount } from './show-value.ts';

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

type TestOf<T extends Condition['test']> = Extract<Condition, { readonly test: T }>;
type Composed = 'all' | 'any' | 'in_principle' | 'every_year' | 'kind_fits';

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

/** The same as a sentence without its full stop. */
export function tellCondition(condition: Condition, clauseId: string, words: Catalogue): string {
  const { asks } = words;
  const tell = (part: Condition): string => tellCondition(part, clauseId, words);
  switch (condition.test) {
    case 'all':
      return asks.all(condition.parts.map(tell));
    case 'any':
      return tellEither(condition.parts, clauseId, words) ?? asks.any(condition.parts.map(tell));
    case 'in_principle':
      return asks.inPrinciple(tell(condition.parts[0]));
    case 'every_year':
      return asks.yearly(yearlyLines(condition, words), condition.connective === 'any');
    case 'kind_fits':
      return asks.all(categories.map((category) => tellKinds(condition, category, words)));
    case 'declared':
      return asks.judged(tellDemand(condition, clauseId, words));
    default:
      return tellDemand(condition, clauseId, words);
  }
}

/** Alternatives of which each asks for the same number, in one breath; null when they do not. */
function tellEither(parts: readonly Condition[], clauseId: string, words: Catalogue): string | null {
  const [first, ...others] = parts.flatMap((part) => (part.test === 'at_least' ? [part] : []));
  if (!first || others.length + 1 < parts.length) return null;
  const isSame = ({ number, unit, included, words: own }: TestOf<'at_least'>) =>
    number === first.number && unit === first.unit && included === first.included && own === first.words;
  if (!others.every(isSame)) return null;
  const names = [first, ...others].map(({ fact }) => words.facts[fact].name);
  const amount = showAmount(first.number, first.unit, words);
  return words.asks.atLeast(windowOf(first, clauseId), words.asks.either(names), amount, first.included);
}

/** The kinds of organization that a category is for. */
export function tellKinds({ fits }: KindFits, category: Category, words: Catalogue): string {
  const kindsThat = (outcome: ClauseOutcome) =>
    organizationKinds.filter((kind) => fits[kind][category] === outcome).map((kind) => words.organizationKinds[kind]);
  return words.asks.kinds(words.categories[category], kindsThat('met'), kindsThat('review'));
}

function tellDemand(condition: Exclude<Condition, TestOf<Composed>>, clauseId: string, words: Catalogue): string {
  const { asks } = words;
  const nameOf = (fact: Fact) => words.facts[fact].name;
  switch (condition.test) {
    case 'at_least': {
      const amount = showAmount(condition.number, condition.unit, words);
      return asks.atLeast(windowOf(condition, clauseId), nameOf(condition.fact), amount, condition.included);
    }
    case 'focus_partners': {
      const amount = showAmount(condition.number, 'institutions', words);
      return asks.atLeast('cumulative', nameOf('researchFocusPartners'), amount, condition.included);
    }
    case 'share_at_least':
      return asks.share(condition.percent, condition.included);
    case 'growth_at_least':
      return asks.growth;
    case 'each_project':
      return asks.projects(condition.projects, showAmount(condition.yuan, 'yuan', words), condition.included);
    case 'registered_for':
      return asks.registeredFor(condition.years, condition.included);
    case 'no_record_since':
      return asks.noRecordIn(condition.years);
    case 'ban_over':
      return asks.bannedFor(condition.years);
    case 'fewer_than':
      return asks.fewerThan(condition.words);
    case 'declared':
    case 'exists':
      return asks.exists(condition.words, nameOf(condition.fact));
    case 'legal_form':
      return asks.legalForm;
  }
}

function yearlyLines({ lines }: TestOf<'every_year'>, words: Catalogue) {
  return lines.map((line) => ({
    words: line.words,
    name: words.facts[line.fact].name,
    amount: showAmount(line.number, line.unit, words),
  }));
}

/** The time a number is counted over: the last such words before it in its clause. */
function windowOf({ words }: TestOf<'at_least'>, clauseId: string): Window {
  const before = clauseOf(clauseId)?.lead.split(words)[0] ?? '';
  const last = [...before.matchAll(/近(\d+)年|累计|每年|上一年度/g)].at(-1);
  if (!last) return null;
  if (last[1] !== undefined) return { lastYears: Number(last[1]) };
  return last[0] === '累计' ? 'cumulative' : last[0] === '每年' ? 'each_year' : 'previous_year';
}

function demand(text: string): Extract<Asked, { readonly kind: 'demand' }> {
  return { kind: 'demand', text, judged: false };
}
