import { z } from 'zod';
import { isCalendarDay, yearOf } from '../calendar-day.ts';
import { firstProblem } from '../first-problem.ts';
import type { Base, DatedEvent, Occasions } from './deadline.ts';

/** What is taken where something wrong was given; each door words it in the person's language. */
export type OccasionTaken =
  | 'object'
  | 'field'
  | 'base'
  | 'base_field'
  | 'events'
  | 'event'
  | 'event_kind'
  | 'event_field'
  | 'day'
  | 'day_from_designation'
  | 'day_from_start';

/** Occasions that cannot be used: which field, what was given there (`undefined`: nothing), and what is taken. */
export class OccasionError extends Error {
  override readonly name = 'OccasionError';

  constructor(
    readonly field: string,
    readonly given: unknown,
    readonly taken: OccasionTaken,
  ) {
    super(`${field}: ${taken}`);
  }
}

const day = z.string().refine((text) => isCalendarDay(text) && yearOf(text) >= 1900 && yearOf(text) <= 2200);
const event = <K extends DatedEvent['kind']>(kind: K) => z.strictObject({ kind: z.literal(kind), on: day });

const occasions = z.strictObject({
  asOf: day,
  base: z.strictObject({ designatedOn: day, validUntil: day.exactOptional() }).exactOptional(),
  events: z
    .array(
      z.discriminatedUnion('kind', [
        event('branch'),
        event('registration'),
        event('publicity').extend({ until: day.exactOptional() }),
        event('achievement'),
        event('change'),
        event('revocation'),
      ]),
    )
    .default([]),
});

/**
 * Checks what deadlines are asked for.
 * @param input `{asOf, base?: {designatedOn, validUntil?}, events?: [{kind, on, until?}]}` as parsed JSON; days are from
 * 1900 to 2200, and only a publicity period has an `until`
 * @throws OccasionError naming the first field that cannot be used.
 */
export function readOccasions(input: unknown): Occasions {
  const read = occasions.safeParse(input);
  if (!read.success) {
    const { field, given, path, unknownField } = firstProblem(input, read.error);
    throw new OccasionError(field, given, takenAt(path, unknownField));
  }
  const { base, events } = read.data;
  if (base !== undefined) checkBase(base);
  for (const [index, event] of events.entries()) checkEvent(event, `events[${index}]`);
  return read.data;
}

function checkBase({ designatedOn, validUntil = designatedOn }: Base): void {
  if (validUntil < designatedOn) throw new OccasionError('base.validUntil', validUntil, 'day_from_designation');
}

function checkEvent({ on, until = on }: DatedEvent, field: string): void {
  if (until < on) throw new OccasionError(`${field}.until`, until, 'day_from_start');
}

function takenAt([part, ...rest]: readonly PropertyKey[], unknownField: boolean): OccasionTaken {
  const depth = rest.length;
  if (part === 'base') return unknownField ? 'base_field' : depth === 0 ? 'base' : 'day';
  if (part !== 'events') return unknownField ? 'field' : part === 'asOf' ? 'day' : 'object';
  if (unknownField) return 'event_field';
  if (depth < 2) return depth === 0 ? 'events' : 'event';
  return rest[1] === 'kind' ? 'event_kind' : 'day';
}
