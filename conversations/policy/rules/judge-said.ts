import type { CaseFile } from '../../../core/case-file.ts';
import { all, any, inPrinciple } from '../../../core/conditions/combine.ts';
import { compile, factsOf } from '../../../core/conditions/compile.ts';
import type { Condition } from '../../../core/conditions/condition.ts';
import type { Fact } from '../../../core/fact.ts';
import type { Finding } from '../../../core/finding.ts';

/** What a rule comes to on what was said alone. */
export interface JudgedSaid {
  readonly finding: Finding;
  /** The ways beside it that nothing was said of, when any one of them would do. */
  readonly otherWays: Condition | null;
  /** What the clause asks for as well and nothing was said of. */
  readonly alsoAsked: readonly Fact[];
}

/** Puts to the rule's own test what was said, and leaves open what was not; null when nothing was. */
export function judgeSaid(condition: Condition, caseFile: CaseFile): JudgedSaid | null {
  const isSaid = (fact: Fact) => caseFile.facts[fact] !== undefined;
  const said = only(condition, isSaid);
  if (!said) return null;
  const finding = compile(said)(caseFile);
  return {
    finding,
    otherWays: finding.outcome === 'met' ? null : otherWaysIn(condition, isSaid),
    alsoAsked: alsoAskedBy(condition, isSaid),
  };
}

/** The part of a condition that looks at some of the facts; null when none of it does. */
export function only(condition: Condition, wanted: (fact: Fact) => boolean): Condition | null {
  switch (condition.test) {
    case 'all':
    case 'any': {
      const parts = condition.parts.flatMap((part) => only(part, wanted) ?? []);
      const [first] = parts;
      if (parts.length <= 1) return first ?? null;
      return condition.test === 'all' ? all(...parts) : any(...parts);
    }
    case 'in_principle': {
      const part = only(condition.parts[0], wanted);
      return part && inPrinciple(part, condition.words);
    }
    case 'every_year': {
      const lines = condition.lines.filter(({ fact }) => wanted(fact));
      return lines.length > 0 ? { ...condition, lines } : null;
    }
    default:
      return factsOf(condition).some(wanted) ? condition : null;
  }
}

/** The alternatives that nothing was said of, beside one of which something was. */
function otherWaysIn(condition: Condition, isSaid: (fact: Fact) => boolean): Condition | null {
  switch (condition.test) {
    case 'any': {
      const open = condition.parts.filter((part) => !factsOf(part).some(isSaid));
      if (open.length === condition.parts.length || open.length === 0) return null;
      return open.length === 1 ? (open[0] ?? null) : any(...open);
    }
    case 'every_year': {
      const lines = condition.lines.filter(({ fact }) => !isSaid(fact));
      const isOpen = condition.connective === 'any' && lines.length > 0 && lines.length < condition.lines.length;
      return isOpen ? { ...condition, lines } : null;
    }
    case 'all':
      return condition.parts.reduce<Condition | null>((found, part) => found ?? otherWaysIn(part, isSaid), null);
    case 'in_principle':
      return otherWaysIn(condition.parts[0], isSaid);
    default:
      return null;
  }
}

/** What is asked beside what was said. */
function alsoAskedBy(condition: Condition, isSaid: (fact: Fact) => boolean): readonly Fact[] {
  switch (condition.test) {
    case 'all':
      return condition.parts.flatMap((part) =>
        factsOf(part).some(isSaid) ? alsoAskedBy(part, isSaid) : factsOf(part),
      );
    case 'any':
    case 'in_principle':
      return condition.parts.flatMap((part) => (factsOf(part).some(isSaid) ? alsoAskedBy(part, isSaid) : []));
    case 'every_year':
      return condition.connective === 'all' ? factsOf(condition).filter((fact) => !isSaid(fact)) : [];
    default:
      return [];
  }
}
