import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Reply } from '../../../conversations/reply.ts';
import type { Driver, Heard } from '../../conversations/driver.ts';

export const guohe = fileURLToPath(new URL('../../../dist/guohe/guohe.js', import.meta.url));

/** Starting a process takes most of a second: killing it after every step would test nothing that every twelfth does not. */
const stepsBetweenKills = 12;

/** `guohe chat` as a process of its own; opening again means that it is killed at once, without a word. */
export function openTerminalDriver(database: string, asOf: string, environment: NodeJS.ProcessEnv = {}): Driver {
  let steps = 0;
  let terminal = open();
  function open(): { process: ChildProcessWithoutNullStreams; lines: Interface } {
    const args = [guohe, 'chat', '--json', '--keep', database, '--as-of', asOf];
    const child = spawn(process.execPath, args, { env: { ...process.env, ...environment } });
    return { process: child, lines: createInterface({ input: child.stdout }) };
  }
  async function kill(): Promise<void> {
    const ended = once(terminal.process, 'exit');
    terminal.process.kill('SIGKILL');
    await ended;
  }
  async function say(text: string): Promise<Heard> {
    const answered = once(terminal.lines, 'line');
    terminal.process.stdin.write(`${text}\n`);
    const { replies }: { replies: readonly Reply[] } = JSON.parse((await answered)[0]);
    return {
      lines: replies.flatMap(({ text: words, sections, citations }) => [
        words,
        ...sections.flatMap(({ title, lines }) => [
          title,
          ...lines.flatMap((line) => [line.text, line.citation.label.zh, line.citation.label.en, line.citation.quote]),
        ]),
        ...citations.flatMap(({ label, quote }) => [label.zh, label.en, quote]),
      ]),
      pressable: replies.flatMap(({ choices }) => choices.map(({ label }) => label)),
    };
  }
  return {
    name: 'terminal',
    say,
    press: say,
    reopen: async () => {
      steps += 1;
      if (steps % stepsBetweenKills !== 0) return;
      await kill();
      terminal = open();
    },
    close: kill,
  };
}
