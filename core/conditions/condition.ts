import type { CaseFile } from '../case-file.ts';
import type { Fact, Facts, FactValue } from '../fact.ts';
import type { Finding, Unit } from '../finding.ts';
import type { AnsweredYes } from './answered-yes.ts';
import type { AtLeast } from './at-least.ts';
import type { BanOver } from './ban-over.ts';
import type { Combination } from './combine.ts';
import type { EachProject } from './each-project.ts';
import type { EveryYear } from './every-year.ts';
import type { FewerThan } from './fewer-than.ts';
import type { FocusPartners } from './focus-partners.ts';
import type { GrowthAtLeast } from './growth-at-least.ts';
import type { KindFits } from './kind-fits.ts';
import type { LegalFormFits } from './legal-form.ts';
import type { NoRecordSince } from './no-record-since.ts';
import type { RegisteredFor } from './registered-for.ts';
import type { ShareAtLeast } from './share-at-least.ts';

/** One thing the law asks of one or a few facts, as data, with the law's own words for it. */
export type Test =
  | AnsweredYes
  | AtLeast
  | BanOver
  | EachProject
  | EveryYear
  | FewerThan
  | FocusPartners
  | GrowthAtLeast
  | KindFits
  | LegalFormFits
  | NoRecordSince
  | RegisteredFor
  | ShareAtLeast;

/** What a clause asks, as data: a test, or conditions under 且, 或, 原则上. `kinds.ts` says what each test does. */
export type Condition = Test | Combination;

/** What a kind of test does with its data. */
export interface TestKind<T extends Test> {
  facts(test: T): readonly Fact[];
  judge(test: T, caseFile: CaseFile): Finding;
  /** For each fact, in the same order: values such that every value still possible behaves like one of them. */
  possible(test: T, caseFile: CaseFile): readonly (readonly FactValue[])[];
  /** Whether the facts cannot all be true at once (more of a part than of the whole). */
  contradicts?(facts: Facts): boolean;
  /** What its numeric facts count or measure. */
  measures?(test: T): readonly { readonly fact: Fact; readonly unit: Unit }[];
}
