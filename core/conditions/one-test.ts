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

/** How many different cases each test keeps in mind at once. */
const remembers = 16;

/**
 * Outlooks already worked out, while what they depend on is the same. From one question to the next only one fact
 * changes, and the facts still open, whose outlooks are the dear ones, are alike in every conversation.
 */
function remembered(facts: readonly Fact[], work: (caseFile: CaseFile) => Outlook): (caseFile: CaseFile) => Outlook {
  const known: { readonly basis: readonly unknown[]; readonly outlook: Outlook }[] = [];
  return (caseFile) => {
    const { asOf, parameters } = caseFile;
    const basis = [asOf, parameters.rdGrowthBenchmark, ...facts.map((fact) => caseFile.facts[fact] ?? null)];
    const same = known.find((one) => one.basis.every((value, index) => value === basis[index]));
    if (same) return same.outlook;
    const outlook = work(caseFile);
    if (known.length === remembers) known.shift();
    known.push({ basis, outlook });
    return outlook;
  };
}
