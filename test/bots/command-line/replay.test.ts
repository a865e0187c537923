import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../core/receipt/receipt.ts';
import { benchmark } from '../../core/arbitrary-facts.ts';
import { resealed } from '../../core/receipt/resealed.ts';
import { workedReceipt } from '../../core/receipt/worked-receipt.ts';
import { workedCases } from '../../core/worked-case.ts';
import { documentOf } from './document-of.ts';
import { emptyFolder } from './empty-folder.ts';
import { run } from './run-guohe.ts';

interface Assessed {
  readonly outcome: string;
  readonly receipt: Receipt;
}

const caseFile = (id: string, facts = {}) => {
  const found = workedCases.find((one) => one.id === id);
  return JSON.stringify({ asOf: found?.asOf, facts: { ...found?.facts, ...facts }, parameters: found?.parameters });
};
const receipt = workedReceipt('P01');
const given = JSON.stringify(receipt);

/** As a version would have written it that asked for more partners. */
const underOtherRules = resealed(receipt, {
  rules: { version: 0, sha256: 'a'.repeat(64) },
  outcome: 'ineligible',
  clauses: receipt.clauses.map((one) => (one.clause === '8.1.1' ? { ...one, outcome: 'not_met' } : one)),
});

describe.concurrent('the receipt of guohe assess', () => {
  it.each(['P01', 'I05'])('%s: is the same when replayed, alone or inside its document', async (id) => {
    await using folder = await emptyFolder();
    const document = await documentOf<Assessed>(['assess', '-'], caseFile(id));
    expect(document.receipt).toEqual(workedReceipt(id));
    const [alone, whole] = [folder.path('记录.json'), folder.path('whole.json')];
    await writeFile(alone, `\uFEFF${JSON.stringify(document.receipt)}`);
    await writeFile(whole, JSON.stringify(document));
    expect(await documentOf(['replay', alone])).toEqual({ same: true });
    expect(await documentOf(['replay', whole])).toEqual({ same: true });
  });

  it('is the same in either language', async () => {
    const [zh, en] = await Promise.all(
      ['zh', 'en'].map((language) => documentOf<Assessed>(['assess', '-', '--lang', language], caseFile('P01'))),
    );
    expect(zh?.receipt).toEqual(en?.receipt);
  });

  it.each([
    ['zh', '核对码'],
    ['en', 'Code'],
  ])('its code is the last line, %s', async (language, word) => {
    const { out } = await run(['assess', '-', '--lang', language], caseFile('P01'));
    expect(out.trimEnd().split('\n').at(-1)).toMatch(new RegExp(`^${word} ${receipt.code}[ （]`));
  });

  it('goes into a file of its own, and over no other', async () => {
    await using folder = await emptyFolder();
    const file = folder.path('receipt.json');
    const assess = (facts = {}) => run(['assess', '-', '--receipt', file], caseFile('P01', facts));
    expect(await assess()).toMatchObject({ status: 0, err: '' });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(receipt);
    expect(await documentOf(['replay', file])).toEqual({ same: true });
    expect(await assess()).toMatchObject({ status: 0, err: '' });
    expect(await assess({ parkPartners: 2 })).toEqual({
      status: 2,
      out: '',
      err: `--receipt：给的是 ${JSON.stringify(file).slice(0, 80)}，应为还不存在的文件；这里已有别的内容，没有改动\n`,
    });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(receipt);
    expect(await readdir(folder.path())).toEqual(['receipt.json']);
  });

  it('is refused where it cannot be written, and leaves nothing', async () => {
    await using folder = await emptyFolder();
    await mkdir(folder.path('taken'));
    for (const [path, taken] of [
      [folder.path('taken'), 'a file that is not there yet'],
      [folder.path('nowhere', 'receipt.json'), 'a file that can be written (ENOENT)'],
      ['-', 'the path of a file'],
    ] as const) {
      const { status, out, err } = await run(['assess', '-', '--receipt', path, '--lang', 'en'], caseFile('P01'));
      expect([status, out]).toEqual([2, '']);
      expect(err).toContain(taken);
    }
    expect(await readdir(folder.path())).toEqual(['taken']);
  });
});

