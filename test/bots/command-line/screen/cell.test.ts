import { describe, expect, it } from 'vitest';
import { type Cell, readCell } from '../../../../bots/command-line/screen/cell.ts';
import { CellMemory } from '../../../../bots/command-line/screen/cell-memory.ts';
import type { Fact } from '../../../../core/fact.ts';

const asOf = '2026-05-20';
const read = (fact: Fact, text: string, year: string | null = null) => readCell(fact, year, text, asOf);
const value = (value: unknown, inWords = false): Cell => ({ kind: 'value', value, inWords });

describe('readCell', () => {
  it.each<[Fact, string, unknown]>([
    ['parkPartners', '12', 12],
    ['parkPartners', ' 12,000 ', 12_000],
    ['parkPartners', '１２', 12],
    ['parkPartners', '12.00', 12],
    ['parkPartners', '{"min":11,"max":19}', { min: 11, max: 19 }],
    ['parkPartners', 'null', null],
    ['parkPartners', '不知道', null],
    ['totalRevenue', '9007199254740991', 9_007_199_254_740_991],
    ['parkFloorArea', '12000.5', 12_000.5],
    ['registeredInBeijing', '是', true],
    ['registeredInBeijing', 'FALSE', false],
    ['registeredInBeijing', '1', true],
    ['registeredInBeijing', '0', false],
    ['registeredOn', '2019-03-01', '2019-03-01'],
    ['registeredOn', '2019-03-01 00:00:00', '2019-03-01'],
    ['registeredOn', '{"min":"2019-01-01"}', { min: '2019-01-01' }],
    ['adverseCreditRecords', '2023-05-20;2022-01-01', ['2023-05-20', '2022-01-01']],
    ['adverseCreditRecords', '["2023-05-20"]', ['2023-05-20']],
    ['adverseCreditRecords', '[]', []],
    ['adverseCreditRecords', '无', []],
    ['nationalHighTechValidUntil', '无', 'none'],
    ['nationalHighTechValidUntil', '2027-06-30', '2027-06-30'],
    ['platformProjectInvestments', '12,000,000;30000000', [12_000_000, 30_000_000]],
    ['parkLargeEvents', '{"2023":2,"2024":null}', { '2023': 2, '2024': null }],
    ['category', 'park', 'park'],
    ['category', '园区类', 'park'],
    ['organizationKind', 'Science park', 'science_park'],
  ])('%s: %s', (fact, text, expected) => {
    expect(read(fact, text)).toEqual(value(expected));
  });

  it.each<[Fact, string, unknown]>([
    ['parkPartners', '十几家', { min: 11, max: 19 }],
    ['totalRevenue', '1.2亿', 120_000_000],
    ['parkFloorArea', '5万平方米', 50_000],
    ['registeredOn', '2019/3/1', '2019-03-01'],
    ['registeredInBeijing', '在北京', true],
    ['adverseCreditRecords', '2023年5月20日', ['2023-05-20']],
    ['parkLargeEvents', '2;1;3', { '2023': 2, '2024': 1, '2025': 3 }],
    ['organizationKind', '三甲医院', 'medical_institution'],
  ])('%s in words: %s', (fact, text, expected) => {
    expect(read(fact, text)).toEqual(value(expected, true));
  });

  it('reads one year of a fact', () => {
    expect(read('parkLargeEvents', '3', '2025')).toEqual(value(3));
    expect(read('parkLargeEvents', '十几场', '2025')).toEqual(value({ min: 11, max: 19 }, true));
    expect(read('rdSpending', '1.07亿', '2025')).toEqual(value(107_000_000, true));
    expect(read('rdSpending', '不知道', '2025')).toEqual(value(null));
  });

  it.each<[Fact, string]>([
    ['parkPartners', '-3'],
    ['parkPartners', '12.5'],
    ['parkPartners', 'see note 5'],
    ['parkPartners', '12家（含3家意向）'],
    ['parkPartners', '1.2E+03'],
    ['parkPartners', '{"min":19,"max":11}'],
    ['parkPartners', '{"min":'],
    ['parkPartners', '[1'],
    ['totalRevenue', '9007199254740993'],
    ['totalRevenue', '9007199254740990.9'],
    ['totalRevenue', '1.2E+08'],
    ['totalRevenue', '(500)'],
    ['totalRevenue', '$5m'],
    ['registeredOn', '2019-02-30'],
    ['registeredOn', '43525'],
    ['registeredOn', '3/1/2019'],
    ['registeredInBeijing', '2'],
    ['registeredInBeijing', '可能'],
    ['rdSpending', '2024:1.2E+08;2025:1.3E+08'],
    ['parkLargeEvents', '{"2023":-1}'],
    ['category', 'museum'],
    ['legalForm', '\uFFFD\uFFFD'],
  ])('refuses %s: %s', (fact, text) => {
    expect(read(fact, text)).toMatchObject({ kind: 'bad', field: fact, given: text });
  });

  it('names the year that is not over, and the year whose cell is wrong', () => {
    expect(read('parkLargeEvents', '{"2026":1}')).toMatchObject({ kind: 'bad', field: 'parkLargeEvents.2026' });
    expect(read('parkLargeEvents', '1', '2026')).toMatchObject({ kind: 'bad', field: 'parkLargeEvents.2026' });
    expect(read('parkLargeEvents', 'x', '2025')).toMatchObject({ kind: 'bad', field: 'parkLargeEvents.2025' });
  });

  it('says why, in both languages', () => {
    expect(read('registeredOn', '2019-02-30')).toMatchObject({
      taken: { zh: expect.stringContaining('没有这一天'), en: expect.stringContaining('no such day') },
    });
  });
});

describe('what was read before', () => {
  it('is read the same again, but not as of another day', () => {
    const cells = new CellMemory('registeredOn', null);
    const first = cells.read('三年半', asOf);
    expect(cells.read('三年半', asOf)).toBe(first);
    expect(cells.read('三年半', '2027-05-20')).toEqual(readCell('registeredOn', null, '三年半', '2027-05-20'));
    expect(cells.read('三年半', asOf)).toEqual(first);
  });

  it('stays right when there is too much of it to remember', () => {
    const cells = new CellMemory('parkPartners', null);
    for (const count of [...Array(3000).keys(), ...Array(3000).keys()]) {
      expect(cells.read(String(count), asOf)).toEqual(value(count));
    }
  });
});
