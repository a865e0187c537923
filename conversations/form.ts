import type { Writing } from './script.ts';

/** One field of a form. What is filled in is read as if it had been typed. */
export interface FormField {
  /** What it is handed back under: a fact, or a column of the register of bases. ASCII. */
  readonly name: string;
  readonly label: string;
  /** The question in full. */
  readonly question: string;
  /** The question in a hundred characters, when it is longer. */
  readonly inShort?: string;
  /** What may be filled in; empty where it is chosen. */
  readonly example: string;
  readonly kind: 'text' | 'choice';
  /** What can be chosen: these words are handed back as they are. */
  readonly options: readonly string[];
  /** The answer so far, or null; of a choice, one of the options. */
  readonly value: string | null;
}

/** Several things to be filled in at once. It is handed back as `{form: {name: words}}`, empty fields left out or empty. */
export interface Form extends Writing {
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  readonly fields: readonly FormField[];
}

/** Why fields of a form cannot be taken, by their names. */
export type Refused = Readonly<Record<string, string>>;
