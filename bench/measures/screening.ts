import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { asOf, parameters } from '../cases.ts';
import { command } from '../guohe.ts';
import type { Peer } from '../peers/peer.ts';
import { listOf } from '../screening/list.ts';
import { outcomesIn, rowsThatDiffer } from '../screening/outcomes.ts';
import { ours } from './ours.ts';
import { type Timing, timingOf } from './rounds.ts';

export interface Screening {
  /** Microseconds a row by the clock, the start of the process included. */
  readonly timings: readonly Timing[];
  /** The rows that a peer decides otherwise. */
  readonly differences: ReadonlyMap<string, readonly string[]>;
}

/** A list from a file, each in a process of its own, in turns: `guohe screen`, and peers in a plain loop. */
export async function screenings(rows: number, peers: readonly Peer[], rounds: number): Promise<Screening> {
  const folder = await mkdtemp(join(tmpdir(), 'guohe-bench-'));
  try {
    const list = join(folder, 'list.csv');
    const settings = join(folder, 'parameters.json');
    await writeFile(list, listOf(rows));
    await writeFile(settings, JSON.stringify(parameters));
    const loop = fileURLToPath(new URL('../screening/loop.js', import.meta.url));
    const screen = ['screen', list, '--json', '--as-of', asOf, '--parameters', settings];
    const runs = [
      { name: ours, args: [fileURLToPath(command), ...screen] },
      ...peers.map(({ name }) => ({ name, args: [loop, list, name] })),
    ].map((run, index) => ({ ...run, out: join(folder, `${index}.json`), figures: [] as number[] }));
    for (let round = 0; round < rounds; round++) {
      for (const { args, out, figures } of runs) figures.push((await secondsOf(args, out)) * (1e6 / rows));
    }
    const reports = await Promise.all(
      runs.map(async ({ name, out }) => [name, outcomesIn(await readFile(out, 'utf8'))] as const),
    );
    const own = new Map(reports).get(ours) ?? new Map();
    if (own.size !== rows) throw new Error(`${ours} decided ${own.size} of ${rows} rows`);
    return {
      timings: runs.map(({ name, figures }) => timingOf(name, figures)),
      differences: new Map(reports.map(([name, report]) => [name, rowsThatDiffer(own, report)])),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function secondsOf(args: readonly string[], out: string): Promise<number> {
  const file = await open(out, 'w');
  try {
    const begun = performance.now();
    const child = spawn(execPath, args, { stdio: ['ignore', file.fd, 'inherit'] });
    const [status] = await once(child, 'exit');
    if (status !== 0) throw new Error(`ended with ${status}: ${args.join(' ')}`);
    return (performance.now() - begun) / 1000;
  } finally {
    await file.close();
  }
}
