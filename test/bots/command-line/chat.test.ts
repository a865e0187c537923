import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from './empty-folder.ts';
import { run } from './run-guohe.ts';
import { guohe, openTerminalDriver } from './terminal-driver.ts';

const day = '2026-05-20';

interface TurnLine {
  readonly replies: readonly { readonly text: string }[];
  readonly asked: string | null;
  readonly facts: object;
  readonly outcome: string;
}

async function turns(args: readonly string[], input: string): Promise<readonly TurnLine[]> {
  const { status, out, err } = await run(['chat', '--json', '--as-of', day, ...args], input);
  expect([status, err]).toEqual([0, '']);
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

describe.concurrent('guohe chat', () => {
  it('greets, answers each line and ends with its input', async () => {
    const { status, out, err } = await run(['chat', '--as-of', day], '孵化器');
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^您好/);
    expect(out).toContain('孵化器');
  });

  it('greets in English when asked to', async () => {
    const { out } = await run(['chat', '--lang', 'en'], '');
    expect(out).not.toMatch(/您好/);
  });

  it('says nothing before the first line with --json', async () => {
    expect(await turns([], '')).toEqual([]);
  });

  it('reads a byte order mark, Windows line ends and a last line without an end', async () => {
    const said = await turns([], '\uFEFF孵化器\r\n是');
    expect(said.map(({ asked }) => asked)).toEqual(['registeredInBeijing', 'inValidExistence']);
  });

  it('loses nothing when it is killed between any two turns', async () => {
    await using folder = await emptyFolder();
    const file = folder.path('new', 'talk.sqlite');
    const driver = openTerminalDriver(file, day);
    for (const words of ['孵化器', '是', '有效']) {
      await driver.say(words);
      await driver.reopen();
    }
    await driver.close();
    const [turn] = await turns(['--keep', file], '进度\n');
    expect(turn).toMatchObject({
      asked: 'legalForm',
      facts: { organizationKind: 'incubator', registeredInBeijing: true, inValidExistence: true },
    });
  });

  it('goes on with the question that was open, without a greeting', async () => {
    await using folder = await emptyFolder();
    const keep = ['--keep', folder.path('talk.sqlite')];
    const [, turn] = await turns(keep, '孵化器\n是\n');
    const { out } = await run(['chat', '--as-of', day, ...keep]);
    expect(out).not.toMatch(/您好/);
    expect(out).toContain(turn?.replies.at(-1)?.text);
  });

  it.each([['--json'], ['--lang=zh']])('ends without a word when nobody reads on, %s', async (option) => {
    const child = spawn(process.execPath, [guohe, 'chat', option]);
    const [complaints, ended] = [text(child.stderr), once(child, 'close')];
    child.stdin.on('error', () => undefined);
    child.stdin.write('孵化器\n');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end('是\n有效\n'.repeat(50));
    expect([(await ended)[0], await complaints]).toEqual([0, '']);
  });

  it.each([
    ['zh', '只要结论\n科技园\n不是\n', /判断记录的核对码 (\S+)/],
    ['en', 'just the outcome\nscience park\nno\n', /Receipt (\S+)/],
  ])('says the code of the receipt that it writes and guohe replay accepts, %s', async (language, said, place) => {
    await using folder = await emptyFolder();
    const file = folder.path('receipt.json');
    const { out } = await run(['chat', '--as-of', day, '--lang', language, '--receipt', file], said);
    const code = place.exec(out)?.[1] ?? 'none was said';
    const replay = (...args: readonly string[]) => run(['replay', file, '--json', '--code', ...args]);
    expect(await replay(code)).toEqual({ status: 0, out: expect.stringMatching(/"same": ?true/), err: '' });
    expect((await replay('4F7K-9Q2M-XW3T')).status).toBe(2);
  });

  it('is not disturbed by settings of the server', async () => {
    const { status, err } = await run(['chat', '--json'], '孵化器\n', { PORT: 'x', SLACK_BOT_TOKEN: 'y' });
    expect([status, err]).toEqual([0, '']);
  });

  it('names the benchmark that cannot be used', async () => {
    const { status, out, err } = await run(['chat', '--lang', 'en'], '', { RD_GROWTH_BENCHMARK: '7%' });
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^RD_GROWTH_BENCHMARK: got "7%", takes JSON .+\n$/);
  });
});
