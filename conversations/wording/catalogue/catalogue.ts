import type { Category, Fact, LegalForm, OrganizationKind, Shape } from '../../../core/fact.ts';
import type { Unit } from '../../../core/finding.ts';
import type { ClauseOutcome, OverallOutcome } from '../../../core/outcome.ts';
import type { Taken } from '../../../core/read-case-file.ts';
import type { Language } from '../../../policy-text/language.ts';
import type { Unclear as UnclearReading } from '../../understanding/reading/reading.ts';
import type { AmendWords } from './amend-words.ts';
import type { AsksWords } from './asks-words.ts';
import type { CaseWords } from './case-words.ts';
import { en } from './en.ts';
import type { FormWords } from './form-words.ts';
import type { KeptWords } from './kept-words.ts';
import type { OpenlyWords } from './openly-words.ts';
import type { ShareWords } from './share-words.ts';
import type { TalkWords } from './talk-words.ts';
import type { WaysWords } from './ways-words.ts';
import { zh } from './zh.ts';

interface FactWords {
  /** A few words that name the fact in a sentence or a list. */
  readonly name: string;
  /** The question. `{years}` stands for the years asked about. */
  readonly ask: string;
  /** The question in a hundred characters, the years filled in, when `ask` is longer. */
  readonly short?: string;
}

export type FactCatalogue = Readonly<Record<Fact, FactWords>>;

/** Why an answer could not be taken, beside not being understood at all: as it reads, or because of what was asked. */
export type Unclear =
  | UnclearReading
  /** A number told part by part. */
  | 'in_parts'
  /** People from abroad of whom it is not said that they are certified (8.2.4, 8.4.5). */
  | 'certified_only'
  | 'not_yet'
  /** A laboratory or a partner of another kind than is asked (8.2.3). */
  | 'of_another_kind'
  | 'future_day'
  /** Of what is counted or measured it is only said that there is some. */
  | 'how_many'
  | 'share_without_total'
  | 'share_of_loose_total'
  | 'share_over_total';

/** The groups in which a result lists its clauses. */
export type ResultGroup = 'not_met' | 'to_be_judged' | 'missing' | 'declared' | 'met';

/**
 * Every word a person sees, in one language. Both catalogues have the same keys: the compiler checks it.
 * Functions take what they name, already shown in the language.
 */
export interface Catalogue {
  readonly facts: FactCatalogue;
  readonly categories: Readonly<Record<Category, string>>;
  readonly organizationKinds: Readonly<Record<OrganizationKind, string>>;
  readonly legalForms: Readonly<Record<LegalForm, string>>;

  /** An amount with its unit: 12家, 12 institutions. */
  readonly units: Readonly<Record<Unit, (amount: string, one: boolean) => string>>;
  readonly values: {
    readonly none: string;
    readonly unknown: string;
    readonly between: (min: string, max: string) => string;
    readonly from: (min: string) => string;
    readonly upTo: (max: string) => string;
    readonly moreThan: (min: string) => string;
    readonly lessThan: (max: string) => string;
    /** More than the one and less than the other. */
    readonly both: (from: string, to: string) => string;
    readonly about: (amount: string) => string;
    /** A year of which nothing was said. */
    readonly notSaid: string;
    readonly inYear: (year: string, amount: string) => string;
    /** The same amount in each of several years. */
    readonly eachYear: (years: string, amount: string) => string;
    /** A year or month, given as YYYY or YYYY-MM. */
    readonly period: (period: string) => string;
    readonly list: (items: readonly string[]) => string;
    readonly years: (years: readonly number[]) => string;
    readonly yuan: (yuan: number) => string;
    /** An area as a number, its unit still to come. */
    readonly area: (squareMetres: number) => string;
  };
  readonly outcomes: Readonly<Record<ClauseOutcome, string>>;
  readonly overall: Readonly<Record<OverallOutcome, { readonly title: string; readonly meaning: string }>>;
  readonly groups: Readonly<Record<ResultGroup, string>>;
  /** What is taken for each shape, with an example. */
  readonly examples: Readonly<Record<Shape, string>>;
  readonly unclear: Readonly<Record<Unclear, string>>;
  /** What is taken where a file or a request gave something else. */
  readonly taken: Readonly<Record<Taken, string>>;

