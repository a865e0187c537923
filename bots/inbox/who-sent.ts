import type { Desk, DoorName } from '../desk.ts';
import type { Arrival, Inbox } from './inbox.ts';

/** Who sent a message that was handed over, by its delivery; null when none was. */
export type WhoSent = (delivery: string) => Promise<string | null>;

/**
 * Knows the senders of what was answered, and of what still waits for its answer: who edits at once has not been
 * answered yet.
 */
export function whoSentAt<A extends Arrival>(
  door: DoorName,
  inbox: Pick<Inbox<A>, 'sender'>,
  desk: Pick<Desk, 'sender'>,
): WhoSent {
  // The inbox first: what is answered between the two looks is found at the desk.
  return async (delivery) => (await inbox.sender(delivery)) ?? desk.sender(door, delivery);
}
