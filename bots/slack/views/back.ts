import type { Writing } from '../../../conversations/script.ts';
import type { Place } from '../arrival.ts';

/** Where the answer to a modal belongs, and how it was shown; carried by the modal itself. */
export interface Back extends Writing {
  readonly place: Place;
}

/** As a modal carries it; `backIn` reads it. */
export function packed(back: Back): string {
  return JSON.stringify(back);
}

/** What `packed` made. Slack hands it back unchanged, and nobody else can write it. */
export function backIn(metadata: string): Back {
  return JSON.parse(metadata);
}
