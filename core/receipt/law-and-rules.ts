import { textSha256 } from '../../policy-text/regulation/fingerprint.ts';
import { metadata } from '../../policy-text/regulation/regulation.ts';
import { type Category, categories } from '../fact.ts';
import { rulesFor } from '../rules/in-force.ts';
import { asJson, sha256Of } from './canonical.ts';

/** The regulation that was compared with. */
export interface LawVersion {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  /** Of the stored text. */
  readonly sha256: string;
}

/** The rules that decided. */
export interface RulesVersion {
  readonly version: number;
  /** Of the rules as data: for each category its clauses in order, what they quote and what they ask. */
  readonly sha256: string;
}

/** Raised when rules decide otherwise although their data is the same: a kind of test, a join or the overall outcome. */
const rulesVersion = 1;

export const lawInForce: LawVersion = {
  id: metadata.id,
  title: metadata.title.zh,
  number: metadata.number,
  sha256: textSha256,
};

export const rulesInForce: RulesVersion = {
  version: rulesVersion,
  sha256: sha256Of(asJson([null, ...categories].map(rulesAsData))),
};

function rulesAsData(category: Category | null) {
  return {
    category,
    rules: rulesFor(category).map(({ clause, citation: { quote }, condition }) => ({ clause, quote, condition })),
  };
}
