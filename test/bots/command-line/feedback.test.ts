import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepVerdict } from '../../../bots/feedback/verdict-rows.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { emptyFolder } from './empty-folder.ts';
import { run } from './run-guohe.ts';

let folder: Awaited<ReturnType<typeof emptyFolder>>;
beforeEach(async () => {
  folder = await emptyFolder();
});
afterEach(() => folder[Symbol.asyncDispose]());

const guohe = (...args: readonly string[]) =>
  run(['feedback', ...args], '', { DATABASE_FILE: folder.path('guohe.sqlite') });

it('what people think of the answers is counted, in both languages and as JSON', async () => {
  expect((await guohe()).out).toBe('还没有人评价过回答。\n');
  const database = await openDatabase({ file: folder.path('guohe.sqlite') });
  const about = { language: 'zh', kind: 'answer', clauses: ['9', '8.4.2'] } as const;
  await keepVerdict(database, { ...about, answer: 'aaaaaaaaaaaa', isUseful: true }, 'slack', '2026-05-20');
  await keepVerdict(database, { ...about, answer: 'bbbbbbbbbbbb', isUseful: false }, 'discord', '2026-05-21');
  await database.destroy();
  const { out } = await guohe();
  expect(out).toContain('2026-05-20 至 2026-05-21：有用 1，没用 1');
  expect(out).toContain('第八条第(四)项第2目：有用 1，没用 1');
  expect((await guohe('--lang', 'en')).out).toContain('Article 9: Useful 1, Not useful 1');
  expect(JSON.parse((await guohe('--json')).out)).toMatchObject({
    useful: 1,
    useless: 1,
    byDoor: { discord: { useful: 0, useless: 1 }, slack: { useful: 1, useless: 0 } },
  });
});

it('takes nothing but its options', async () => {
  expect((await guohe('now')).status).toBe(2);
});
