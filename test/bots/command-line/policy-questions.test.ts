import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { askMetadata } from '../../../bots/command-line/policy/ask-metadata.ts';
import { emptyFolder } from './empty-folder.ts';
import { run } from './run-guohe.ts';
import { guohe } from './terminal-driver.ts';

const regulation = '青湖市试验办法\n第一条 为了试验，制定本办法。\n第二条 试验期为3个月。\n';
/** A child without a terminal is told that it has one: it asks then. */
const terminal = 'data:text/javascript,process.stdin.isTTY=process.stdout.isTTY=true';

/**
 * Adds a regulation as a person does: waits for each question and types the answer behind it; null closes the input.
 * @returns what was shown, how it ended, and the files that were kept
 */
async function adding(dialogue: readonly (readonly [question: string, answer: string | null])[], ...options: string[]) {
  await using folder = await emptyFolder();
  await writeFile(folder.path('trial.txt'), regulation);
  const environment = { POLICY_FOLDER: folder.path('policies') };
  const args = ['--import', terminal, guohe, 'policy', 'add', folder.path('trial.txt'), ...options];
  const child = spawn(process.execPath, args, { env: { ...process.env, ...environment } });
  const [err, ended] = [text(child.stderr), once(child, 'exit')];
  let [shown, seen] = ['', 0];
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    shown += more;
  });
  for (const [question, answer] of dialogue) {
    while (!shown.includes(question, seen)) {
      if (child.exitCode !== null) throw new Error(`never asked ${question}: ${shown}`);
      await Promise.race([once(child.stdout, 'data'), ended]);
    }
    seen = shown.indexOf(question, seen) + question.length;
    if (answer === null) child.stdin.end();
    else child.stdin.write(`${answer}\n`);
  }
  const [status] = await ended;
  const kept = await readdir(folder.path('policies')).catch(() => []);
  const listed = JSON.parse((await run(['policy', '--json'], '', environment)).out).regulations;
  return { shown, status, err: await err, kept: kept.filter((name) => name.endsWith('.json')), listed };
}

describe('guohe policy add, at a terminal', () => {
  it('asks for what it was not told, offers what the file says, and asks again for what cannot be', async () => {
    const { shown, status, kept, listed } = await adding([
      ['编号 [trial]: ', 'Kein Name!'],
      ['应为编号：小写字母', ''],
      ['名称 [青湖市试验办法]: ', ''],
      ['简称: ', '试验办法、试验'],
      ['文号: ', ''],
      ['发布机关: ', '青湖市科学技术局'],
      ['发布日期: ', '2026-02-30'],
      ['应为存在的日期', '2026-02-28'],
      ['施行日期: ', '2026-03-01'],
      ['有效期至: ', ''],
      ['状态（in_force 现行，repealed 废止） [in_force]: ', ''],
      ['收录', '是'],
    ]);
    expect(status, shown).toBe(0);
    expect(kept).toEqual(['trial.json']);
    expect(listed).toMatchObject([
      {
        id: 'trial',
        title: '青湖市试验办法',
        shortTitles: ['试验办法', '试验'],
        number: null,
        issuer: '青湖市科学技术局',
        issuedOn: '2026-02-28',
        from: '2026-03-01',
        status: 'in_force',
      },
    ]);
  });

  it('asks in English, and not for what an option said', async () => {
    const options = '--lang en --id qh --title Trial --short-title T --number 1 --issuer Lake --from 2026-01-01'.split(
      ' ',
    );
    const { shown, status, kept } = await adding(
      [
        ['Issued on: ', ''],
        ['In force to: ', ''],
        ['Status (in_force, repealed) [in_force]: ', 'repealed'],
        ['Add it?', 'y'],
      ],
      ...options,
    );
    expect(status, shown).toBe(0);
    expect(kept).toEqual(['qh.json']);
  });

  it('says at once that an id is in use', async () => {
    const [told, typed] = [[] as string[], ['', 'one', 'two']];
    const person = { ask: async () => typed.shift() ?? '', tell: (line: string) => told.push(line) };
    const answers = await askMetadata({ title: '试验' }, { id: 'one' }, 'zh', person, ['one']);
    expect(answers).toEqual({ id: 'two', title: '试验', status: 'in_force' });
    expect(told).toEqual(Array(2).fill('应为还没有用过的编号；要换掉已有的，请加 --replace'));
  });

  it.each([
    ['no', 0],
    [null, 2],
  ] as const)('keeps nothing after the answer %s', async (answer, ending) => {
    const { status, kept, err } = await adding(
      [['收录', answer]],
      ...'--id qh --title 试验 --short-title T --number 1 --issuer L --issued-on 2026-01-01'.split(' '),
      ...'--from 2026-01-01 --to 2027-01-01 --status in_force'.split(' '),
    );
    expect(status).toBe(ending);
    expect(kept).toEqual([]);
    expect(err).toContain(answer === null ? '什么都没有收录' : '');
  });
});
