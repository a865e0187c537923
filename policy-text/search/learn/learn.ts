import { buildIndex } from '../build-index.ts';
import { columnOf, type Feature } from '../features/columns.ts';
import { readSections, writeSections } from '../index-file.ts';
import { INDEX_LAYOUT, type IndexParts, readParts } from '../index-parts.ts';
import { writeKnowledge } from '../knowledge.ts';
import { nameAt } from '../names.ts';
import { readPostings } from '../postings.ts';
import { type Known, Ranking } from '../ranking.ts';

import { boost, type Judged } from './boost.ts';
import { learnTranslation } from './learn-translation.ts';

/** A question whose answers are known. */
export interface AnsweredQuestion {
  readonly id: string;
  readonly text: string;
  /** The ids of the documents that answer it. */
  readonly answers: readonly string[];
}

/** What a question is judged with was learned from the questions of the other folds. */
const FOLDS = 10;
/** Of the candidates that do not answer all of the first are learned from, and every third of the others. */
const FIRST_WRONG = 35;
const EVERY_WRONG = 3;

/**
 * Learns from answered questions how to put the documents of an index in order. What a question teaches the order is
 * judged by what the questions of other folds taught: as one that was never asked before. Leaving out no more than the
 * question itself would not do: a regulation counted one time less than it should be would give its answers away.
 * @returns the index with what was learned; the same index and questions give the same bytes
 * @throws Error naming a question without an answer, or an answer that is not in the index
 */
export function learn(index: Uint8Array, questions: readonly AnsweredQuestion[]): Uint8Array {
  return learner(index, questions)();
}

/** Learns as `learn` does, again and again, each time as if some of the features told nothing: what each of them brings. */
export function learner(
  index: Uint8Array,
  questions: readonly AnsweredQuestion[],
): (without?: readonly Feature[]) => Uint8Array {
  const parts = readParts(index);
  const answered = answersIn(parts, questions);
  const examples = examplesOf(judge(parts, answered));
  const { known, questionIndex } = recall(parts, answered);
  return (without = []) => {
    const trees = boost({ ...examples, rows: blanked(examples.rows, without) });
    return writeSections(INDEX_LAYOUT, {
      ...readSections(INDEX_LAYOUT, index),
      knowledge: writeKnowledge(questionIndex, { ...known, trees }),
    });
  };
}

/** A column where all rows are alike parts none from another: no tree asks for it. */
function blanked(rows: Float32Array, features: readonly Feature[]): Float32Array {
  const { width } = columnOf;
  const kept = rows.slice();
  for (const feature of features) {
    for (let at = columnOf[feature]; at < kept.length; at += width) kept[at] = 0;
  }
  return kept;
}

/** A question and the numbers of the documents that answer it. */
interface Answered {
  readonly id: string;
  readonly text: string;
  readonly answers: readonly number[];
}

/** What questions and their answers tell without any order learned. */
function recall(parts: IndexParts, questions: readonly Answered[]): { known: Known; questionIndex: Uint8Array } {
  const questionIndex = buildIndex(questions.map(({ id, text }) => ({ id, regulation: 'questions', text })));
  const questionParts = readParts(questionIndex);
  const starts = new Uint32Array(questions.length + 1);
  for (const [number, { answers }] of questions.entries()) {
    starts[number + 1] = (starts[number] as number) + answers.length;
  }
  const pairs = questions.flatMap(({ answers }, number) =>
    answers.map((document) => ({ question: wordsOf(questionParts, number), article: wordsOf(parts, document) })),
  );
  const asked = {
    parts: questionParts,
    starts,
    answers: Uint32Array.from(questions.flatMap(({ answers }) => answers)),
  };
  return { questionIndex, known: { asked, translation: learnTranslation(pairs, questionParts.table.size) } };
}

/** The candidates of every question, found and described by what the questions of the other folds tell. */
export function judge(parts: IndexParts, questions: readonly Answered[]): readonly JudgedQuestion[] {
  const judged: JudgedQuestion[] = [];
  const ranges = [[0, parts.documents]] as const;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = questions.filter((_, number) => number % FOLDS !== fold);
    const ranking = new Ranking(parts, recall(parts, others).known);
    for (let number = fold; number < questions.length; number += FOLDS) {
      const { text, answers } = questions[number] as Answered;
      const candidates = ranking.candidates({ query: text, concepts: [], ranges, least: 0 });
      judged.push({ ...candidates, right: new Set(answers) });
    }
  }
  return judged;
}

function answersIn(parts: IndexParts, questions: readonly AnsweredQuestion[]): readonly Answered[] {
  const numbers = new Map<string, number>();
  for (let document = 0; document < parts.documents; document += 1) numbers.set(nameAt(parts.ids, document), document);
  return questions.map(({ id, text, answers }) => {
    if (answers.length === 0) throw new Error(`question ${id} has no answer to learn from`);
    const found = answers.map((answer) => {
      const document = numbers.get(answer);
      if (document === undefined) throw new Error(`question ${id}: no document ${answer}`);
      return document;
    });
    return { id, text, answers: found };
  });
}

function wordsOf({ wordsOf: words }: IndexParts, document: number): readonly number[] {
  const count = words.holders[document] as number;
  const terms = new Uint32Array(count);
  readPostings(words, document, terms, new Uint8Array(count), 0);
  return [...terms];
}

export interface JudgedQuestion {
  readonly documents: readonly number[];
  readonly rows: Float32Array;
  readonly right: ReadonlySet<number>;
}

/** What is learned from: right candidates, and a share of the wrong ones. */
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
