import { columnOf } from '../features/columns.ts';
import type { Judged } from './boost.ts';

/** Of the candidates that do not answer all of the first are learned from, and every third of the others. */
const FIRST_WRONG = 35;
const EVERY_WRONG = 3;

/** The candidates of a question whose answers are known. */
export interface JudgedQuestion {
  readonly documents: readonly number[];
  readonly rows: Float32Array;
  readonly right: ReadonlySet<number>;
}

/** What is learned from: right candidates, and a share of the wrong ones. */
export function examplesOf(questions: readonly JudgedQuestion[]): Judged {
  const { width } = columnOf;
  const starts = [0];
  const rows: Float32Array[] = [];
  const answers: number[] = [];
  for (const [number, { documents, rows: all, right }] of questions.entries()) {
    if (!documents.some((document) => right.has(document))) continue;
    let wrong = 0;
    for (const [row, document] of documents.entries()) {
      const answersIt = right.has(document);
      if (!answersIt) {
        wrong += 1;
        if (wrong > FIRST_WRONG && (wrong - number) % EVERY_WRONG !== 0) continue;
      }
      rows.push(all.subarray(row * width, (row + 1) * width));
      answers.push(answersIt ? 1 : 0);
    }
    starts.push(rows.length);
  }
  const together = new Float32Array(rows.length * width);
  for (const [row, features] of rows.entries()) together.set(features, row * width);
  return { rows: together, width, starts, answers: Uint8Array.from(answers) };
}
