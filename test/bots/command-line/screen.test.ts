import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { workedCases } from '../../core/worked-case.ts';
import { documentOf } from './document-of.ts';
import { emptyFolder } from './empty-folder.ts';
import { run } from './run-guohe.ts';
import { guohe } from './terminal-driver.ts';

interface Screened {
  readonly asOf: string;
  readonly results: readonly {
    readonly line: number;
    readonly id?: string;
    readonly name?: string;
    readonly asOf?: string;
    readonly outcome?: string;
    readonly clauses?: Readonly<Record<string, string>>;
    readonly missing?: readonly string[];
    readonly readAs?: Readonly<Record<string, unknown>>;
    readonly column?: number;
    readonly field?: string;
    readonly given?: unknown;
    readonly taken?: string;
    readonly more?: readonly { readonly column: number; readonly field: string }[];
  }[];
  readonly summary: { readonly rows: number; readonly bad: number; readonly complete: boolean };
}

const asOf = ['--as-of', '2026-05-20'];
const screen = (input: string, ...options: readonly string[]) =>
  documentOf<Screened>(['screen', '-', ...asOf, ...options], input);

const quoted = (value: unknown) =>
  value === undefined ? '' : `"${(typeof value === 'string' ? value : JSON.stringify(value)).replaceAll('"', '""')}"`;
const names = [...new Set(workedCases.flatMap(({ facts }) => Object.keys(facts)))];
const benchmark = workedCases.find(({ parameters }) => Object.keys(parameters).length > 0)?.parameters;

