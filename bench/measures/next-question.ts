import type { Category } from '../../core/fact.ts';
import type { Goal } from '../../core/next.ts';
import { next } from '../guohe.ts';
import { statesOfInterviews } from '../interviews.ts';
import type { Peer } from '../peers/peer.ts';
import { publicodesQuestions } from '../peers/publicodes.ts';
import { columnsOf } from '../rules/columns.ts';
import { keep } from './kept.ts';
import { ours } from './ours.ts';
import type { Candidate } from './rounds.ts';

/** States in a pass; the next pass goes on where it ended. */
const inOnePass = 200;

/**
 * The next question in every state of whole interviews. Ours remembers, so it goes through hundreds of interviews before
 * it meets one again; a peer, which does not, goes through the first of them over and over.
 * @param peers Publicodes, or none
 */
export function nextQuestions(category: Category, goal: Goal, peers: readonly Peer[]): readonly Candidate[] {
  const states = statesOfInterviews(category, goal, 400);
  const theirs = states.slice(0, inOnePass).map(columnsOf).map(publicodesQuestions(category, goal));
  let at = 0;
  return [
    {
      name: ours,
      pieces: inOnePass,
      pass() {
        if (at + inOnePass > states.length) at = 0;
        for (const state of states.slice(at, at + inOnePass)) keep(next(state, goal));
        at += inOnePass;
      },
    },
    ...peers.map(({ name }) => ({
      name,
      pieces: inOnePass,
      pass() {
        for (const one of theirs) keep(one.ask());
      },
    })),
  ];
}
