import { readFileSync, writeFileSync } from 'node:fs';
import { buildIndex, learn, openIndex } from '../../guohe.ts';
import { answerable } from '../answerable.ts';
import type { Article } from '../records.ts';
import { HITS, type System } from '../system.ts';

/** The search of 国合 Assistant, as its build made it. */
export const ours: System = {
  name: 'ours',
  build(articles, path, train) {
    const index = indexOf(articles);
    const questions = answerable(train, articles).map(({ id, text, relevant }) => ({ id, text, answers: relevant }));
    if (questions.length < train.length) {
      console.error(
        `${train.length - questions.length} of ${train.length} questions to learn from have no answer in the corpus`,
      );
    }
    writeFileSync(path, learn(index, questions));
  },
  open(path) {
    const index = openIndex(readFileSync(path));
    return (question) => index.search(question, { limit: HITS }).map(({ id }) => id);
  },
};

/** The index of the articles with nothing learned. */
export function indexOf(articles: readonly Article[]): Uint8Array {
  return buildIndex(
    articles.map(({ id, law, chapter, section, text }) => ({
      id,
      regulation: law,
      title: law,
      chapter: `${chapter} ${section}`,
      text,
    })),
  );
}