describe.concurrent('the receipt of guohe chat', () => {
  it('has what was said', async () => {
    await using folder = await emptyFolder();
    const file = folder.path('receipt.json');
    const chat = ['chat', '--as-of', '2026-05-20', '--receipt', file];
    expect(await run(chat, '我们是一家科技园区\n')).toMatchObject({ status: 0, err: '' });
    const { facts }: Receipt = JSON.parse(await readFile(file, 'utf8'));
    expect(facts).toEqual({
      organizationKind: { value: 'science_park', words: '我们是一家科技园区' },
      category: { value: 'park' },
    });
    expect(await documentOf(['replay', file])).toEqual({ same: true });
    const again = await run(chat, '我们是一家科技园区\n');
    expect(again).toMatchObject({ status: 2, out: '' });
    expect(again.err).toMatch(/^--receipt：.+\n$/);
  });
});

describe.concurrent('guohe replay', () => {
  it('says the same to the byte, anywhere and at any time', async () => {
    const input = JSON.stringify(underOtherRules);
    for (const options of [['--json'], [], ['--lang', 'en']]) {
      const [one, other] = await Promise.all([
        run(['replay', '-', ...options], input, { TZ: 'Pacific/Kiritimati', LANG: 'C' }),
        run(['replay', '-', ...options], input, { TZ: 'America/Los_Angeles', LANG: 'zh_CN.UTF-8' }),
      ]);
      expect(one).toMatchObject({ status: 0, err: '' });
      expect(other).toEqual(one);
    }
  });

  it('names what differs, and the clause', async () => {
    const { same, differences } = await documentOf<{
      readonly same: boolean;
      readonly differences: readonly Record<string, unknown>[];
    }>(['replay', '-'], JSON.stringify(underOtherRules));
    expect(same).toBe(false);
    expect(differences).toMatchObject([
      { what: 'rules', before: underOtherRules.rules, now: receipt.rules },
      { what: 'outcome', before: 'ineligible', now: 'meets_stated_conditions' },
      { what: 'clause', clause: '8.1.1', before: { outcome: 'not_met' }, now: { outcome: 'met' } },
    ]);
  });

  it.each([
    [
      'zh',
      [
        `判断记录 ${underOtherRules.code}，截至2026-05-20：目前不符合条件。`,
        '按现在的条文和规则重新判断，有以下不同：',
        `· 规则：原为 0 aaaaaaaaaaaa，现为 1 ${receipt.rules.sha256.slice(0, 12)}`,
        '· 总的结果：原为 目前不符合条件，现为 书面条件都对得上',
        '· 第八条第(一)项第1目：原为 不符合，现为 符合',
      ],
    ],
    [
      'en',
      [
        `Receipt ${underOtherRules.code}, as of 2026-05-20: Not eligible as things stand.`,
        'Decided again by the text and rules of today, this differs:',
        `· Rules: was 0 aaaaaaaaaaaa, is 1 ${receipt.rules.sha256.slice(0, 12)}`,
        '· Overall: was Not eligible as things stand, is The stated conditions are met',
        '· Article 8(1)1: was Not met, is Met',
      ],
    ],
  ])('names it in words, %s', async (language, lines) => {
    const { out } = await run(['replay', '-', '--lang', language], JSON.stringify(underOtherRules));
    expect(out.trimEnd().split('\n')).toEqual(lines);
  });

  it('tells quotations that are gone, other reasons and other clauses in words', async () => {
    const [first, second, ...others] = receipt.clauses as [
      Receipt['clauses'][number],
      Receipt['clauses'][number],
      ...Receipt['clauses'],
    ];
    const citation = { clause: '5.3', quote: '只设\u001b[2J三个国合基地', start: 0, end: 9 };
    const clauses = [{ ...first, citation }, { ...second, clause: '24' }, ...others];
    const law = { ...receipt.law, sha256: 'b'.repeat(64) };
    const { status, out } = await run(
      ['replay', '-'],
      JSON.stringify(resealed(receipt, { law, clauses, preference: null })),
    );
    expect(status).toBe(0);
    expect(out).toContain('· 条文：原为 京科国发〔2025〕69号 bbbbbbbbbbbb，现为 京科国发〔2025〕69号 ');
    expect(out).toContain('· 优先条件：原为 还不清楚，现为 不适用');
    expect(out).toContain('· 第五条第(三)项：仍为 符合，理由或引文有变化');
    expect(out).toContain('· 第五条第(三)项：原来的引文现在不在原处："只设\\u001b[2J三个国合基地"');
    expect(out).toContain('· 24：原为 自述符合，现为 不判断');
    expect(out).toContain('· 第六条：原为 不判断，现为 自述符合');
  });

  it('decides with other parameters', async () => {
    await using folder = await emptyFolder();
    const file = folder.path('parameters.json');
    await writeFile(file, JSON.stringify(benchmark));
    expect(await documentOf(['replay', '-', '--parameters', file], given)).toEqual({
      same: false,
      differences: [{ what: 'parameters', before: {}, now: benchmark }],
    });
    await writeFile(file, '{}');
    expect(await documentOf(['replay', '-', '--parameters', file], given)).toEqual({ same: true });
  });

  it('takes the code as it was heard', async () => {
    const heard = receipt.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'i');
    expect(await documentOf(['replay', '-', '--code', heard], given)).toEqual({ same: true });
  });
});

