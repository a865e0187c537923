import { argv } from 'node:process';
import { asOf } from '../cases.ts';
import { next } from '../guohe.ts';
import { publicodes, publicodesQuestions } from '../peers/publicodes.ts';
import { columnsOf } from '../rules/columns.ts';
import { ours } from './ours.ts';
import { processorTime } from './processor-time.ts';

/** Asks once, with everything loaded and the rules read, and prints how many microseconds of processor time it took. */
const facts = { organizationKind: 'science_park', category: 'park' } as const;
const state = { asOf, facts, parameters: {} };
const theirs = publicodesQuestions('park', 'outcome')(columnsOf(state));
const asks: Readonly<Record<string, () => unknown>> = {
  [ours]: () => next(state).ask,
  [publicodes.name]: () => theirs.ask(),
};

const ask = asks[argv[2] ?? ''];
if (!ask) throw new Error(`no candidate ${argv[2]}`);
const begun = processorTime();
const asked = ask();
const took = processorTime() - begun;
if (asked === null) throw new Error('nothing was asked');
console.log(took * 1000);
