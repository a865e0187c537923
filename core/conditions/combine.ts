import type { Finding } from '../finding.ts';
import { and, type ClauseOutcome, or } from '../outcome.ts';
import { joinOutlooks, mapOutlook } from '../outlook.ts';
import type { Condition } from './condition.ts';

/** 且: the worst of the parts. */
export function all(...parts: readonly Condition[]): Condition {
  return combine('all', and, parts);
}

/** 或: the best of the parts. */
export function any(...parts: readonly Condition[]): Condition {
  return combine('any', or, parts);
}

/** 原则上: being short is no refusal by itself; a person decides. */
export function inPrinciple(part: Condition, words: string): Condition {
  const soften = (outcome: ClauseOutcome): ClauseOutcome => (outcome === 'not_met' ? 'in_principle_short' : outcome);
  return {
    test: 'in_principle',
    facts: part.facts,
    words,
    parts: [part],
    judge: (caseFile) => {
      const finding = part.judge(caseFile);
      return {
        test: 'in_principle',
        outcome: soften(finding.outcome),
        parts: [finding],
        missing: finding.missing,
      };
    },
    outlook: (caseFile) => mapOutlook(part.outlook(caseFile), soften),
  };
}

function combine(
  test: 'all' | 'any',
  join: (a: ClauseOutcome, b: ClauseOutcome) => ClauseOutcome,
  parts: readonly Condition[],
): Condition {
  const facts = parts.flatMap((part) => part.facts);
  if (new Set(facts).size !== facts.length) throw new Error(`parts of a condition share a fact: ${facts.join(', ')}`);
  return {
    test,
    facts,
    parts,
    judge: (caseFile) =>
      joinFindings(
        test,
        join,
        parts.map((part) => part.judge(caseFile)),
      ),
    outlook: (caseFile) =>
      parts.map((part) => part.outlook(caseFile)).reduce((joined, next) => joinOutlooks(joined, next, join)),
  };
}

/** Findings under 且 or 或; what is missing is only what an undecided part still needs. */
export function joinFindings(
  test: 'all' | 'any',
  join: (a: ClauseOutcome, b: ClauseOutcome) => ClauseOutcome,
  parts: readonly Finding[],
): Finding {
  const outcome = parts.map((part) => part.outcome).reduce(join);
  const missing = outcome === 'unknown' ? parts.flatMap((part) => part.missing) : [];
  return { test, outcome, parts, missing };
}
