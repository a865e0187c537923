import type { Category } from '../../core/fact.ts';
import type { ClauseOutcome } from '../../core/outcome.ts';
import type { Row } from '../rules/columns.ts';

/** What each clause comes to. */
export type Outcomes = Readonly<Record<string, ClauseOutcome>>;

/** A case as a peer takes it, and the decision on it. Only `decide` is measured. */
export interface Prepared {
  decide(): Outcomes | Promise<Outcomes>;
}

/** What a peer gives beside the outcome of every clause. */
export interface Gives {
  /** Which part of a clause decided it. */
  readonly trace: string;
  /** "I do not know" as a value that is neither yes nor no. */
  readonly unknown: string;
  /** 11 to 19 as one value, compared whole. */
  readonly intervals: string;
  /** The regulation's words that the decision rests on, verified in its text. */
  readonly citations: string;
}

/** Another rules engine, told the same rules. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  readonly gives: Gives;
  /** Whether it says that a clause is not known; otherwise only clauses that are decided are compared. */
  readonly knowsUnknown: boolean;
  readonly isAsynchronous: boolean;
  /** Compiles the rules of a category, once. */
  of(category: Category): (row: Row) => Prepared;
}
