import { setImmediate as afterwards } from 'node:timers/promises';
import { later } from '../later.ts';
import type { Log } from '../log.ts';
import type { Arrival, Claim, Inbox } from './inbox.ts';
import type { Journal } from './journal.ts';
import { type TakingIn, takingIn } from './take-in.ts';
import { TryLater } from './try-later.ts';

/** What is known of an answer, and what is to be told of it while it is posted. */
export interface Progress {
  /** So many of its messages the platform has confirmed already: they are not posted again. */
  readonly posted: number;
  /** The message after those may have been posted: a process died, or the line broke, before that was known. */
  readonly unsure: boolean;
  /** How often somebody has set about it, this time included. */
  readonly attempt: number;
  /** When it was written down, an instant in UTC. */
  readonly notedAt: string;
  /** To be called when the platform has confirmed one message more. @throws TakenOver, which ends the answer. */
  confirmed(): Promise<void>;
}

/** Another process answers it now. */
export class TakenOver extends Error {
  override readonly name = 'TakenOver';
}

export interface AnsweringSettings<A extends Arrival> {
  readonly inbox: Inbox<A>;
  /** Where an arrival is written down before the inbox has it, where there is such a place. */
  readonly journal: Journal<A> | null;
  /**
   * Answers one arrival: takes the turn (a known delivery is answered from the record), posts the messages from
   * `progress.posted` on, and calls `progress.confirmed()` after each but the last, which is confirmed by returning.
   * @throws TryLater to be called again; any other error is tried again a few times only.
   */
  readonly answer: (arrival: A, progress: Progress) => Promise<void>;
  /** The instant it is, in UTC. */
  readonly now: () => string;
  readonly log: Log;
  /** Milliseconds between two looks for what is due; a third of the inbox's lease, or less. */
  readonly every: number;
}

/** Answers what comes in at a door, each person's in order, until it is stopped. */
export interface Answering<A extends Arrival> {
  readonly take: TakingIn<A>['take'];
  /** Resolves when what is being answered is answered; what has to wait is left to the next start. */
  stop(): Promise<void>;
}

/** Between attempts, in seconds: twice as long each time, up to ten minutes. */
const firstPause = 1;
const longestPause = 600;
/** What the platform would not take for so long is no answer any more. */
const tooLateMs = 24 * 3_600_000;
/** What fails in another way fails again: it must not hold up what the person says next. */
const mostAttempts = 3;
/** By the longest pauses a day has more attempts than these: with fewer it is the clock that has jumped. */
const fewAttempts = 10;
/** A clock that falls behind by more than this between two looks was set back. */
const setBackMs = 1000;
const atOnce = 50;
/** Where something comes in all the time, answers go on all the same. */
const mostPatient = 10;
/** Platforms repeat a delivery for an hour or so. */
const rememberedMs = 3 * 24 * 3_600_000;
const betweenPurgesMs = 3_600_000;
/** A clock that gains more than this between two looks was set forward: what it was long ago may have been just now. */
const setForwardMs = 60_000;

