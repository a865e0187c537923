import { type Citation, CitationError, verify } from '../../policy-text/citation/citation.ts';

/** Something said with the words of the law it rests on. */
export interface Statement {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** Said without a word of the law: a greeting answered, a question asked back. */
export function say(text: string): Statement {
  return { text, citations: [] };
}

/** Whether everything that a statement rests on stands in the stored text, word for word. */
export function isSound({ citations }: Statement): boolean {
  return citations.every(stands);
}

function stands(citation: Citation): boolean {
  try {
    return verify(citation) === citation;
  } catch (error) {
    if (error instanceof CitationError) return false;
    throw error;
  }
}
