import type { CaseFile } from '../case-file.ts';
import type { Fact, FactValue, Facts } from '../fact.ts';
import type { Finding, Unit } from '../finding.ts';
import { outlookOver } from '../outlook.ts';
import type { Condition } from './condition.ts';

interface Definition {
  readonly test: Finding['test'];
  readonly facts: readonly Fact[];
  /** The law's own words for the test. */
  readonly words: string;
  judge(caseFile: CaseFile): Finding;
  readonly measures?: readonly { readonly fact: Fact; readonly unit: Unit }[];
  /** For each fact, in the same order: values such that every value still possible behaves like one of them. */
  possible(caseFile: CaseFile): readonly (readonly FactValue[])[];
  /** Whether the facts cannot all be true at once (more of a part than of the whole). */
  contradicts?(facts: Facts): boolean;
}

/** A condition that is one test on one or a few facts: its outlook is worked out by trying what is still possible. */
export function oneTest<D extends Definition>(definition: D): D & Condition {
  const { facts, judge, possible, contradicts } = definition;
  return {
    ...definition,
    outlook: (caseFile) => {
      const variants = possible(caseFile).map((values, index) => [facts[index] as Fact, values] as const);
      return outlookOver(variants, (values) => {
        const answered = { ...caseFile.facts, ...Object.fromEntries(facts.map((fact, index) => [fact, values[index]])) };
        return contradicts?.(answered) ? null : judge({ ...caseFile, facts: answered }).outcome;
      });
    },
  };
}
