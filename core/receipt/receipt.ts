import type { Assessment } from '../assess.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { CaseFile, Parameters } from '../case-file.ts';
import type { Fact, ValueOf } from '../fact.ts';
import type { ClauseOutcome, OverallOutcome } from '../outcome.ts';
import { asJson, sha256Of } from './canonical.ts';
import { codeFrom } from './code.ts';
import { type LawVersion, lawInForce, type RulesVersion, rulesInForce } from './law-and-rules.ts';

/** The form of the records written here. Raised when they are written otherwise. */
export const receiptFormat = 1;

/** A fact with the words it came from, where somebody said it. */
export interface RecordedFact<T = unknown> {
  readonly value: T | null;
  readonly words?: string;
}

/** Where the words stood that a clause was decided by: offsets into the text of the clause, end exclusive. */
export interface RecordedCitation {
  readonly clause: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

export interface RecordedClause {
  readonly clause: string;
  readonly outcome: ClauseOutcome;
  /** The finding, as it was written then. */
  readonly reason: { readonly test: string; readonly outcome: ClauseOutcome; readonly [more: string]: unknown };
  readonly citation: RecordedCitation;
}

/**
 * An assessment with everything it came from, so that anyone can check it: `replay`. JSON data, and the same on every
 * machine: no language, no time of writing.
 */
export interface Receipt {
  readonly format: typeof receiptFormat;
  readonly asOf: CalendarDay;
  readonly facts: { readonly [F in Fact]?: RecordedFact<ValueOf<F>> };
  readonly parameters: Parameters;
  readonly law: LawVersion;
  readonly rules: RulesVersion;
  readonly outcome: OverallOutcome;
  readonly clauses: readonly RecordedClause[];
  /** 8.4.1, second sentence: as in the assessment. */
  readonly preference?: boolean | null;
  /** Stands for all the rest, which it no longer fits once it is edited. It is no signature: anyone can make one. */
  readonly code: string;
}

/** The words each fact came from. */
export type FactWords = { readonly [F in Fact]?: string };

/**
 * The record of an assessment.
 * @param caseFile what was assessed
 * @param assessment what it came to, by the law and rules of this version
 * @param words what was said for each fact, in a conversation; a file has none
 */
export function receiptOf(caseFile: CaseFile, assessment: Assessment, words: FactWords = {}): Receipt {
  const { asOf, facts, parameters } = caseFile;
  const { outcome, clauses, preference } = assessment;
  const record = asJson({
    format: receiptFormat,
    asOf,
    facts: withWords(facts, words),
    parameters,
    law: lawInForce,
    rules: rulesInForce,
    outcome,
    clauses: clauses.map(({ clause, outcome, reason, citation }) => ({
      clause,
      outcome,
      reason,
      citation: { clause: citation.clause, quote: citation.quote, start: citation.start, end: citation.end },
    })),
    ...(preference !== undefined && { preference }),
  } as const);
  return { ...record, code: codeOf(record) };
}

/** The code of a record without one. @throws when it cannot be canonical JSON, which no receipt written here is. */
export function codeOf(record: object): string {
  return codeFrom(sha256Of(record));
}

function withWords(facts: CaseFile['facts'], words: FactWords): Receipt['facts'] {
  const said: Readonly<Record<string, string | undefined>> = words;
  return Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, { value, words: said[fact] }]));
}
