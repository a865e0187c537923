import { type CalendarDay, isCalendarDay } from '../../core/calendar-day.ts';
import type { Change, Need } from '../../core/ways/change.ts';
import { waysToQualify } from '../../core/ways/ways-to-qualify.ts';
import { clauseOf } from '../../policy-text/regulation/regulation.ts';
import type { Circumstances } from '../heard.ts';
import type { Choice } from '../reply.ts';
import type { Conversation } from '../state.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { caseFileOf } from './ask-next.ts';
import { canTellWays } from './tell-ways.ts';

/** What only waits: the first day on which it no longer stands in the way, and the clauses it is about. */
export interface Waiting {
  readonly on: CalendarDay;
  readonly clauses: readonly string[];
}

/**
 * The day that an organization has to wait for when, as far as is known, nothing but time keeps it from the clauses it
 * does not meet: three years of registration (7.1), a record of credit that grows old (7.1), the end of a ban (17). Null
 * when something else does.
 */
export function waitingFor(state: Conversation, circumstances: Circumstances): Waiting | null {
  if (!canTellWays(state)) return null;
  const unmet = waysToQualify(caseFileOf(state, circumstances)).clauses.filter(({ outcome }) => outcome === 'not_met');
  const days = unmet.map(({ needs, blockedBy }) => (blockedBy.length === 0 ? lastWait(needs) : null));
  const on = latest(days);
  return on === null ? null : { on, clauses: unmet.map(({ clause }) => clause) };
}

/** The day on which needs are over that only time brings, whatever else is not known yet; null when one takes more. */
function lastWait(needs: readonly Need[]): CalendarDay | null {
  const known = needs.filter(({ alternatives }) => !alternatives.some(({ changes }) => changes.every(isNotKnown)));
  return latest(
    known.map(({ alternatives }) => {
      const waits = alternatives.find(({ changes }) => changes.every(isWait));
      return waits ? latest(waits.changes.map(({ on }) => on ?? null)) : null;
    }),
  );
}

function isWait({ label, on, sets }: Change): boolean {
  return label === 'waits_for_date' && on !== undefined && Object.keys(sets).length === 0;
}

function isNotKnown(change: Change): boolean {
  return change.label === 'to_be_established' && 'from' in change && change.from === null;
}

/** The latest of days; null where there is none, or one of them is not known. */
function latest(days: readonly (CalendarDay | null)[]): CalendarDay | null {
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
}

/** Offers to tell the person on the day that they have to wait for. */
export function remindChoice(state: Conversation, circumstances: Circumstances): readonly Choice[] {
  const waiting = waitingFor(state, circumstances);
  return waiting ? [{ id: remindId(waiting), label: catalogues[state.language].ways.remind }] : [];
}

/** The id of the choice: `remind:2027-03-01=7.1,17`. */
function remindId({ on, clauses }: Waiting): string {
  return `remind:${on}=${clauses.join(',')}`;
}

/** Reads the id of a choice. @returns null when it is none of these */
export function readRemindId(id: string): Waiting | null {
  const [, on = '', list = ''] = /^remind:(\d{4}-\d{2}-\d{2})=([\d.,]{1,40})$/.exec(id) ?? [];
  const clauses = list.split(',');
  return isCalendarDay(on) && clauses.every((clause) => clauseOf(clause) !== undefined) ? { on, clauses } : null;
}
