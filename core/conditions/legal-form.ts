import type { LegalForm } from '../fact.ts';
import { legalForms } from '../fact.ts';
import type { ClauseOutcome } from '../outcome.ts';
import type { TestKind } from './condition.ts';
import { possibleValues } from './open-values.ts';

export interface LegalFormFits {
  readonly test: 'legal_form';
  readonly outcomes: Readonly<Record<LegalForm, ClauseOutcome>>;
  readonly words: string;
}

/** 法人或其他组织. A branch office may be an 其他组织 when it holds a licence of its own (`readings.json`, other_organization). */
export function legalPersonOrOtherOrganization(words: string): LegalFormFits {
  const outcomes = {
    legal_person: 'met',
    other_organization: 'met',
    branch_office: 'review',
    internal_department: 'not_met',
    natural_person: 'not_met',
  } as const;
  return { test: 'legal_form', outcomes, words };
}

export const legalForm: TestKind<LegalFormFits> = {
  facts: () => ['legalForm'],
  judge: ({ test, outcomes }, { facts }) => {
    const given = facts.legalForm ?? null;
    return given === null
      ? { test, fact: 'legalForm', given, outcome: 'unknown', missing: ['legalForm'] }
      : { test, fact: 'legalForm', given, outcome: outcomes[given], missing: [] };
  },
  possible: (_, { facts }) => [possibleValues(facts.legalForm, legalForms)],
};
