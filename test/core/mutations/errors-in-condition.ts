import { type Combination, joinFindings, softened } from '../../../core/conditions/combine.ts';
import { compile, factsOf } from '../../../core/conditions/compile.ts';
import type { Condition } from '../../../core/conditions/condition.ts';
import type { DraftingError, Judge } from './drafting-error.ts';
import { errorsInTest } from './errors-in-test.ts';

/** Every drafting error in a condition, one at a time: in itself, then in each of its parts. */
export function errorsIn(condition: Condition): readonly DraftingError[] {
  if (!('parts' in condition)) return [...errorsInTest(condition), putUnderInPrinciple(condition)];
  const inParts = condition.parts.flatMap((part, index) =>
    errorsIn(part).map((error) => ({ ...error, judge: withPart(condition, index, error.judge) })),
  );
  if (condition.test === 'in_principle') return [madeHard(condition), ...inParts];
  return [
    swappedConnective(condition),
    ...partsLeftOut(condition),
    ...bracketsMoved(condition),
    putUnderInPrinciple(condition),
    ...inParts,
  ];
}

/** The combination with one of its parts judged otherwise. */
function withPart({ test, parts }: Combination, index: number, judge: Judge): Judge {
  const judges = parts.map(compile).with(index, judge);
  if (test === 'in_principle') return underInPrinciple(judge);
  return (caseFile) =>
    joinFindings(
      test,
      judges.map((one) => one(caseFile)),
    );
}

function underInPrinciple(judge: Judge): Judge {
  return (caseFile) => {
    const part = judge(caseFile);
    return { test: 'in_principle', outcome: softened(part.outcome), parts: [part], missing: part.missing };
  };
}

function named(condition: Condition): string {
  return 'parts' in condition ? `${condition.test}(${factsOf(condition).join(', ')})` : factsOf(condition).join(', ');
}

type Joined = Extract<Combination, { test: 'all' | 'any' }>;

function swappedConnective(condition: Joined): DraftingError {
  const [kind, test] =
    condition.test === 'all' ? (['且 read as 或', 'any'] as const) : (['或 read as 且', 'all'] as const);
  return { kind, what: named(condition), judge: compile({ ...condition, test }) };
}

function partsLeftOut({ test, parts }: Joined): readonly DraftingError[] {
  const kind = test === 'all' ? 'a condition left out' : 'an alternative left out';
  return parts.map((part, index) => ({
    kind,
    what: named(part),
    judge: compile({ test, parts: parts.toSpliced(index, 1) }),
  }));
}

/** `A and B, or C` read as `A, and B or C`: what stands beside a bracket is drawn into it, wherever it is cut. */
function bracketsMoved({ test, parts }: Joined): readonly DraftingError[] {
  return parts.flatMap((part, index): readonly DraftingError[] => {
    if (!('parts' in part) || part.test === test || part.test === 'in_principle') return [];
    const { test: inner, parts: within } = part;
    const cuts = within.slice(1).map((_, cut) => cut + 1);
    return cuts.map((cut) => {
      const before = { test, parts: [...parts.slice(0, index), ...within.slice(0, cut)] };
      const after = { test, parts: [...within.slice(cut), ...parts.slice(index + 1)] };
      return { kind: 'brackets moved', what: named(part), judge: compile({ test: inner, parts: [before, after] }) };
    });
  });
}

function madeHard({ parts: [part] }: Extract<Combination, { test: 'in_principle' }>): DraftingError {
  return { kind: '原则上 made hard', what: named(part), judge: compile(part) };
}

function putUnderInPrinciple(condition: Condition): DraftingError {
  return {
    kind: 'a hard rule put under 原则上',
    what: named(condition),
    judge: underInPrinciple(compile(condition)),
  };
}
