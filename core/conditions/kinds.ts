import { answeredYes } from './answered-yes.ts';
import { atLeastTest } from './at-least.ts';
import { banOverTest } from './ban-over.ts';
import type { Test, TestKind } from './condition.ts';
import { eachProject } from './each-project.ts';
import { everyYearTest } from './every-year.ts';
import { fewerThanTest } from './fewer-than.ts';
import { focusPartnersTest } from './focus-partners.ts';
import { growthAtLeast } from './growth-at-least.ts';
import { kindFits } from './kind-fits.ts';
import { legalForm } from './legal-form.ts';
import { noRecordSince } from './no-record-since.ts';
import { registeredForTest } from './registered-for.ts';
import { shareAtLeast } from './share-at-least.ts';

type Kinds = { readonly [K in Test['test']]: TestKind<Extract<Test, { readonly test: K }>> };

const kinds: Kinds = {
  declared: answeredYes,
  exists: answeredYes,
  at_least: atLeastTest,
  ban_over: banOverTest,
  each_project: eachProject,
  every_year: everyYearTest,
  fewer_than: fewerThanTest,
  focus_partners: focusPartnersTest,
  growth_at_least: growthAtLeast,
  kind_fits: kindFits,
  legal_form: legalForm,
  no_record_since: noRecordSince,
  registered_for: registeredForTest,
  share_at_least: shareAtLeast,
};

/** What the kind of a test does. */
export function kindOf<T extends Test>({ test }: T): TestKind<T> {
  // The table above pairs each name with its own kind; the compiler cannot follow that through a union.
  return kinds[test] as unknown as TestKind<T>;
}
