import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Quality, qualityOf } from './quality.ts';
import type { Question } from './records.ts';
import type { System } from './system.ts';

export interface Files {
  readonly corpus: string;
  readonly questions: string;
  readonly train?: string;
}

export interface Measured extends Quality {
  readonly buildMs: number;
  readonly openMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Resident memory of a process that has opened the index and answered every question, and done nothing else. */
  readonly rssMb: number;
}

/** What the worker that searches reports. */
export interface Searched {
  readonly found: readonly (readonly string[])[];
  readonly openMs: number;
  readonly times: readonly number[];
  readonly rssMb: number;
}

/** Builds in one process, opens and searches in another. */
export async function measure({ name }: System, files: Files, questions: readonly Question[]): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'guohe-retrieval-'));
  try {
    const path = join(folder, 'index');
    const built = await inWorker<{ buildMs: number }>(['build', name, path, files.corpus, files.train ?? '']);
    const searched = await inWorker<Searched>(['search', name, path, files.questions]);
    const times = searched.times.toSorted((a, b) => a - b);
    const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
    const quality = qualityOf(questions, searched.found);
    const figures = {
      ...quality,
      ...built,
      openMs: searched.openMs,
      p50Ms: at(0.5),
      p99Ms: at(0.99),
      rssMb: searched.rssMb,
    };
    return Object.fromEntries(
      Object.entries(figures).map(([figure, value]) => [figure, Number(value.toPrecision(4))]),
    ) as unknown as Measured;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function inWorker<Report>(given: readonly string[]): Promise<Report> {
  return new Promise((resolve, reject) => {
    const worker = fork(new URL('worker.js', import.meta.url), given, { execArgv: ['--max-old-space-size=6144'] });
    worker.once('message', (report) => resolve(report as Report));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`${given[0]} of ${given[1]} ended with ${code}`)));
  });
}
