import type { Label } from '../../../core/ways/change.ts';

/** The words of the ways to qualify and of what-if, in one language. Functions take what they name, already shown. */
export interface WaysWords {
  readonly title: (category: string) => string;
  /** A clause and all it takes. */
  readonly line: (clause: string, needs: string) => string;
  /** Changes of one kind; the day is the one they wait for. */
  readonly labels: Readonly<Record<Label, (changes: string, day: string | null) => string>>;
  readonly and: (items: readonly string[]) => string;
  readonly or: (items: readonly string[]) => string;
  readonly sentences: (items: readonly string[]) => string;

  /** What has to be so; `now` is what was given, `more` what is missing; both null when nothing was given. */
  readonly reach: (name: string, to: string, now: string | null, more: string | null) => string;
  readonly atMost: (name: string, to: string, now: string | null) => string;
  readonly yes: (names: readonly string[], yes: string) => string;
  readonly registerHere: string;
  readonly form: (form: string) => string;
  readonly throughLegalPerson: string;
  readonly kind: (kind: string) => string;
  readonly category: (category: string) => string;
  /** A person has to say that it counts as this. */
  readonly countsAs: (what: string) => string;
  readonly registeredFor: (years: number, since: string | null) => string;
  readonly registeredBy: (day: string, otherwiseOn: string | null) => string;
  readonly recordsGone: (days: string) => string;
  readonly noRecords: (since: string) => string;
  readonly banOver: (years: number) => string;
  readonly noBan: (years: number) => string;
  readonly eachYear: (name: string, years: readonly number[], to: string) => string;
  readonly share: (year: number, percent: string) => string;
  readonly shareOf: (total: string, to: string, more: string | null) => string;
  readonly totalAtMost: (year: number, to: string) => string;
  readonly growth: (year: number, before: number, percent: string | null, to: string | null) => string;
  readonly projects: (asked: number, yuan: string, raises: readonly string[]) => string;
  readonly raise: (from: string, more: string) => string;
  readonly furtherProject: string;
  readonly benchmark: (year: number) => string;

  /** It is met now; waiting for something else moves what it looks at. */
  readonly keeps: string;
  /** A person may accept it as it is. */
  readonly judged: string;
  readonly fixed: {
    readonly kind_and_category: (kind: string, category: string, fitting: string) => string;
    readonly natural_person: string;
    readonly beyond_calendar: string;
  };
  readonly readyToday: (day: string) => string;
  readonly readyOn: (day: string) => string;
  readonly blocked: (category: string) => string;
  readonly otherCategories: (items: readonly string[]) => string;
  readonly otherCategory: (category: string, short: number, unknown: number) => string;
  readonly procedure: string;
  /** Offers to tell the person on the day they have to wait for. */
  readonly remind: string;
  /** Nobody can be told unasked here. */
  /** There is no day that only has to be waited for. */
  readonly noDayToRemind: string;
  readonly cannotRemind: (day: string) => string;

  readonly whatIf: {
    readonly day: (before: string, after: string) => string;
    readonly fact: (name: string, before: string, after: string) => string;
    readonly title: (changes: readonly string[]) => string;
    readonly nothing: string;
    readonly outcome: (before: string, after: string) => string;
    readonly outcomeStays: (outcome: string) => string;
    readonly clause: (clause: string, before: string, after: string) => string;
    readonly clausesStay: string;
    readonly notAsked: string;
  };
}
