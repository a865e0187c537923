import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownLines } from '../../../policy-text/import/markdown-lines.ts';
import { readRegulation } from '../../../policy-text/import/read-regulation.ts';
import type { Reading } from '../../../policy-text/import/reading.ts';
import { type SourceLine, seen } from '../../../policy-text/import/source-line.ts';
import { textLines } from '../../../policy-text/import/text-lines.ts';
import { clausesFrom } from '../../../policy-text/regulation/clause.ts';
import type { ClauseNode } from '../../../policy-text/regulation/clause-tree.ts';
import { allClauses, regulationFile } from '../../../policy-text/regulation/regulation.ts';
import { halfWidth } from '../../../policy-text/spelling/half-width.ts';
import { writeChineseNumeral } from '../../../policy-text/spelling/write-chinese-numeral.ts';
import { sampleText } from './samples.ts';

const read = (text: string) => readRegulation(textLines(text));
const ids = ({ articles }: Reading) => [...clausesFrom(articles).keys()];
const textOf = ({ articles }: Reading, id: string) => clausesFrom(articles).get(id)?.text;
const leftOut = ({ leftOut }: Reading, why: string) => leftOut.filter((one) => one.why === why).map(({ text }) => text);

describe('the encoded regulation, read like any other', () => {
  const sameWords = (text: string) => halfWidth(text).replace(/[\s、,]/g, '');

  it.each([
    ['as it was received, cut by page breaks', textLines(regulationFile('received.txt'))],
    ['as it is kept', markdownLines(regulationFile('zh.md'))],
  ])('comes to the same clauses %s', (_, lines) => {
    const reading = readRegulation(lines);
    const clauses = clausesFrom(reading.articles);
    expect(reading.title?.text).toBe('北京国际科技合作基地管理办法');
    expect(reading.problems).toEqual([]);
    expect([...clauses.keys()]).toEqual(allClauses.map(({ id }) => id));
    for (const { id, label, chapter, text, lead } of allClauses) {
      const clause = clauses.get(id);
      expect(clause?.label).toEqual(label);
      expect(clause?.chapter.zh).toBe(chapter.zh);
      expect(sameWords(clause?.text ?? '')).toBe(sameWords(text));
      expect(sameWords(clause?.lead ?? '')).toBe(sameWords(lead));
    }
  });
});

describe('a text that was printed', () => {
  const reading = read(sampleText('stations.txt'));

  it('loses what printing left, and gets back the sentences it cut', () => {
    expect(leftOut(reading, 'page_number')).toEqual(['— 1 —', '— 2 —', '— 3 —']);
    expect(leftOut(reading, 'running_head')).toHaveLength(3);
    expect(leftOut(reading, 'contents')).toHaveLength(3);
    expect(textOf(reading, '1')).toContain('根据有关法律法规，制定本规定。');
    expect(textOf(reading, '3p2')).toBe('工作站不得转租办公场所。违反本款规定的，由设立机关责令改正。');
  });

  it('is told apart from the notice before it and the signature after it', () => {
    expect(reading.title?.text).toBe('青湖市海外人才工作站管理规定');
    expect(leftOut(reading, 'before_the_articles')).toContain('各区人民政府：');
    expect(leftOut(reading, 'after_the_articles')).toEqual([
      '青湖市人民政府办公室',
      '2018年11月20日',
      '附件：工作站申请表',
      '姓名',
    ]);
  });

  it('keeps a reference that begins a line where it stands, and says which article is missing', () => {
    expect(textOf(reading, '3p1.3')).toBe('法律、法规和本规定第五条规定的其他条件。');
    expect(reading.remarks).toContainEqual({ kind: 'missing_articles', from: 5, to: 5, line: 36 });
  });

  it('has sections below its chapters', () => {
    expect(clausesFrom(reading.articles).get('4')?.chapter.zh).toBe('第二章 设 立 第二节 程 序');
  });
});

