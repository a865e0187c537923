import type { CaseFile } from '../../../core/case-file.ts';
import type { Finding } from '../../../core/finding.ts';

/** The ways in which whoever writes a law down as data gets it wrong. */
export const errorKinds = [
  '≥ read as >',
  'a number one off',
  '万 or 亿 a zero off',
  'years one off',
  '或 read as 且',
  '且 read as 或',
  'an alternative left out',
  'a condition left out',
  'a clause left out',
  'brackets moved',
  'a window shifted by a day',
  'a year left out of 每年',
  'another fact read',
  '原则上 made hard',
  'a hard rule put under 原则上',
  'declared read as existing',
  'existing read as declared',
  'a review decided',
  'not known read as yes or no',
  'an entry of a table changed',
  'categories exchanged',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

export type Judge = (caseFile: CaseFile) => Finding;

/** One drafting error, and the condition judged with it. */
export interface DraftingError {
  readonly kind: ErrorKind;
  /** What was changed, to name it by. */
  readonly what: string;
  readonly judge: Judge;
}
