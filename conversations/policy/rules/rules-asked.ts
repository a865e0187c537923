import type { CalendarDay } from '../../../core/calendar-day.ts';
import { factsOf } from '../../../core/conditions/compile.ts';
import type { Condition } from '../../../core/conditions/condition.ts';
import type { Category } from '../../../core/fact.ts';
import type { Rule } from '../../../core/rule.ts';
import { ruleOf } from '../../../core/rules/in-force.ts';
import type { Citation } from '../../../policy-text/citation/citation.ts';
import type { Topic, TopicRule } from '../../../policy-text/topics/topics.ts';
import { caseSaid } from '../case-said/case-said.ts';
import { categoriesSaid } from '../question/categories-said.ts';
import { putsNumbers } from '../question/own-case.ts';
import { categoryOf } from './category-of-clause.ts';
import { only } from './judge-said.ts';

/** A rule that a question is about. */
export interface AskedRule {
  readonly rule: Rule;
  /** Of what it asks, as much as the topic speaks of. */
  readonly condition: Condition;
  readonly category: Category | undefined;
  /** The rule is one of several. */
  readonly isOneOfSeveral: boolean;
}

/** Of the rules of a topic those of the categories that a question is about; all of them when it is about none of theirs. */
export function rulesAsked(rules: readonly TopicRule[], question: string): readonly AskedRule[] {
  const chosen = ofCategories(rules, question) ?? rules;
  return chosen.flatMap(({ clause, facts }) => {
    const rule = ruleOf(clause);
    const condition = rule && (facts ? only(rule.condition, (fact) => facts.includes(fact)) : rule.condition);
    return rule && condition
      ? [{ rule, condition, category: categoryOf(clause), isOneOfSeveral: chosen.length > 1 }]
      : [];
  });
}

/**
 * The rules of the clauses that fixed words rest on, for a question that puts a case in numbers to them. What the
 * regulation leaves open no rule decides, except a growth when the benchmark was said.
 */
export function rulesBehind(topic: Topic, question: string, today: CalendarDay): readonly AskedRule[] {
  const { kind, citations, saysWhatCounts } = topic;
  if (!putsNumbers(question) || kind === 'out_of_scope') return [];
  // Where it was said how many of them count, the numbers are put to the rules all the same.
  if (saysWhatCounts && !caseSaid(question, [], today).saysParts) return [];
  const clauses = [...new Set(citations.map(({ clause }) => clause))].filter((clause) => {
    const condition = ruleOf(clause)?.condition;
    if (!condition) return false;
    return kind === 'answer' || caseSaid(question, factsOf(condition), today).benchmark !== undefined;
  });
  return rulesAsked(
    clauses.map((clause) => ({ clause })),
    question,
  );
}

/** What fixed words rest on; of clauses of several categories, those of the categories asked about. */
export function citationsAsked({ citations, answer }: Topic, question: string): readonly Citation[] {
  if (answer && NAMES_CATEGORIES.test(answer.zh)) return citations;
  const chosen = ofCategories(citations, question) ?? [];
  return chosen.some(({ clause }) => categoryOf(clause)) ? chosen : citations;
}

const NAMES_CATEGORIES = /[园研平产][区究台业]类/;

/** Those that belong to the categories a question is about, or to none; null when there are none such. */
function ofCategories<T extends { readonly clause: string }>(all: readonly T[], question: string): readonly T[] | null {
  const categories = categoriesSaid(question);
  const chosen = all.filter(({ clause }) => {
    const category = categoryOf(clause);
    return category === undefined || categories.includes(category);
  });
  return chosen.length > 0 ? chosen : null;
}