describe.concurrent('guohe screen --json', () => {
  it('decides the worked cases as expected, from CSV', async () => {
    const rows = workedCases.map(({ id, asOf: day, facts }) => {
      const given: Readonly<Record<string, unknown>> = { ...facts };
      return [id, day, ...names.map((name) => quoted(given[name]))].join(',');
    });
    await using folder = await emptyFolder();
    await writeFile(folder.path('list.csv'), [['id', 'asOf', ...names].join(','), ...rows].join('\n'));
    await writeFile(folder.path('parameters.json'), JSON.stringify(benchmark));
    const options = ['--parameters', folder.path('parameters.json')];
    const { results, summary } = await documentOf<Screened>(['screen', folder.path('list.csv'), ...options]);
    const decidedAlike = workedCases.filter(
      ({ parameters }) => JSON.stringify(parameters) === JSON.stringify(benchmark),
    );
    expect(decidedAlike.length).toBeGreaterThan(0);
    for (const { id, expected } of decidedAlike) {
      const { outcome, clauses } = results.find((result) => result.id === id) ?? {};
      expect({ id, outcome, clauses }).toEqual({ id, outcome: expected.outcome, clauses: expected.clauses });
    }
    expect(summary).toMatchObject({ rows: workedCases.length, bad: 0, complete: true });
  });

  it('decides the worked cases as expected, from case files a line', async () => {
    const rows = workedCases.map(({ id, asOf: day, facts, parameters }) =>
      JSON.stringify({ id, asOf: day, facts, parameters }),
    );
    const { results } = await screen(rows.join('\n'));
    for (const [index, { id, expected }] of workedCases.entries()) {
      const { line, outcome, clauses } = results[index] ?? {};
      expect({ id, line, outcome, clauses }).toEqual({
        ...{ id, line: index + 1, outcome: expected.outcome, clauses: expected.clauses },
      });
    }
  });

  it('carries the day, the name and the id, and says how words were read', async () => {
    const { asOf: day, results } = await screen(
      '编号,单位名称,申报类别,国（境）外合作机构数,asOf\nA-1,甲园区,园区类,十几家,\nA-2,乙园区,园区类,2,2025-12-31\n',
    );
    expect(day).toBe('2026-05-20');
    expect(results).toMatchObject([
      { line: 2, id: 'A-1', name: '甲园区', readAs: { parkPartners: { min: 11, max: 19 } } },
      {
        line: 3,
        id: 'A-2',
        name: '乙园区',
        asOf: '2025-12-31',
        outcome: 'ineligible',
        clauses: { '8.1.1': 'not_met' },
      },
    ]);
    expect(results[0]?.clauses).toMatchObject({ '8.1.1': 'met', '7.1': 'unknown' });
    expect(results[0]?.missing).toContain('legalForm');
    expect(results[0]).not.toHaveProperty('asOf');
    expect(results[1]).not.toHaveProperty('readAs');
  });

  it('reports everything wrong in a row, by its physical line, and goes on', async () => {
    const csv = [
      '\uFEFFname,category,parkPartners,parkLargeEvents',
      '"甲',
      '',
      '园区",park,5,"{""2025"":1}"',
      '乙,museum,-3,',
      '"丙,park,1,',
      '丁,park,5',
      '戊,park,"1,200",',
    ].join('\r\n');
    const { results, summary } = await screen(csv);
    expect(results).toMatchObject([
      { line: 2, name: '甲\n\n园区', outcome: 'incomplete' },
      {
        line: 5,
        name: '乙',
        column: 2,
        field: 'category',
        given: 'museum',
        more: [{ column: 3, field: 'parkPartners' }],
      },
      { line: 6, column: 1, field: 'LINE' },
      { line: 7, name: '丁', column: 4, field: 'LINE', given: 3 },
      { line: 8, name: '戊', clauses: { '8.1.1': 'met' } },
    ]);
    expect(summary).toMatchObject({ rows: 5, bad: 3 });
  });

  it('refuses a row that contradicts itself, a day that does not exist, and facts of years that are not over', async () => {
    const { results } = await screen(
      'asOf,researchPartners,researchFocusPartners,researchEvents.2026\n,3,4,\n2026-02-30,3,3,\n,,,1\n2027-01-01,,,1\n',
    );
    expect(results).toMatchObject([
      { line: 2, column: 3, field: 'researchFocusPartners', given: 4 },
      { line: 3, column: 1, field: 'asOf', given: '2026-02-30' },
      { line: 4, column: 4, field: 'researchEvents.2026', given: '1' },
      { line: 5, outcome: 'incomplete' },
    ]);
  });

  it('reports a broken line of JSON and goes on', async () => {
    const { results } = await screen(
      '{"id":7,"category":"park"}\n\n{"category":\n{"facts":{"category":"park"},"name":"x","luck":1}\n{"parkPartner":3}\n[1]\n' +
        '{"id":{},"category":"park"}\n{"asOf":"2026-02-30"}\n{"name":"y","facts":{"category":"park","parkPartners":2}}\n',
    );
    expect(results).toMatchObject([
      { line: 1, id: '7', outcome: 'incomplete' },
      { line: 3, field: 'LINE', given: '{"category":' },
      { line: 4, name: 'x', field: 'luck', given: 1 },
      { line: 5, field: 'parkPartner' },
      { line: 6, field: 'LINE', given: [1] },
      { line: 7, field: 'id' },
      { line: 8, field: 'asOf', given: '2026-02-30' },
      { line: 9, name: 'y', outcome: 'ineligible' },
    ]);
  });

  it('reads GB18030 and UTF-16', async () => {
    const gb18030 = Buffer.from('c3fbb3c62cc9eab1a8c0e0b1f00ab1b1bea9bcd7d4b0c7f82cd4b0c7f8c0e00a', 'hex');
    const utf16 = Buffer.from('\uFEFF名称\t申报类别\r\n北京甲园区\t园区类\r\n', 'utf16le');
    for (const bytes of [gb18030, utf16]) {
      const { status, out } = await run(['screen', '-', '--json', ...asOf], bytes);
      expect(status).toBe(0);
      expect(JSON.parse(out).results).toMatchObject([{ line: 2, name: '北京甲园区', category: 'park' }]);
    }
  });

  it('reports a cell with bytes of another encoding', async () => {
    const good = Buffer.from('北京甲园区,园区类,2018-03-01\n'.repeat(20));
    const bad = Buffer.from('62616420c0e02c', 'hex');
    const list = Buffer.concat([Buffer.from('名称,申报类别,registeredOn\n'), good, Buffer.from('乙,'), bad, good]);
    const { out } = await run(['screen', '-', '--json', ...asOf], list);
    const { results }: Screened = JSON.parse(out);
    expect(results[20]).toMatchObject({ line: 22, name: '乙' });
    expect(results[20]?.taken).toBeDefined();
    expect(results.filter(({ outcome }) => outcome === undefined)).toHaveLength(1);
  });

  it('keeps every row of 20,000 in its place around one that is broken', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `${index},park,${index % 9}`);
    rows[12_345] = '12345,"park,5';
    const { results, summary } = await screen(['id,category,parkPartners', ...rows].join('\n'));
    expect(summary).toMatchObject({ rows: 20_000, bad: 1 });
    expect(results.map(({ line }) => line)).toEqual(rows.map((_, index) => index + 2));
    expect(results[12_345]).toMatchObject({ line: 12_347, column: 2, field: 'LINE' });
    for (const [index, { id, clauses }] of results.entries()) {
      if (index === 12_345) continue;
      expect([id, clauses?.['8.1.1']]).toEqual([String(index), index % 9 < 5 ? 'not_met' : 'met']);
    }
  });

  it('takes the benchmark from the environment', async () => {
    const facts = { category: 'industry', rdSpending: { '2024': 100, '2025': 108 } };
    const args = ['screen', '-', '--json', '--format', 'jsonl', ...asOf];
    const RD_GROWTH_BENCHMARK = JSON.stringify({ year: 2025, percent: 7.1, period: 'Jan-Nov', source: 'a bulletin' });
    const { out } = await run(args, JSON.stringify(facts), { RD_GROWTH_BENCHMARK });
    expect(JSON.parse(out).results[0].clauses['8.4.3']).toBe('met');
  });

  it('has no rows below a header alone', async () => {
    expect(await screen('category,name')).toMatchObject({ results: [], summary: { rows: 0, complete: true } });
  });
});

