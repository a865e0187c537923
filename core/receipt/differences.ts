import { clauseOf } from '../../policy-text/regulation/regulation.ts';
import type { Parameters } from '../case-file.ts';
import type { OverallOutcome } from '../outcome.ts';
import { sameJson } from './canonical.ts';
import type { LawVersion, RulesVersion } from './law-and-rules.ts';
import type { Receipt, RecordedCitation, RecordedClause } from './receipt.ts';

/** What one receipt says and another of the same facts does not. */
export type Difference =
  | Change<'law', LawVersion>
  | Change<'rules', RulesVersion>
  | Change<'parameters', Parameters>
  | Change<'outcome', OverallOutcome>
  /** `undefined`: nothing was said about it, since the category is another. */
  | Change<'preference', boolean | null | undefined>
  /** Which clauses were assessed, and in what order. */
  | Change<'clauses', readonly string[]>
  | ClauseChange;

interface Change<What extends string, Value> {
  readonly what: What;
  readonly before: Value;
  readonly now: Value;
}

/** A clause with another outcome, reason or citation; `null` where it was not assessed. */
export interface ClauseChange extends Change<'clause', RecordedClause | null> {
  readonly clause: string;
  /** Whether the stored text still says, in the same place, what was quoted before. */
  readonly quoteStands: boolean;
}

/** Everything in which two receipts of the same facts differ: first the whole, then clause by clause. */
export function differencesBetween(before: Receipt, now: Receipt): readonly Difference[] {
  return [
    ...change('law', before.law, now.law),
    ...change('rules', before.rules, now.rules),
    ...change('parameters', before.parameters, now.parameters),
    ...change('outcome', before.outcome, now.outcome),
    ...change('preference', before.preference, now.preference),
    ...change('clauses', before.clauses.map(clauseId), now.clauses.map(clauseId)),
    ...clauseChanges(before.clauses, now.clauses),
  ];
}

function change<What extends string, Value>(what: What, before: Value, now: Value): readonly Change<What, Value>[] {
  return sameJson(before, now) ? [] : [{ what, before, now }];
}

function clauseChanges(before: readonly RecordedClause[], now: readonly RecordedClause[]): readonly ClauseChange[] {
  const clauses = new Set([...before, ...now].map(clauseId));
  return [...clauses].flatMap((clause) => {
    const [was, is] = [before, now].map((all) => all.find((one) => one.clause === clause) ?? null);
    return change('clause', was ?? null, is ?? null).map((changed) => ({
      ...changed,
      clause,
      quoteStands: was ? stands(was.citation) : true,
    }));
  });
}

function clauseId({ clause }: RecordedClause): string {
  return clause;
}

function stands({ clause, quote, start, end }: RecordedCitation): boolean {
  return clauseOf(clause)?.text.slice(start, end) === quote;
}
