import type { ToInteraction } from '../arrival.ts';

/** Nothing can be answered by its token any more. */
const tokenMs = 15 * 60_000;
/** An answer of which it is not known who may read it is announced when it takes longer than this. */
const announceAfterMs = 1500;

/** An interaction that has come in at this process. */
interface Waiting {
  readonly since: number;
  timer?: NodeJS.Timeout;
  announced?: Promise<void>;
  /** Somebody answers it: it is remembered only so that it is not announced again when Discord repeats it. */
  isTaken?: true;
}

/** An answer that is to come. */
export interface Expected {
  /**
   * Tells Discord that it is coming, unless it is there before; it is put in the place of the announcement then.
   * `soon` is what everybody would see, and what may turn out to be for the person alone: only when it takes long.
   */
  announce(when: 'now' | 'soon'): void;
  /** It is not coming from here. */
  forget(): void;
}

/** How far an interaction has come: nobody has called back, it was announced here, or somebody may have called back before. */
export type Stage = 'waits' | 'announced' | 'unsure';

/** Which interactions wait at this process, and which of them Discord has been told of. */
export interface Announcements {
  /** Expects the answer to an interaction that has just come in. To what is expected already nothing is done again. */
  expect(back: ToInteraction): Expected;
  /** Resolves when the announcement of an answer has come to its end, whatever that is; at once when there is none. */
  announced(back: ToInteraction): Promise<void>;
  /** For whoever answers: it is announced no more. */
  takeOver(back: ToInteraction): Promise<Stage>;
  stop(): void;
}

/** @param announce tells Discord that an answer is coming */
export function announcementsBy(announce: (back: ToInteraction) => Promise<unknown>): Announcements {
  /** The longest known first. */
  const waiting = new Map<string, Waiting>();

  const forgetOld = () => {
    for (const [id, { since }] of waiting) {
      if (performance.now() - since < tokenMs) break;
      waiting.delete(id);
    }
  };

  const announced = async ({ id }: ToInteraction) => waiting.get(id)?.announced;

  return {
    expect(back) {
      forgetOld();
      if (waiting.has(back.id)) return { announce() {}, forget() {} };
      const one: Waiting = { since: performance.now() };
      waiting.set(back.id, one);
      const announceNow = () => {
        // When it fails, that shows when it is answered.
        if (!one.isTaken) one.announced = announce(back).then(nothing, nothing);
      };
      return {
        announce(when) {
          if (when === 'now') announceNow();
          else one.timer = setTimeout(announceNow, announceAfterMs);
        },
        forget() {
          clearTimeout(one.timer);
          one.isTaken = true;
        },
      };
    },
    announced,
    async takeOver(back) {
      const one = waiting.get(back.id);
      if (!one || one.isTaken) return 'unsure';
      clearTimeout(one.timer);
      one.isTaken = true;
      if (!one.announced) return 'waits';
      await one.announced;
      return 'announced';
    },
    stop() {
      for (const { timer } of waiting.values()) clearTimeout(timer);
    },
  };
}

const nothing = () => undefined;
