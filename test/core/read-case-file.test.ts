import { describe, expect, it } from 'vitest';
import { type Fact, vocabulary } from '../../core/fact.ts';
import { InputError, readCaseFile, readFacts, readParameters } from '../../core/read-case-file.ts';

const asOf = '2026-05-20';

/** What is refused and why; null when it is taken. */
function refusalOf(read: () => unknown): Pick<InputError, 'field' | 'given' | 'taken'> | null {
  try {
    read();
    return null;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.name).toBe('InputError');
    expect(error.message).toBe(`${error.field}: ${error.taken}`);
    return { field: error.field, given: error.given, taken: error.taken };
  }
}

const largest = Number.MAX_SAFE_INTEGER;
const intervals = [{ min: 1 }, { max: 1 }, { min: 1, max: 1 }, { min: 0, max: 2 }];
const noIntervals = [{}, { min: 2, max: 1 }, { min: null }, { min: '1' }, { min: 1, more: 2 }, { min: undefined }];
const counts = {
  taken: [0, 1, largest, ...intervals],
  refused: [-1, 1.5, largest + 1, '1', true, [], Number.NaN, ...noIntervals],
};
const days = {
  taken: [
    '2019-03-01',
    '2024-02-29',
    { min: '2019-03-01' },
    { max: '2019-03-01' },
    { min: '2019-03-01', max: '2019-03-01' },
  ],
  refused: [
    '2019-3-1',
    '2023-02-29',
    '2019-03-01 ',
    20190301,
    {},
    { min: '2019-03-02', max: '2019-03-01' },
    { min: '2019-02-30' },
  ],
};
const byYear = {
  taken: [{}, { 2025: 1 }, { 2024: null, 2025: { min: 1 } }],
  refused: [{ 25: 1 }, { 2025: -1 }, { 2025: '1' }, [], 3, { 20250: 1 }, { x2025: 1 }],
};

const shapes: readonly (readonly [
  Fact,
  { readonly taken: readonly unknown[]; readonly refused: readonly unknown[] },
])[] = [
  ['category', { taken: ['park', 'industry'], refused: ['parks', '', 1, {}] }],
  ['organizationKind', { taken: ['university'], refused: ['school', 1] }],
  ['legalForm', { taken: ['branch_office'], refused: ['person', true] }],
  ['fieldsAligned', { taken: [true, false], refused: ['yes', 1, {}] }],
  ['parkPartners', counts],
  ['totalRevenue', counts],
  [
    'parkFloorArea',
    { taken: [0, 0.5, largest, { min: 0.5, max: 1 }, { max: 0.5 }], refused: [-0.5, largest * 2, '1', ...noIntervals] },
  ],
  ['platformProjectInvestments', { taken: [[], [0, 1], [{ min: 1 }]], refused: [1, [null], [-1], {}] }],
  ['registeredOn', days],
  ['revocations', { taken: [[], ['2024-02-29']], refused: ['2024-02-29', ['2023-02-29'], [{ min: '2024-01-01' }]] }],
  [
    'nationalHighTechValidUntil',
    { taken: ['none', '2027-01-01'], refused: ['never', '2027-13-01', [], { min: '2027-01-01' }] },
  ],
  ['parkLargeEvents', byYear],
  ['rdSpending', byYear],
];

describe('facts from outside', () => {
  describe.each(shapes)('%s', (fact, { taken, refused }) => {
    const { shape } = vocabulary[fact];
    it.each([null, ...taken].map((value) => [JSON.stringify(value), value]))('takes %s', (_, value) => {
      expect(readFacts({ [fact]: value }, asOf)).toEqual({ [fact]: value });
    });
    it.each(refused.map((value) => [JSON.stringify(value), value]))(
      'refuses %s, and says what it takes',
      (_, value) => {
        expect(refusalOf(() => readFacts({ [fact]: value }, asOf))).toEqual({
          field: fact,
          given: value,
          taken: shape,
        });
      },
    );
  });

  it.each([['parkLargeEvents'], ['rdSpending']] as const)('%s: only years that are full before the day', (fact) => {
    expect(refusalOf(() => readFacts({ [fact]: { 2025: 1 } }, '2026-01-01'))).toBeNull();
    for (const year of [2026, 2027]) {
      const value = { 2025: 1, [year]: 1 };
      const refusal = { field: `${fact}.${year}`, given: value, taken: 'past_full_year' };
      expect(refusalOf(() => readFacts({ [fact]: value }, '2026-12-31'))).toEqual(refusal);
    }
  });

  it('only a fact by year has years: a list may be longer than there have been', () => {
    const platformProjectInvestments = Array(2100).fill(1);
    expect(readFacts({ platformProjectInvestments }, asOf)).toEqual({ platformProjectInvestments });
  });

  it.each([
    ['researchFocusPartners', 'researchPartners'],
    ['internationalRevenue', 'totalRevenue'],
  ])('no more %s than %s', (part, whole) => {
    const read = (ofPart: unknown, ofWhole: unknown) =>
      refusalOf(() => readFacts({ [part]: ofPart, [whole]: ofWhole }, asOf));
    expect(read(5, 5)).toBeNull();
    expect(read(6, null)).toBeNull();
    expect(read(null, 5)).toBeNull();
    expect(read({ min: 5 }, { max: 5 })).toBeNull();
    expect(read(6, 5)).toEqual({ field: part, given: 6, taken: 'part_of_whole' });
    expect(read({ min: 6 }, { max: 5 })).toEqual({ field: part, given: { min: 6 }, taken: 'part_of_whole' });
  });

  it('a name that is no fact, even one that every object has', () => {
    for (const name of ['partners', 'toString', '__proto__x']) {
      expect(refusalOf(() => readFacts({ [name]: null }, asOf))).toEqual({
        field: name,
        given: null,
        taken: 'fact_name',
      });
    }
  });
});

