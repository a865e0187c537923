import { describe, expect, it } from 'vitest';
import { headerIn } from '../../../../bots/command-line/screen/columns.ts';
import { earlierNames } from '../../../../bots/command-line/screen/earlier-names.ts';
import { catalogues } from '../../../../conversations/wording/catalogue/catalogue.ts';
import { factNames } from '../../../../core/fact.ts';

const columnsOf = (text: string) =>
  headerIn(text).columns.map((column) => {
    if (column.kind !== 'facts') return column.kind === 'day' ? 'asOf' : column.label;
    return column.facts.map((fact) => (column.year === null ? fact : `${fact}.${column.year}`)).join('+');
  });

describe('headerIn', () => {
  it('knows every fact by its name here', () => {
    expect(columnsOf(factNames.join(','))).toEqual(factNames);
  });

  it.each(['zh', 'en'] as const)('knows every fact by its name in %s', (language) => {
    for (const fact of factNames) {
      const { name } = catalogues[language].facts[fact];
      expect(columnsOf(`"${name}",id`)[0]?.split('+')).toContain(fact);
    }
  });

  it.each(Object.entries(earlierNames))('knows %s by its earlier names', (fact, names) => {
    for (const name of names) expect(columnsOf(name)).toEqual([fact]);
  });

  it('gives a column to all facts that are asked for in the same words', () => {
    expect(columnsOf('外国高端人才数')).toEqual(['researchForeignTalents+industryForeignTalents']);
  });

  it.each([
    'parkLargeEvents.2023',
    '大型国际活动2023',
    '2023年大型国际活动',
    '大型国际活动（2023年）',
    'parklargeevents_2023',
  ])('reads one year of a fact in %s', (name) => expect(columnsOf(name)).toEqual(['parkLargeEvents.2023']));

  it.each([',', ';', '\t'])('finds columns parted by %j', (delimiter) => {
    expect(headerIn(['id', '单位名称', 'asOf', 'category'].join(delimiter))).toMatchObject({ delimiter });
    expect(columnsOf(['编号', '单位名称', 'asOf', '申报类别'].join(delimiter))).toEqual([
      'id',
      'name',
      'asOf',
      'category',
    ]);
  });

  it.each([
    ['an unknown column', 'category,parkPartner', /COLUMN 2: got "parkPartner".*nearest is parkPartners/],
    ['an unknown Chinese column', '申报类型,id', /nearest is 申报类别/],
    ['a column without a name', 'category,', /COLUMN 2: got ""/],
    ['a year of a fact that has none', 'parkPartners.2023', /COLUMN 1/],
    ['a fact twice', 'category,申报类别', /COLUMN 2: got "申报类别".*once/],
    ['a fact and one of its years', 'parkLargeEvents,parkLargeEvents.2024', /COLUMN 2/],
    ['a year twice', 'parkLargeEvents.2024,2024年大型国际活动', /COLUMN 2/],
    ['two names', 'name,category,单位名称', /COLUMN 3/],
    ['no fact at all', 'id,name', /HEADER: got "id,name"/],
    ['nothing', '', /HEADER: not given/],
  ])('refuses %s', (_, header, message) => {
    expect(() => headerIn(header)).toThrow(message);
  });

  it('names every column that is not known', () => {
    expect(() => headerIn('a,category,b')).toThrow(/COLUMN 1.*\n.*COLUMN 3/);
  });
});
