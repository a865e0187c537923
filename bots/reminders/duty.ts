import type { Deadline } from '../../core/deadlines/deadline.ts';
import type { Channel } from '../bases/base.ts';

/**
 * Where a duty stands. `done` and `stopped` are what a contact said: the record is ours, and says nothing of what the
 * commission has received. `withdrawn`: what it came from is no longer so.
 */
export type DutyState = 'open' | 'done' | 'stopped' | 'withdrawn';

/** Somebody who can be told. */
export interface Recipient {
  readonly channel: Channel;
  readonly address: string;
}

/** A deadline of a base, and what has become of it. */
export interface DutyOfBase {
  readonly id: string;
  readonly base: string;
  readonly deadline: Deadline;
  readonly state: DutyState;
  readonly note: string | null;
  /** Who is told; null when the base has no contact who can be. */
  readonly recipient: Recipient | null;
  /** Reminders since the last answer. */
  readonly unanswered: number;
  /** The instant at which it is brought up next; null when it is not. */
  readonly remindAt: string | null;
  /** How often its days have moved or its state has changed. */
  readonly sequence: number;
}
