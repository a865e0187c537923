import type { CalendarDay } from '../../core/calendar-day.ts';
import { validity } from '../../core/deadlines/article-16.ts';
import type { DatedEvent, Base as DesignatedBase } from '../../core/deadlines/deadline.ts';
import type { Category } from '../../core/fact.ts';
import type { Language } from '../../policy-text/language.ts';

/** Where a contact is told. An e-mail address is for the calendar file only: no e-mail is sent. */
export const channels = ['slack', 'discord', 'email'] as const;
export type Channel = (typeof channels)[number];

/** Whether there is a channel of this name. */
export function isChannel(name: string): name is Channel {
  return channels.some((channel) => channel === name);
}

/** A person who answers for a base. */
export interface Contact {
  readonly name: string;
  readonly channel: Channel;
  /** `T01:U02` on Slack (team and user), the user id on Discord, an address for e-mail. */
  readonly address: string;
  readonly language: Language;
  /** An IANA zone, such as `Asia/Shanghai`. */
  readonly timeZone: string;
}

/** A base as staff keep it; the contacts in the order in which they are told. */
export interface Base extends DesignatedBase {
  /** Its name is what it is known by: there are no two of the same. */
  readonly name: string;
  readonly hostOrganization: string;
  readonly category: Category;
  /** The day of the cancellation after 不合格 (16). */
  readonly cancelledOn?: CalendarDay;
  /** The day of the revocation (17). */
  readonly revokedOn?: CalendarDay;
  readonly contacts: readonly Contact[];
}

/** Something that happened to a base, as it was told. */
export interface BaseEvent extends DatedEvent {
  readonly id: string;
  /** The words it was told in. */
  readonly words: string;
}

/**
 * Where a base stands on a day, by articles 16 and 17. Expiry alone takes nothing away: an evaluation follows, and the
 * regulation names no day for it.
 */
export type BaseStatus = 'not_yet_designated' | 'valid' | 'evaluation_pending' | 'cancelled' | 'revoked';

/** The status of a base on a day. */
export function statusOf(base: Base, on: CalendarDay): BaseStatus {
  const { designatedOn, cancelledOn, revokedOn } = base;
  if (revokedOn !== undefined && revokedOn <= on) return 'revoked';
  if (cancelledOn !== undefined && cancelledOn <= on) return 'cancelled';
  if (on < designatedOn) return 'not_yet_designated';
  return on > lastDayOf(base) ? 'evaluation_pending' : 'valid';
}

/** The last day of a base's validity: as its certificate prints it, else computed (16). */
export function lastDayOf({ designatedOn, validUntil }: Base): CalendarDay {
  return validity({ designatedOn, ...(validUntil !== undefined && { validUntil }) }).due;
}
