import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../conversations/catalogue/catalogue.ts';
import type { Condition } from '../../../core/conditions/condition.ts';
import { everyRule } from '../../../core/rules/in-force.ts';
import { allClauses, clauseOf } from '../../../policy-text/regulation.ts';
import { checkRule } from './check-rule.ts';
import { numbersOfDeadlines } from './deadline-numbers.ts';
import { operators, quantitiesIn } from './legal-reading.ts';
import { notDecided, termsWithOr } from './not-decided.ts';

const checked = everyRule.map(({ clause, citation, condition }) => ({
  clause,
  quote: citation.quote,
  offset: citation.start,
  condition,
}));

describe('the wording of a rule', () => {
  it.each(checked)('$clause says what the law says', (rule) => {
    expect(checkRule(rule).mismatches).toEqual([]);
  });

  it.each(numbersOfDeadlines)('the deadline of $clause counts $asked', ({ counted, asked }) => {
    expect(counted).toBe(asked);
  });
});

describe('every number and operator in articles 5 to 9 and 12 to 17', () => {
  const claims = [
    ...checked.flatMap((rule) =>
      checkRule(rule).claims.map(({ start, end }) => ({
        clause: rule.clause,
        start: rule.offset + start,
        end: rule.offset + end,
      })),
    ),
    ...numbersOfDeadlines,
  ];
  const decisive = allClauses.filter(({ id }) => {
    const article = Number(id.split('.')[0]);
    return (article >= 5 && article <= 9) || (article >= 12 && article <= 17);
  });
  const tokens = decisive.flatMap(({ id, lead }) => [
    ...quantitiesIn(lead).map(({ start, end, text }) => ({ clause: id, start, end, text })),
    ...[...lead.matchAll(operators)].map(({ index, 0: text }) => ({
      clause: id,
      start: index,
      end: index + text.length,
      text,
    })),
  ]);

  it('are all there', () => {
    expect(tokens.length).toBeGreaterThan(90);
  });

  it.each(tokens)('$clause, $text at $start, is claimed by a rule or a deadline, or listed as not decided', (token) => {
    const isClaimed = claims.some(({ clause, start, end }) => covers({ clause, start, end }, token));
    const isListed = listed(token.clause).some((one) => covers(one, token));
    expect(isClaimed || isListed).toBe(true);
  });

  it.each([...notDecided])('the list is no longer than it must be: $clause, $words', ({ clause, words }) => {
    const at = clauseOf(clause)?.lead.indexOf(words) ?? -1;
    expect(at).toBeGreaterThanOrEqual(0);
    const inside = tokens.filter((token) => covers({ clause, start: at, end: at + words.length }, token));
    expect(inside.some((token) => !claims.some((claim) => covers(claim, token)))).toBe(true);
  });

  const windows = notDecided.flatMap(({ words, asked = [] }) => asked.map((fact) => ({ words, fact })));
  it.each(windows)('$words is in the question for $fact', ({ words, fact }) => {
    expect(catalogues.zh.facts[fact].ask.replaceAll(' ', '')).toContain(words);
  });
});

describe('a rule encoded wrongly is found', () => {
  const wrong = checked.flatMap(({ clause, quote, condition }) =>
    misencodings(condition).map(({ error, wrongly }) => ({ clause, quote, error, condition: wrongly })),
  );

  it('in many ways', () => {
    expect(wrong.length).toBeGreaterThan(80);
  });

  it.each(wrong)('$clause: $error', (rule) => {
    expect(checkRule(rule).mismatches).not.toEqual([]);
  });
});

interface Token {
  readonly clause: string;
  readonly start: number;
  readonly end: number;
}

function covers(one: Token, other: Token): boolean {
  return one.clause === other.clause && one.start <= other.start && other.end <= one.end;
}

/** Where the listed words of a clause stand: those of its own, and 或 inside a term. */
function listed(clause: string): readonly Token[] {
  const lead = clauseOf(clause)?.lead ?? '';
  const words = [...notDecided.filter((one) => one.clause === clause), ...termsWithOr].map((one) => one.words);
  return words.flatMap((one) =>
    [...lead.matchAll(new RegExp(one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'))].map(({ index }) => ({
      clause,
      start: index,
      end: index + one.length,
    })),
  );
}

interface Misencoding {
  readonly error: string;
  readonly wrongly: Condition;
}

/** Drafting errors in a rule's own data, one at a time. */
function misencodings(condition: Condition): readonly Misencoding[] {
  const own = changesOf(condition);
  if (!('parts' in condition)) return own;
  const inside = condition.parts.flatMap((part, index) =>
    misencodings(part).map(({ error, wrongly }) => ({
      error,
      wrongly: { ...condition, parts: condition.parts.with(index, wrongly) } as Condition,
    })),
  );
  return [...own, ...inside];
}

function changesOf(condition: Condition): readonly Misencoding[] {
  const changed: Misencoding[] = [];
  const change = (error: string, changes: object) =>
    changed.push({ error: `${condition.test}: ${error}`, wrongly: { ...condition, ...changes } as Condition });
  for (const field of ['number', 'years', 'percent', 'projects', 'yuan'] as const) {
    if (!(field in condition)) continue;
    const value = (condition as unknown as Record<string, number>)[field] ?? 0;
    change(`${field} one more`, { [field]: value + 1 });
    change(`${field} one less`, { [field]: value - 1 });
  }
  if ('included' in condition) change('the number left out', { included: !condition.included });
  if ('unit' in condition) change('another unit', { unit: condition.unit === 'yuan' ? 'events' : 'yuan' });
  switch (condition.test) {
    case 'all':
      change('或 for 且', { test: 'any' });
      break;
    case 'any':
      change('且 for 或', { test: 'all' });
      break;
    case 'in_principle':
      changed.push({ error: '原则上 dropped', wrongly: condition.parts[0] });
      break;
    case 'declared':
      change('made a test of existence', { test: 'exists' });
      break;
    case 'exists':
      change('made a test of quality', { test: 'declared' });
      break;
    case 'no_record_since':
      change('the first day decided', { onFirstDay: 'met' });
      break;
    case 'every_year':
      if (condition.lines.length > 1) {
        change('the other connective', { connective: condition.connective === 'all' ? 'any' : 'all' });
      }
      for (const [index, line] of condition.lines.entries()) {
        const other = (error: string, changes: object) =>
          change(`${line.fact}, ${error}`, { lines: condition.lines.with(index, { ...line, ...changes }) });
        other('one more', { number: line.number + 1 });
        other('one less', { number: line.number - 1 });
        other('the number left out', { included: false });
        other('another unit', { unit: 'yuan' });
      }
      break;
  }
  return changed;
}
