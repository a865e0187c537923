import { markdownTable } from 'markdown-table';
import { ours } from '../measures/ours.ts';
import { everyPeer } from './every-peer.ts';
import type { Gives } from './peer.ts';

const ofOurs: Gives = { trace: 'yes', unknown: 'yes', intervals: 'yes', citations: 'yes, each verified' };

/** What each says beside the outcome of a clause: the same rules do not buy the same answer. */
export function givesTable(): string {
  return markdownTable([
    ['', 'why, part by part', '"don\'t know"', '11 to 19 as one value', "the law's own words"],
    [ours, ...cellsOf(ofOurs)],
    ...everyPeer.map(({ name, version, gives }) => [`${name} ${version}`, ...cellsOf(gives)]),
  ]);
}

function cellsOf({ trace, unknown, intervals, citations }: Gives): readonly string[] {
  return [trace, unknown, intervals, citations];
}
