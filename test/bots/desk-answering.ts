import type { Desk } from '../../bots/desk.ts';

/** A desk that answers whatever is said, privately and openly, and keeps nothing. */
export function deskAnswering(answer: Desk['receive']): Desk {
  return {
    receive: answer,
    ask: answer,
    form: async () => null,
    edited: async () => null,
    deleted: async () => null,
    sender: async () => null,
    isOurThread: async () => false,
    transcript: async () => [],
    everythingKept: async () => '{}',
    receipt: async () => null,
    close: async () => undefined,
  };
}