describe('a chapter', () => {
  it('may begin with an article whose number does not come next', () => {
    const reading = read('试验办法\n第二条 甲。\n第二章 程序\n第四条 乙。\n第一节 其他\n第六条 丙。');
    expect(reading.articles.map(({ id }) => id)).toEqual(['2', '4', '6']);
    expect(reading.remarks.map(({ kind }) => kind)).toEqual(Array(3).fill('missing_articles'));
  });

  it('may be headed 一、总则', () => {
    const reading = read('试验办法\n一、总则\n第一条 甲。\n第二条 乙：\n（一）丙。\n二、附则\n第三条 丁。');
    expect(ids(reading)).toEqual(['1', '2', '2.1', '3']);
    expect(reading.divisions.map(({ text }) => text)).toEqual(['一、总则', '二、附则']);
    expect(reading.articles.at(-1)?.chapter).toBe('二、附则');
  });

  it('is not an item without a full stop', () => {
    expect(ids(read('第一条 条件：\n一、甲\n二、乙\n第二条 丙。'))).toEqual(['1', '1.1', '1.2', '2']);
  });
});

describe('the parts of an article', () => {
  const reading = readRegulation(markdownLines(sampleText('projects.md')));

  it('are paragraphs, items and sub-items, each with its label', () => {
    expect(ids(reading)).toEqual(
      '1 2 2p1 2p2 3 3p1 3p1.1 3p1.2 3p1.2.1 3p1.2.2 3p1.3 3p2 4 5 5.1 5.2 5-1 6 7'.split(' '),
    );
    const clauses = clausesFrom(reading.articles);
    expect(clauses.get('3p1.2.2')?.label).toEqual({
      zh: '第三条第一款第(二)项第2目',
      en: 'Article 3, paragraph 1(2)2',
    });
    expect(clauses.get('5-1')?.label).toEqual({ zh: '第五条之一', en: 'Article 5-1' });
    expect(clauses.get('3')?.lead).toBe('申报合作项目应提交以下材料：');
    expect(clauses.get('3')?.text.split('\n')).toHaveLength(7);
  });

  it('do not hold a table: it is listed', () => {
    expect(leftOut(reading, 'table')).toEqual(['支出科目 | 上限', '差旅费 | 20%']);
    expect(textOf(reading, '6')).toBe('差旅费不超过资助金额的20%。');
  });

  it.each([
    ['一、', '二、'],
    ['（一）', '（二）'],
    ['(一)', '(二)'],
    ['1.', '2.'],
    ['１．', '２．'],
    ['1、', '2、'],
    ['（1）', '（2）'],
    ['①', '②'],
    ['⑴', '⑵'],
    ['㈠', '㈡'],
    ['1)', '2)'],
  ])('may be marked %s', (first, second) => {
    expect(ids(read(`第一条 条件如下：\n${first}甲；\n${second}乙。`))).toEqual(['1', '1.1', '1.2']);
  });

  it.each(['第8条', '第８条', '第 八 条', '第八条'])('belong to an article written %s', (mark) => {
    const reading = read(`第七条 甲。\n${mark} 乙。`);
    expect(ids(reading)).toEqual(['7', '8']);
  });

  it('may go three levels down and come back', () => {
    const reading = read('第一条 条件：\n（一）甲：\n1.子：\n（1）丑；\n（2）寅；\n2.卯；\n（二）乙。');
    expect(ids(reading)).toEqual(['1', '1.1', '1.1.1', '1.1.1.1', '1.1.1.2', '1.1.2', '1.2']);
  });

  it('keep a paragraph between two items with the item before it', () => {
    const reading = read('第一条 条件：\n（一）甲。\n甲应当齐全。\n（二）乙。\n其他另行规定。');
    expect(ids(reading)).toEqual(['1', '1p1', '1p1.1', '1p1.2', '1p2']);
    expect(textOf(reading, '1p1.1')).toBe('甲。\n甲应当齐全。');
  });

  it('may follow a caption', () => {
    expect(textOf(read('第一条 立法目的\n为了规范管理，制定本办法。'), '1')).toBe(
      '立法目的\n为了规范管理，制定本办法。',
    );
  });
});

describe('a page that ends after a few words of an article', () => {
  it.each(['第一条 为了规范动物的\n- 1 -\n管理，制定本办法。', '第一条 为了规范动物的\n\f管理，制定本办法。'])(
    'leaves its sentence whole: %j',
    (text) => {
      const reading = read(`${text}\n第二条 期限为3年。`);
      expect(textOf(reading, '1')).toBe('为了规范动物的管理，制定本办法。');
      expect(reading.remarks.map(({ kind }) => kind)).toEqual(['joined']);
    },
  );
});

