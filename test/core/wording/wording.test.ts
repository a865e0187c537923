import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../conversations/wording/catalogue/catalogue.ts';
import { addDays } from '../../../core/calendar-day.ts';
import { everyRule } from '../../../core/rules/in-force.ts';
import { allClauses, clauseOf } from '../../../policy-text/regulation/regulation.ts';
import { type Checked, checkRule } from './check-rule.ts';
import { deadlines, numbersOf } from './deadline-numbers.ts';
import { operators, quantitiesIn } from './legal-reading.ts';
import { misencodings } from './misencodings.ts';
import { notDecided, terms } from './not-decided.ts';

const checked = everyRule.map(({ clause, citation, condition }) => ({
  clause,
  quote: citation.quote,
  offset: citation.start,
  condition,
}));

const decisive = allClauses.filter(({ id }) => {
  const article = Number(id.split('.')[0]);
  return (article >= 5 && article <= 9) || (article >= 12 && article <= 17);
});

/** Numbers that deadlines count, where no rule decides the same words: a rule has to stand for its own. */
const outsideRules = numbersOf(deadlines).filter(
  (number) =>
    !checked.some(({ clause, offset, quote }) => covers({ clause, start: offset, end: offset + quote.length }, number)),
);

describe('the wording of a rule', () => {
  it.each(checked)('$clause says what the law says', (rule) => {
    expect(checkRule(rule).mismatches).toEqual([]);
  });

  it.each(numbersOf(deadlines))('the deadline of $clause counts $asked', ({ counted, asked }) => {
    expect(counted).toBe(asked);
  });
});

describe('every number and operator in articles 5 to 9 and 12 to 17', () => {
  const claims = [...checked.flatMap(claimsOf), ...outsideRules];
  const tokens = decisive.flatMap(({ id }) => tokensOf(id));

  it('are all there', () => {
    expect(tokens.length).toBeGreaterThan(130);
  });

  it.each(tokens)('$clause, $text at $start, is claimed by a rule or a deadline, or listed as not decided', (token) => {
    expect(claims.some((claim) => covers(claim, token)) || isListed(token)).toBe(true);
  });

  it.each([...notDecided])('the list is no longer than it must be: $clause, $words', ({ clause, words }) => {
    const at = clauseOf(clause)?.lead.indexOf(words) ?? -1;
    expect(at).toBeGreaterThanOrEqual(0);
    const inside = tokens.filter((token) => covers({ clause, start: at, end: at + words.length }, token));
    expect(inside.some((token) => !claims.some((claim) => covers(claim, token)))).toBe(true);
  });

  it.each([...terms])('the list of terms is no longer than it must be: $words', ({ words }) => {
    const places = decisive.flatMap(({ id }) => placesOf(id, words));
    expect(tokens.some((token) => places.some((place) => covers(place, token)))).toBe(true);
    for (const place of places) expect(claims.some((claim) => covers(place, claim))).toBe(false);
  });

  const windows = notDecided.flatMap(({ words, asked = [] }) => asked.map((fact) => ({ words, fact })));
  it.each(windows)('$words is in the question for $fact', ({ words, fact }) => {
    expect(catalogues.zh.facts[fact].ask.replaceAll(' ', '')).toContain(words);
  });
});

describe('a rule encoded wrongly is found', () => {
  const wrong = checked.flatMap((rule) =>
    misencodings(rule.condition).map(({ error, wrongly }) => ({ ...rule, error, condition: wrongly })),
  );

  it('in many ways', () => {
    expect(wrong.length).toBeGreaterThan(200);
  });

  it.each(wrong)('$clause: $error', (rule) => {
    const claims = [...claimsOf(rule), ...outsideRules];
    const unclaimed = tokensOf(rule.clause).filter(
      (token) => !isListed(token) && !claims.some((claim) => covers(claim, token)),
    );
    expect([...checkRule(rule).mismatches, ...unclaimed]).not.toEqual([]);
  });
});

describe('a deadline counted wrongly is found', () => {
  const shifted = [-1, 1].flatMap((days) =>
    deadlines.map(({ due, latest = due, ...deadline }) => ({
      ...deadline,
      days,
      due: addDays(due, days),
      latest: addDays(latest, days),
    })),
  );

  it.each(shifted)('$clause, $duty: $days day', (deadline) => {
    const numbers = numbersOf([deadline]);
    expect(numbers).not.toEqual([]);
    for (const { counted, asked } of numbers) expect(counted).not.toBe(asked);
  });
});

interface Token {
  readonly clause: string;
  readonly start: number;
  readonly end: number;
}

/** The numbers and operators in a clause's own words. */
function tokensOf(clause: string): readonly (Token & { readonly text: string })[] {
  const lead = clauseOf(clause)?.lead ?? '';
  return [
    ...quantitiesIn(lead).map(({ start, end, text }) => ({ clause, start, end, text })),
    ...[...lead.matchAll(operators)].map(({ index, 0: text }) => ({
      clause,
      start: index,
      end: index + text.length,
      text,
    })),
  ];
}

/** What a rule stands for, in the words of its clause. */
function claimsOf(rule: Checked & { readonly offset: number }): readonly Token[] {
  return checkRule(rule).claims.map(({ start, end }) => ({
    clause: rule.clause,
    start: rule.offset + start,
    end: rule.offset + end,
  }));
}

function covers(one: Token, other: Token): boolean {
  return one.clause === other.clause && one.start <= other.start && other.end <= one.end;
}

/** Whether the list of what is not decided names the words that a token stands in. */
function isListed(token: Token): boolean {
  const words = [...notDecided.filter(({ clause }) => clause === token.clause), ...terms].map((one) => one.words);
  return words.some((one) => placesOf(token.clause, one).some((place) => covers(place, token)));
}

/** Where words stand in a clause. */
function placesOf(clause: string, words: string): readonly Token[] {
  const lead = clauseOf(clause)?.lead ?? '';
  const places: Token[] = [];
  for (let start = lead.indexOf(words); start >= 0; start = lead.indexOf(words, start + 1)) {
    places.push({ clause, start, end: start + words.length });
  }
  return places;
}
