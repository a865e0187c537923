import { buildIndex } from '../build-index.ts';
import { columnOf } from '../features/columns.ts';
import { readSections, writeSections } from '../index-file.ts';
import { INDEX_LAYOUT, type IndexParts, readParts } from '../index-parts.ts';
import { writeKnowledge } from '../knowledge.ts';
import { nameAt } from '../names.ts';
import { readPostings } from '../postings.ts';
import { Ranking } from '../ranking.ts';

import type { Translation } from '../translation.ts';
import { boost, type Judged } from './boost.ts';
import { learnTranslation, type WordPair } from './learn-translation.ts';

/** A question whose answers are known. */
export interface AnsweredQuestion {
  readonly id: string;
  readonly text: string;
  /** The ids of the documents that answer it. */
  readonly answers: readonly string[];
}

/** The translation a question is judged with was learned from the questions of the other folds. */
const FOLDS = 5;
/** Of the candidates that do not answer all of the first are learned from, and every third of the others. */
const FIRST_WRONG = 35;
const EVERY_WRONG = 3;

/**
 * Learns from answered questions how to put the documents of an index in order. What a question teaches is taken
 * without the question's own answers, as if it had never been asked.
 * @returns the index with what was learned; the same index and questions give the same bytes
 * @throws Error naming a question without an answer, or an answer that is not in the index
 */
export function learn(index: Uint8Array, questions: readonly AnsweredQuestion[]): Uint8Array {
  const parts = readParts(index);
  const answers = answersIn(parts, questions);
  const questionIndex = buildIndex(questions.map(({ id, text }) => ({ id, regulation: 'questions', text })));
  const starts = new Uint32Array(answers.length + 1);
  for (const [number, { length }] of answers.entries()) starts[number + 1] = (starts[number] as number) + length;
  const asked = { parts: readParts(questionIndex), starts, answers: Uint32Array.from(answers.flat()) };
  const pairs = answers.map((documents, number) =>
    documents.map((document) => ({ question: wordsOf(asked.parts, number), article: wordsOf(parts, document) })),
  );
  const size = asked.parts.table.size;
  const learnFrom = (isTaken: (question: number) => boolean): Translation =>
    learnTranslation(
      pairs.flatMap((ofQuestion, number): WordPair[] => (isTaken(number) ? ofQuestion : [])),
      size,
    );
  const translations = Array.from({ length: FOLDS }, (_, fold) => learnFrom((question) => question % FOLDS !== fold));
  const translation = learnFrom(() => true);
  const ranking = new Ranking(parts, { asked, translation });
  const ranges = [[0, parts.documents]] as const;
  const judged = questions.map(({ text }, number) => {
    const wanted = { query: text, concepts: [], ranges, least: 0 };
    const { documents, rows } = ranking.candidates(wanted, number, translations[number % FOLDS]);
    return { documents, rows, right: new Set(answers[number]) };
  });
  const trees = boost(examplesOf(judged));
  const sections = readSections(INDEX_LAYOUT, index);
  return writeSections(INDEX_LAYOUT, {
    ...sections,
    knowledge: writeKnowledge(questionIndex, { asked, translation, trees }),
  });
}

function answersIn(parts: IndexParts, questions: readonly AnsweredQuestion[]): readonly (readonly number[])[] {
  const numbers = new Map<string, number>();
  for (let document = 0; document < parts.documents; document += 1) numbers.set(nameAt(parts.ids, document), document);
  return questions.map(({ id, answers }) => {
    if (answers.length === 0) throw new Error(`question ${id} has no answer to learn from`);
    return answers.map((answer) => {
      const document = numbers.get(answer);
      if (document === undefined) throw new Error(`question ${id}: no document ${answer}`);
      return document;
    });
  });
}

function wordsOf({ wordsOf: words }: IndexParts, document: number): readonly number[] {
  const count = words.holders[document] as number;
  const terms = new Uint32Array(count);
  readPostings(words, document, terms, new Uint8Array(count), 0);
  return [...terms];
}

interface JudgedQuestion {
  readonly documents: readonly number[];
  readonly rows: Float32Array;
  readonly right: ReadonlySet<number>;
}

function examplesOf(questions: readonly JudgedQuestion[]): Judged {
  const { width } = columnOf;
  const starts = [0];
  const rows: Float32Array[] = [];
  const answers: number[] = [];
  for (const [number, { documents, rows: all, right }] of questions.entries()) {
    if (!documents.some((document) => right.has(document))) continue;
    let wrong = 0;
    for (const [row, document] of documents.entries()) {
      const answersIt = right.has(document);
      if (!answersIt) {
        wrong += 1;
        if (wrong > FIRST_WRONG && (wrong - number) % EVERY_WRONG !== 0) continue;
      }
      rows.push(all.subarray(row * width, (row + 1) * width));
      answers.push(answersIt ? 1 : 0);
    }
    starts.push(rows.length);
  }
  const together = new Float32Array(rows.length * width);
  for (const [row, features] of rows.entries()) together.set(features, row * width);
  return { rows: together, width, starts, answers: Uint8Array.from(answers) };
}
