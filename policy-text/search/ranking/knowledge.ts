import { asFloat32, asUint32, readSections, writeSections } from '../index/index-file.ts';
import { readParts } from '../index/index-parts.ts';
import type { AskedQuestions } from './asked-questions.ts';
import type { Translation } from './translation.ts';
import type { Trees } from './trees.ts';

/** What was learned from questions with known answers when the index was built. */
export interface Knowledge {
  readonly asked: AskedQuestions;
  readonly translation: Translation;
  readonly trees: Trees;
  /** How much the score without learning counts beside what the trees say. */
  readonly prior: number;
}

const LAYOUT = [
  'questions',
  'answerStarts',
  'answers',
  'translationStarts',
  'translationWords',
  'translationChances',
  'treeNodes',
  'treeRoots',
  'prior',
] as const;

/** @param questions the bytes of the index of `asked` */
export function writeKnowledge(questions: Uint8Array, { asked, translation, trees, prior }: Knowledge): Uint8Array {
  return writeSections(LAYOUT, {
    questions,
    answerStarts: asked.starts,
    answers: asked.answers,
    translationStarts: translation.starts,
    translationWords: translation.words,
    translationChances: translation.chances,
    treeNodes: trees.nodes,
    treeRoots: trees.roots,
    prior: Float32Array.of(prior),
  });
}

/** @throws IndexFileError when the bytes are not knowledge of this version */
export function readKnowledge(bytes: Uint8Array): Knowledge {
  const sections = readSections(LAYOUT, bytes);
  return {
    asked: {
      parts: readParts(sections.questions),
      starts: asUint32(sections.answerStarts),
      answers: asUint32(sections.answers),
    },
    translation: {
      starts: asUint32(sections.translationStarts),
      words: asUint32(sections.translationWords),
      chances: asFloat32(sections.translationChances),
    },
    trees: { nodes: asFloat32(sections.treeNodes), roots: asUint32(sections.treeRoots) },
    prior: asFloat32(sections.prior)[0] as number,
  };
}