describe.concurrent('guohe screen', () => {
  it.each([
    ['zh', '行,编号,名称,结论', '目前不符合条件', '读不了', '共2行：目前不符合条件 1，读不了 1。'],
    ['en', 'line,id,name,outcome', 'Conditions not met', 'not read', '2 rows: '],
  ])('prints a table, and the sum on standard error, %s', async (lang, header, _, notRead, sum) => {
    const { status, out, err } = await run(
      ['screen', '-', '--lang', lang, ...asOf],
      'id,name,category,parkPartners\n1,"a ""b""",park,2\n2,=A1,park,x\n',
    );
    expect(status).toBe(0);
    const [first, second, third] = out.split('\n');
    expect(first).toContain(header);
    expect(second).toMatch(/^2,1,"a ""b""",.*,8\.1\.1,/);
    expect(third).toMatch(new RegExp(`^3,2,'=A1,${notRead},.*parkPartners`));
    expect(err).toContain(sum);
  });

  it.each([
    ['no file', ['screen'], '', 'FILE'],
    ['a file that is not there', ['screen', '/no/such.csv'], '', 'FILE'],
    ['an empty file', ['screen', '-'], '', 'HEADER'],
    ['an unknown column', ['screen', '-'], 'category,parkPartner\npark,3\n', 'parkPartners'],
    ['a column twice', ['screen', '-'], 'category,category\npark,park\n', 'COLUMN 2'],
    ['a header that never ends', ['screen', '-'], '"category\npark\n', 'COLUMN 1'],
    ['a JSON list', ['screen', '-'], '[{"category":"park"}]', 'FILE'],
    ['a workbook', ['screen', '-'], 'PK\u0003\u0004\u0014\u0000', 'FILE'],
    ['an unknown format', ['screen', '-', '--format', 'xlsx'], '', '--format'],
    ['an unknown encoding', ['screen', '-', '--encoding', 'klingon'], 'category\n', '--encoding'],
    ['a day that does not exist', ['screen', '-', '--as-of', '2026-02-30'], 'category\n', '--as-of'],
    ['parameters that are not there', ['screen', '-', '--parameters', '/no/such.json'], 'category\n', '--parameters'],
  ])('refuses %s in one line, prints nothing and ends with 2', async (_, args, input, named) => {
    for (const options of [[], ['--json']]) {
      const { status, out, err } = await run([...args, ...options], input);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect(err).toContain(named);
    }
  });

  it('refuses parameters that cannot be used', async () => {
    await using folder = await emptyFolder();
    await writeFile(folder.path('p.json'), '{"rdGrowthBenchmark":{"year":2025}}');
    const { status, err } = await run(['screen', '-', '--parameters', folder.path('p.json')], 'category\n');
    expect(status).toBe(2);
    expect(err).toContain('rdGrowthBenchmark');
  });
});

