import { type Catalogue, catalogues } from '../../../conversations/wording/catalogue/catalogue.ts';
import { grouped } from '../../../conversations/wording/grouped.ts';
import { showValue } from '../../../conversations/wording/show-value.ts';
import { type Facts, factNames } from '../../../core/fact.ts';
import type { ClauseOutcome } from '../../../core/outcome.ts';
import type { Language } from '../../../policy-text/language.ts';
import { complaintLine } from '../input/bad-input.ts';
import type { Report } from './report.ts';
import type { Result } from './result.ts';
import type { Problem } from './row.ts';
import { overallOutcomes, type Tally } from './tally.ts';

/**
 * A table as CSV, for reading and for spreadsheets: one line a row, its clauses by what they came to.
 * @param marked whether it begins with a byte order mark, without which Excel does not know UTF-8
 */
export function tableReport(language: Language, marked: boolean): Report {
  const words = catalogues[language];
  return {
    opening: `${marked ? '\uFEFF' : ''}${lineOf(headings[language])}`,
    row(row) {
      const { line, label } = row;
      const place = [String(line), label.id ?? '', label.name ?? ''];
      if (row.kind === 'bad')
        return lineOf([...place, notRead[language], '', '', '', '', problems(row.problems, language)]);
      return lineOf([...place, words.overall[row.outcome].title, ...resultCells(row, words)]);
    },
    closing: () => '',
  };
}

const headings = {
  zh: ['行', '编号', '名称', '结论', '不符合', '需人工判断', '还不清楚', '还缺', '说明'],
  en: ['line', 'id', 'name', 'outcome', 'not met', 'to be judged', 'unknown', 'missing', 'remarks'],
};
const notRead = { zh: '读不了', en: 'not read' };

/** What a screening came to in all, in a sentence. */
export function summaryLine({ rows, bad, outcomes }: Tally, isComplete: boolean, language: Language): string {
  const { overall } = catalogues[language];
  const counted = overallOutcomes
    .filter((outcome) => outcomes[outcome] > 0)
    .map((outcome) => `${overall[outcome].title} ${grouped(outcomes[outcome])}`);
  return {
    zh: `${isComplete ? '' : '已停止。'}共${grouped(rows)}行：${[...counted, `读不了 ${grouped(bad)}`].join('，')}。`,
    en: `${isComplete ? '' : 'Stopped. '}${grouped(rows)} rows: ${[...counted, `not read ${grouped(bad)}`].join(', ')}.`,
  }[language];
}

function resultCells({ clauses, missing, readAs }: Result, words: Catalogue): readonly string[] {
  const which = (...outcomes: readonly ClauseOutcome[]) =>
    clauses.flatMap(({ clause, outcome }) => (outcomes.includes(outcome) ? [clause] : []));
  return [
    which('not_met').join(' '),
    which('review', 'in_principle_short').join(' '),
    which('unknown').join(' '),
    missing.map((fact) => words.facts[fact].name).join('; '),
    understood(readAs, words),
  ];
}

/** What was written in words, as it was understood. */
function understood(readAs: Facts, words: Catalogue): string {
  return factNames
    .filter((fact) => fact in readAs)
    .map((fact) => `${words.facts[fact].name} = ${showValue(fact, readAs[fact], words)}`)
    .join('; ');
}

function problems(all: readonly Problem[], language: Language): string {
  return all.map((problem) => `${atColumn(problem, language)}${complaintLine(problem, language)}`).join('; ');
}

function atColumn({ column }: Problem, language: Language): string {
  if (column === undefined) return '';
  return { zh: `第${column}列 `, en: `column ${column}, ` }[language];
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\n`;
}

/** A name that begins like a formula must not become one in a spreadsheet. */
function quoted(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
