import type { CaseFile } from '../../../core/case-file.ts';
import { compile } from '../../../core/conditions/compile.ts';
import { type Category, categories } from '../../../core/fact.ts';
import type { Finding } from '../../../core/finding.ts';
import { and, type ClauseOutcome, type OverallOutcome, overallOf } from '../../../core/outcome.ts';
import type { Rule } from '../../../core/rule.ts';
import { everyRule, rulesFor } from '../../../core/rules/in-force.ts';
import { type Expected, yesComesTo } from './case-book.ts';
import type { ErrorKind, Judge } from './drafting-error.ts';
import { errorsIn } from './errors-in-condition.ts';

interface Clause {
  readonly clause: string;
  readonly judge: Judge;
}

/** The rules with one drafting error in them. */
export interface Mutant {
  readonly kind: ErrorKind;
  /** What was changed and where: unique. */
  readonly name: string;
  rulesFor(category: Category | null): readonly Clause[];
}

/** The rules without an error. Each decides a case once: hundreds of mutants share what the others decide. */
const remembered: ReadonlyMap<Rule, Clause> = new Map(everyRule.map((rule) => [rule, remembering(rule)]));

function remembering({ clause, judge }: Rule): Clause {
  const findings = new WeakMap<CaseFile, Finding>();
  return {
    clause,
    judge: (caseFile) => {
      const finding = findings.get(caseFile) ?? judge(caseFile);
      findings.set(caseFile, finding);
      return finding;
    },
  };
}

function right(category: Category | null): readonly Clause[] {
  return rulesFor(category).map((rule) => remembered.get(rule) ?? rule);
}

/** Every rule with every drafting error, one at a time, and the rules of two categories exchanged. */
export const mutants: readonly Mutant[] = [
  ...everyRule.flatMap(({ clause, condition }) => [
    withRule('a clause left out', clause, { clause, judge: compile({ test: 'all', parts: [] }) }),
    ...errorsIn(condition).map(({ kind, what, judge }) => withRule(kind, `${clause} ${what}`, { clause, judge })),
  ]),
  ...categories.flatMap((one, index) => categories.slice(index + 1).map((other) => withExchanged(one, other))),
];

function withRule(kind: ErrorKind, what: string, wrong: Clause): Mutant {
  return {
    kind,
    name: `${kind}: ${what}`,
    rulesFor: (category) => right(category).map((rule) => (rule.clause === wrong.clause ? wrong : rule)),
  };
}

function withExchanged(one: Category, other: Category): Mutant {
  return {
    kind: 'categories exchanged',
    name: `categories exchanged: the rules of ${one} and ${other}`,
    rulesFor: (category) => right(category === one ? other : category === other ? one : category),
  };
}

/** What the rules with the error in them make of a case. */
export function decide(mutant: Mutant, caseFile: CaseFile): Decided {
  const findings = mutant
    .rulesFor(caseFile.facts.category ?? null)
    .map(({ clause, judge }) => [clause, judge(caseFile)] as const);
  const worst = findings.reduce<ClauseOutcome>((so, [, { outcome }]) => and(so, outcome), 'met');
  return { outcome: overallOf(worst), findings: new Map(findings) };
}

interface Decided {
  readonly outcome: OverallOutcome;
  readonly findings: ReadonlyMap<string, Finding>;
}

/** Whether the reasons, the clauses or the whole of a case come out otherwise than expected. */
export function isKilledBy(mutant: Mutant, { caseFile, clauses }: Expected): boolean {
  const { findings } = decide(mutant, caseFile);
  if (findings.size !== Object.keys(clauses).length) return true;
  for (const [clause, finding] of findings) {
    if (finding.outcome !== clauses[clause] || takesAYesOtherwise(finding)) return true;
  }
  return false;
}

function takesAYesOtherwise(finding: Finding): boolean {
  if ('parts' in finding) return finding.parts.some(takesAYesOtherwise);
  if (finding.test !== 'declared' && finding.test !== 'exists') return false;
  return finding.given === true && finding.outcome !== yesComesTo.get(finding.fact);
}

/** Whether the overall outcome of a case comes out otherwise: somebody would be told that the wrong way. */
export function isSeenOverall(mutant: Mutant, { caseFile, outcome }: Expected): boolean {
  return decide(mutant, caseFile).outcome !== outcome;
}
