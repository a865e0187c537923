import { addDays } from '../../../core/calendar-day.ts';
import type { CaseFile } from '../../../core/case-file.ts';
import { compile, factsOf } from '../../../core/conditions/compile.ts';
import type { Test } from '../../../core/conditions/condition.ts';
import type { EveryYear } from '../../../core/conditions/every-year.ts';
import type { KindFits } from '../../../core/conditions/kind-fits.ts';
import type { LegalFormFits } from '../../../core/conditions/legal-form.ts';
import { type ByYear, categories, type Fact, legalForms, organizationKinds } from '../../../core/fact.ts';
import type { ClauseOutcome } from '../../../core/outcome.ts';
import type { DraftingError, ErrorKind, Judge } from './drafting-error.ts';
import { neighboursOf } from './neighbours.ts';

/** Every drafting error in one test, one at a time. */
export function errorsInTest(test: Test): readonly DraftingError[] {
  return [
    ...errorsInData(test),
    ...errorsInWindow(test),
    ...otherFactsRead(test),
    ...(mayNeedReading.has(test.test) ? decided(test, 'review', 'a review decided') : []),
    ...decided(test, 'unknown', 'not known read as yes or no'),
  ];
}

function errorsInData(test: Test): readonly DraftingError[] {
  switch (test.test) {
    case 'declared':
      return [wrong('declared read as existing', test.fact, { ...test, test: 'exists' })];
    case 'exists':
      return [wrong('existing read as declared', test.fact, { ...test, test: 'declared' })];
    case 'at_least':
      return [
        excluded(test),
        ...oneOff('a number one off', test, test.number, (number) => ({ ...test, number })),
        ...zeroOff(test, test.number, (number) => ({ ...test, number })),
      ];
    case 'fewer_than':
      return oneOff('a number one off', test, test.number, (number) => ({ ...test, number }));
    case 'focus_partners':
      return [excluded(test), ...oneOff('a number one off', test, test.number, (number) => ({ ...test, number }))];
    case 'share_at_least':
      return [excluded(test), ...oneOff('a number one off', test, test.percent, (percent) => ({ ...test, percent }))];
    case 'each_project':
      return [
        excluded(test),
        ...oneOff('a number one off', test, test.projects, (projects) => ({ ...test, projects })),
        ...oneOff('a number one off', test, test.yuan, (yuan) => ({ ...test, yuan })),
        ...zeroOff(test, test.yuan, (yuan) => ({ ...test, yuan })),
      ];
    case 'growth_at_least':
      return [excluded(test)];
    case 'registered_for':
    case 'ban_over':
      return [excluded(test), ...oneOff('years one off', test, test.years, (years) => ({ ...test, years }))];
    case 'no_record_since':
      return [
        ...others(test.onFirstDay).map((onFirstDay) =>
          wrong('a review decided', `the first day of the window ${onFirstDay}`, { ...test, onFirstDay }),
        ),
        ...oneOff('years one off', test, test.years, (years) => ({ ...test, years })),
      ];
    case 'every_year':
      return errorsInEveryYear(test);
    case 'kind_fits':
      return errorsInFits(test);
    case 'legal_form':
      return errorsInForms(test);
  }
}

function wrong(kind: ErrorKind, what: string, test: Test): DraftingError {
  return { kind, what, judge: compile(test) };
}

function nameOf(test: Test): string {
  return factsOf(test).join(', ');
}

function excluded(test: Extract<Test, { included: boolean }>): DraftingError {
  return wrong('≥ read as >', nameOf(test), { ...test, included: !test.included });
}

function oneOff(kind: ErrorKind, test: Test, number: number, to: (number: number) => Test): readonly DraftingError[] {
  return [number - 1, number + 1].map((other) => wrong(kind, `${nameOf(test)} ${number} → ${other}`, to(other)));
}

/** Numbers that the law writes with 万 or 亿, and a rule with zeros. */
function zeroOff(test: Test, number: number, to: (number: number) => Test): readonly DraftingError[] {
  if (number < 10_000) return [];
  return [number / 10, number * 10].map((other) =>
    wrong('万 or 亿 a zero off', `${nameOf(test)} ${number} → ${other}`, to(other)),
  );
}

/** The outcomes that one could be mistaken for. */
function others(outcome: ClauseOutcome): readonly ClauseOutcome[] {
  return (['met', 'review', 'not_met'] as const).filter((other) => other !== outcome);
}

function errorsInEveryYear(test: EveryYear): readonly DraftingError[] {
  const { connective, lines } = test;
  const isAll = connective === 'all';
  const withLine = (index: number, line: EveryYear['lines'][number]) => ({ ...test, lines: lines.with(index, line) });
  return [
    wrong(isAll ? '且 read as 或' : '或 read as 且', nameOf(test), { ...test, connective: isAll ? 'any' : 'all' }),
    ...lines.flatMap((line, index) => [
      wrong('≥ read as >', line.fact, withLine(index, { ...line, included: false })),
      ...[line.number - 1, line.number + 1].map((number) =>
        wrong('a number one off', `${line.fact} ${line.number} → ${number}`, withLine(index, { ...line, number })),
      ),
      wrong(isAll ? 'a condition left out' : 'an alternative left out', line.fact, {
        ...test,
        lines: lines.toSpliced(index, 1),
      }),
    ]),
    ...yearsLeftOut(test),
  ];
}

