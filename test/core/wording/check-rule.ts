import { compile } from '../../../core/conditions/compile.ts';
import type { Condition, Test } from '../../../core/conditions/condition.ts';
import type { YearlyLine } from '../../../core/conditions/every-year.ts';
import type { KindFits } from '../../../core/conditions/kind-fits.ts';
import type { LegalFormFits } from '../../../core/conditions/legal-form.ts';
import { categories, legalForms, organizationKinds } from '../../../core/fact.ts';
import { joiners, joinsIn, type Quantity, qualitative, quantitiesIn, strengthOf } from './legal-reading.ts';
import { categoryNames, formNames, kindNames, listsOfKinds } from './lists-of-kinds.ts';
import { terms, withoutMeasure } from './not-decided.ts';

/** What of a rule is checked. */
export interface Checked {
  readonly clause: string;
  readonly quote: string;
  readonly condition: Condition;
}

/** A stretch of the quotation that a rule stands for. */
export interface Claim {
  readonly start: number;
  readonly end: number;
}

export interface Reading {
  readonly mismatches: readonly string[];
  readonly claims: readonly Claim[];
}

/** Reads a rule's quotation and compares it with the rule's data: operator, number, unit, window, connective. */
export function checkRule({ clause, quote, condition }: Checked): Reading {
  const mismatches: string[] = [];
  const claims: Claim[] = [];
  checkSoftening();
  check(condition);
  return { mismatches, claims };

  function differ(words: string, law: unknown, rule: unknown): void {
    mismatches.push(`${clause}, ${words}: the law says ${String(law)}, the rule ${String(rule)}`);
  }

  function same(words: string, what: string, law: unknown, rule: unknown): void {
    if (law !== rule) differ(words, `${what} ${String(law)}`, String(rule));
  }

  function claim(start: number, end: number): void {
    claims.push({ start, end });
  }

  function check(one: Condition): void {
    switch (one.test) {
      case 'all':
      case 'any':
        checkConnective(one.test, one.parts);
        checkBrackets(one.parts);
        one.parts.forEach(check);
        break;
      case 'in_principle':
        claim(quote.indexOf(one.words), quote.indexOf(one.words) + one.words.length);
        check(one.parts[0]);
        break;
      default:
        checkTest(one);
    }
  }

  /** 原则上 stands in the quotation as often as in the rule: neither dropped nor invented. */
  function checkSoftening(): void {
    const inLaw = quote.split('原则上').length - 1;
    const inRule = within(condition).filter(({ test }) => test === 'in_principle').length;
    same('原则上', 'so many times:', inLaw, inRule);
  }

  function checkTest(test: Test): void {
    switch (test.test) {
      case 'at_least':
        checkLine(test);
        break;
      case 'every_year':
        checkEveryYear(test);
        break;
      case 'fewer_than': {
        const { value, unit } = only(test.words);
        same(test.words, 'only', value, test.number);
        same(test.words, 'unit', unit, test.unit);
        break;
      }
      case 'registered_for': {
        const { value, unit, bound } = only(test.words);
        same(test.words, 'number of years', value, test.years);
        same(test.words, 'unit', unit, 'years');
        same(test.words, 'the number is', bound, test.included ? 'included' : 'excluded');
        break;
      }
      case 'no_record_since': {
        const { value, unit, bound, recent } = only(test.words);
        same(test.words, 'window in years', value, test.years);
        same(test.words, 'unit', unit, 'years');
        // Whether 内 takes in the day itself is left to a person (`readings.json`, adverse_record): neither met nor not met.
        same(test.words, 'the first day', bound === 'within' && recent ? 'review' : bound, test.onFirstDay);
        break;
      }
      case 'ban_over': {
        const { value, unit, bound } = only(test.words);
        same(test.words, 'number of years', value, test.years);
        same(test.words, 'unit', unit, 'years');
        same(test.words, 'the last day is', bound === 'within', test.included);
        break;
      }
      case 'share_at_least': {
        const { value, unit, bound } = only(test.words);
        same(test.words, 'per cent', value, test.percent);
        same(test.words, 'unit', unit, 'percent');
        same(test.words, 'the number is', bound, test.included ? 'included' : 'excluded');
        break;
      }
      case 'growth_at_least':
        same(test.words, 'the number is', test.words.startsWith('不低于') ? 'included' : null, included(test));
        claim(quote.indexOf(test.words), quote.indexOf(test.words) + '不低于'.length);
        checkYearBefore(test);
        break;
      case 'focus_partners': {
        const { value, unit, bound } = only(test.words);
        same(test.words, 'number', value, test.number);
        same(test.words, 'unit', unit, 'institutions');
        same(test.words, 'the number is', bound, included(test));
        break;
      }
      case 'each_project':
        checkEachProject(test);
        break;
      case 'declared':
      case 'exists':
        checkQuality(test);
        break;
      case 'legal_form':
        checkForms(test);
        break;
      case 'kind_fits':
        checkLists(test);
        break;
    }
  }

  function checkLine({ words, number, unit, included: isIncluded }: Omit<YearlyLine, 'fact'>): void {
    const law = only(words);
    same(words, 'number', law.value, number);
    same(words, 'unit', law.unit, unit);
    same(words, 'the number is', law.bound, isIncluded ? 'included' : 'excluded');
  }

  function checkEveryYear(test: Extract<Test, { readonly test: 'every_year' }>): void {
    same(test.words, 'how often:', test.words, '每年');
    claim(quote.indexOf(test.words), quote.indexOf(test.words) + test.words.length);
    test.lines.forEach(checkLine);
    for (const gap of gapsWithin(test)) checkJoin(gap, test.connective);
  }

  /** 上一年度…增长: the growth of the year before the assessment. */
  function checkYearBefore(test: Extract<Test, { readonly test: 'growth_at_least' }>): void {
    const finding = compile(test)({ asOf: '2026-05-20', facts: {}, parameters: {} });
    const year = finding.test === 'growth_at_least' ? finding.years[0] : null;
    same(quote, 'the year compared:', quote.includes('上一年度') ? 2025 : null, year);
    claim(quote.indexOf('上一年度'), quote.indexOf('上一年度') + '上一年度'.length);
  }

  /** The forms that the words name fit; no other is sure to. */
  function checkForms({ outcomes, words }: LegalFormFits): void {
    const named = new Set(words.split('或').map((name) => formNames[name]));
    for (const form of legalForms) same(words, `${form} fits:`, named.has(form), outcomes[form] === 'met');
    claimJoiners(placeOf(words));
  }

  /** The lists of kinds, a category each: what they name fits, and only an open list leaves more to be judged. */
  function checkLists({ fits, words }: KindFits): void {
    const lists = listsOfKinds(quote);
    for (const { value, unit, start, end } of quantitiesIn(quote)) {
      same(words, 'unit', unit, 'kinds');
      same(words, 'how many categories:', value, categories.length);
      claim(start, end);
    }
    for (const category of categories) {
      const list = lists.find(({ name }) => categoryNames[name] === category);
      const named = new Set(list?.names.map((name) => kindNames[name]));
      for (const kind of organizationKinds) {
        same(words, `${kind} in ${category}:`, named.has(kind), fits[kind][category] === 'met');
      }
      same(words, `${category} open to others:`, list?.isOpen, fits.other_platform[category] === 'review');
    }
    claimJoiners({ start: 0, end: quote.length });
  }

  function checkEachProject(test: Extract<Test, { readonly test: 'each_project' }>): void {
    const [projects, yuan] = inWords(test.words);
    same(test.words, 'projects', projects?.value, test.projects);
    same(test.words, 'the number of projects is', projects?.bound, 'included');
    same(test.words, 'yuan', yuan?.value, test.yuan);
    same(test.words, 'unit', yuan?.unit, 'yuan');
    same(test.words, 'the sum is', yuan?.bound, included(test));
  }

  /** A test of how good something is, is declared; a test of what is there, is not. */
  function checkQuality({ test, fact, words }: Extract<Test, { readonly test: 'declared' | 'exists' }>): void {
    const phrase = phraseAround(words);
    const law = qualitative.test(phrase) || fact in withoutMeasure ? 'declared' : 'exists';
    same(words, 'it is', law, test);
    // The words are put to a person whole: what they join by 和 is asked for together. An 或 in them is not taken so.
    if (!textOf(placeOf(words)).includes('或')) claimJoiners(placeOf(words));
  }

  function checkConnective(test: 'all' | 'any', parts: readonly Condition[]): void {
    for (const gap of gapsBetween(parts)) checkJoin(gap, test);
  }

  /** 或 between two conditions makes alternatives of them; 且, 并, 和, 及 or a mark alone asks for both. */
  function checkJoin(gap: Claim, test: 'all' | 'any'): void {
    const text = textOf(gap);
    const words = quote.slice(gap.start, gap.end);
    const joins = joinsIn(text);
    same(words, 'joined by', text.includes('或') ? 'any' : 'all', test);
    if (joins.length > 1) differ(words, `${joins.length} joins`, 'one');
    for (const { index, word } of joins) {
      if (word !== '') claim(gap.start + index, gap.start + index + word.length);
    }
  }

  /** What a weaker mark joins belongs together before what a stronger one joins: ，且 binds before ；或. */
  function checkBrackets(parts: readonly Condition[]): void {
    const around = gapsBetween(parts);
    for (const [index, part] of parts.entries()) {
      const beside = [around[index - 1], around[index]].flatMap((gap) => (gap ? [strengthOf(textOf(gap))] : []));
      for (const gap of gapsWithin(part)) {
        const isInside = beside.every((strength) => strengthOf(textOf(gap)) < strength);
        same(quote.slice(gap.start, gap.end), 'bound first:', isInside, true);
      }
    }
  }

  function gapsWithin(part: Condition): readonly Claim[] {
    if (part.test === 'in_principle') return gapsWithin(part.parts[0]);
    if (part.test === 'every_year') return gapsOf(part.lines.map(({ words }) => [placeOf(words)]));
    return 'parts' in part ? gapsBetween(part.parts) : [];
  }

  function gapsBetween(parts: readonly Condition[]): readonly Claim[] {
    return gapsOf(parts.map(placesOf));
  }

  /** What stands between each part and the next; parts of the same words are told apart in the phrase before them. */
  function gapsOf(places: readonly (readonly Claim[])[]): readonly Claim[] {
    return places.slice(1).map((next, index) => {
      const end = Math.max(...(places[index] ?? []).map((place) => place.end));
      const start = Math.min(...next.map((place) => place.start));
      return start >= end ? { start: end, end: start } : { start: quote.lastIndexOf('。', start) + 1, end: start };
    });
  }

  /** The text of a stretch without the joining words inside a term, its length kept. */
  function textOf({ start, end }: Claim): string {
    return terms
      .reduce((left, { words }) => left.replaceAll(words, '　'.repeat(words.length)), quote)
      .slice(start, end);
  }

  function claimJoiners(words: Claim): void {
    for (const { index, 0: word } of textOf(words).matchAll(joiners)) {
      claim(words.start + index, words.start + index + word.length);
    }
  }

  function placesOf(one: Condition): readonly Claim[] {
    if ('parts' in one) return one.parts.flatMap(placesOf);
    if ('lines' in one) return one.lines.map(({ words }) => placeOf(words));
    return [placeOf(one.words)];
  }

  function placeOf(words: string): Claim {
    const start = quote.indexOf(words);
    return { start, end: start + words.length };
  }

  /** The one number in the words, which the rule hereby stands for. */
  function only(words: string): Quantity {
    const found = inWords(words);
    const [first] = found;
    if (found.length !== 1 || first === undefined) throw new Error(`${clause}, ${words}: ${found.length} numbers`);
    return first;
  }

  /** The numbers in the words, read where they stand: what is before and after them counts. */
  function inWords(words: string): readonly Quantity[] {
    const { start, end } = placeOf(words);
    const found = quantitiesIn(quote).filter((one) => start <= one.start && one.end <= end);
    for (const one of found) claim(one.start, one.end);
    return found;
  }

  function phraseAround(words: string): string {
    const { start, end } = placeOf(words);
    const before = Math.max(...['，', '。', '；', '且'].map((mark) => quote.lastIndexOf(mark, start)));
    const after = quote.slice(end).search(/[，。；]/);
    return quote.slice(before + 1, after < 0 ? quote.length : end + after);
  }
}

function included({ included: isIncluded }: { readonly included: boolean }): 'included' | 'excluded' {
  return isIncluded ? 'included' : 'excluded';
}

function within(condition: Condition): readonly Condition[] {
  return 'parts' in condition ? [condition, ...condition.parts.flatMap(within)] : [condition];
}
