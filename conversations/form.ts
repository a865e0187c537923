import type { Fact } from '../core/fact.ts';
import type { Language } from '../policy-text/language.ts';

/** One fact of a form. What is filled in is read as if it had been typed. */
export interface FormField {
  readonly fact: Fact;
  readonly label: string;
  /** The question in full. */
  readonly question: string;
  /** What may be filled in; empty where it is chosen. */
  readonly example: string;
  readonly kind: 'text' | 'choice';
  /** What can be chosen: these words are handed back as they are. */
  readonly options: readonly string[];
  /** The answer so far, or null; of a choice, one of the options. */
  readonly value: string | null;
}

/** Several facts to be filled in at once. It is handed back as `{form: {fact: words}}`, empty fields left out or empty. */
export interface Form {
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  readonly language: Language;
  readonly fields: readonly FormField[];
}

/** Why fields of a form cannot be taken, by fact. */
export type Refused = { readonly [F in Fact]?: string };
