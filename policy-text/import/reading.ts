import type { ClauseNode } from '../regulation/clause-tree.ts';
import type { Debris } from './debris.ts';
import type { Apart } from './source-line.ts';

/** Why some words of a file stand in no clause. */
export type WhyLeftOut =
  | Apart
  | Debris
  | 'before_the_articles'
  | 'after_the_articles'
  | 'between_articles'
  | 'empty_heading'
  | 'empty_article'
  | 'empty_item';

/** Words of the file that stand in no clause. */
export interface LeftOut {
  readonly line: number;
  readonly text: string;
  readonly why: WhyLeftOut;
}

/** Something that a person should look at, although every word has its place. */
export type Remark =
  | { readonly kind: 'missing_articles'; readonly from: number; readonly to: number; readonly line: number }
  | {
      readonly kind: 'missing_items';
      readonly clause: string;
      readonly from: number;
      readonly to: number;
      readonly line: number;
    }
  | { readonly kind: 'item_out_of_order'; readonly mark: string; readonly line: number }
  | { readonly kind: 'only_like_an_article'; readonly mark: string; readonly line: number }
  /** They stand within a line, and begin no article there. */
  | { readonly kind: 'articles_within_a_line'; readonly marks: readonly string[]; readonly line: number }
  /** 第—条, 第十1条: it cannot be told which article it is. */
  | { readonly kind: 'number_not_read'; readonly mark: string; readonly line: number }
  | { readonly kind: 'joined'; readonly lines: readonly number[] };

/** Why a file cannot be taken: nothing of it is. */
export type Problem =
  | { readonly kind: 'no_article' }
  | { readonly kind: 'traditional'; readonly mark: string; readonly line: number }
  | { readonly kind: 'article_twice'; readonly mark: string; readonly lines: readonly [number, number] }
  | { readonly kind: 'article_out_of_order'; readonly mark: string; readonly line: number };

/** The heading of a part, chapter or section. */
export interface Division {
  readonly line: number;
  readonly level: number;
  readonly text: string;
}

/**
 * What a file was read as. Every character of it is in the title, a division, an article or `leftOut`, but for blanks and
 * the bullets before an item's mark.
 */
export interface Reading {
  readonly title: { readonly line: number; readonly text: string } | null;
  readonly divisions: readonly Division[];
  readonly articles: readonly ClauseNode[];
  readonly leftOut: readonly LeftOut[];
  readonly remarks: readonly Remark[];
  readonly problems: readonly Problem[];
}
