import { describe, expect, test } from 'vitest';
import { citedAddress } from '../../../bots/policy-address.ts';
import { reader } from '../../../bots/web/reader/reader.ts';
import { type Citation, cite } from '../../../policy-text/citation/citation.ts';
import { readRegulation } from '../../../policy-text/import/read-regulation.ts';
import { textLines } from '../../../policy-text/import/text-lines.ts';
import type { AddedRegulation } from '../../../policy-text/library/library.ts';
import { clausesFrom } from '../../../policy-text/regulation/clause.ts';
import { readClauseTree } from '../../../policy-text/regulation/clause-tree.ts';
import { allClauses } from '../../../policy-text/regulation/regulation.ts';
import { openWords } from '../../../policy-text/topics/readings.ts';
import { topics } from '../../../policy-text/topics/topics.ts';
import { readerSources } from './reader-sources.ts';

/** A regulation made for these tests, repealed, without a translation and with markup in its name. */
const added = ((): AddedRegulation => {
  const clauses = clausesFrom(
    readClauseTree(
      '## 第一章 总则\n### 第一条\n为试验<b>标记</b>，制定本办法。\n### 第二条\n下列情形依照第一条办理：\n（一）甲。\n（二）乙。',
    ),
  );
  const title = '试验办法<script>';
  return {
    id: 'made-2020',
    title: { zh: title, en: title },
    clauses: [...clauses.values()],
    clauseOf: (id) => clauses.get(id),
    metadata: {
      ...{ id: 'made-2020', title, shortTitles: [], number: '试〔2020〕1号', issuer: null, issuedOn: '2020-01-01' },
      ...{ status: 'repealed', from: '2020-01-01', to: '2024-12-31' },
    },
  };
})();

const app = reader({ ...readerSources, library: async () => ({ regulations: [added] }) });
const zh = { 'accept-language': 'zh-CN' };

const get = (path: string, headers: Record<string, string> = zh) => app.request(path, { headers });
const page = async (path: string, headers?: Record<string, string>) => (await get(path, headers)).text();

/** The words of a page without its markup. */
const wordsOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
const marksIn = (markup: string) => [...markup.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, words]) => words);

