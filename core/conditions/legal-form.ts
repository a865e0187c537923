import type { LegalForm } from '../fact.ts';
import { legalForms } from '../fact.ts';
import type { ClauseOutcome } from '../outcome.ts';
import { oneTest } from './one-test.ts';
import { possibleValues } from './open-values.ts';

/** A branch office may be an 其他组织 when it holds a licence of its own: a person decides (reading.md, 7.1d). */
const outcomes: Readonly<Record<LegalForm, ClauseOutcome>> = {
  legal_person: 'met',
  other_organization: 'met',
  branch_office: 'review',
  internal_department: 'not_met',
  natural_person: 'not_met',
};

/** 法人或其他组织. */
export function legalPersonOrOtherOrganization(words: string) {
  return oneTest({
    test: 'legal_form',
    facts: ['legalForm'],
    words,
    judge: ({ facts }) => {
      const given = facts.legalForm ?? null;
      const test = { test: 'legal_form', fact: 'legalForm', given } as const;
      return given === null
        ? { ...test, outcome: 'unknown', missing: ['legalForm'] }
        : { ...test, outcome: outcomes[given], missing: [] };
    },
    possible: ({ facts }) => [possibleValues(facts.legalForm, legalForms)],
  });
}