describe('what is nearly an article', () => {
  it('within a line is told of, unless it stands at the beginning of another', () => {
    const reading = read('第一条 甲。第二条 乙。第三条规定的除外。\n第四条 丙；\n第五条 丁。');
    expect(reading.remarks).toEqual([
      { kind: 'missing_articles', from: 2, to: 3, line: 2 },
      { kind: 'articles_within_a_line', marks: ['第二条'], line: 1 },
    ]);
    expect(read('第一条 甲。第二条 乙。\n第二条 乙。').remarks).toEqual([]);
  });

  it.each(['第—条', '第十1条', '第二十l条', '第壹条'])('is told of when its number cannot be read: %s', (mark) => {
    expect(read(`第一条 甲。\n${mark} 乙。`).remarks).toEqual([{ kind: 'number_not_read', mark, line: 2 }]);
  });

  it('in traditional characters is told of as such', () => {
    expect(read('試驗辦法\n第一條 甲。\n第二條 乙。').problems).toEqual([
      { kind: 'traditional', mark: '第一條', line: 2 },
    ]);
  });
});

describe('what follows the last article', () => {
  it.each(['附：申请表', '附件：申请表', '附件1', '附件'])('is no part of it: %s', (line) => {
    const reading = read(`第一条 甲。\n第二条 乙。\n${line}\n姓名`);
    expect(textOf(reading, '2')).toBe('乙。');
    expect(leftOut(reading, 'after_the_articles')).toEqual([line, '姓名']);
  });
});

describe('what only looks like an article', () => {
  it.each([
    '第一条 甲。\n第二条 按照本办法\n第一条规定办理。\n第三条 乙。',
    '第一条 甲。\n第二条 按照本办法\n第三条进行公示，\n并予公布。\n第三条 乙。',
    '第一条 甲。\n第二条 乙。\n第五条所称单位，是指法人。\n第三条 丙。',
    '第一条 甲。\n第二条 依照\n第一百二十条处理。\n第三条 丙。',
  ])('is left in its sentence', (text) => {
    const reading = read(text);
    expect(reading.problems).toEqual([]);
    expect(reading.articles.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });
});

describe('numbers that are wrong', () => {
  it('refuses an article that comes twice, with both lines', () => {
    const { problems } = read('第一条 甲。\n第二条 乙。\n第二条 丙。\n第三条 丁。');
    expect(problems).toEqual([{ kind: 'article_twice', mark: '第二条', lines: [2, 3] }]);
  });

  it('refuses two regulations in one file', () => {
    const one = '第一条 甲。\n第二条 乙。\n第三条 丙。\n';
    expect(read(`${one}${one}`).problems).toHaveLength(3);
  });

  it('refuses an article out of its place', () => {
    expect(read('第一条 甲。\n第三条 丙。\n第四条 丁。\n第二条 乙。').problems).toEqual([
      { kind: 'article_out_of_order', mark: '第二条', line: 4 },
    ]);
  });

  it('tells of items that are missing or doubled, and loses none of their words', () => {
    const reading = read('第一条 条件：\n（一）甲。\n（三）丙。\n（三）丁。');
    expect(reading.remarks).toEqual([
      { kind: 'missing_items', clause: '1', from: 2, to: 2, line: 3 },
      { kind: 'item_out_of_order', mark: '（三）', line: 4 },
    ]);
    expect(textOf(reading, '1.3')).toBe('丙。\n（三）丁。');
  });

  it('finds no regulation in other text', () => {
    expect(read('').problems).toEqual([{ kind: 'no_article' }]);
    expect(read('各位同事：\n按照第九条办理。\n谢谢。').problems).toEqual([{ kind: 'no_article' }]);
  });
});

describe('any text', () => {
  it.each([
    ['headings without articles', '第一章 总则\n'],
    ['items of one number', '（一）甲。\n'],
    ['items without an end', '（一）甲\n'],
  ])('is read in time however long it is: %s', (_, line) => {
    const text = `第一条 甲。\n${line.repeat(150_000)}第二条 乙。`;
    const start = process.cpuUsage();
    expect(read(text).articles.map(({ id }) => id)).toEqual(['1', '2']);
    // Processor time, and plenty of it: what grows with the square of the length takes far longer on any machine.
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(10);
  });

  const pieces = [
    ...[
      '第一章 总则',
      '第二章',
      '第一节 条件',
      '附则',
      '目录',
      '附件1',
      '办法',
      '2025年4月8日',
      '— 3 —',
      '第3页',
      '\f',
    ],
    ...[
      '第一条',
      '第二条 ',
      '第三条　',
      '第十条之一',
      '第九条规定',
      '（一）',
      '（二）项',
      '1.',
      '2.',
      '①',
      '一、',
      '- (一)',
    ],
    ...[
      '甲',
      '乙。',
      '丙；',
      '丁：',
      'abc',
      '，',
      ' ',
      '\t',
      '\n',
      '\n',
      '\n',
      '\r\n',
      '\u200b',
      '|a|b|',
      '# ',
      '**',
      '<b>',
    ],
  ];
  const line = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 }));
  const lines = fc.array(fc.array(line, { minLength: 1, maxLength: 2 }), { maxLength: 40 });
  const text = lines.map((all) => all.map((parts) => parts.join('')).join('\n'));

  /** The characters of the lines, without blanks and the bullets before items, in any order. */
  const charactersOf = (lines: readonly string[]) => [...lines.join('').replace(/\s/g, '')].sort().join('');
  const inLines = (lines: readonly SourceLine[]) =>
    lines.map(({ text, apart }) => (apart ? text : text.trim().replace(/^[-–•·●▪◆]\s+(?=[(（0-9①-⑳⑴-⒇㈠-㈩])/, '')));
  const inNodes = (nodes: readonly ClauseNode[]): readonly string[] =>
    nodes.flatMap(({ mark, lead, children }) => [mark, lead, ...inNodes(children)]);
  const inReading = ({ title, divisions, articles, leftOut }: Reading) => [
    title?.text ?? '',
    ...divisions.map(({ text }) => text),
    ...inNodes(articles),
    ...leftOut.map(({ text }) => text),
  ];
  const withoutBullets = (words: readonly string[]) => words.map((one) => one.replace(/[-–•·●▪◆]/g, ''));

  it.each([
    ['plain text', textLines],
    ['Markdown', markdownLines],
  ])('as %s is read without a slip: every character is in the tree or in the report', (_, linesOf) => {
    fc.assert(
      fc.property(text, (given) => {
        const lines = linesOf(given);
        const reading = readRegulation(lines);
        expect(charactersOf(withoutBullets(inReading(reading)))).toBe(charactersOf(withoutBullets(inLines(lines))));
        const clauses = clausesFrom(reading.articles);
        const nodes = inNodes(reading.articles).length / 2;
        if (reading.problems.length === 0) expect(clauses.size).toBe(nodes);
        for (const clause of clauses.values()) expect(clause.text.startsWith(clause.lead)).toBe(true);
      }),
      { numRuns: 700 },
    );
  });

  it('as plain text loses only what cannot be seen', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(charactersOf(textLines(given).map((line) => line.text))).toBe(charactersOf([seen(given)]));
      }),
    );
  });
});