describe('a case file from outside', () => {
  it('needs a day and facts, though there be none; parameters may be left out', () => {
    expect(readCaseFile({ asOf, facts: {} })).toEqual({ asOf, facts: {}, parameters: {} });
    const misspelt = { asOf, fact: { category: 'park' } };
    expect(refusalOf(() => readCaseFile(misspelt))).toEqual({ field: 'facts', given: undefined, taken: 'object' });
  });

  it.each([[null], [undefined], ['{}'], [[]], [3]])('%j is no case file', (input) => {
    expect(refusalOf(() => readCaseFile(input))).toEqual({ field: 'input', given: input, taken: 'object' });
  });

  it.each([[undefined], [null], ['2026-02-30'], ['today'], [20260520]])('no day: %j', (day) => {
    expect(refusalOf(() => readCaseFile({ asOf: day }))).toEqual({ field: 'asOf', given: day, taken: 'calendar_day' });
  });

  it.each([
    ['facts', []],
    ['facts', 'none'],
    ['parameters', []],
    ['parameters', null],
  ])('%s: %j', (field, given) => {
    expect(refusalOf(() => readCaseFile({ asOf, facts: {}, [field]: given }))).toEqual({
      field,
      given,
      taken: 'object',
    });
  });
});

describe('parameters from outside', () => {
  const benchmark = { year: 2025, percent: 7.1, period: 'Jan-Nov', source: 'stand-in for tests' };
  const guide = { year: 2026, fields: ['AI'], countries: ['Singapore'], source: 'stand-in for tests' };

  it('are none when they are not given, or given as nothing', () => {
    expect(readParameters({})).toEqual({});
    expect(readParameters({ rdGrowthBenchmark: null, guide: null })).toEqual({});
  });

  it('a name that is none', () => {
    expect(refusalOf(() => readParameters({ benchmark }))).toEqual({
      field: 'benchmark',
      given: benchmark,
      taken: 'parameter_name',
    });
  });

  it.each([[{}], [{ year: 1990 }], [{ year: 2200 }], [{ percent: -100 }], [{ percent: 10_000 }]])(
    'a benchmark with %j',
    (changes) => {
      const rdGrowthBenchmark = { ...benchmark, ...changes };
      expect(readParameters({ rdGrowthBenchmark })).toEqual({ rdGrowthBenchmark });
    },
  );

  it.each([
    [{ year: 1989 }],
    [{ year: 2201 }],
    [{ year: 2025.5 }],
    [{ percent: -100.1 }],
    [{ percent: 10_000.1 }],
    [{ percent: '7.1' }],
    [{ period: ' ' }],
    [{ source: '' }],
    [{ note: 'more' }],
  ])('no benchmark with %j', (changes) => {
    const given = { ...benchmark, ...changes };
    const refusal = { field: 'rdGrowthBenchmark', given, taken: 'rd_growth_benchmark' };
    expect(refusalOf(() => readParameters({ rdGrowthBenchmark: given }))).toEqual(refusal);
  });

  it.each([[{}], [{ from: '2026-03-01' }], [{ until: '2026-03-01' }], [{ from: '2026-03-01', until: '2026-03-01' }]])(
    'a guide with %j',
    (changes) => {
      expect(readParameters({ guide: { ...guide, ...changes } })).toEqual({ guide: { ...guide, ...changes } });
    },
  );

  it.each([
    [{ from: '2026-03-02', until: '2026-03-01' }],
    [{ from: '2026-02-30' }],
    [{ until: 'soon' }],
    [{ fields: [] }],
    [{ fields: [' '] }],
    [{ countries: [] }],
    [{ countries: 'Singapore' }],
    [{ source: ' ' }],
    [{ note: 'more' }],
  ])('no guide with %j', (changes) => {
    const given = { ...guide, ...changes };
    expect(refusalOf(() => readParameters({ guide: given }))).toEqual({ field: 'guide', given, taken: 'guide' });
  });
});
