import { readFileSync, writeFileSync } from 'node:fs';
import { buildIndex, learn, openIndex } from '../../guohe.ts';
import { HITS, type System } from '../system.ts';

/** The search of 国合 Assistant, as its build made it. */
export const ours: System = {
  name: 'ours',
  build(articles, path, train) {
    const index = buildIndex(
      articles.map(({ id, law, chapter, section, text }) => ({
        id,
        regulation: law,
        title: law,
        chapter: `${chapter} ${section}`,
        text,
      })),
    );
    const questions = train?.map(({ id, text, relevant }) => ({ id, text, answers: relevant }));
    writeFileSync(path, questions ? learn(index, questions) : index);
  },
  open(path) {
    const index = openIndex(readFileSync(path));
    return (question) => index.search(question, { limit: HITS }).map(({ id }) => id);
  },
};
