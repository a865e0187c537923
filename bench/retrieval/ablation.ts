import { parseArgs } from 'node:util';
import { markdownTable } from 'markdown-table';
import type { Feature } from '../../policy-text/search/ranking/features/columns.ts';
import { learner, openIndex } from '../guohe.ts';
import { answerable } from './answerable.ts';
import { fileOf } from './given-file.ts';
import { qualityOf } from './quality.ts';
import { readArticles, readQuestions } from './records.ts';
import { HITS } from './system.ts';
import { indexOf } from './systems/ours.ts';

/** What is learned from the other questions is measured on every fifth. */
const FOLDS = 5;

/** The ideas, and the features that hold each; without them the rest is learned anew. */
const IDEAS: Readonly<Record<string, readonly Feature[]>> = {
  'questions asked before that are like it': [
    'alike',
    'alikeToBest',
    'alikeSum',
    'alikeRegulation',
    'alikeRegulationSum',
    'nextToAlike',
  ],
  'how often an article and its law were asked about': ['times', 'timesOfRegulation'],
  'words of questions translated to words of articles': ['explained', 'explainedToBest'],
  'how well the law does': [
    'regulationBest',
    'toRegulationBest',
    'regulationRank',
    'rankInRegulation',
    'regulationCandidates',
    'regulationSum',
    'regulationSize',
    'authority',
  ],
  'how rare a word is within the law': ['ownRarity', 'ownRarityToBest'],
  'place, length and neighbours': ['length', 'number', 'fromEnd', 'neighbour', 'secondNeighbour'],
  'the form of the question and the shape of the article': ['cuesShared', 'cuesMissed'],
};

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    questions: { type: 'string' },
    fold: { type: 'string', default: '0' },
  },
});
const fold = Number(values.fold);
if (!Number.isInteger(fold) || fold < 0 || fold >= FOLDS) throw new Error(`--fold takes 0 to ${FOLDS - 1}`);
const articles = readArticles(fileOf('corpus', values.corpus));
const questions = answerable(readQuestions(fileOf('questions', values.questions)), articles);
const index = indexOf(articles);
const held = questions.filter((_, number) => number % FOLDS === fold);
const others = questions.filter((_, number) => number % FOLDS !== fold);
const learned = learner(
  index,
  others.map(({ id, text, relevant }) => ({ id, text, answers: relevant })),
);

const nothing = row('nothing learned', index);
const everything = row('everything learned', learned());
const rows = Object.entries(IDEAS).map(([idea, features]) => row(`without: ${idea}`, learned(features)));
console.log(markdownTable([['', 'R@1', 'R@10', 'MRR@10'], nothing, everything, ...rows]));
console.log(`\n${held.length} questions held out, ${others.length} learned from`);

function row(name: string, bytes: Uint8Array): string[] {
  const opened = openIndex(bytes);
  const found = held.map(({ text }) => opened.search(text, { limit: HITS }).map(({ id }) => id));
  const quality = qualityOf(held, found);
  return [name, ...[quality['recall@1'], quality['recall@10'], quality['mrr@10']].map((share) => share.toFixed(3))];
}