describe('the page of a regulation', () => {
  test('has a permanent address for every clause, each once, with its words', async () => {
    const markup = await page('/bj-guohe-2025');
    const ids = [...markup.matchAll(/ id="([\d.]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(allClauses.map(({ id }) => id));
    const words = wordsOf(markup);
    for (const { lead } of allClauses) for (const line of lead.split('\n')) expect(words).toContain(line);
  });

  test('says nothing twice: the clauses put together are the text', async () => {
    const markup = await page('/bj-guohe-2025');
    const law = [...markup.matchAll(/<div class="pair words">([\s\S]*?)<\/div><\/div>/g)].map(([, words = '']) =>
      wordsOf(words),
    );
    expect(law).toEqual(allClauses.map(({ lead }) => lead.replaceAll('\n', '')));
  });

  test('shows Chinese, both, or English, and remembers which', async () => {
    const chosen = await get('/bj-guohe-2025?lang=both', zh);
    const cookie = chosen.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(cookie).toBe('guohe_reading=both');
    const both = await page('/bj-guohe-2025', { ...zh, cookie });
    expect(both).toContain('公示期为5个工作日');
    expect(both).toContain('the publicity period is 5 working days');
    expect(both).toContain('<html lang="zh-CN"');
    const english = await page('/bj-guohe-2025?lang=en', zh);
    expect(english).toContain('<html lang="en"');
    expect(english).toContain('the publicity period is 5 working days');
    expect(english).not.toContain('公示期为5个工作日。');
    expect(await page('/bj-guohe-2025', zh)).not.toContain('the publicity period is 5 working days');
  });

  test('goes by the browser’s languages at first, and by nothing that is not a choice', async () => {
    expect(await page('/bj-guohe-2025', { 'accept-language': 'en-GB' })).toContain('<html lang="en" data-shown="both"');
    expect(await page('/bj-guohe-2025?lang=fr')).toContain('data-shown="zh"');
    expect(await page('/bj-guohe-2025', { ...zh, cookie: 'guohe_reading=x' })).toContain('data-shown="zh"');
    expect((await get('/bj-guohe-2025')).headers.has('set-cookie')).toBe(false);
  });

  test('is in traditional characters around the law where these are read, and the law stays as it is', async () => {
    const taiwan = { 'accept-language': 'zh-TW' };
    const shown = await page('/bj-guohe-2025?q=撤銷', taiwan);
    expect(shown).toContain('<html lang="zh-Hant" data-shown="zh"');
    for (const words of [
      '查條文',
      '現行有效',
      '由專家判斷',
      '條文照原文',
      '自公佈之日起施行',
      '《北京市国际科技合作基地管理办法》（',
      '<strong>第十七條</strong>',
      '第一章 總則</a>',
    ]) {
      expect(shown).toContain(words);
    }
    expect(marksIn(shown)).toContain('撤销');
    const lawIn = (markup: string) =>
      [...markup.matchAll(/<div class="pair words">[\s\S]*?<\/div><\/div>/g)].join('\n');
    const simplified = await page('/bj-guohe-2025', zh);
    expect(lawIn(simplified)).toContain('公示期为5个工作日');
    expect(lawIn(shown)).toBe(lawIn(simplified));
    for (const heading of simplified.match(/<h[123].*<\/h[123]>/g) ?? ['none']) expect(shown).toContain(heading);

    expect(simplified).toContain('<a href="?script=hant" lang="zh-Hant">繁體</a>');
    const chosen = await get('/bj-guohe-2025?script=hans', taiwan);
    const cookie = chosen.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(cookie).toBe('guohe_script=hans');
    expect(await page('/bj-guohe-2025', { ...taiwan, cookie })).toContain('查条文');
    expect(await page('/bj-guohe-2025?script=x', zh)).toContain('查条文');
    expect(await page('/bj-guohe-2025?lang=en', taiwan)).not.toContain('script=');
  });

  test('has no script, style or handler of its own, and names no other host', async () => {
    for (const path of ['/', '/bj-guohe-2025?lang=both&q=公示', '/made-2020']) {
      expect(await page(path)).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|https?:\/\//);
    }
  });

  test('shows what hangs on a clause: what it asks, how it can be read, its deadline, what it is read with', async () => {
    const markup = await page('/bj-guohe-2025');
    const clause = (id: string, next: string) =>
      wordsOf(markup.slice(markup.indexOf(` id="${id}"`), markup.indexOf(` id="${next}"`)));
    const share = clause('8.4.2', '8.4.3');
    expect(share).toContain('上一年度国际业务销售收入占同期销售收入总额的比例不低于20%（正好20%算，不四舍五入）');
    expect(share).toContain('怎样做最稳妥：用单体审计报告');
    expect(share).toContain('不是官方解释');
    expect(clause('13', '14')).toContain('2026-05-20之后1个月，到次月对应日2026-06-20为止');
    expect(clause('14', '15')).toContain('综合评价：谁组织，何时进行，怎样配合');
    for (const { citations, open } of openWords) {
      for (const { clause: id } of citations) {
        const from = markup.indexOf(` id="${id}"`);
        expect(wordsOf(markup.slice(from))).toContain(open.zh);
      }
    }
  });

  test.each(['5.3', '7.1', '9', '12', '13', '14', '16', '17'])('shows the deadline of %s', async (id) => {
    const markup = await page('/bj-guohe-2025');
    const from = markup.indexOf(` id="${id}"`);
    expect(markup.slice(from, markup.indexOf('</details>', from))).toContain('<h4>期限</h4>');
  });
});

describe('a quotation', () => {
  const everyCitation: readonly Citation[] = [
    ...topics.flatMap(({ citations }) => citations),
    ...openWords.flatMap(({ citations }) => citations),
    ...allClauses.map(({ id }) => cite(id)),
    ...allClauses.map(({ id, text }) => cite(id, text)),
  ];

  test('is marked at the address of its citation, without a script', async () => {
    for (const citation of new Map(everyCitation.map((one) => [citedAddress(one), one])).values()) {
      const address = citedAddress(citation);
      const response = await get(address.slice('policy'.length).split('#')[0] as string);
      expect(response.status).toBe(200);
      const marked = marksIn(await response.text()).join('');
      const unmarked = citation.quote.replace(/\n(?:（.{1,3}）|\d\. )?/g, '');
      expect(marked).toBe(unmarked);
      expect(address.endsWith(`#${citation.clause}`)).toBe(true);
    }
  });

  test('is Chinese, so that it is also shown to those who read English', async () => {
    const markup = await page('/bj-guohe-2025?lang=en&quote=8.4.2:0-4');
    expect(marksIn(markup)).toEqual(['依托单位']);
    expect(markup).toContain('<html lang="en" data-shown="both"');
  });

  test.each([
    '8.4.2:0-9999',
    '8.4.2:9-3',
    '8.4.2:3-3',
    '8.4.9:0-3',
    '8.4.2',
    '',
    '8.4.2:-1-3',
    '8.4.2:0-3;',
    '8.4.2:1e1-20',
    '"><script>alert(1)</script>',
    'x'.repeat(5000),
  ])('that does not fit (%s) is said so, with what is taken, above the whole text', async (given) => {
    const response = await get(`/bj-guohe-2025?quote=${encodeURIComponent(given)}`);
    expect(response.status).toBe(400);
    const markup = await response.text();
    expect(markup).toContain('role="alert"');
    expect(markup).toContain('例如 8.4.2:0-12');
    expect(marksIn(markup)).toEqual([]);
    expect(markup).not.toContain('<script>');
    expect(markup).toContain('公示期为5个工作日');
    expect(markup.length).toBeLessThan((await page('/bj-guohe-2025')).length + 1000);
  });
});

describe('a search', () => {
  test('takes traditional characters, pinyin and slips for what they stand for, and marks that', async () => {
    for (const [typed, meant] of [
      ['綜合評價', '综合评价'],
      ['gongshiqi', '公示期'],
    ]) {
      expect(marksIn(await page(`/bj-guohe-2025?q=${encodeURIComponent(typed as string)}`)), typed).toContain(meant);
    }
  });

  test('works by its address alone and leads to the words it found', async () => {
    const markup = await page('/bj-guohe-2025?q=公示期多久');
    const [, first = ''] = /<ol class="results"><li><a href="([^"]*)"/.exec(markup) ?? [];
    expect(first).toMatch(/^\?quote=9:\d+-\d+#9$/);
    expect(marksIn(await page(`/bj-guohe-2025${first.split('#')[0]}`))[0]).toContain('公示期为5个工作日');
    expect(markup).toContain('value="公示期多久"');
  });

  test.each([
    ['8.4.2', '8.4.2'],
    ['第八条第四项第2目', '8.4.2'],
    ['art 16', '16'],
  ])('for %s finds that clause', async (query, id) => {
    expect(await page(`/bj-guohe-2025?q=${encodeURIComponent(query)}`)).toContain(`#${id}"><strong>`);
  });

  test('shows what it found in the language of the reader', async () => {
    const english = await page('/bj-guohe-2025?lang=en&q=publicity+period');
    expect(marksIn(english)).toContain('publicity period'.split(' ')[0]);
    expect(english).toContain('<span class="quote" lang="en">');
    expect(await page('/bj-guohe-2025?q=publicity+period')).toContain('<span class="quote" lang="zh-CN">');
  });

  test('gives its script the list alone', async () => {
    const part = await page('/bj-guohe-2025?q=公示&part=found');
    expect(part).toMatch(/^<p class="count">/);
    expect(part).not.toContain('<html');
  });

  test('that finds nothing says so', async () => {
    expect(wordsOf(await page('/bj-guohe-2025?q=zzzz'))).toContain('没有找到与“zzzz”有关的条文');
  });

  test.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '\'&<>"',
    '\u202e公示',
    '%00',
    '公'.repeat(3000),
  ])('for %s shows it back as text and no longer than it may be', async (query) => {
    const response = await get(`/bj-guohe-2025?q=${encodeURIComponent(query)}`);
    expect(response.status).toBe(200);
    const markup = await response.text();
    expect(markup).not.toMatch(/<script>|<img src=x/);
    expect(wordsOf(markup)).toContain(query.slice(0, 200));
    expect(markup).not.toContain('公'.repeat(201));
  });
});