describe.concurrent('guohe replay refuses with 2 and one line', () => {
  const code = receipt.code;
  it.each<[string, readonly string[], string, string]>([
    ['no file', ['replay'], '', 'FILE：没有给，应为一个路径，或 - 表示标准输入'],
    ['not JSON', ['replay', '-'], '{', 'FILE：给的是 "{"，应为 JSON：guohe assess --receipt 写出的记录'],
    [
      'a case file',
      ['replay', '-'],
      '{"asOf":"2026-05-20","facts":{}}',
      'format：没有给，应为 1（这一版能读的记录格式）',
    ],
    [
      'a later format',
      ['replay', '-', '--lang', 'en'],
      '{"format":2,"claims":[]}',
      'format: got 2, takes 1 (the formats that this version reads)',
    ],
    [
      'an edited outcome',
      ['replay', '-'],
      given.replace('"meets_stated_conditions"', '"needs_review"'),
      'outcome：给的是 "needs_review"，应为写出时的内容；这里被改动过，核对码对不上了',
    ],
    [
      'an edited fact',
      ['replay', '-', '--lang', 'en'],
      given.replace('"value":12', '"value":13'),
      `code: got "${code}", takes the code that fits the rest; the receipt was edited after it was written`,
    ],
    [
      'a fact that there is not',
      ['replay', '-', '--lang', 'en'],
      given.replace('"parkPartners"', '"parkPartner"'),
      'parkPartner: got 12, takes the name of a defined fact, such as category or registeredOn',
    ],
    [
      'another code than the one heard',
      ['replay', '-', '--code', '4F7K 9Q2M XW3T'],
      given,
      `--code：给的是 "4F7K 9Q2M XW3T"，应为 ${code}，即这份记录的核对码`,
    ],
    [
      'parameters that there are not',
      ['replay', '-', '--parameters', '/nowhere/at/all'],
      given,
      '--parameters：给的是 "/nowhere/at/all"，应为能读取的文件（ENOENT），或 - 表示标准输入',
    ],
  ])('%s', async (_, args, input, line) => {
    expect(await run(args, input)).toEqual({ status: 2, out: '', err: `${line}\n` });
  });
});
