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

/**
 * The next question in every state of whole interviews, all asked in the same states.
 * @param peers Publicodes, or none
 */
export function nextQuestions(category: Category, goal: Goal, peers: readonly Peer[]): readonly Candidate[] {
  const states = statesOfInterviews(category, goal, 12);
  const theirs = states.map(columnsOf).map(publicodesQuestions(category, goal));
  return [
    {
      name: ours,
      pieces: states.length,
      pass() {
        for (const state of states) keep(next(state, goal));
      },
    },
    ...peers.map(({ name }) => ({
      name,
      pieces: states.length,
      pass() {
        for (const one of theirs) keep(one.ask());
      },
    })),
  ];
}