  /** What is pressed to say yes or no to a question in these words. */
  readonly yesAndNo: (question: string) => readonly [yes: string, no: string];
  readonly buttons: {
    readonly none: string;
    readonly unknown: string;
    readonly undo: string;
    readonly restart: string;
    readonly outcome: string;
    readonly report: string;
    readonly ways: string;
    readonly result: string;
    readonly review: string;
    readonly what_if: string;
    readonly export: string;
    readonly keep: string;
    readonly keepSupposed: string;
    readonly dropSupposed: string;
  };

  /** What is said in conversation. */
  readonly talk: TalkWords;

  readonly result: {
    readonly title: (category: string | null, day: string) => string;
    readonly procedure: string;
    /** The first names of all that are missing, and how many these are. */
    readonly findOut: (names: readonly string[], all: number) => string;
    readonly noBenchmark: (year: number) => string;
    readonly otherBenchmark: (year: number) => string;
    readonly preference: Readonly<Record<'yes' | 'no' | 'unknown', string>>;
    readonly ineligibleNext: string;
    readonly reviewNext: string;
    readonly disclaimer: string;
    readonly receipt: (code: string) => string;
  };

  readonly findings: {
    readonly short: (name: string, given: string, asked: string, short: string) => string;
    readonly reached: (name: string, given: string, asked: string) => string;
    readonly undecided: (name: string, given: string, asked: string) => string;
    readonly unanswered: (names: string) => string;
    readonly answered: (name: string, answer: string) => string;
    readonly eitherOne: string;
    readonly inPrinciple: string;
    readonly hasBases: (given: string) => string;
    readonly noBases: string;
    readonly form: Readonly<Record<'fits' | 'branch' | 'unfit', (form: string) => string>>;
    readonly kindFits: (kind: string, category: string) => string;
    readonly kindReview: (kind: string, category: string) => string;
    readonly kindUnfit: (kind: string, category: string, fitting: string) => string;
    readonly registeredFull: (day: string, years: number, onTheDay: boolean) => string;
    readonly registeredShort: (day: string, years: number, reachedOn: string) => string;
    readonly registeredUndecided: (years: number) => string;
    readonly noRecords: string;
    readonly recordsInside: (days: string, since: string) => string;
    readonly recordOnBoundary: (day: string) => string;
    readonly noBan: string;
    readonly bannedUntil: (day: string) => string;
    readonly year: (year: number, sentences: readonly string[]) => string;
    readonly yearsAllMet: (years: string) => string;
    readonly yearsMixed: (met: string, notMet: string) => string;
    readonly yearsOnAverage: string;
    readonly yearsShort: string;
    readonly yearsUnknown: (years: string) => string;
    readonly focusMet: (focus: string, asked: string) => string;
    readonly focusReview: (total: string, focus: string, asked: string) => string;
    readonly focusShort: (total: string, asked: string, short: string) => string;
    readonly share: (part: string, whole: string, share: string, asked: string) => string;
    readonly shareShort: (part: string, whole: string, share: string, asked: string, short: string) => string;
    /** Loose amounts that come to the same whatever is meant by them. */
    readonly shareAnyway: Readonly<Record<'met' | 'short', (part: string, whole: string, asked: string) => string>>;
    readonly shareOfNothing: string;
    readonly growth: (growth: string, benchmark: string, source: string) => string;
    readonly growthShort: (growth: string, benchmark: string, source: string) => string;
    readonly growthWithoutRise: (growth: string, benchmark: string) => string;
    readonly growthFromZero: (year: number) => string;
    readonly projectsEach: (reaching: number, asked: string) => string;
    readonly projectsShort: (reaching: number, asked: string) => string;
    readonly projectsTwo: string;
    readonly projectsTogether: (asked: string) => string;
  };

  /** What a clause asks of anybody. */
  readonly asks: AsksWords;

  /** The ways to qualify, and what-if. */
  readonly ways: WaysWords;

  /** Case files that several people fill. */
  readonly cases: CaseWords;

  /** What is kept about a person. */
  readonly kept: KeptWords;

  /** What is said where others read along. */
  readonly openly: OpenlyWords;

  /** Several facts filled in at once. */
  readonly form: FormWords;

  /** Messages edited or deleted later. */
  readonly amend: AmendWords;

  /** Results shared with others. */
  readonly share: ShareWords;

  readonly commandLine: {
    readonly badField: (field: string, given: string, taken: string) => string;
  };
}

export const catalogues: Readonly<Record<Language, Catalogue>> = { zh, en };
