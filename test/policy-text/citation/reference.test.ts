import { describe, expect, it } from 'vitest';
import { findReferences, readReference } from '../../../policy-text/citation/reference.ts';

describe('a reference that stands alone', () => {
  it.each([
    ['8.4.2', '8.4.2'],
    ['第八条第四项第2目', '8.4.2'],
    ['第八条第(四)项第2目', '8.4.2'],
    ['八条（四）2', '8.4.2'],
    ['第8条第4项第二目', '8.4.2'],
    ['８.４.２', '8.4.2'],
    ['art 8(4)2', '8.4.2'],
    ['Art. 8(4)(2)', '8.4.2'],
    ['article 8, item 4, sub-item 2', '8.4.2'],
    ['Article 8.4.2', '8.4.2'],
    ['8(4)2', '8.4.2'],
    ['第16条', '16'],
    ['第十六条', '16'],
    ['16', '16'],
    ['二十三', '23'],
    ['Article 17 item 3', '17.3'],
    ['第十七条第三项', '17.3'],
    ['第十七条（三）', '17.3'],
    ['第七条第一款', '7.1'],
    ['7.1', '7.1'],
    ['第八條第四項第2點', '8.4.2'],
  ])('%s is %s', (typed, id) => {
    const reference = readReference(typed);
    expect(reference?.kind === 'clause' && reference.clause.id).toBe(id);
  });

  it('to what does not exist says what does', () => {
    expect(readReference('第二十五条')).toMatchObject({ kind: 'no_such_clause', nearest: null });
    expect(readReference('第九条第二项')).toMatchObject({ kind: 'no_such_clause', nearest: { id: '9' }, exists: [] });
    expect(readReference('8.5')).toMatchObject({ nearest: { id: '8' }, exists: ['8.1', '8.2', '8.3', '8.4'] });
    expect(readReference('8.3.4')).toMatchObject({ nearest: { id: '8.3' }, exists: ['8.3.1', '8.3.2', '8.3.3'] });
    expect(readReference('第零条')).toMatchObject({ kind: 'no_such_clause' });
  });

  it.each(['', '你好', '十二家', '5%', '2019-03-01', 'article', '第条', '😀'])('%s is none', (typed) => {
    expect(readReference(typed)).toBeNull();
  });
});

describe('references in a sentence', () => {
  it.each([
    ['第九条怎么说？', ['9']],
    ['九条怎么说', ['9']],
    ['第十六条和第十七条第四项有什么不同', ['16', '17.4']],
    ['What does Article 9 say about 5 working days?', ['9']],
    ['compare art. 8(1)2 with 8.3.3', ['8.1.2', '8.3.3']],
    ['我们有三条合作渠道', []],
    ["what's 8(4)3?", ['8.4.3']],
    ['8（四）3和8(4)2有什么不同', ['8.4.3', '8.4.2']],
    ['我们有8(4)家机构', []],
    ['partners 25(3), of which 8(9) signed', []],
    ['19.3.1注册的', []],
    ['增长了8.4%', []],
    ['part 8 of it', []],
    ['这一条怎么样', []],
    ['哪一条说的', []],
    ['第十七条里面有没有第三项', ['17.3']],
    ['第八条有三项吗', ['8']],
    ['Does Article 17 have a third item?', ['17.3']],
    ['What is in the second item of article 3?', ['3.2']],
    ['is there an item 3 in article 17', ['17.3']],
  ])('%s', (sentence, ids) => {
    const found = findReferences(sentence);
    expect(found.map((reference) => reference.kind === 'clause' && reference.clause.id)).toEqual(ids);
    for (const { words, start, end } of found) expect(sentence.slice(start, end)).toBe(words);
  });

  it.each([
    ['第十七条有第六项吗', '17'],
    ['第八条第五项写的啥', '8'],
    ['第八条第(一)项有没有第六目', '8.1'],
    ['第九条有第二款吗', '9'],
    ['Does Article 17 have a sixth item?', '17'],
    ['does article 17 contain an item (6)', '17'],
    ['Is there a 6th item in Article 17?', '17'],
    ['what about item 6 of art. 17', '17'],
    ['Does Article 12 mention a third paragraph', '12'],
    ['有第二十四条吗', null],
    ['Is there an Article 24?', null],
  ])('%s: there is none', (sentence, nearest) => {
    const [found, another] = findReferences(sentence);
    expect(another).toBeUndefined();
    expect(found).toMatchObject({ kind: 'no_such_clause', nearest: nearest === null ? null : { id: nearest } });
    expect(sentence.slice(found?.start, found?.end)).toBe(found?.words);
  });
});
