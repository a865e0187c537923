import type { Regulation } from '../../../policy-text/regulation/regulation.ts';

/** Words of a clause, by their offsets into its text: what a citation points to. */
export interface QuotedRange {
  readonly clause: string;
  readonly start: number;
  readonly end: number;
}

const RANGE = /^([\dp.-]{1,24}):(\d{1,7})-(\d{1,7})$/;

/**
 * Reads `?quote=8.4.2:0-37`.
 * @returns null when the regulation has no such clause, or the clause no such words.
 */
export function readQuotedRange(given: string, regulation: Regulation): QuotedRange | null {
  const [, id = '', from, to] = RANGE.exec(given) ?? [];
  const text = regulation.clauseOf(id)?.text ?? '';
  const [start, end] = [Number(from), Number(to)];
  const isInside = start < end && end <= text.length && text.slice(start, end).isWellFormed();
  return isInside ? { clause: id, start, end } : null;
}
