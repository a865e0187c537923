import { execFileSync } from 'node:child_process';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Timing, timingOf } from './rounds.ts';

const script = fileURLToPath(new URL('ask-once.js', import.meta.url));

/** The first question of a process, nothing warm: microseconds of processor time, a process for each figure, in turns. */
export function firstQuestions(candidates: readonly string[], processes: number): readonly Timing[] {
  const asked = candidates.map((name) => ({ name, figures: [] as number[] }));
  for (let round = 0; round < processes; round++) {
    for (const { name, figures } of asked) {
      figures.push(Number(execFileSync(execPath, [script, name], { encoding: 'utf8' })));
    }
  }
  return asked.map(({ name, figures }) => timingOf(name, figures));
}
