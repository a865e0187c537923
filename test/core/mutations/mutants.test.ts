import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../core/assess.ts';
import { factNames, vocabulary } from '../../../core/fact.ts';
import { everyRule } from '../../../core/rules/in-force.ts';
import { arbitraryFacts, asOf, benchmark } from '../arbitrary-facts.ts';
import { rule } from '../oracle.ts';
import { caseBook, type Expected, worked, yesComesTo } from './case-book.ts';
import { errorKinds } from './drafting-error.ts';
import { equivalents } from './equivalent.ts';
import { decide, isKilledBy, isSeenOverall, type Mutant, mutants } from './mutants.ts';

const everyCase = [...worked, ...caseBook];

describe('the case book', () => {
  it.each(caseBook.map((one) => [one.title, one] as const))('%s', (_, { caseFile, clauses, outcome }) => {
    const assessment = assess(caseFile);
    expect(Object.fromEntries(assessment.clauses.map((one) => [one.clause, one.outcome]))).toEqual(clauses);
    expect(assessment.outcome).toBe(outcome);
  });

  it('agrees with the independent transcription of the specification', () => {
    for (const { title, caseFile, clauses, outcome } of caseBook) {
      expect({ title, ...rule(caseFile) }).toEqual({ title, clauses, outcome });
    }
  });

  it('says of every fact answered with yes or no what a yes comes to', () => {
    const yesNo = factNames.filter((fact) => vocabulary[fact].shape === 'yes_no');
    expect([...yesComesTo.keys()].sort()).toEqual([...yesNo].sort());
  });
});

describe('drafting errors', () => {
  const fates = mutants.map((mutant) => ({ mutant, ...fateOf(mutant) }));

  it('are made in every rule, each under a name of its own, and of every kind', () => {
    const names = mutants.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(mutants.map(({ kind }) => kind))).toEqual(new Set(errorKinds));
    for (const { clause } of everyRule) expect(names.filter((name) => name.includes(`: ${clause} `))).not.toEqual([]);
  });

  it('are each seen in some case, but for those proved to change nothing', () => {
    const survivors = fates.filter(({ killed }) => !killed).map(({ mutant }) => mutant.name);
    expect(survivors.sort()).toEqual(Object.keys(equivalents).sort());
  });

  it.each(Object.keys(equivalents))('%s: changes no outcome of any case', (name) => {
    const mutant = mutants.find((one) => one.name === name);
    if (!mutant) throw new Error(`no such drafting error: ${name}`);
    fc.assert(
      fc.property(fc.oneof(arbitraryFacts(), arbitraryFacts({ complete: true })), (facts) => {
        const caseFile = { asOf, facts, parameters: benchmark };
        const { findings, outcome } = decide(mutant, caseFile);
        const rightly = assess(caseFile);
        expect([...findings].map(([clause, finding]) => [clause, finding.outcome])).toEqual(
          rightly.clauses.map((one) => [one.clause, one.outcome]),
        );
        expect(outcome).toBe(rightly.outcome);
      }),
    );
  });

  it('are as the table says', async () => {
    await expect(table(fates)).toMatchFileSnapshot('./mutants.md');
  });
});

interface Fate {
  readonly killed: boolean;
  readonly killedByWorked: boolean;
  readonly seenOverall: boolean;
}

function fateOf(mutant: Mutant): Fate {
  const kills = (expected: Expected) => isKilledBy(mutant, expected);
  const killedByWorked = worked.some(kills);
  return {
    killed: killedByWorked || caseBook.some(kills),
    killedByWorked,
    seenOverall: everyCase.some((expected) => isSeenOverall(mutant, expected)),
  };
}

function table(fates: readonly (Fate & { readonly mutant: Mutant })[]): string {
  const row = (title: string, of: typeof fates) => {
    const count = (is: (fate: Fate) => boolean) => of.filter(is).length;
    const equivalent = of.filter(({ mutant }) => mutant.name in equivalents).length;
    return `| ${[
      title,
      of.length,
      count(({ killed }) => killed),
      equivalent,
      count(({ killedByWorked }) => killedByWorked),
      count(({ seenOverall }) => seenOverall),
    ].join(' | ')} |`;
  };
  const rows = errorKinds.map((kind) =>
    row(
      kind,
      fates.filter(({ mutant }) => mutant.kind === kind),
    ),
  );
  return `# Drafting errors, and whether a case shows them

Every rule with every drafting error of these kinds, one at a time, put to the ${worked.length} worked cases and the ${caseBook.length} boundary cases of
\`case-book.yaml\`. *Killed*: a clause of some case comes out otherwise than expected, or a yes is taken for another thing than
it is. *Equivalent*: no case can show it; \`equivalent.ts\` proves it. *By worked cases*: the worked cases alone show it. *Overall*:
somebody's overall outcome would be wrong.

| drafting error | made | killed | equivalent | by worked cases | overall |
|---|---|---|---|---|---|
${rows.join('\n')}
${row('**all**', fates)}
`;
}