/** The oldest year left out, the latest, and all but the latest: 每年 read as another stretch of years. */
function yearsLeftOut(test: EveryYear): readonly DraftingError[] {
  const stretches = {
    'without the oldest year': (years: readonly string[]) => years.slice(1),
    'without the latest year': (years: readonly string[]) => years.slice(0, -1),
    'the latest year alone': (years: readonly string[]) => years.slice(-1),
  };
  const judge = compile(test);
  return Object.entries(stretches).map(([what, stretch]) => ({
    kind: 'a year left out of 每年',
    what: `${nameOf(test)}, ${what}`,
    judge: ({ facts, ...rest }) => {
      const shortened = test.lines.map(({ fact }) => {
        const series: ByYear = facts[fact] ?? {};
        return [fact, Object.fromEntries(stretch(Object.keys(series)).map((year) => [year, series[year] ?? null]))];
      });
      return judge({ ...rest, facts: { ...facts, ...Object.fromEntries(shortened) } });
    },
  }));
}

function errorsInFits(test: KindFits): readonly DraftingError[] {
  const cells = organizationKinds.flatMap((kind) =>
    categories.flatMap((category) =>
      others(test.fits[kind][category] ?? 'not_met').map((outcome) =>
        wrong(ofEntry(test.fits[kind][category]), `${kind} as ${category} ${outcome}`, {
          ...test,
          fits: { ...test.fits, [kind]: { ...test.fits[kind], [category]: outcome } },
        }),
      ),
    ),
  );
  const exchanged = categories.flatMap((one, index) =>
    categories.slice(index + 1).map((other): DraftingError => {
      const judge = compile(test);
      const otherwise = { [one]: other, [other]: one };
      return {
        kind: 'categories exchanged',
        what: `${one} and ${other} in the table`,
        judge: (caseFile) => {
          const category = caseFile.facts.category ?? null;
          return judge(withFact(caseFile, 'category', otherwise[category ?? ''] ?? category));
        },
      };
    }),
  );
  return [...cells, ...exchanged];
}

function ofEntry(was: ClauseOutcome | undefined): ErrorKind {
  return was === 'review' ? 'a review decided' : 'an entry of a table changed';
}

function errorsInForms(test: LegalFormFits): readonly DraftingError[] {
  return legalForms.flatMap((form) =>
    others(test.outcomes[form]).map((outcome) =>
      wrong(ofEntry(test.outcomes[form]), `${form} ${outcome}`, {
        ...test,
        outcomes: { ...test.outcomes, [form]: outcome },
      }),
    ),
  );
}

/** A test that looks back from `asOf`, put to the case on the day before and the day after. */
function errorsInWindow(test: Test): readonly DraftingError[] {
  if (!('years' in test) && test.test !== 'growth_at_least') return [];
  const judge = compile(test);
  return [-1, 1].map((days) => ({
    kind: 'a window shifted by a day',
    what: `${nameOf(test)} ${days}`,
    judge: (caseFile) => judge({ ...caseFile, asOf: addDays(caseFile.asOf, days) }),
  }));
}

/** The answer to a neighbouring question of the same shape taken for the answer to this one. */
function otherFactsRead(test: Test): readonly DraftingError[] {
  const judge = compile(test);
  return factsOf(test).flatMap((fact) =>
    neighboursOf(fact).map((other) => ({
      kind: 'another fact read',
      what: `${other} for ${fact}`,
      judge: (caseFile) => judge(withFact(caseFile, fact, caseFile.facts[other])),
    })),
  );
}

function withFact({ facts, ...rest }: CaseFile, fact: Fact, value: unknown): CaseFile {
  return { ...rest, facts: { ...facts, [fact]: value } };
}

/** The tests that can come to a review by a reading that is not in their data. */
const mayNeedReading: ReadonlySet<Test['test']> = new Set([
  'every_year',
  'each_project',
  'focus_partners',
  'growth_at_least',
]);

/** Wherever the test comes to one outcome, taken for met and for not met. */
function decided(test: Test, from: ClauseOutcome, kind: ErrorKind): readonly DraftingError[] {
  const judge = compile(test);
  return (['met', 'not_met'] as const).map((to) => {
    const judgeOtherwise: Judge = (caseFile) => {
      const finding = judge(caseFile);
      return finding.outcome === from ? { ...finding, outcome: to, missing: [] } : finding;
    };
    return { kind, what: `${nameOf(test)} ${to}`, judge: judgeOtherwise };
  });
}
