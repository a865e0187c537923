import type { CalendarDay } from '../../core/calendar-day.ts';
import type { Fact, Facts, FactValue } from '../../core/fact.ts';

/** One member's answer to a fact. */
export interface Entry {
  /** Counted up within the case file; no other answer ever has it again. */
  readonly id: number;
  readonly value: FactValue | null;
  /** What was said for it; left out when it was inferred from another answer. */
  readonly words?: string;
  /** The number of the member who gave it. */
  readonly by: number;
  readonly on: CalendarDay;
}

/** Answers by fact, at most one a member. Where they differ each stands, and none of them counts alone. */
export type Entries = { readonly [F in Fact]?: readonly Entry[] };

/** The form that case files are kept in. */
export const sharedCaseVersion = 1;

/** The case file of an organization, filled by several people or by one at several doors. */
export interface SharedCase {
  readonly version: typeof sharedCaseVersion;
  /** Whoever knows it may join. */
  readonly code: string;
  /** How many have joined so far; each is known by the number, which is not given twice. */
  readonly members: number;
  /** The id of the latest entry. */
  readonly latest: number;
  readonly entries: Entries;
}

/** A person's part in a case file. */
export interface Membership {
  readonly file: SharedCase;
  readonly me: number;
  /** What the person was last told: the latest entry then, and the facts as they stood. */
  readonly seen: CaseSeen & {
    /** What was told unasked since then. It is heard, and yet not answered: the facts of the conversation are older. */
    readonly told?: CaseSeen;
  };
}

/** A case file as it stood: its latest entry, and the facts. */
export interface CaseSeen {
  readonly latest: number;
  readonly facts: Facts;
}

/** What is known of case files when a message comes in. */
export interface CasesKnown {
  /** The case file that the person has joined. */
  readonly joined: Membership | null;
  /** What the code in the message leads to; null when there is none in it. */
  readonly named: SharedCase | 'none' | 'too_many_tries' | null;
  /** A code that nobody can guess, for a case file that is opened now. */
  readonly newCode: string;
}