describe('an address that leads nowhere', () => {
  test.each([
    ['/bj-guohe-2025/8.4.2', '../bj-guohe-2025#8.4.2'],
    ['/bj-guohe-2025/第八条第四项第2目', '../bj-guohe-2025#8.4.2'],
    ['/bj-guohe-2025/', '../bj-guohe-2025'],
    ['/made-2020/2.1', '../made-2020#2.1'],
  ])('%s is led on', async (path, to) => {
    const response = await get(encodeURI(path));
    expect([301, 302]).toContain(response.status);
    expect(response.headers.get('location')).toBe(to);
  });

  test('of a clause suggests what there is instead', async () => {
    const response = await get('/bj-guohe-2025/8.9');
    expect(response.status).toBe(404);
    const markup = await response.text();
    expect(markup).toContain('没有“8.9”这一条款');
    for (const id of ['8', '8.1', '8.4']) expect(markup).toContain(`href="../../policy/bj-guohe-2025#${id}"`);
  });

  test('of an article that does not exist suggests every article', async () => {
    const markup = await page('/bj-guohe-2025/99');
    expect(markup).toContain('#1"');
    expect(markup).toContain('#23"');
  });

  test.each(['/nowhere', '/nowhere/8', '/%3Cscript%3E', '/__proto__'])('%s suggests the regulations', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    const markup = await response.text();
    expect(markup).toContain('policy/bj-guohe-2025"');
    expect(markup).not.toContain('<script>');
  });
});

