import { compile } from '../../../core/conditions/compile.ts';
import type { Condition, Test } from '../../../core/conditions/condition.ts';
import type { YearlyLine } from '../../../core/conditions/every-year.ts';
import type { KindFits } from '../../../core/conditions/kind-fits.ts';
import type { LegalFormFits } from '../../../core/conditions/legal-form.ts';
import { categories, legalForms, organizationKinds } from '../../../core/fact.ts';
import { joiners, joinsIn, type Quantity, qualitative, quantitiesIn, strengthOf } from './legal-reading.ts';
import { categoryNames, formNames, kindNames, listsOfKinds } from './lists-of-kinds.ts';
import { withoutMeasure } from './not-decided.ts';
import { Quotation, type Stretch } from './quotation.ts';

/** What of a rule is checked. */
export interface Checked {
  readonly clause: string;
  readonly quote: string;
  readonly condition: Condition;
}

export interface Reading {
  readonly mismatches: readonly string[];
  /** What of the quotation the rule stands for. */
  readonly claims: readonly Stretch[];
}

/** Reads a rule's quotation and compares it with the rule's data: operator, number, unit, window, connective. */
export function checkRule(rule: Checked): Reading {
  return new RuleCheck(rule).read();
}

class RuleCheck {
  readonly #mismatches: string[] = [];
  readonly #claims: Stretch[] = [];
  readonly #law: Quotation;
  readonly #rule: Checked;

  constructor(rule: Checked) {
    this.#rule = rule;
    this.#law = new Quotation(rule.quote);
  }

  read(): Reading {
    this.#checkSoftening();
    this.#check(this.#rule.condition);
    return { mismatches: this.#mismatches, claims: this.#claims };
  }

  #differ(words: string, law: unknown, rule: unknown): void {
    this.#mismatches.push(`${this.#rule.clause}, ${words}: the law says ${String(law)}, the rule ${String(rule)}`);
  }

