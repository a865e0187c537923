import type { Bilingual } from '../../policy-text/language.ts';
import { articleOf, clauseOf } from '../../policy-text/regulation.ts';

/** An article as a quotation opens to it. */
export interface Article {
  readonly label: Bilingual;
  /** The whole article as published, a paragraph a line. */
  readonly text: string;
  /** Unofficial English translation of `text`. */
  readonly translation: string;
  /** Where in `text` the words of the clause asked for begin: a citation's offsets count from here. */
  readonly start: number;
}

/** Finds the article of a clause by the clause's id (`8.4.2`); null when the regulation has no such clause. */
export type ArticleOf = (clauseId: string) => Article | null;

/** The articles of the regulation itself. */
export const articleInForce: ArticleOf = (clauseId) => {
  const clause = clauseOf(clauseId);
  const article = articleOf(clauseId);
  if (clause === undefined || article === undefined) return null;
  const { label, text, translation } = article;
  return { label, text, translation, start: text.indexOf(clause.text) };
};
