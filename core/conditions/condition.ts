import type { CaseFile } from '../case-file.ts';
import type { Fact } from '../fact.ts';
import type { Finding, Unit } from '../finding.ts';
import type { Outlook } from '../outlook.ts';

/**
 * Something the law asks. Data that says what is asked (`test` and the fields beside it), with two views of a case:
 * what it comes to now, and what it can still come to.
 */
export interface Condition {
  readonly test: Finding['test'];
  readonly facts: readonly Fact[];
  /** The law's own words for this test, found in the rule's quotation. Combinations have none of their own. */
  readonly words?: string;
  /** What its numeric facts count or measure. */
  readonly measures?: readonly { readonly fact: Fact; readonly unit: Unit }[];
  /** The conditions this one combines. */
  readonly parts?: readonly Condition[];
  judge(caseFile: CaseFile): Finding;
  outlook(caseFile: CaseFile): Outlook;
}
