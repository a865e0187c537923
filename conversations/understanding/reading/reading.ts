/** Why something that was meant as an answer cannot be taken as one. */
export type Unclear =
  /** More than one sensible reading: 兆, a bare 1.2 where money is asked, one number for three years. */
  | 'ambiguous'
  /** 应该吧, maybe: the person does not say that it is so. */
  | 'unsure'
  /** A month or a year, where a day is needed. */
  | 'which_day'
  | 'foreign_money'
  | 'no_such_day'
  | 'negative'
  /** Beyond what a number holds exactly. */
  | 'too_large'
  /** 2.5 institutions. */
  | 'not_whole'
  /** A bare 9500 where money is asked: 万 may have been left out. */
  | 'without_unit'
  /** A number, but of something else than was asked. */
  | 'wrong_unit';

/** The words something was read from; `text.slice(start, end) === words` of the text as it was typed. */
export interface Words {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** What reading a text for one kind of value came to. */
export type Reading<T> =
  | ({ readonly kind: 'read'; readonly value: T } & Words)
  | ({ readonly kind: 'unclear'; readonly why: Unclear } & Words)
  | { readonly kind: 'none' };

/** Nothing of the kind that was looked for stands in the text. */
export const nothing = { kind: 'none' } as const satisfies Reading<never>;

/** A stretch of a text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function read<T>(value: T, text: string, { start, end }: Span): Reading<T> {
  return { kind: 'read', value, words: text.slice(start, end), start, end };
}

export function unclear(why: Unclear, text: string, { start, end }: Span): Reading<never> {
  return { kind: 'unclear', why, words: text.slice(start, end), start, end };
}

/** The words of a text without the blanks around them. */
export function wholeOf(text: string): Span {
  const start = text.length - text.trimStart().length;
  return { start, end: Math.max(start, text.trimEnd().length) };
}
