import { describe, expect, it } from 'vitest';
import { readBaseTable } from '../../../bots/bases/read-table.ts';

const header = 'name,hostOrganization,category,designatedOn,validUntil,contact,channel,address,language,timeZone';

function problemsIn(...rows: readonly string[]): readonly string[] {
  const read = readBaseTable([header, ...rows].join('\n'));
  return read.kind === 'problems' ? read.problems.map(({ row, column }) => `${row} ${column}`) : [];
}

describe('a table of bases', () => {
  it('gives a base a name, with its contacts in their order', () => {
    const read = readBaseTable(
      [
        header,
        '甲基地,甲大学,研究类,2025-06-10,2028-06-09,张,slack,T01:U02,中文,',
        '甲基地,,,,,Lee,discord,123456789012345678,en,Europe/Berlin',
        '"乙,基地",乙公司,industry,2024-01-02,,,,,,',
      ].join('\r\n'),
    );
    expect(read).toEqual({
      kind: 'bases',
      bases: [
        {
          name: '甲基地',
          hostOrganization: '甲大学',
          category: 'research',
          designatedOn: '2025-06-10',
          validUntil: '2028-06-09',
          contacts: [
            { name: '张', channel: 'slack', address: 'T01:U02', language: 'zh', timeZone: 'Asia/Shanghai' },
            {
              name: 'Lee',
              channel: 'discord',
              address: '123456789012345678',
              language: 'en',
              timeZone: 'Europe/Berlin',
            },
          ],
        },
        {
          name: '乙,基地',
          hostOrganization: '乙公司',
          category: 'industry',
          designatedOn: '2024-01-02',
          contacts: [],
        },
      ],
    });
  });

  it('takes the names of columns that staff write', () => {
    expect(readBaseTable('名称,依托单位,类别,认定日期\n甲,甲园,园区类,2025-01-01').kind).toBe('bases');
  });

  it.each([
    ['no such day', '甲,乙,park,2025-02-30,,,,,,', '2 designatedOn'],
    ['an end before the beginning', '甲,乙,park,2025-02-03,2024-01-01,,,,,', '2 validUntil'],
    ['no such category', '甲,乙,公园,2025-02-03,,,,,,', '2 category'],
    ['no name', ',乙,park,2025-02-03,,,,,,', '2 name'],
    ['a channel without an address', '甲,乙,park,2025-02-03,,张,slack,,,', '2 address'],
    ['an address of another channel', '甲,乙,park,2025-02-03,,张,discord,T01:U02,,', '2 address'],
    ['no such channel', '甲,乙,park,2025-02-03,,张,微信,abc,,', '2 channel'],
    ['no such time zone', '甲,乙,park,2025-02-03,,张,slack,T:U,,Mars/Base', '2 timeZone'],
    ['no such language', '甲,乙,park,2025-02-03,,张,slack,T:U,fr,', '2 language'],
  ])('names %s', (_, row, problem) => {
    expect(problemsIn(row)).toEqual([problem]);
  });

  it('names every problem at once, and gives nothing', () => {
    expect(problemsIn('甲,乙,park,x,,,,,,', '丙,丁,park,2025-01-01,,,,,,', ',乙,y,2025-01-01,,,,,,')).toEqual([
      '2 designatedOn',
      '4 name',
      '4 category',
    ]);
  });

  it('takes no second row that says something else of the base, or the same contact again', () => {
    const first = '甲,乙,park,2025-02-03,,张,slack,T:U,,';
    expect(problemsIn(first, '甲,丙,park,2025-02-03,,李,slack,T:V,,')).toEqual(['3 hostOrganization']);
    expect(problemsIn(first, '甲,,,,,张,slack,T:U,,')).toEqual(['3 address']);
  });

  it.each([
    ['a column that is not known', 'name,hostOrganization,category,designatedOn,colour\n', '1 5'],
    ['a column given twice', 'name,名称,hostOrganization,category,designatedOn\n', '1 name'],
    ['a needed column that is missing', 'name,category,designatedOn\n', '1 hostOrganization'],
  ])('names %s', (_, text, problem) => {
    const read = readBaseTable(text);
    expect(read.kind === 'problems' && read.problems.map(({ row, column }) => `${row} ${column}`)).toEqual([problem]);
  });
});
