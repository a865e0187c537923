import type { Turn } from '../desk.ts';

/** What came of sending. */
export type Sent =
  /** The platform has said that it has it. */
  | { readonly kind: 'delivered' }
  /** Not now: a rate limit or an outage. */
  | {
      readonly kind: 'later';
      /** Seconds that the platform asks to wait, when it says so. */
      readonly seconds?: number;
      /** The line broke after it was handed over: it may have arrived. */
      readonly unsure: boolean;
    }
  /** Never: the person has gone, has closed the door, or the app was removed. */
  | { readonly kind: 'gone'; readonly why: string };

/** Sends to people on one platform, unasked. Never throws. */
export interface Sender {
  /** @param key the same for the same letter, for platforms that recognise one sent again */
  send(address: string, turn: Turn, key: string): Promise<Sent>;
}
