import { parseArgs } from 'node:util';
import { markdownTable } from 'markdown-table';
import { ours, peers } from './every-system.ts';
import { fileOf } from './given-file.ts';
import { type Files, type Measured, measure } from './measure.ts';
import { type Question, readQuestions } from './records.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    questions: { type: 'string' },
    train: { type: 'string' },
    peers: { type: 'string', default: 'all' },
    json: { type: 'boolean', default: false },
  },
});

const files: Files = {
  corpus: fileOf('corpus', values.corpus),
  questions: fileOf('questions', values.questions),
  ...(values.train ? { train: fileOf('train', values.train) } : {}),
};
const questions = readQuestions(files.questions);
if (!questions.some(({ relevant }) => relevant.length > 0))
  throw new Error(`${files.questions}: no question that says what answers it`);
const overlap = overlapOf(questions);
if (overlap > 0)
  console.error(`${overlap} of the ${questions.length} questions are learned from as well: not an honest measure`);

say('ours');
const measured = await measure(ours, files, questions);
const beside: Record<string, Measured> = {};
for (const peer of peers) {
  if (values.peers !== 'all' && !values.peers.split(',').includes(peer.name)) continue;
  say(peer.name);
  beside[peer.name] = await measure(peer, files, questions);
}
if (values.json) console.log(JSON.stringify({ ours: measured, peers: beside }, null, 2));
else console.log(tableOf({ ours: measured, ...beside }));

/** Learns from nothing that is asked: how many questions stand in both files, by id or by words. */
function overlapOf(asked: readonly Question[]): number {
  if (files.train === undefined) return 0;
  const train = readQuestions(files.train);
  const known = new Set(train.flatMap(({ id, text }) => [`id ${id}`, text]));
  return asked.filter(({ id, text }) => known.has(`id ${id}`) || known.has(text)).length;
}

function say(what: string): void {
  console.error(`measuring: ${what}`);
}

function tableOf(rows: Readonly<Record<string, Measured>>): string {
  const figures = Object.keys(measured) as (keyof Measured)[];
  return markdownTable([
    ['', ...figures],
    ...Object.entries(rows).map(([name, of]) => [name, ...figures.map((figure) => String(of[figure]))]),
  ]);
}
