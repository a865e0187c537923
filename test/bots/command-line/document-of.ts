import { run } from './run-guohe.ts';

/** Runs a command that must succeed without a word on standard error, and reads the one JSON document it prints. */
export async function documentOf<T>(args: readonly string[], input?: string): Promise<T> {
  const { status, out, err } = await run([...args, '--json'], input);
  if (status !== 0 || err !== '') throw new Error(`ended with ${status}: ${err}`);
  return JSON.parse(out);
}
