import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { guohe } from './terminal-driver.ts';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the compiled command as a process of its own, with `input` on standard input and nothing else configured. */
export async function runGuohe(
  args: readonly string[],
  input: string | Uint8Array = '',
  environment: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [guohe, ...args], { env: { PATH: process.env.PATH, ...environment } });
  // A process that does not read its input may be gone before it is written.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, out, err };
}

/** Runs a command that must succeed without a word on standard error, and reads the JSON document it prints. */
export async function documentOf<T>(args: readonly string[], input?: string | Uint8Array): Promise<T> {
  const { code, out, err } = await runGuohe([...args, '--json'], input);
  if (code !== 0 || err !== '') throw new Error(`ended with ${code}: ${err}`);
  return JSON.parse(out);
}
