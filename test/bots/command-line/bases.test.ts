import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyFolder } from './empty-folder.ts';
import { run } from './run-guohe.ts';

const header = 'name,hostOrganization,category,designatedOn,contact,channel,address';
const table = `${header}\n甲基地,甲大学,research,2025-06-10,张,slack,T01:U02\n乙基地,乙园,park,2021-01-02,,,\n`;

let folder: Awaited<ReturnType<typeof emptyFolder>>;
let environment: Record<string, string>;
beforeEach(async () => {
  folder = await emptyFolder();
  environment = { DATABASE_FILE: folder.path('guohe.sqlite') };
  await writeFile(folder.path('bases.csv'), table);
});
afterEach(() => folder[Symbol.asyncDispose]());

const guohe = (...args: readonly string[]) => run(['bases', ...args], '', environment);

it('a table is only shown until it is applied; then it is there, and the log says who', async () => {
  const preview = await guohe('import', folder.path('bases.csv'));
  expect(preview.out).toContain('新增 甲基地');
  expect(preview.out).toContain('预览');
  expect((await guohe()).out).toContain('还没有登记基地');
  const applied = JSON.parse((await guohe('import', folder.path('bases.csv'), '--apply', '--json')).out);
  expect(applied.changes.map(({ kind }: { kind: string }) => kind)).toEqual(['added', 'added']);
  const { bases } = JSON.parse((await guohe('--json')).out);
  expect(bases.map(({ name, status }: { name: string; status: string }) => [name, status])).toEqual([
    ['乙基地', 'evaluation_pending'],
    ['甲基地', 'valid'],
  ]);
  expect((await guohe('import', folder.path('bases.csv'), '--apply')).out).toContain('不变 甲基地');
  const { entries } = JSON.parse((await guohe('log', '甲基地', '--json')).out);
  expect(entries).toMatchObject([{ what: 'base added', base: '甲基地', before: null, after: { name: '甲基地' } }]);
});

it('a table with a problem changes nothing, and every problem is named', async () => {
  await writeFile(folder.path('bad.csv'), `${table}丙基地,丙,公园,2025-02-30,,,\n`);
  const refused = await guohe('import', folder.path('bad.csv'), '--apply');
  expect(refused.status).toBe(2);
  expect(refused.err).toMatch(/ROW 4, COLUMN category：.*公园.*\nROW 4, COLUMN designatedOn：/);
  expect((await guohe()).out).toContain('还没有登记基地');
});