describe('a regulation that was written by rule', () => {
  const words = fc.constantFrom('依托单位应当报告情况', '市科技局负责', '境外机构可以参加', '本办法自公布之日起施行');
  const article = fc.record({
    paragraphs: fc.array(words, { minLength: 1, maxLength: 3 }),
    items: fc.array(fc.record({ words, below: fc.array(words, { maxLength: 3 }) }), { maxLength: 4 }),
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 30 }), (articles) => {
        const lines: string[] = ['某某管理办法'];
        const expected: string[] = [];
        for (const [index, { paragraphs, items }] of articles.entries()) {
          const id = `${index + 1}`;
          const [first, ...others] = paragraphs;
          expected.push(id);
          lines.push(`第${writeChineseNumeral(index + 1)}条　${first}${items.length > 0 ? '：' : '。'}`);
          const own = others.length > 0 ? `${id}p1` : id;
          if (others.length > 0) expected.push(own);
          for (const [at, item] of items.entries()) {
            lines.push(`（${writeChineseNumeral(at + 1)}）${item.words}${item.below.length > 0 ? '：' : '；'}`);
            expected.push(`${own}.${at + 1}`);
            for (const [below, text] of item.below.entries()) {
              lines.push(`${below + 1}. ${text}；`);
              expected.push(`${own}.${at + 1}.${below + 1}`);
            }
          }
          for (const [at, text] of others.entries()) {
            lines.push(`${text}。`);
            expected.push(`${id}p${at + 2}`);
          }
        }
        const reading = read(lines.join('\n'));
        expect(reading.leftOut).toEqual([]);
        expect(reading.problems).toEqual([]);
        expect(ids(reading)).toEqual(expected);
      }),
    );
  });
});
