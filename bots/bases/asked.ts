import type { Knex } from 'knex';
import type { CalendarDay } from '../../core/calendar-day.ts';
import type { EventKind } from '../../core/deadlines/deadline.ts';
import type { Recipient } from '../reminders/duty.ts';
import type { Base } from './base.ts';

/** What somebody was asked about bases, and what it is for; the next message may answer it. */
export type Asked =
  /** Which day was that? */
  | { readonly kind: 'day_of_event'; readonly base: string; readonly event: EventKind; readonly words: string }
  /** Of which base? */
  | {
      readonly kind: 'base_of_event';
      readonly bases: readonly string[];
      readonly event: EventKind;
      readonly on?: CalendarDay;
      readonly exact: boolean;
      readonly until?: CalendarDay;
      readonly words: string;
    }
  /** On which day shall it come up again? */
  | { readonly kind: 'day_to_remind'; readonly duty: string }
  /** Which of these is it: that is done, or that comes up again on a day, or on one yet to be told? */
  | {
      readonly kind: 'which_duty';
      readonly duties: readonly string[];
      readonly answer: { readonly done: string } | { readonly on?: CalendarDay };
    }
  | { readonly kind: 'note'; readonly duty: string }
  /** To staff: shall this be kept? */
  | { readonly kind: 'keep_base'; readonly before: Base | null; readonly after: Base };

/** A question as it stands. */
export interface Standing {
  readonly asked: Asked;
  /** An instant in UTC. */
  readonly since: string;
  /** Something else was said since. */
  readonly passed: boolean;
}

const hour = 3600_000;
/** After so long a message is no longer an answer. Anything would do for a note, so it is soon none. */
const lapsesAfter = (asked: Asked) => (asked.kind === 'note' ? hour : 14 * 24 * hour);

/** What somebody was asked last and has not answered, or null. @param now an instant in UTC */
export async function askedOf(database: Knex, { channel, address }: Recipient, now: string): Promise<Standing | null> {
  const row = await database('base_questions').where({ channel, address }).first('question');
  return stillStanding(row?.question ?? null, now);
}

/** A question as it is kept, or null when there is none or it has lapsed. @param now an instant in UTC */
export function stillStanding(kept: string | null, now: string): Standing | null {
  const standing: Standing | null = kept === null ? null : JSON.parse(kept);
  if (standing === null) return null;
  return Date.parse(now) - Date.parse(standing.since) > lapsesAfter(standing.asked) ? null : standing;
}

/** Remembers what somebody is asked, in the place of what they were asked before. */
export async function ask(
  database: Knex,
  { channel, address }: Recipient,
  asked: Asked,
  now: string,
  passed = false,
): Promise<void> {
  const question = JSON.stringify({ asked, since: now, passed } satisfies Standing);
  await database('base_questions')
    .insert({ channel, address, question })
    .onConflict(['channel', 'address'])
    .merge({ question });
}

/** The question is answered, or let go. */
export async function settle(database: Knex, { channel, address }: Recipient): Promise<void> {
  await database('base_questions').where({ channel, address }).delete();
}
