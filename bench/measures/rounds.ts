import { Bench } from 'tinybench';
import { processorTime } from './processor-time.ts';

/** Something that is measured: one pass through all its work. */
export interface Candidate {
  readonly name: string;
  /** How many pieces of work a pass does. */
  readonly pieces: number;
  pass(): unknown;
}

/** Microseconds of processor time for one piece of work: the median of the rounds, and the fastest and slowest of them. */
export interface Timing {
  readonly name: string;
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
}

/**
 * Measures candidates in turns, so that whatever else the machine does meets all of them alike. A round of a candidate is
 * the median of its passes after a warm-up; its timing is the median of its rounds.
 */
export async function inRounds(candidates: readonly Candidate[], rounds = 5, time = 300): Promise<readonly Timing[]> {
  const medians = new Map(candidates.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, pieces, pass } of candidates) {
      medians.get(name)?.push(((await medianOf(pass, time)) * 1000) / pieces);
    }
  }
  return candidates.map(({ name }) => timingOf(name, medians.get(name) ?? []));
}

/** The median and the spread of some figures. */
export function timingOf(name: string, figures: readonly number[]): Timing {
  const sorted = figures.toSorted((a, b) => a - b);
  const [median, fastest, slowest] = [sorted[sorted.length >> 1], sorted[0], sorted.at(-1)];
  if (median === undefined || fastest === undefined || slowest === undefined) throw new Error(`not measured: ${name}`);
  return { name, median, fastest, slowest };
}

/** Milliseconds. */
async function medianOf(pass: () => unknown, time: number): Promise<number> {
  const bench = new Bench({
    now: processorTime,
    time,
    iterations: 3,
    warmupTime: time,
    warmupIterations: 1,
    throws: true,
  });
  bench.add('pass', pass);
  const [task] = await bench.run();
  if (task?.result.state !== 'completed') throw new Error(`not measured: ${task?.result.state}`);
  return task.result.latency.p50;
}
