import { markdownTable } from 'markdown-table';
import { ours } from './measures/ours.ts';
import type { Timing } from './measures/rounds.ts';

/** Three figures that count, no more: 0.857, 8.83, 211, 2,230. */
export function figure(number: number): string {
  return number.toLocaleString('en', { maximumSignificantDigits: 3 });
}

/** A line for each thing measured, a column for each candidate: ours, then each peer with its ratio to ours. */
export function timingTable(
  of: string,
  rows: Readonly<Record<string, readonly Timing[]>>,
  write: (timing: Timing) => string = microseconds,
): string {
  const names = Object.values(rows)[0]?.map(({ name }) => name) ?? [];
  return markdownTable([
    [of, ...names.flatMap((name) => (name === ours ? [name] : [name, 'ratio']))],
    ...Object.entries(rows).map(([row, timings]) => [row, ...cellsOf(timings, write)]),
  ]);
}

/** The median, the fastest and the slowest round. */
function microseconds({ median, fastest, slowest }: Timing): string {
  return `${figure(median)} µs (${figure(fastest)}–${figure(slowest)})`;
}

/** The same as pieces of work a second. */
export function perSecond({ median, fastest, slowest }: Timing): string {
  return `${figure(1e6 / median)} (${figure(1e6 / slowest)}–${figure(1e6 / fastest)})`;
}

function cellsOf(timings: readonly Timing[], write: (timing: Timing) => string): readonly string[] {
  return timings.flatMap((timing) => {
    const cell = write(timing);
    return timing.name === ours ? [cell] : [cell, `${figure(ratioIn(timings, timing.name))}×`];
  });
}

/** How many times as long as we a peer takes; below 1 it is faster. NaN when it was not measured. */
export function ratioIn(timings: readonly Timing[], peer: string): number {
  return medianOf(timings, peer) / medianOf(timings, ours);
}

/** Microseconds; NaN when it was not measured. */
export function medianOf(timings: readonly Timing[], candidate: string): number {
  return timings.find(({ name }) => name === candidate)?.median ?? Number.NaN;
}
