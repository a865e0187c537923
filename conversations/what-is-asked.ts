import type { Condition } from '../core/conditions/condition.ts';
import type { YearlyLine } from '../core/conditions/every-year.ts';
import type { Category, LegalForm, OrganizationKind } from '../core/fact.ts';
import type { ClauseOutcome } from '../core/outcome.ts';
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

/** A rule's condition in words, with its numbers as the rule has them: a view of it that adds nothing. */
export function whatIsAsked(condition: Condition, words: Catalogue): Asked {
  const { asks, facts, findings, ways } = words;
  switch (condition.test) {
    case 'all':
      return { kind: 'all', parts: condition.parts.map((part) => whatIsAsked(part, words)) };
    case 'any':
      return {
        kind: 'any',
        parts: condition.parts.map((part) => whatIsAsked(part, words)),
        note: findings.eitherOne,
      };
    case 'in_principle':
      return {
        kind: 'all',
        parts: condition.parts.map((part) => whatIsAsked(part, words)),
        note: findings.inPrinciple,
      };
    case 'declared':
      return { ...demand(facts[condition.fact].name), judged: true };
    case 'exists':
      return demand(facts[condition.fact].name);
    case 'at_least':
      return demand(reach(condition, words));
    case 'fewer_than':
      return demand(
        ways.atMost(facts[condition.fact].name, showAmount(condition.number - 1, condition.unit, words), null),
      );
    case 'every_year':
      return everyYear(condition, words);
    case 'legal_form':
      return legalForms(condition, words);
    case 'kind_fits':
      return { kind: 'any', parts: categoriesAndKinds(condition, words) };
    case 'registered_for':
      return demand(ways.registeredFor(condition.years, null));
    case 'no_record_since':
      return demand(asks.noRecordsIn(condition.years));
    case 'ban_over':
      return demand(ways.noBan(condition.years));
    case 'focus_partners':
      return demand(reach({ ...condition, fact: 'researchFocusPartners', unit: 'institutions' }, words));
    case 'share_at_least':
      return demand(exactly(asks.share(`${condition.percent}%`), `${condition.percent}%`, condition.included, words));
    case 'growth_at_least':
      return demand(asks.growth);
    case 'each_project':
      return demand(ways.projects(condition.projects, words.values.yuan(condition.yuan), []));
  }
}

function demand(text: string): Extract<Asked, { readonly kind: 'demand' }> {
  return { kind: 'demand', text, judged: false };
}

function reach(line: Pick<TestOf<'at_least'> | YearlyLine, 'fact' | 'number' | 'unit' | 'included'>, words: Catalogue) {
  const number = showAmount(line.number, line.unit, words);
  return exactly(words.ways.reach(words.facts[line.fact].name, number, null, null), number, line.included, words);
}

function exactly(ask: string, number: string, included: boolean, { asks }: Catalogue): string {
  return included ? asks.exactly(ask, number) : ask;
}

function everyYear({ connective, lines }: TestOf<'every_year'>, words: Catalogue): Asked {
  const parts = lines.map((line) => demand(words.asks.eachYear(reach(line, words))));
  const [first, ...others] = parts;
  if (first && others.length === 0) return first;
  return { kind: connective, parts, ...(connective === 'any' && { note: words.findings.eitherOne }) };
}

function legalForms({ outcomes }: TestOf<'legal_form'>, words: Catalogue): Asked {
  const forms = Object.keys(outcomes) as LegalForm[];
  const named = (outcome: ClauseOutcome) => forms.filter((form) => outcomes[form] === outcome);
  const taken = words.values.list(named('met').map((form) => words.legalForms[form]));
  const judged = named('review').map((form) => words.findings.form.branch(words.legalForms[form]));
  return { kind: 'all', parts: [demand(words.ways.form(taken))], ...(judged.length > 0 && { note: judged.join('') }) };
}

function categoriesAndKinds({ fits }: TestOf<'kind_fits'>, words: Catalogue): readonly Asked[] {
  const kinds = Object.keys(fits) as OrganizationKind[];
  const named = (category: Category, outcome: ClauseOutcome) =>
    kinds.filter((kind) => fits[kind][category] === outcome).map((kind) => words.organizationKinds[kind]);
  return (Object.keys(words.categories) as Category[]).map((category) =>
    demand(words.asks.kinds(words.categories[category], named(category, 'met'), named(category, 'review'))),
  );
}
