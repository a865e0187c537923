import { markdownTable } from 'markdown-table';
import { ours } from './measures/ours.ts';
import type { Timing } from './measures/rounds.ts';
import { jsonRulesEngine } from './peers/json-rules-engine.ts';
import type { Results } from './results.ts';
import { figure, medianOf, ratioIn } from './table.ts';

/** What was to be reached beside what was: always the least favourable line of its table. */
export function aimsTable({ assessments, questions }: Pick<Results, 'assessments' | 'questions'>): string {
  const assessment = Math.max(...medians(assessments));
  const question = Math.max(...medians(questions));
  const times = Math.min(...Object.values(assessments).map((line) => ratioIn(line, jsonRulesEngine.name)));
  return markdownTable([
    ['aim', 'measured', 'reached'],
    ['an assessment under 5 µs', `${figure(assessment)} µs at most`, yesOrNo(assessment < 5)],
    ['the next question under 50 µs', `${figure(question)} µs at most`, yesOrNo(question < 50)],
    [
      `at least 25× faster than ${jsonRulesEngine.name}`,
      Number.isNaN(times) ? 'not measured' : `${figure(times)}× at least`,
      yesOrNo(times >= 25),
    ],
  ]);
}

function medians(lines: Readonly<Record<string, readonly Timing[]>>): readonly number[] {
  return Object.values(lines).map((line) => medianOf(line, ours));
}

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