/** Begins with what an earlier process has noted and not answered. */
export function answerArrivals<A extends Arrival>(settings: AnsweringSettings<A>): Answering<A> {
  const { inbox, journal, now, log, every } = settings;
  const held = new Map<number, Claim<A>>();
  const running = new Set<Promise<void>>();
  let noting: Promise<unknown> = Promise.resolve();
  let stopped = false;
  /** Not at once: the clock may have been set while nothing ran. */
  let purgeAt = performance.now() + betweenPurgesMs;

  const start = (claim: Claim<A>) => {
    held.set(claim.id, claim);
    goOnWith(answerPerson(claim));
  };

  const goOnWith = (work: Promise<void>) => {
    const run = work
      .catch((error) => log.error(nameOf(error), 'inbox: an arrival could not be kept up to date'))
      .finally(() => running.delete(run));
    running.add(run);
  };

  /** One arrival, then those of the same person that have come in meanwhile. */
  const answerPerson = async (first: Claim<A>): Promise<void> => {
    const { person } = first.arrival.incoming;
    await untilAllAreTold();
    for (let claim: Claim<A> | null = first; claim; claim = stopped ? null : await inbox.claimNextOf(person)) {
      held.set(claim.id, claim);
      try {
        await answerOne(claim);
      } finally {
        held.delete(claim.id);
      }
    }
  };

  /** Whoever has noted something tells the platform first, and so do those who note something at the same moment. */
  const untilAllAreTold = async (): Promise<void> => {
    let told: Promise<unknown> | undefined;
    for (let times = 0; told !== noting && times < mostPatient; times += 1) {
      told = noting;
      await told;
      await afterwards();
    }
  };

  /** The earlier one may have been finished while this one was written down. */
  const startUnlessHeld = async (person: string): Promise<void> => {
    const isHeld = [...held.values()].some(({ arrival }) => arrival.incoming.person === person);
    const claim = isHeld || stopped ? null : await inbox.claimNextOf(person);
    if (claim) start(claim);
  };

  const answerOne = async (claim: Claim<A>): Promise<void> => {
    let { posted } = claim;
    const { unsure, notedAt, claims: attempt } = claim;
    let isConfirming = false;
    const confirmed = async () => {
      isConfirming = true;
      if (!(await inbox.confirm(claim, posted + 1))) throw new TakenOver();
      posted += 1;
      isConfirming = false;
    };
    try {
      await settings.answer(claim.arrival, { posted, unsure, attempt, notedAt, confirmed });
    } catch (error) {
      if (error instanceof TakenOver) return;
      const isSoNow = (error instanceof TryLater && error.mayHaveArrived) || isConfirming;
      return putOff(claim, error, isSoNow || (unsure && posted === claim.posted));
    }
    await inbox.finish(claim);
  };

  const putOff = async (claim: Claim<A>, error: unknown, mayHaveArrived: boolean): Promise<void> => {
    const { id, claims, notedAt } = claim;
    const isTooLate = later(notedAt, tooLateMs) < now() && claims > fewAttempts;
    const isHopeless = error instanceof TryLater ? isTooLate : claims >= mostAttempts;
    if (isHopeless) {
      log.error({ arrival: id, attempts: claims, ...nameOf(error) }, 'inbox: given up; it was not answered in full');
      return inbox.finish(claim);
    }
    log.warn({ arrival: id, attempts: claims, ...nameOf(error) }, 'inbox: an answer has to wait');
    const asked = error instanceof TryLater ? error.seconds : undefined;
    const pause = 1000 * (asked ?? Math.min(firstPause * 2 ** (claims - 1), longestPause));
    await inbox.putOff(claim, later(now(), pause), mayHaveArrived);
    if (pause < every) soon(pause);
  };

  /** @returns whether it is new */
  const note = async (arrival: A): Promise<boolean> => {
    const note = inbox.note(arrival);
    noting = note.catch(() => undefined);
    const noted = await note;
    if (noted === 'known') return false;
    if (noted === 'waits') goOnWith(startUnlessHeld(arrival.incoming.person));
    else if (!stopped) start(noted);
    return true;
  };
  const { take, takeUp } = takingIn(journal, note, log);

  let seen = { clock: Date.parse(now()), passed: performance.now() };
  /** So much more the clock has gone than time has passed since the last look. */
  const gained = (): number => {
    const before = seen;
    seen = { clock: Date.parse(now()), passed: performance.now() };
    return seen.clock - before.clock - (seen.passed - before.passed);
  };

  const lookAgain = async (): Promise<void> => {
    const gain = gained();
    if (gain < -setBackMs) await inbox.hurry();
    if (gain > setForwardMs) purgeAt = performance.now() + betweenPurgesMs;
    await journal?.live();
    await inbox.hold([...held.values()]);
    await takeUp();
    if (performance.now() >= purgeAt) {
      await inbox.purge(later(now(), -rememberedMs));
      purgeAt = performance.now() + betweenPurgesMs;
    }
    if (!stopped) for (const claim of await inbox.claim(atOnce, [...held.values()])) start(claim);
  };

  let looking = Promise.resolve();
  const look = () => {
    looking = looking
      .then(lookAgain)
      .catch((error) => log.error(nameOf(error), 'inbox: what is due could not be looked for'));
  };
  const timers = new Set<NodeJS.Timeout>();
  const soon = (ms: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      look();
    }, ms);
    timers.add(timer);
  };
  const regularly = setInterval(look, every);
  look();

  return {
    take,
    async stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      while (running.size > 0) await Promise.all(running);
      clearInterval(regularly);
      await looking;
      journal?.close();
    },
  };
}

/** What may be logged of an error: its name, never its message, which may repeat what was typed. */
function nameOf(error: unknown): { readonly error: string } {
  return { error: error instanceof Error ? error.name : typeof error };
}
