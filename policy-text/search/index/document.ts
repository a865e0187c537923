/** What the index is built from: one clause, article or other passage that can be found on its own. */
export interface SearchDocument {
  /** Its name in the index: unique, and all that a search gives back. */
  readonly id: string;
  /** The regulation it belongs to: searches can be kept to some of them. */
  readonly regulation: string;
  readonly title?: string;
  readonly chapter?: string;
  readonly heading?: string;
  readonly text: string;
  readonly translation?: string;
  /** Names it is found by beside its words, such as the concepts of a thesaurus: they match whole or not at all. */
  readonly concepts?: readonly string[];
}

/** How often a word counts by the field it stands in. */
export const FIELD_WEIGHTS = { title: 1, chapter: 1, heading: 1, text: 1, translation: 1 } as const;

export type Field = keyof typeof FIELD_WEIGHTS;

export const FIELDS = Object.keys(FIELD_WEIGHTS) as readonly Field[];
