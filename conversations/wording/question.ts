import type { CaseFile } from '../../core/case-file.ts';
import {
  categories,
  type Fact,
  type Facts,
  type FactValue,
  legalForms,
  organizationKinds,
  type Shape,
  vocabulary,
} from '../../core/fact.ts';
import { guideInForce } from '../../core/parameters/in-force.ts';
import { categoriesFor } from '../../core/rules/article-8.ts';
import { ruleOf } from '../../core/rules/in-force.ts';
import { yearsAsked } from '../../core/years-asked.ts';
import { type Citation, cite } from '../../policy-text/citation/citation.ts';
import type { Language } from '../../policy-text/language.ts';
import { answerId } from '../choice-id.ts';
import type { Choice, Reply } from '../reply.ts';
import type { Catalogue } from './catalogue/catalogue.ts';

/** Shapes that are answered by pressing; the others show an example of what may be typed. */
const pressed: ReadonlySet<Shape> = new Set(['category', 'organization_kind', 'legal_form', 'yes_no']);

/** Whether the number of a choice answers the question: a bare number would else be a count or a year. */
export function isAnsweredByNumber(fact: Fact): boolean {
  return pressed.has(vocabulary[fact].shape);
}

/** The words of the law that make a fact matter. */
export function citationFor(fact: Fact): Citation {
  const { clause } = vocabulary[fact];
  return ruleOf(clause)?.citation ?? cite(clause);
}

/**
 * The question for one fact: what is asked, by which clause, and what may be pressed.
 */
export function questionFor(fact: Fact, caseFile: CaseFile, language: Language, words: Catalogue): Reply {
  const { facts } = caseFile;
  const citation = citationFor(fact);
  const byPress = isAnsweredByNumber(fact);
  const why = words.talk.whyAsked(citation.label[language]);
  const example = byPress ? '' : words.examples[vocabulary[fact].shape];
  return {
    kind: 'question',
    text: [
      askFor(fact, caseFile, words),
      ...guideLines(fact, caseFile, words),
      `${why}${example === '' ? '' : `${language === 'en' ? ' ' : ''}${example}`}`,
    ].join('\n'),
    sections: [],
    citations: [citation],
    choices: choicesFor(fact, facts, words),
    ...(byPress && { numbered: true }),
  };
}

/** What is asked, with the years it is asked for. */
export function askFor(fact: Fact, { asOf }: CaseFile, words: Catalogue): string {
  return words.facts[fact].ask.replace('{years}', words.values.years(yearsAsked(fact, asOf)));
}

/** The question for one fact in a hundred characters. */
export function askInShort(fact: Fact, { asOf }: CaseFile, words: Catalogue): string {
  const { short, ask } = words.facts[fact];
  return (short ?? ask).replace('{years}', words.values.years(yearsAsked(fact, asOf)));
}

/** The same question once more, in fewer words. */
export function reminderOf(fact: Fact, facts: Facts, words: Catalogue): Reply {
  const { shape } = vocabulary[fact];
  const [yes, no] = words.yesAndNo(words.facts[fact].ask);
  return {
    kind: 'question',
    text: words.talk.reminders[shape](words.facts[fact].name, yes, no),
    sections: [],
    citations: [citationFor(fact)],
    choices: choicesFor(fact, facts, words),
    ...(isAnsweredByNumber(fact) && { numbered: true }),
  };
}

/** What the guide of the year calls key fields and countries, for the facts that turn on them. */
function guideLines(fact: Fact, { parameters, asOf }: CaseFile, { talk }: Catalogue): readonly string[] {
  const guide = guideInForce(parameters, asOf);
  if (guide === null || (fact !== 'fieldsAligned' && fact !== 'researchFocusPartners')) return [];
  const fields = talk.fieldsOfGuide(guide.year, guide.fields, guide.source);
  return fact === 'fieldsAligned' ? [fields] : [fields, talk.countriesOfGuide(guide.countries)];
}

/** What may be pressed to answer a fact, in the order shown; "don't know" always last. */
export function choicesFor(fact: Fact, facts: Facts, words: Catalogue): readonly Choice[] {
  const choice = (value: FactValue | null, label: string): Choice => ({ id: answerId(fact, value), label });
  return [
    ...valuesOf(fact, facts, words).map(([value, label]) => choice(value, label)),
    choice(null, words.buttons.unknown),
  ];
}

function valuesOf(fact: Fact, facts: Facts, words: Catalogue): readonly (readonly [FactValue, string])[] {
  switch (vocabulary[fact].shape) {
    case 'category': {
      const kind = facts.organizationKind;
      const fitting = kind ? categoriesFor(kind) : categories;
      return fitting.map((category) => [category, words.categories[category]]);
    }
    case 'organization_kind':
      return organizationKinds.map((kind) => [kind, words.organizationKinds[kind]]);
    case 'legal_form':
      return legalForms.map((form) => [form, words.legalForms[form]]);
    case 'yes_no': {
      const [yes, no] = words.yesAndNo(words.facts[fact].ask);
      return [
        [true, yes],
        [false, no],
      ];
    }
    case 'days':
    case 'yuan_list':
      return [[[], words.buttons.none]];
    case 'day_or_none':
      return [['none', words.buttons.none]];
    default:
      return [];
  }
}
