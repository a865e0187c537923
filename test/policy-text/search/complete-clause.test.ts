import { describe, expect, it, test } from 'vitest';
import { allClauses } from '../../../policy-text/regulation/regulation.ts';
import { completeClauses } from '../../../policy-text/search/complete-clause.ts';

const ids = (typed: string, atMost = 25) => completeClauses(typed, atMost).map(({ id }) => id);
const belowIndustry = ['8.4', '8.4.1', '8.4.2', '8.4.3', '8.4.4', '8.4.5'];

describe('a clause is completed', () => {
  it.each([
    ['8.4', belowIndustry],
    ['8.4.', belowIndustry.slice(1)],
    ['8.4.2', ['8.4.2']],
    ['８．４．２', ['8.4.2']],
    ['8.4.9', belowIndustry],
    ['第八条第四', belowIndustry],
    ['八条（四）', belowIndustry],
    ['第八條第四項', belowIndustry],
    ['第二十三', ['23']],
    ['art 8(4)', belowIndustry],
    ['Article 8(4', belowIndustry],
  ])('from the beginning of its name: %s', (typed, expected) => {
    expect(ids(typed)).toEqual(expected);
  });

  it.each([
    ['收入', '8.4.2'],
    ['公示期', '9'],
    ['大型活動', '8.3.3'],
    ['bilingual', '8.1.4'],
    ['floor area', '8.1.2'],
  ])('from its words: %s', (typed, expected) => {
    expect(ids(typed)[0]).toBe(expected);
  });
});

test('nothing typed offers the articles in their order, nothing known nothing', () => {
  expect(ids('')).toEqual(Array.from({ length: 23 }, (_, n) => `${n + 1}`));
  for (const typed of ['99', 'xyzzy', '🙂', '(('.repeat(500)]) expect(ids(typed)).toEqual([]);
});

test('every clause is found by its id and by its label in either language, and no list is longer than asked', () => {
  for (const { id, label } of allClauses) {
    for (const name of [id, label.zh, label.en]) expect(ids(name)[0]).toBe(id);
  }
  expect(ids('8', 3)).toEqual(['8', '8.1', '8.1.1']);
});
