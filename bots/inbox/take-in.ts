import { setTimeout as pause } from 'node:timers/promises';
import { oneAtATime } from '../desk/one-at-a-time.ts';
import type { Log } from '../log.ts';
import type { Arrival } from './inbox.ts';
import type { Journal } from './journal.ts';

/** Writes down what comes in at a door. */
export interface TakingIn<A extends Arrival> {
  /**
   * Rejects when it cannot be written down anywhere, so that the platform is not told.
   * @param tell tells the platform that it is written down: called once, as soon as it is
   * @returns whether it is new; false when it had come before
   */
  take(arrival: A, tell: () => unknown): Promise<boolean>;
  /** Hands on what the database would not take before, and what processes have left that died before it had it. */
  takeUp(): Promise<void>;
}

/** So long the database is left alone: its thread would take the processor from the call that tells the platform. */
const afterMs = 2;

/**
 * First in the journal, of which the platform is told, and then in the inbox; where there is no journal, or no room in
 * it, the platform is told when the inbox has it.
 * @param note notes an arrival in the inbox, and begins to answer it; rejects when the database is away
 */
export function takingIn<A extends Arrival>(
  journal: Journal<A> | null,
  note: (arrival: A) => Promise<boolean>,
  log: Pick<Log, 'warn'>,
): TakingIn<A> {
  const inTurn = oneAtATime();
  /** What the database would not take yet, and what came behind it: people are answered in the order they wrote. */
  const late: A[] = [];

  const settled = async (arrival: A): Promise<boolean> => {
    const isNew = await note(arrival);
    journal?.settle();
    return isNew;
  };

  const noteSometime = async (arrival: A): Promise<boolean> => {
    if (late.length === 0) {
      try {
        return await settled(arrival);
      } catch (error) {
        log.warn({ error: (error as Error).name }, 'inbox: what has come in waits for the database');
      }
    }
    late.push(arrival);
    return true;
  };

  return {
    async take(arrival, tell) {
      if (!journal?.write(arrival)) {
        const isNew = await note(arrival);
        await tell();
        return isNew;
      }
      const noted = pause(afterMs).then(() => inTurn(arrival.incoming.person, () => noteSometime(arrival)));
      const [isNew] = await Promise.all([noted, tell()]);
      return isNew;
    },
    async takeUp() {
      for (let first = late[0]; first; first = late[0]) {
        await settled(first);
        late.shift();
      }
      for (const { arrivals, settle } of (await journal?.left()) ?? []) {
        for (const arrival of arrivals) await note(arrival);
        await settle();
      }
    },
  };
}
