import type { Category } from '../core/fact.ts';
import type { Goal } from '../core/next.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import { categories } from './guohe.ts';
import { assessments } from './measures/assessment.ts';
import { calendarDifferences, fifthWorkingDays, wholeDeadlines } from './measures/deadlines.ts';
import { firstQuestions } from './measures/first-question.ts';
import { nextQuestions } from './measures/next-question.ts';
import { ours } from './measures/ours.ts';
import { inRounds, type Timing } from './measures/rounds.ts';
import { type Screening, screenings } from './measures/screening.ts';
import { everyPeer } from './peers/every-peer.ts';
import type { Peer } from './peers/peer.ts';
import { publicodes } from './peers/publicodes.ts';

export interface Results {
  readonly agreements: ReadonlyMap<Peer, Agreement>;
  /** A line each: the name, and how long each candidate took. */
  readonly assessments: Readonly<Record<string, readonly Timing[]>>;
  readonly questions: Readonly<Record<string, readonly Timing[]>>;
  readonly firstQuestions: readonly Timing[];
  /** The days whose fifth working day a peer finds differently. */
  readonly calendarDifferences: readonly string[];
  readonly workingDays: readonly Timing[];
  readonly deadlines: readonly Timing[];
  readonly screening: Screening & { readonly rows: number };
}

/** Measures everything, one thing after the other. Peers that decide otherwise are not measured. */
export async function measureAll(say: (what: string) => void): Promise<Results> {
  say('agreement');
  const agreements = new Map<Peer, Agreement>();
  for (const peer of everyPeer) agreements.set(peer, await agreementOf(peer));
  const peers = everyPeer.filter((peer) => agreements.get(peer)?.differences.length === 0);
  // Publicodes alone says what is still missing; and a list as long as that of the screening would take it minutes.
  const plans = peers.filter((peer) => peer === publicodes);
  const inLists = peers.filter((peer) => peer !== publicodes);
  const assessed: Record<string, readonly Timing[]> = {};
  const asked: Record<string, readonly Timing[]> = {};
  for (const category of categories) {
    say(`assessment, ${category}`);
    assessed[category] = await inRounds(assessments(category, peers));
  }
  for (const [category, goal] of interviews) {
    say(`next question, ${category}, ${goal}`);
    asked[`${category}, ${goal}`] = await inRounds(nextQuestions(category, goal, plans));
  }
  say('first question');
  const first = firstQuestions([ours, ...plans.map(({ name }) => name)], 9);
  say('deadlines');
  const workingDays = await inRounds(fifthWorkingDays);
  const deadlines = await inRounds([wholeDeadlines]);
  say('screening');
  const rows = 100_000;
  return {
    agreements,
    assessments: assessed,
    questions: asked,
    firstQuestions: first,
    calendarDifferences: calendarDifferences(),
    workingDays,
    deadlines,
    screening: { rows, ...(await screenings(rows, inLists, 3)) },
  };
}

const goals: readonly Goal[] = ['outcome', 'report'];
const interviews: readonly (readonly [Category, Goal])[] = categories.flatMap((category) =>
  goals.map((goal) => [category, goal] as const),
);
