import { describe, expect, it } from 'vitest';
import { assess } from '../../../core/assess.ts';
import { benchmarkInForce, guideInForce } from '../../../core/parameters/in-force.ts';
import { InputError, readCaseFile, readParameters } from '../../../core/read-case-file.ts';

const benchmark = { year: 2025, percent: 7.1, period: 'Jan-Nov', source: 'stand-in for tests' };
const guide = { year: 2026, fields: ['stand-in field'], countries: ['stand-in country'], source: 'stand-in for tests' };

const refused = (input: unknown) => {
  try {
    readParameters(input);
  } catch (error) {
    if (error instanceof InputError) return error.field;
    throw error;
  }
  return null;
};

describe('parameters', () => {
  it('are read whole', () => {
    expect(readParameters({ rdGrowthBenchmark: benchmark, guide })).toEqual({ rdGrowthBenchmark: benchmark, guide });
    expect(readParameters({ guide: { ...guide, from: '2026-03-01', until: '2026-03-01' } })).toMatchObject({ guide });
    expect(readParameters({ rdGrowthBenchmark: null, guide: null })).toEqual({});
  });

  it.each([
    ['rdGrowthBenchmark', { ...benchmark, source: '  ' }],
    ['rdGrowthBenchmark', { ...benchmark, period: '' }],
    ['rdGrowthBenchmark', { ...benchmark, source: undefined }],
    ['rdGrowthBenchmark', { ...benchmark, year: 2025.5 }],
    ['guide', { ...guide, source: '' }],
    ['guide', { ...guide, fields: [] }],
    ['guide', { ...guide, countries: ['France', ' '] }],
    ['guide', { ...guide, year: '2026' }],
    ['guide', { ...guide, from: '2026-02-30' }],
    ['guide', { ...guide, from: '2026-04-01', until: '2026-03-01' }],
    ['guide', { ...guide, link: 'x' }],
    ['calendar', {}],
  ])('are refused by name: %s %j', (name, value) => {
    expect(refused({ [name]: value })).toBe(name);
  });
});

describe('a benchmark', () => {
  it('holds only for what is decided in the year after its own', () => {
    const on = (asOf: string) => benchmarkInForce({ rdGrowthBenchmark: benchmark }, asOf);
    expect(on('2025-12-31')).toBeNull();
    expect(on('2026-01-01')).toEqual(benchmark);
    expect(on('2026-12-31')).toEqual(benchmark);
    expect(on('2027-01-01')).toBeNull();
    expect(benchmarkInForce({}, '2026-01-01')).toBeNull();
  });

  it('of another year leaves the clause undecided, and it is said why', () => {
    const asOf = '2027-05-20';
    const facts = { category: 'industry', rdSpending: { 2026: 200, 2025: 100 } };
    const growth = (parameters: unknown) =>
      assess(readCaseFile({ asOf, facts, parameters })).clauses.find(({ clause }) => clause === '8.4.3')?.reason;
    expect(growth({ rdGrowthBenchmark: benchmark })).toMatchObject({
      outcome: 'unknown',
      benchmark: null,
      note: 'benchmark_of_another_year',
    });
    expect(growth({})).toMatchObject({ outcome: 'unknown', note: 'no_benchmark' });
    expect(growth({ rdGrowthBenchmark: { ...benchmark, year: 2026 } })).toMatchObject({ outcome: 'met' });
  });
});

describe('a guide', () => {
  it('holds in its year, within the days that it gives', () => {
    expect(guideInForce({ guide }, '2026-05-20')).toEqual(guide);
    expect(guideInForce({ guide }, '2025-12-31')).toBeNull();
    expect(guideInForce({ guide }, '2027-01-01')).toBeNull();
    expect(guideInForce({}, '2026-05-20')).toBeNull();
    const season = { ...guide, from: '2026-03-01', until: '2026-04-30' };
    const days = ['2026-02-28', '2026-03-01', '2026-04-30', '2026-05-01'];
    expect(days.map((day) => guideInForce({ guide: season }, day) !== null)).toEqual([false, true, true, false]);
  });
});
