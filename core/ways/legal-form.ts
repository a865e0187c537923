import type { LegalFormFits } from '../conditions/legal-form.ts';
import type { LegalForm } from '../fact.ts';
import { legalForms } from '../fact.ts';
import type { Change } from './change.ts';
import type { Situation } from './situation.ts';
import { fixed, nothing, oneOf, type Step } from './step.ts';

/**
 * A department or a branch can leave the application to the legal person it belongs to; whether a branch with a licence
 * of its own is an 其他组织 is for a person to say. A natural person cannot become either.
 */
export function fittingForm({ outcomes }: LegalFormFits, { now }: Situation): Step {
  const from = now.facts.legalForm ?? null;
  if (from === null)
    return oneOf(...legalForms.filter((form) => outcomes[form] === 'met').map((form) => become(null, form)));
  switch (outcomes[from]) {
    case 'met':
      return nothing;
    case 'review':
      return oneOf(throughLegalPerson(from), { ...become(from, 'other_organization'), reason: 'person_decides' });
    default:
      return from === 'natural_person'
        ? fixed({ fact: 'legalForm', from, reason: 'natural_person' })
        : oneOf(throughLegalPerson(from));
  }
}

function become(from: LegalForm | null, to: LegalForm) {
  return {
    label: 'to_be_established',
    test: 'legal_form',
    fact: 'legalForm',
    from,
    to,
    sets: { legalForm: to },
  } as const;
}

function throughLegalPerson(from: LegalForm): Change {
  return { ...become(from, 'legal_person'), label: 'changeable', reason: 'legal_person_it_belongs_to' };
}
