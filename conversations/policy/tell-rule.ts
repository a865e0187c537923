import type { AtLeast } from '../../core/conditions/at-least.ts';
import type { Condition } from '../../core/conditions/condition.ts';
import type { KindFits } from '../../core/conditions/kind-fits.ts';
import { type Category, categories, type OrganizationKind, organizationKinds } from '../../core/fact.ts';
import { categoryRules } from '../../core/rules/in-force.ts';
import type { Language } from '../../policy-text/language.ts';
import { clauseOf } from '../../policy-text/regulation.ts';
import { catalogues } from '../catalogue/catalogue.ts';
import { showAmount } from '../show-value.ts';
import { answerWords, type Window } from './words/answer-words.ts';

/**
 * What a condition asks, as a sentence without its full stop. Every number, alternative and 原则上 comes from the rule
 * itself, the time it is counted over from the words of its clause: it says what is decided, or it does not compile.
 */
export function tellCondition(condition: Condition, clauseId: string, language: Language): string {
  const words = catalogues[language];
  const { rule } = answerWords[language];
  const nameOf = (fact: keyof typeof words.facts) => words.facts[fact].name;
  switch (condition.test) {
    case 'all':
      return rule.all(condition.parts.map((part) => tellCondition(part, clauseId, language)));
    case 'any':
      return rule.any(condition.parts.map((part) => tellCondition(part, clauseId, language)));
    case 'in_principle':
      return rule.inPrinciple(tellCondition(condition.parts[0], clauseId, language));
    case 'at_least': {
      const amount = showAmount(condition.number, condition.unit, words);
      return rule.atLeast(windowOf(condition, clauseId), nameOf(condition.fact), amount, condition.included);
    }
    case 'every_year': {
      const lines = condition.lines.map((line) => ({
        words: line.words,
        name: nameOf(line.fact),
        amount: showAmount(line.number, line.unit, words),
      }));
      return rule.yearly(lines, condition.connective === 'any');
    }
    case 'focus_partners': {
      const amount = showAmount(condition.number, 'institutions', words);
      return rule.atLeast('cumulative', nameOf('researchFocusPartners'), amount, condition.included);
    }
    case 'share_at_least':
      return rule.share(condition.percent, condition.included);
    case 'growth_at_least':
      return rule.growth;
    case 'each_project':
      return rule.projects(condition.projects, showAmount(condition.yuan, 'yuan', words), condition.included);
    case 'registered_for':
      return rule.registeredFor(condition.years, condition.included);
    case 'no_record_since':
      return rule.noRecordIn(condition.years);
    case 'ban_over':
      return rule.bannedFor(condition.years, condition.included);
    case 'fewer_than':
      return rule.fewerThan(condition.words, nameOf(condition.fact), String(condition.number));
    case 'declared':
      return rule.declared(condition.words, nameOf(condition.fact));
    case 'exists':
      return rule.exists(condition.words, nameOf(condition.fact));
    case 'legal_form':
      return rule.legalForm;
    case 'kind_fits':
      return rule.all(categories.map((category) => tellKinds(condition, category, language)));
  }
}

/** The kinds of organization that a category is for. */
export function tellKinds({ fits }: KindFits, category: Category, language: Language): string {
  const words = catalogues[language];
  const kindsThat = (outcome: string) =>
    organizationKinds
      .filter((kind: OrganizationKind) => fits[kind][category] === outcome)
      .map((kind) => words.organizationKinds[kind]);
  return answerWords[language].rule.kinds(words.categories[category], kindsThat('met'), kindsThat('review'));
}

/** The category whose conditions a clause belongs to, or undefined for those of all. */
export function categoryOf(clauseId: string): Category | undefined {
  return categories.find((category) => categoryRules[category].some(({ clause }) => clause === clauseId));
}

/** The time a number is counted over: the last such words before it in its clause. */
function windowOf({ words }: AtLeast, clauseId: string): Window {
  const before = clauseOf(clauseId)?.lead.split(words)[0] ?? '';
  const last = [...before.matchAll(/近(\d+)年|累计|每年|上一年度/g)].at(-1);
  if (!last) return null;
  if (last[1] !== undefined) return { lastYears: Number(last[1]) };
  return last[0] === '累计' ? 'cumulative' : last[0] === '每年' ? 'each_year' : 'previous_year';
}
