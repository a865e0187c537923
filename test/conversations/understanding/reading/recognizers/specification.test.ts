import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { found } from './ours.ts';
import { readOtherwise } from './read-otherwise.ts';
import type { Case, Model } from './specification.ts';
import { casesOf } from './specification.ts';
import { plain, recognized } from './theirs.ts';

const MODELS: readonly Model[] = ['number', 'percent', 'currency', 'dimension'];
/** The specification writes 15 digits. */
const PRECISION = 1e-14;

describe.each(MODELS)('the specification cases of %s', (model) => {
  const cases = casesOf(model);
  const otherwise = readOtherwise[model];

  it('are read as they say, or otherwise on purpose', () => {
    const wrong = cases.filter((each) => !passes(model, each) && !(each.input in otherwise));
    expect(wrong.map(({ input, results }) => [input, results, found(model, input)])).toEqual([]);
  });

  it('are not listed as read otherwise when they are read the same', () => {
    const listed = Object.keys(otherwise);
    expect(listed.filter((input) => !cases.some((each) => each.input === input && !passes(model, each)))).toEqual([]);
  });
});

describe('the table of results', () => {
  it('says what both readers pass', () => {
    expect(readFileSync(new URL('results.md', import.meta.url), 'utf8')).toContain(table());
  });
});

function passes(model: Model, { input, results }: Case): boolean {
  const readings = found(model, input);
  return (
    readings.length === results.length &&
    readings.every((reading, index) => {
      const { text = '', value = '' } = results[index] ?? {};
      const [, number = '', unit] = /^(\S+)(?: (.+))?$/.exec(value) ?? [];
      return (
        plain(reading.text).includes(plain(text)) &&
        isNear(reading.value, Number.parseFloat(number)) &&
        (unit === undefined || unit === reading.unit)
      );
    })
  );
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= PRECISION * Math.abs(b);
}

function table(): string {
  const rows = MODELS.map((model) => {
    const cases = casesOf(model);
    const theirs = cases.filter(({ input, results }) => {
      const expected = results.map(({ text, value }) => ({ text: plain(text), value }));
      return JSON.stringify(recognized(model, input)) === JSON.stringify(expected);
    });
    const ours = cases.filter((each) => passes(model, each));
    return [model, cases.length, theirs.length, ours.length, Object.keys(readOtherwise[model]).length] as const;
  });
  const sum = (column: 1 | 2 | 3 | 4) => rows.reduce((total, row) => total + row[column], 0);
  return [...rows, ['all', sum(1), sum(2), sum(3), sum(4)]].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
