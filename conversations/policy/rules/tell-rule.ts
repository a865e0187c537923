import type { Condition } from '../../../core/conditions/condition.ts';
import { type Category, categories } from '../../../core/fact.ts';
import type { Rule } from '../../../core/rule.ts';
import { categoriesFor } from '../../../core/rules/article-8.ts';
import { type Citation, cite } from '../../../policy-text/citation/citation.ts';
import type { Language } from '../../../policy-text/language.ts';
import { organizationKindWords } from '../../understanding/choice-words.ts';
import { readChoice } from '../../understanding/read-choice.ts';
import { catalogues } from '../../wording/catalogue/catalogue.ts';
import { tellKinds } from '../../wording/demand-words.ts';
import { tellCondition } from '../../wording/tell-condition.ts';
import { categoriesSaid } from '../question/categories-said.ts';
import type { Statement } from '../statement.ts';
import { answerWords } from '../words/answer-words.ts';
import type { AskedRule } from './rules-asked.ts';

/** What a rule asks of anybody, under the category it belongs to. */
export function tellRule({ rule, condition, category }: AskedRule, question: string, language: Language): Statement {
  if (condition.test === 'kind_fits') return tellKindsAsked(rule, condition, question, language);
  const words = answerWords[language];
  const text = tellCondition(condition, rule.clause, catalogues[language]);
  return { text: words.sentence(category ? words.underCategory(category, text) : text), citations: [rule.citation] };
}

/** Of article 8, the sentences on the categories that the kind of organization named goes with. */
function tellKindsAsked(
  rule: Rule,
  condition: Extract<Condition, { readonly test: 'kind_fits' }>,
  question: string,
  language: Language,
): Statement {
  const words = catalogues[language];
  const kind = readChoice(question, organizationKindWords);
  const named = kind.kind === 'read' ? categoriesFor(kind.value) : categoriesSaid(question);
  const concerned = named.length > 0 ? named : categories;
  const told = words.asks.all(concerned.map((category) => tellKinds(condition, category, words)));
  return { text: answerWords[language].sentence(told), citations: sentencesOn(concerned, rule) };
}

/** The sentences of a rule's quotation that begin with the name of one of these categories. */
export function sentencesOn(concerned: readonly Category[], { clause, citation }: Rule): readonly Citation[] {
  const sentences = citation.quote.match(/[^。]+。/g) ?? [];
  return sentences
    .filter((words) => concerned.some((category) => words.startsWith(catalogues.zh.categories[category])))
    .map((words) => cite(clause, words));
}
