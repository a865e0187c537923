import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CaseFile } from '../../../core/case-file.ts';
import type { Fact } from '../../../core/fact.ts';
import { type ClauseOutcome, clauseOutcomes } from '../../../core/outcome.ts';
import { readCaseFile } from '../../../core/read-case-file.ts';
import { type WorkedCase, workedCases } from '../worked-case.ts';

/** A case and what every clause comes to. */
export interface Expected {
  readonly title: string;
  readonly caseFile: CaseFile;
  readonly clauses: Readonly<Record<string, string>>;
  readonly outcome: string;
}

type Changes = Readonly<Record<string, unknown>>;
type Entry = { readonly clause: string; readonly base: string } & {
  readonly [O in ClauseOutcome]?: readonly Changes[];
};

const commonClauses = ['5.3', '6', '7.1', '7.2', '8', '17'];

interface Book {
  readonly cases: readonly Entry[];
  /** What a yes comes to by itself, in the reason of a clause. */
  readonly yes: Readonly<Record<'declared' | 'met', readonly Fact[]>>;
}

const book: Book = parse(readFileSync(new URL('case-book.yaml', import.meta.url), 'utf8'));

/** For each fact answered with yes or no, what a yes comes to by itself. */
export const yesComesTo: ReadonlyMap<Fact, ClauseOutcome> = new Map(
  (['declared', 'met'] as const).flatMap((outcome) => book.yes[outcome].map((fact) => [fact, outcome] as const)),
);

/** What a single clause leaves of a case that otherwise meets all that is stated. */
const overall: Readonly<Record<ClauseOutcome, string>> = {
  not_met: 'ineligible',
  unknown: 'incomplete',
  review: 'needs_review',
  in_principle_short: 'needs_review',
  declared: 'meets_stated_conditions',
  met: 'meets_stated_conditions',
};

/** The twelve worked cases. */
export const worked: readonly Expected[] = workedCases.map(({ id, asOf, facts, parameters, expected }) => ({
  title: `worked case ${id}`,
  caseFile: readCaseFile({ asOf, facts, parameters }),
  clauses: expected.clauses,
  outcome: expected.outcome,
}));

/** The boundary cases of `case-book.yaml`. */
export const caseBook: readonly Expected[] = book.cases.flatMap((entry) =>
  clauseOutcomes.flatMap((outcome) => (entry[outcome] ?? []).map((changes) => boundaryCase(entry, changes, outcome))),
);

function boundaryCase({ clause, base }: Entry, changes: Changes, outcome: ClauseOutcome): Expected {
  const from = workedCases.find(({ id }) => id === base);
  if (from?.expected.outcome !== 'meets_stated_conditions') throw new Error(`no base that meets all: ${base}`);
  const caseFile = changed(from, changes);
  const reported = Object.entries(from.expected.clauses).filter(
    ([one]) => caseFile.facts.category || commonClauses.includes(one),
  );
  return {
    title: `${clause} ${outcome}: ${base} with ${JSON.stringify(changes)}`,
    caseFile,
    clauses: { ...Object.fromEntries(reported), [clause]: outcome },
    outcome: overall[outcome],
  };
}

function changed(from: WorkedCase, { asOf = from.asOf, benchmark, ...changes }: Changes): CaseFile {
  const facts = Object.entries({ ...from.facts, ...changes }).filter(([, value]) => value !== 'not_asked');
  const parameters = benchmark === undefined ? from.parameters : { rdGrowthBenchmark: sourced(benchmark) };
  return readCaseFile({ asOf, facts: Object.fromEntries(facts), parameters });
}

function sourced(benchmark: unknown): unknown {
  return benchmark === null ? null : { period: 'Jan-Nov', source: 'stand-in for tests', ...Object(benchmark) };
}
