import type { Condition } from '../conditions/condition.ts';
import { becomeYes } from './answered-yes.ts';
import { reachNumber } from './at-least.ts';
import { outliveBan } from './ban-over.ts';
import { raiseProjects } from './each-project.ts';
import { reachEveryYear } from './every-year.ts';
import { haveFewer } from './fewer-than.ts';
import { reachFocusPartners } from './focus-partners.ts';
import { growEnough } from './growth-at-least.ts';
import { fittingKind } from './kind-fits.ts';
import { fittingForm } from './legal-form.ts';
import { outliveRecords } from './no-record-since.ts';
import { beRegisteredFor } from './registered-for.ts';
import { reachShare } from './share-at-least.ts';
import type { Situation } from './situation.ts';
import { allOf, anyOf, type Step } from './step.ts';

/** What it takes to meet a condition on the day looked at; what time alone brings counts from the case as it is now. */
export function stepFor(condition: Condition, situation: Situation): Step {
  switch (condition.test) {
    case 'all':
    case 'in_principle':
      return allOf(condition.parts.map((part) => stepFor(part, situation)));
    case 'any':
      return anyOf(condition.parts.map((part) => stepFor(part, situation)));
    case 'declared':
    case 'exists':
      return becomeYes(condition, situation);
    case 'at_least':
      return reachNumber(condition, situation);
    case 'fewer_than':
      return haveFewer(condition, situation);
    case 'legal_form':
      return fittingForm(condition, situation);
    case 'kind_fits':
      return fittingKind(condition, situation);
    case 'registered_for':
      return beRegisteredFor(condition, situation);
    case 'no_record_since':
      return outliveRecords(condition, situation);
    case 'ban_over':
      return outliveBan(condition, situation);
    case 'every_year':
      return reachEveryYear(condition, situation);
    case 'focus_partners':
      return reachFocusPartners(condition, situation);
    case 'share_at_least':
      return reachShare(condition, situation);
    case 'growth_at_least':
      return growEnough(condition, situation);
    case 'each_project':
      return raiseProjects(condition, situation);
  }
}