  #same(words: string, what: string, law: unknown, rule: unknown): void {
    if (law !== rule) this.#differ(words, `${what} ${String(law)}`, String(rule));
  }

  #claim(start: number, end: number): void {
    this.#claims.push({ start, end });
  }

  #claimWords(words: string): void {
    const { start, end } = this.#law.placeOf(words);
    this.#claim(start, end);
  }

  #check(one: Condition): void {
    switch (one.test) {
      case 'all':
      case 'any':
        this.#checkConnective(one.test, one.parts);
        this.#checkBrackets(one.parts);
        for (const part of one.parts) this.#check(part);
        break;
      case 'in_principle':
        this.#claimWords(one.words);
        this.#check(one.parts[0]);
        break;
      default:
        this.#checkTest(one);
    }
  }

  /** 原则上 stands in the quotation as often as in the rule: neither dropped nor invented. */
  #checkSoftening(): void {
    const inLaw = this.#law.text.split('原则上').length - 1;
    const inRule = within(this.#rule.condition).filter(({ test }) => test === 'in_principle').length;
    this.#same('原则上', 'so many times:', inLaw, inRule);
  }

  #checkTest(test: Test): void {
    switch (test.test) {
      case 'at_least':
        this.#checkLine(test);
        break;
      case 'every_year':
        this.#checkEveryYear(test);
        break;
      case 'fewer_than': {
        const { value, unit } = this.#only(test.words);
        this.#same(test.words, 'only', value, test.number);
        this.#same(test.words, 'unit', unit, test.unit);
        break;
      }
      case 'registered_for': {
        const { value, unit, bound } = this.#only(test.words);
        this.#same(test.words, 'number of years', value, test.years);
        this.#same(test.words, 'unit', unit, 'years');
        this.#same(test.words, 'the number is', bound, test.included ? 'included' : 'excluded');
        break;
      }
      case 'no_record_since': {
        const { value, unit, bound, recent } = this.#only(test.words);
        this.#same(test.words, 'window in years', value, test.years);
        this.#same(test.words, 'unit', unit, 'years');
        // Whether 内 takes in the day itself is left to a person (`readings.json`, adverse_record): neither met nor not met.
        this.#same(test.words, 'the first day', bound === 'within' && recent ? 'review' : bound, test.onFirstDay);
        break;
      }
      case 'ban_over': {
        const { value, unit, bound } = this.#only(test.words);
        this.#same(test.words, 'number of years', value, test.years);
        this.#same(test.words, 'unit', unit, 'years');
        this.#same(test.words, 'the last day is', bound === 'within', test.included);
        break;
      }
      case 'share_at_least': {
        const { value, unit, bound } = this.#only(test.words);
        this.#same(test.words, 'per cent', value, test.percent);
        this.#same(test.words, 'unit', unit, 'percent');
        this.#same(test.words, 'the number is', bound, test.included ? 'included' : 'excluded');
        break;
      }
      case 'growth_at_least':
        this.#checkGrowth(test);
        break;
      case 'focus_partners': {
        const { value, unit, bound } = this.#only(test.words);
        this.#same(test.words, 'number', value, test.number);
        this.#same(test.words, 'unit', unit, 'institutions');
        this.#same(test.words, 'the number is', bound, included(test));
        break;
      }
      case 'each_project':
        this.#checkEachProject(test);
        break;
      case 'declared':
      case 'exists':
        this.#checkQuality(test);
        break;
      case 'legal_form':
        this.#checkForms(test);
        break;
      case 'kind_fits':
        this.#checkLists(test);
        break;
    }
  }

  #checkLine({ words, number, unit, included: isIncluded }: Omit<YearlyLine, 'fact'>): void {
    const law = this.#only(words);
    this.#same(words, 'number', law.value, number);
    this.#same(words, 'unit', law.unit, unit);
    this.#same(words, 'the number is', law.bound, isIncluded ? 'included' : 'excluded');
  }

  #checkEveryYear(test: Extract<Test, { readonly test: 'every_year' }>): void {
    this.#same(test.words, 'how often:', test.words, '每年');
    this.#claimWords(test.words);
    for (const line of test.lines) this.#checkLine(line);
    for (const gap of this.#law.gapsWithin(test)) this.#checkJoin(gap, test.connective);
  }

  /** 上一年度…增长…不低于: the growth of the year before the assessment. */
  #checkGrowth(test: Extract<Test, { readonly test: 'growth_at_least' }>): void {
    this.#same(test.words, 'the number is', test.words.startsWith('不低于') ? 'included' : null, included(test));
    const { start } = this.#law.placeOf(test.words);
    this.#claim(start, start + '不低于'.length);
    const finding = compile(test)({ asOf: '2026-05-20', facts: {}, parameters: {} });
    const year = finding.test === 'growth_at_least' ? finding.years[0] : null;
    this.#same(this.#law.text, 'the year compared:', this.#law.text.includes('上一年度') ? 2025 : null, year);
    this.#claimWords('上一年度');
  }

  /** The forms that the words name fit; no other is sure to. */
  #checkForms({ outcomes, words }: LegalFormFits): void {
    const named = new Set(words.split('或').map((name) => formNames[name]));
    for (const form of legalForms) this.#same(words, `${form} fits:`, named.has(form), outcomes[form] === 'met');
    this.#claimJoiners(this.#law.placeOf(words));
  }

  /** The lists of kinds, a category each: what they name fits, and only an open list leaves more to be judged. */
  #checkLists({ fits, words }: KindFits): void {
    const lists = listsOfKinds(this.#law.text);
    for (const { value, unit, start, end } of quantitiesIn(this.#law.text)) {
      this.#same(words, 'unit', unit, 'kinds');
      this.#same(words, 'how many categories:', value, categories.length);
      this.#claim(start, end);
    }
    for (const category of categories) {
      const list = lists.find(({ name }) => categoryNames[name] === category);
      const named = new Set(list?.names.map((name) => kindNames[name]));
      for (const kind of organizationKinds) {
        this.#same(words, `${kind} in ${category}:`, named.has(kind), fits[kind][category] === 'met');
      }
      this.#same(words, `${category} open to others:`, list?.isOpen, fits.other_platform[category] === 'review');
    }
    this.#claimJoiners({ start: 0, end: this.#law.text.length });
  }

  #checkEachProject(test: Extract<Test, { readonly test: 'each_project' }>): void {
    const [projects, yuan] = this.#inWords(test.words);
    this.#same(test.words, 'projects', projects?.value, test.projects);
    this.#same(test.words, 'the number of projects is', projects?.bound, 'included');
    this.#same(test.words, 'yuan', yuan?.value, test.yuan);
    this.#same(test.words, 'unit', yuan?.unit, 'yuan');
    this.#same(test.words, 'the sum is', yuan?.bound, included(test));
  }

  /** A test of how good something is, is declared; a test of what is there, is not. */
  #checkQuality({ test, fact, words }: Extract<Test, { readonly test: 'declared' | 'exists' }>): void {
    const phrase = this.#law.phraseAround(words);
    const law = qualitative.test(phrase) || fact in withoutMeasure ? 'declared' : 'exists';
    this.#same(words, 'it is', law, test);
    // The words are put to a person whole: what they join by 和 is asked for together. An 或 in them is not taken so.
    if (!this.#law.textOf(this.#law.placeOf(words)).includes('或')) this.#claimJoiners(this.#law.placeOf(words));
  }

  #checkConnective(test: 'all' | 'any', parts: readonly Condition[]): void {
    for (const gap of this.#law.gapsBetween(parts)) this.#checkJoin(gap, test);
  }

  /** 或 between two conditions makes alternatives of them; 且, 并, 和, 及 or a mark alone asks for both. */
  #checkJoin(gap: Stretch, test: 'all' | 'any'): void {
    const text = this.#law.textOf(gap);
    const words = this.#law.text.slice(gap.start, gap.end);
    const joins = joinsIn(text);
    this.#same(words, 'joined by', text.includes('或') ? 'any' : 'all', test);
    if (joins.length > 1) this.#differ(words, `${joins.length} joins`, 'one');
    for (const { index, word } of joins) {
      if (word !== '') this.#claim(gap.start + index, gap.start + index + word.length);
    }
  }

  /** What a weaker mark joins belongs together before what a stronger one joins: ，且 binds before ；或. */
  #checkBrackets(parts: readonly Condition[]): void {
    const around = this.#law.gapsBetween(parts);
    for (const [index, part] of parts.entries()) {
      const beside = [around[index - 1], around[index]].flatMap((gap) =>
        gap ? [strengthOf(this.#law.textOf(gap))] : [],
      );
      for (const gap of this.#law.gapsWithin(part)) {
        const isInside = beside.every((strength) => strengthOf(this.#law.textOf(gap)) < strength);
        this.#same(this.#law.text.slice(gap.start, gap.end), 'bound first:', isInside, true);
      }
    }
  }

  #claimJoiners(words: Stretch): void {
    for (const { index, 0: word } of this.#law.textOf(words).matchAll(joiners)) {
      this.#claim(words.start + index, words.start + index + word.length);
    }
  }

  /** The one number in the words, which the rule hereby stands for. */
  #only(words: string): Quantity {
    const found = this.#inWords(words);
    const [first] = found;
    if (found.length !== 1 || first === undefined)
      throw new Error(`${this.#rule.clause}, ${words}: ${found.length} numbers`);
    return first;
  }

  /** The numbers in the words, which the rule hereby stands for. */
  #inWords(words: string): readonly Quantity[] {
    const found = this.#law.numbersIn(words);
    for (const one of found) this.#claim(one.start, one.end);
    return found;
  }
}

function included({ included: isIncluded }: { readonly included: boolean }): 'included' | 'excluded' {
  return isIncluded ? 'included' : 'excluded';
}

function within(condition: Condition): readonly Condition[] {
  return 'parts' in condition ? [condition, ...condition.parts.flatMap(within)] : [condition];
}
