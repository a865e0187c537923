import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docxLines } from '../../../policy-text/import/docx/docx-lines.ts';
import { limits } from '../../../policy-text/import/limits.ts';
import { readRegulation } from '../../../policy-text/import/read-regulation.ts';
import { Unreadable } from '../../../policy-text/import/unreadable.ts';
import { clausesFrom } from '../../../policy-text/regulation/clause.ts';
import { docxOf, p, relations, zipOf } from './docx.ts';
import { samplePath } from './samples.ts';

const texts = async (bytes: Uint8Array) => (await docxLines(bytes)).map(({ text }) => text);
const apart = async (bytes: Uint8Array) =>
  (await docxLines(bytes)).flatMap(({ text, apart }) => (apart ? [`${apart}: ${text}`] : []));
const whyNot = (bytes: Uint8Array) =>
  docxLines(bytes).then(
    () => 'read',
    (error) => (error instanceof Unreadable ? error.why : error),
  );

describe('a DOCX written by a word processor', () => {
  it('has the numbers that stand nowhere in its text, and its headings, table and footnote', async () => {
    const reading = readRegulation(await docxLines(readFileSync(samplePath('laboratories.docx'))));
    expect(reading.title?.text).toBe('青湖市国际合作实验室管理办法');
    expect(reading.problems).toEqual([]);
    const clauses = clausesFrom(reading.articles);
    expect([...clauses.keys()]).toEqual(['1', '2', '2.1', '2.2', '2.2.1', '2.2.2', '3', '4']);
    expect(clauses.get('2.2.1')).toMatchObject({
      label: { zh: '第二条第(二)项第1目' },
      chapter: { zh: '第一章 总则' },
      text: '面积不少于300平方米；',
    });
    expect(reading.leftOut.map(({ text, why }) => `${why}: ${text}`)).toEqual([
      ...['级别', '人数', '甲级', '10'].map((cell) => `table: ${cell}`),
      'footnote: 本办法由青湖市科学技术局解释。',
    ]);
  });
});

