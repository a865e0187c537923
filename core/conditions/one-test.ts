import type { CaseFile } from '../case-file.ts';
import type { Fact, Facts, FactValue } from '../fact.ts';
import type { Finding, Unit } from '../finding.ts';
import { type Outlook, outlookOver } from '../outlook.ts';
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
    outlook: remembered(facts, (caseFile) => {
      const variants = possible(caseFile).map((values, index) => [facts[index] as Fact, values] as const);
      return outlookOver(variants, (values) => {
        const answered = {
          ...caseFile.facts,
          ...Object.fromEntries(facts.map((fact, index) => [fact, values[index]])),
        };
        return contradicts?.(answered) ? null : judge({ ...caseFile, facts: answered }).outcome;
      });
    }),
  };
}

/**
 * The last outlook again while what it depends on is the same. From one question to the next only one fact changes, and
 * the open facts, whose outlooks are the dear ones, stay as they are.
 */
function remembered(facts: readonly Fact[], work: (caseFile: CaseFile) => Outlook): (caseFile: CaseFile) => Outlook {
  let basis: readonly unknown[] = [];
  let outlook: Outlook | undefined;
  return (caseFile) => {
    const now = [
      caseFile.asOf,
      caseFile.parameters.rdGrowthBenchmark,
      ...facts.map((fact) => caseFile.facts[fact] ?? null),
    ];
    if (!outlook || now.some((value, index) => value !== basis[index])) outlook = work(caseFile);
    basis = now;
    return outlook;
  };
}