describe.concurrent('guohe screen --out', () => {
  const list = 'name,category\n甲,park\n';

  it('writes the file whole, in the place of another, and nothing beside it', async () => {
    await using folder = await emptyFolder();
    const out = folder.path('out.csv');
    await writeFile(out, 'old');
    expect(await run(['screen', '-', '--out', out, ...asOf], list)).toMatchObject({ status: 0, out: '' });
    const written = await readFile(out, 'utf8');
    expect(written).toMatch(/^\uFEFF行,/);
    expect(written).toContain('\n2,,甲,');
    expect(await readdir(folder.path())).toEqual(['out.csv']);
  });

  it('still prints one JSON document', async () => {
    await using folder = await emptyFolder();
    const out = folder.path('out.json');
    const printed = await screen(list, '--out', out);
    expect(printed).toMatchObject({ out, summary: { rows: 1, complete: true } });
    expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({
      results: [{ name: '甲' }],
      summary: printed.summary,
    });
  });

  it('leaves nothing behind, and an older file as it was, when the list cannot be used', async () => {
    await using folder = await emptyFolder();
    const out = folder.path('out.csv');
    await writeFile(out, 'old');
    expect(await run(['screen', '-', '--out', out], 'foo\n1\n')).toMatchObject({ status: 2, out: '' });
    expect(await readFile(out, 'utf8')).toBe('old');
    expect(await readdir(folder.path())).toEqual(['out.csv']);
  });

  it('refuses a place where no file can be', async () => {
    await using folder = await emptyFolder();
    await mkdir(folder.path('folder'));
    for (const path of [folder.path('folder'), folder.path('none', 'out.csv'), '-']) {
      const { status, out, err } = await run(['screen', '-', '--out', path], list);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toContain('--out');
    }
    expect(await readdir(folder.path())).toEqual(['folder']);
  });
});

/** The command as a process whose streams are at hand. */
function start(...args: readonly string[]) {
  return spawn(process.execPath, [guohe, 'screen', '-', ...asOf, ...args]);
}

const ended = async (child: ChildProcess) => (await once(child, 'exit'))[0];

/** Rows without end, until the process takes no more. */
function feed(child: ReturnType<typeof start>): { taken(): number } {
  let rows = 0;
  child.stdin.on('error', () => undefined);
  const more = () => {
    while (child.stdin.writable && child.stdin.write(`${rows++},park,${rows % 9}\n`));
  };
  child.stdin.write('id,category,parkPartners\n');
  child.stdin.on('drain', more);
  more();
  return { taken: () => rows };
}

describe('guohe screen of a list without end', () => {
  it('ends quietly when whoever reads along leaves', async () => {
    const child = start();
    feed(child);
    const err = text(child.stderr);
    const lines = createInterface({ input: child.stdout });
    await once(lines, 'line');
    child.stdout.destroy();
    expect(await ended(child)).toBe(0);
    expect(await err).toBe('');
  });

  it('reads no further than is read of it', async () => {
    const child = start('--json');
    const { taken } = feed(child);
    await once(child.stdout, 'readable');
    let before = -1;
    while (taken() !== before) {
      before = taken();
      await pause(1000);
    }
    // Pipes and buffers hold some hundred kilobytes; a row is twelve bytes here and three hundred there.
    expect(before).toBeLessThan(200_000);
    child.kill('SIGKILL');
    await ended(child);
  });

  it.skipIf(process.platform === 'win32')('closes the document when it is told to stop', async () => {
    const child = start('--json');
    feed(child);
    const out = text(child.stdout);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    expect(await ended(child)).toBe(130);
    const { results, summary }: Screened = JSON.parse(await out);
    expect(summary).toMatchObject({ rows: results.length, bad: 0, complete: false });
    expect(results.map(({ line }) => line)).toEqual(results.map((_, index) => index + 2));
  });

  it.skipIf(process.platform === 'win32')('stops before the first row too', async () => {
    await using folder = await emptyFolder();
    const child = start('--json', '--out', folder.path('out.json'));
    const out = text(child.stdout);
    child.stdin.write('category,par');
    while ((await readdir(folder.path())).length === 0) await pause(20);
    child.kill('SIGINT');
    expect(await ended(child)).toBe(130);
    expect(JSON.parse(await out)).toMatchObject({ out: null, summary: { rows: 0, complete: false } });
    expect(await readdir(folder.path())).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('leaves no file when it is told to stop', async () => {
    await using folder = await emptyFolder();
    const child = start('--out', folder.path('out.csv'));
    feed(child);
    while ((await readdir(folder.path())).length === 0) await pause(20);
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(143);
    expect(await readdir(folder.path())).toEqual([]);
  });
});

it('screens a list that is larger than its memory', async () => {
  const rows = 150_000;
  const list = Array.from({ length: rows }, (_, index) => `${index},park,${index % 9},2018-03-01`).join('\n');
  const { status, out } = await run(
    ['screen', '-', '--json', ...asOf],
    `id,category,parkPartners,registeredOn\n${list}\n`,
    { NODE_OPTIONS: '--max-old-space-size=40' },
  );
  expect(status).toBe(0);
  expect(out.length).toBeGreaterThan(100_000_000);
  expect(out.slice(-200)).toContain(`"summary":{"rows":${rows},"bad":0,`);
});
