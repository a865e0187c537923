import { buildIndex } from '../../index/build-index.ts';
import { readSections, writeSections } from '../../index/index-file.ts';
import { INDEX_LAYOUT, type IndexParts, readParts } from '../../index/index-parts.ts';
import { nameAt } from '../../index/names.ts';
import { readPostings } from '../../index/postings.ts';
import { columnOf, type Feature } from '../features/columns.ts';
import { writeKnowledge } from '../knowledge.ts';
import { type Known, Ranking } from '../ranking.ts';
import { boost } from './boost.ts';
import { choosePrior } from './choose-prior.ts';
import { examplesOf, type JudgedQuestion } from './examples.ts';
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

/**
 * Learns from answered questions how to put the documents of an index in order. What a question teaches the order is
 * judged by what the questions of other folds taught: as one that was never asked before. Leaving out no more than the
 * question itself would not do: a regulation counted one time less than it should be would give its answers away.
 * Few questions teach little: then the order without learning counts the more beside what was learned.
 * @returns the index with what was learned, nothing from no questions; the same index and questions give the same bytes
 * @throws Error naming a question without an answer, or an answer that is not in the index
 */
export function learn(index: Uint8Array, questions: readonly AnsweredQuestion[]): Uint8Array {
  return learner(index, questions)();
}

/** Learns as `learn` does, again and again, each time as if some features told the trees nothing: what each of them brings. */
export function learner(
  index: Uint8Array,
  questions: readonly AnsweredQuestion[],
): (without?: readonly Feature[]) => Uint8Array {
  const parts = readParts(index);
  const answered = answersIn(parts, questions);
  const sections = readSections(INDEX_LAYOUT, index);
  if (answered.length === 0) return () => writeSections(INDEX_LAYOUT, { ...sections, knowledge: new Uint8Array() });
  const judged = judge(parts, answered);
  const examples = examplesOf(judged);
  const prior = choosePrior(judged);
  const { known, questionIndex } = recall(parts, answered);
  return (without = []) => {
    const trees = boost({ ...examples, rows: blanked(examples.rows, without) });
    return writeSections(INDEX_LAYOUT, {
      ...sections,
      knowledge: writeKnowledge(questionIndex, { ...known, trees, prior }),
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
  readonly text: string;
  readonly answers: readonly number[];
}

/** What questions and their answers tell without any order learned. */
function recall(parts: IndexParts, questions: readonly Answered[]): { known: Known; questionIndex: Uint8Array } {
  const questionIndex = buildIndex(
    questions.map(({ text }, number) => ({ id: `${number}`, regulation: 'questions', text })),
  );
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
function judge(parts: IndexParts, questions: readonly Answered[]): readonly JudgedQuestion[] {
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

/** The same question twice is one, with the answers of both: else one would give away the answers of the other. */
function answersIn(parts: IndexParts, questions: readonly AnsweredQuestion[]): readonly Answered[] {
  const numbers = new Map<string, number>();
  for (let document = 0; document < parts.documents; document += 1) numbers.set(nameAt(parts.ids, document), document);
  const byText = new Map<string, Set<number>>();
  for (const { id, text, answers } of questions) {
    if (answers.length === 0) throw new Error(`question ${id} has no answer to learn from`);
    const ofText = byText.get(text) ?? new Set();
    byText.set(text, ofText);
    for (const answer of answers) {
      const document = numbers.get(answer);
      if (document === undefined) throw new Error(`question ${id}: no document ${answer}`);
      ofText.add(document);
    }
  }
  return [...byText].map(([text, answers]) => ({ text, answers: [...answers] }));
}

function wordsOf({ wordsOf: words }: IndexParts, document: number): readonly number[] {
  const count = words.holders[document] as number;
  const terms = new Uint32Array(count);
  readPostings(words, document, terms, new Uint8Array(count), 0);
  return [...terms];
}