describe('an added regulation', () => {
  test('stands in the list with its status', async () => {
    const words = wordsOf(await page('/'));
    expect(words).toMatch(/现行有效\s*北京国际科技合作基地管理办法/);
    expect(words).toMatch(/已废止\s*试验办法<script>/);
  });

  test('is shown without what it does not have: rules and a translation', async () => {
    const markup = await page('/made-2020?lang=en');
    expect(markup).toContain('为试验&lt;b&gt;标记&lt;/b&gt;，制定本办法。');
    expect(markup).not.toMatch(/<b>|class="note"><h4>(?:What it asks|Deadline)/);
    expect(markup).toContain('Repealed');
    expect(markup).not.toContain('The translation is unofficial');
  });

  test('has an address for each paragraph, and marks a quotation that runs over two', async () => {
    const clauses = clausesFrom(
      readRegulation(textLines('第一条 甲方办理。\n乙方协助：\n（一）登记；\n（二）备案。')).articles,
    );
    const inParagraphs = {
      ...added,
      id: 'paragraphs',
      clauses: [...clauses.values()],
      clauseOf: (id: string) => clauses.get(id),
    };
    const other = reader({ ...readerSources, library: async () => ({ regulations: [inParagraphs] }) });
    const { text = '' } = clauses.get('1') ?? {};
    const [from, to] = [text.indexOf('办理'), text.indexOf('登记') + 2];
    const markup = await (await other.request(`/paragraphs?quote=1:${from}-${to}`)).text();
    expect([...markup.matchAll(/ id="([\dp.]+)"/g)].map(([, id]) => id)).toEqual(['1', '1p1', '1p2', '1p2.1', '1p2.2']);
    expect(marksIn(markup)).toEqual(['办理。', '乙方协助：', '登记']);
  });

  test('is searched', async () => {
    const markup = await page('/made-2020?q=试验');
    expect(markup).toMatch(/href="\?quote=1:0-\d+#1"/);
    expect(await page('/made-2020?q=2.1')).toContain('#2.1"><strong>');
  });

  test('shows which of its clauses name each other', async () => {
    const markup = await page('/made-2020');
    const first = markup.slice(markup.indexOf(' id="1"'), markup.indexOf(' id="2"'));
    expect(first).toContain('<a href="#2">第二条</a>');
  });
});
