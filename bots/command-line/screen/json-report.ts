import type { CalendarDay } from '../../../core/calendar-day.ts';
import type { Language } from '../../../policy-text/language.ts';
import type { Report } from './report.ts';
import type { Result } from './result.ts';
import type { Problem } from './row.ts';
import type { Tally } from './tally.ts';

/** Characters of what was given that are shown in a complaint. */
const longestGiven = 200;

/** One JSON document, a row on each line. */
export function jsonReport(asOf: CalendarDay, language: Language): Report {
  let before = '\n';
  return {
    opening: `{"asOf":${JSON.stringify(asOf)},"results":[`,
    row(row) {
      const { line, label } = row;
      const content = row.kind === 'bad' ? badJson(row.problems, language) : resultJson(row);
      const text = `${before}${JSON.stringify({ line, ...label, ...content })}`;
      before = ',\n';
      return text;
    },
    closing: (tally, isComplete) => `\n],"summary":${JSON.stringify(summaryJson(tally, isComplete))}}\n`,
  };

  function resultJson(row: Result) {
    const { category, outcome, clauses, missing, readAs } = row;
    const own = row.asOf === asOf ? {} : { asOf: row.asOf };
    const inWords = Object.keys(readAs).length === 0 ? {} : { readAs };
    const outcomes = Object.fromEntries(clauses.map((one) => [one.clause, one.outcome]));
    return { ...own, outcome, category, clauses: outcomes, missing, ...inWords };
  }
}

/** What a screening came to in all. */
export function summaryJson({ rows, bad, outcomes }: Tally, complete: boolean) {
  return { rows, bad, outcomes, complete };
}

function badJson([first, ...others]: readonly [Problem, ...Problem[]], language: Language) {
  return {
    ...problemJson(first, language),
    ...(others.length > 0 && { more: others.map((problem) => problemJson(problem, language)) }),
  };
}

function problemJson({ column, field, given, taken }: Problem, language: Language) {
  const json = JSON.stringify(given) ?? 'null';
  const shown = json.length > longestGiven ? `${json.slice(0, longestGiven)}…` : given;
  return { ...(column !== undefined && { column }), field, given: shown ?? null, taken: taken[language].trim() };
}
