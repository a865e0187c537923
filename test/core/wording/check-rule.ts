import type { Condition, Test } from '../../../core/conditions/condition.ts';
import type { YearlyLine } from '../../../core/conditions/every-year.ts';
import { type Quantity, qualitative, quantitiesIn } from './legal-reading.ts';
import { termsWithOr, withoutMeasure } from './not-decided.ts';

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
        // Whether 内 takes in the day itself is left to a person (reading.md 7.1e): neither met nor not met.
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
      case 'kind_fits':
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
    const [first, second] = test.lines.map(({ words }) => quote.indexOf(words));
    if (first === undefined || second === undefined) return;
    const between = quote.slice(first, second);
    const or = between.lastIndexOf('或');
    same(test.words, 'joined by', or < 0 ? 'all' : 'any', test.connective);
    if (or >= 0) claim(first + or, first + or + 1);
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
  }

  function checkConnective(test: 'all' | 'any', parts: readonly Condition[]): void {
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1];
      if (next === undefined) continue;
      const { start, end } = between(part, next);
      const text = blanked(quote.slice(start, end));
      const or = text.lastIndexOf('或');
      same(quote.slice(start, end), 'joined by', or < 0 ? 'all' : 'any', test);
      if (or >= 0) claim(start + or, start + or + 1);
      for (const and of text.matchAll(/且/g)) claim(start + and.index, start + and.index + 1);
    }
  }

  /** What stands between two parts; parts of the same words are told apart in the phrase before them. */
  function between(part: Condition, next: Condition): Claim {
    const end = Math.max(...placesOf(part).map((place) => place.end));
    const start = Math.min(...placesOf(next).map((place) => place.start));
    if (start >= end) return { start: end, end: start };
    return { start: quote.lastIndexOf('。', start) + 1, end: start };
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

/** The text without the 或 inside a term, its length kept. */
function blanked(text: string): string {
  return termsWithOr.reduce((left, { words }) => left.replaceAll(words, '　'.repeat(words.length)), text);
}

function within(condition: Condition): readonly Condition[] {
  return 'parts' in condition ? [condition, ...condition.parts.flatMap(within)] : [condition];
}
