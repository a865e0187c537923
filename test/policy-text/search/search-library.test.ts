import { describe, expect, it } from 'vitest';
import { readRegulation } from '../../../policy-text/import/read-regulation.ts';
import { textLines } from '../../../policy-text/import/text-lines.ts';
import { addedRegulation } from '../../../policy-text/library/stored-regulation.ts';
import { searchLibrary } from '../../../policy-text/search/search-library.ts';

const unsaid = { shortTitles: [], number: null, issuer: null, issuedOn: null, from: null, to: null };
const { articles } = readRegulation(
  textLines(
    [
      '第一条 泊位租赁合同由港口管理机构登记。',
      '第二条 泊位租赁合同的期限不超过20年。',
      '第三条 骗取补贴的，追回资金。',
      '第四条 租金由港口公示。',
    ].join('\n'),
  ),
);
const regulation = addedRegulation({
  metadata: { ...unsaid, id: 'berths', title: '青湖市泊位办法', status: 'in_force' },
  articles,
});
const library = { regulations: [regulation] };
const found = (query: string) =>
  searchLibrary(library, query, { regulations: ['berths'] }).map(({ clause }) => clause.id);

describe('one added regulation', () => {
  it.each([
    ['骗取补贴', '3'],
    ['pianqu butie', '3'],
    ['pianqubutie', '3'],
    ['租凭合同期限', '2'],
    ['zulinhetong qixian', '2'],
  ])('is found in by %s', (query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  it('is not found in by what it has no words for', () => {
    expect(found('qidao')).toEqual([]);
    expect(found('anything else')).toEqual([]);
  });
});

it('several together are found in only by what was typed', () => {
  expect(searchLibrary(library, 'pianqu butie')).toEqual([]);
});