describe('a DOCX', () => {
  it('is read run by run, with its breaks', async () => {
    const runs =
      '<w:r><w:t>第一</w:t></w:r><w:ins><w:r><w:t>条</w:t></w:r></w:ins><w:hyperlink><w:r><w:t>　甲</w:t></w:r></w:hyperlink>';
    const body = `<w:p>${runs}<w:r><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/></w:r></w:p>`;
    expect(await texts(docxOf(body))).toEqual(['第一条　甲', '乙\t丙-']);
  });

  it('keeps apart what is deleted, hidden, boxed or drawn', async () => {
    const body =
      `<w:p><w:r><w:t>留下</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del>` +
      `<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏起</w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>` +
      `<w:p><w:r><w:pict><w:txbxContent>${p('框里')}</w:txbxContent></w:pict><w:t>框外</w:t></w:r></w:p>` +
      `<w:tbl><w:tr><w:tc>${p('格子')}</w:tc></w:tr></w:tbl>`;
    expect(await texts(docxOf(body))).toEqual(expect.arrayContaining(['留下', '框外']));
    expect(await apart(docxOf(body))).toEqual([
      'deleted: 删去',
      'hidden: 藏起',
      'symbol: U+F0FE (Wingdings)',
      'text_box: 框里',
      'table: 格子',
    ]);
  });

  it('reads neither the codes of fields nor what stands there twice', async () => {
    const body =
      '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>正文</w:t></w:r>' +
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Fallback><w:r><w:t>再来</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>';
    expect(await texts(docxOf(body))).toEqual(['正文']);
  });

  it('takes the numbers of lists from styles, and begins anew where it is told to', async () => {
    const level = (n: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering =
      `<w:numbering><w:abstractNum w:abstractNumId="1">${level(0, 'chineseCountingThousand', '第%1条')}${level(1, 'decimal', '%2.')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' +
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>';
    const styles =
      '<w:styles><w:style w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>';
    const styled = (style: string, text: string) => p(text, `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`);
    const listed = (list: number, level: number, text: string) =>
      p(text, `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`);
    const body = [
      styled('A', '甲'),
      listed(1, 1, '子'),
      listed(1, 1, '丑'),
      styled('B', '乙'),
      listed(1, 1, '寅'),
      listed(2, 0, '丙'),
      listed(0, 0, '丁'),
    ];
    const lines = await texts(docxOf(body.join(''), { numbering, styles }));
    expect(lines).toEqual(['第一条 甲', '1. 子', '2. 丑', '第二条 乙', '1. 寅', '第七条 丙', '丁']);
  });
});

describe('a file that is no DOCX, or a bad one', () => {
  const document = (content: string | Uint8Array) => zipOf({ '_rels/.rels': relations, 'word/document.xml': content });

  it.each([
    ['another zip', zipOf({ 'a.txt': '第一条 甲。' }), 'other_archive'],
    [
      'a spreadsheet',
      zipOf({ '_rels/.rels': relations.replace('word/document', 'xl/workbook'), 'xl/workbook.xml': '<a/>' }),
      'other_archive',
    ],
    ['a zip cut short', docxOf(p('第一条 甲。')).slice(0, 200), 'damaged_archive'],
    ['no zip at all', Buffer.from('PK\u0003\u0004 nothing else'), 'damaged_archive'],
    ['XML cut short', document('<w:document'), 'damaged_document'],
    ['XML that is no text', document(new Uint8Array([0x3c, 0xff, 0xfe, 0x80])), 'damaged_document'],
    [
      'tables within tables without end',
      docxOf(`${'<w:tbl><w:tr><w:tc>'.repeat(500)}${p('甲。')}${'</w:tc></w:tr></w:tbl>'.repeat(500)}`),
      'damaged_document',
    ],
    ['a document type', document('<!DOCTYPE a [<!ENTITY x "1"><!ENTITY y "&x;&x;">]><a>&y;</a>'), 'no_document_type'],
  ])('%s is told as such', async (_, bytes, why) => {
    expect(await whyNot(bytes)).toBe(why);
  });

  it('a bomb is stopped at the limit, be its size stated or not', async () => {
    const bomb = Buffer.from(document(new Uint8Array(limits.unpacked + 1)));
    expect(bomb.length).toBeLessThan(limits.unpacked / 500);
    expect(await whyNot(bomb)).toBe('unpacks_too_large');
    // The central directory says 1 byte, the data unpack to more than 40 million.
    const directory = bomb.lastIndexOf(Buffer.from('504b0102', 'hex'));
    const lying = Buffer.from(bomb);
    lying.writeUInt32LE(1, directory + 24);
    expect(await whyNot(lying)).toMatch(/damaged_archive|unpacks_too_large/);
  });

  it('many parts that are large together are stopped too', async () => {
    const part = new Uint8Array(limits.unpacked / 4 + 1);
    const parts = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`word/${name}.xml`, part]));
    expect(await whyNot(zipOf({ '_rels/.rels': relations, ...parts }))).toBe('unpacks_too_large');
  });

  it('a locked part is told as such', async () => {
    const locked = Buffer.from(document('<a/>'));
    for (const signature of ['504b0304', '504b0102']) {
      const flags = signature === '504b0304' ? 6 : 8;
      for (let at = locked.indexOf(signature, 0, 'hex'); at >= 0; at = locked.indexOf(signature, at + 1, 'hex')) {
        locked[at + flags] = (locked[at + flags] ?? 0) | 1;
      }
    }
    expect(await whyNot(locked)).toBe('encrypted');
  });

  it('any change of some bytes is read, or refused with a reason', async () => {
    const whole = readFileSync(samplePath('laboratories.docx'));
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        expect(typeof (await whyNot(bytes))).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
