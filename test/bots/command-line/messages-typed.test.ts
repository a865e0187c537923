import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { messagesTyped } from '../../../bots/command-line/messages-typed.ts';

const table = '年度\t大型活动\r2023\t1\r2024\t2';

async function typed(written: string, isTTY: boolean): Promise<readonly string[]> {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => {} });
  const messages: string[] = [];
  input.write(written);
  for await (const message of messagesTyped({ input, output: new PassThrough() }, '> ')) {
    messages.push(message);
    if (messages.at(-1) === '完') break;
  }
  return messages;
}

describe('what is typed in a terminal', () => {
  it('is a message a line', async () => {
    expect(await typed('你好\r高校\r完\r', true)).toEqual(['你好', '高校', '完']);
    expect(await typed('你好\n高校\n完\n', false)).toEqual(['你好', '高校', '完']);
  });

  it('is one message where it is pasted, sent with Enter, and may be gone on with before', async () => {
    expect(await typed(`\x1b[200~${table}\x1b[201~\r完\r`, true)).toEqual([table.replaceAll('\r', '\n'), '完']);
    expect(await typed(`活动：\x1b[200~2023年1场\r2024年2场\x1b[201~，都算\r完\r`, true)).toEqual([
      '活动：2023年1场\n2024年2场，都算',
      '完',
    ]);
  });
});
