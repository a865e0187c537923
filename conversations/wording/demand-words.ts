import type { Condition } from '../../core/conditions/condition.ts';
import type { KindFits } from '../../core/conditions/kind-fits.ts';
import { type Category, type Fact, organizationKinds } from '../../core/fact.ts';
import type { ClauseOutcome } from '../../core/outcome.ts';
import { clauseOf } from '../../policy-text/regulation/regulation.ts';
import type { Window } from './catalogue/asks-words.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { showAmount } from './show-value.ts';

export type TestOf<T extends Condition['test']> = Extract<Condition, { readonly test: T }>;
type Composed = 'all' | 'any' | 'in_principle' | 'every_year' | 'kind_fits';

/**
 * One demand of a rule in words, without a full stop. Every number comes from the rule itself, the time it is counted over
 * from the words of its clause.
 */
export function tellDemand(
  condition: Exclude<Condition, TestOf<Composed>>,
  clauseId: string,
  words: Catalogue,
): string {
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

/** The kinds of organization that a category is for. */
export function tellKinds({ fits }: KindFits, category: Category, words: Catalogue): string {
  const kindsThat = (outcome: ClauseOutcome) =>
    organizationKinds.filter((kind) => fits[kind][category] === outcome).map((kind) => words.organizationKinds[kind]);
  return words.asks.kinds(words.categories[category], kindsThat('met'), kindsThat('review'));
}

/** What each line of a yearly demand asks. */
export function yearlyLines({ lines }: TestOf<'every_year'>, words: Catalogue) {
  return lines.map((line) => ({
    words: line.words,
    name: words.facts[line.fact].name,
    amount: showAmount(line.number, line.unit, words),
  }));
}

/** The time a number is counted over: the last such words before it in its clause. */
export function windowOf({ words }: TestOf<'at_least'>, clauseId: string): Window {
  const before = clauseOf(clauseId)?.lead.split(words)[0] ?? '';
  const last = [...before.matchAll(/近(\d+)年|累计|每年|上一年度/g)].at(-1);
  if (!last) return null;
  if (last[1] !== undefined) return { lastYears: Number(last[1]) };
  return last[0] === '累计' ? 'cumulative' : last[0] === '每年' ? 'each_year' : 'previous_year';
}
