import { Readable } from 'node:stream';
import { format } from 'node:util';
import { vi } from 'vitest';
import { runCommand } from '../../../bots/command-line/run-command.ts';
import type { Run } from './run-guohe.ts';

/**
 * Runs a command as `run` does, but in this process: starting one for each takes longer than all that they do. For
 * commands that end by themselves; one at a time, as the process has one output.
 */
export async function runHere(
  args: readonly string[],
  input: string | Uint8Array = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const shown = { out: '', err: '' };
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin');
  Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from([Buffer.from(input)]) });
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const written = (text: string | Uint8Array) => {
    shown.out += text.toString();
    return true;
  };
  const line =
    (stream: keyof typeof shown) =>
    (...said: unknown[]) => {
      shown[stream] += `${format(...said)}\n`;
    };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(written),
    vi.spyOn(console, 'log').mockImplementation(line('out')),
    vi.spyOn(console, 'error').mockImplementation(line('err')),
  ];
  try {
    const isTaken = await runCommand(args);
    return { status: isTaken ? 0 : 2, ...shown };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
    if (stdin) Object.defineProperty(process, 'stdin', stdin);
  }
}
