import type { Clause } from '../../policy-text/regulation.ts';
import { ownTranslation, searchTokens } from '../../policy-text/search.ts';

/** The words of a clause that answer a question best, and the same words of the translation. */
export interface Passage {
  readonly quote: string;
  readonly translation: string;
}

/** A clause up to this many characters is quoted whole. */
const SHORT = 120;

/** Cuts a clause to the one sentence that shares most with the question; never inside a sentence. */
export function bestSentence(clause: Clause, question: string): Passage {
  const sentences = clause.lead.match(/[^。；]+[。；]?/g) ?? [clause.lead];
  const translated = ownTranslation(clause).split(/(?<=[.;])\s+/);
  if (clause.lead.length <= SHORT || sentences.length === 1)
    return { quote: clause.lead, translation: ownTranslation(clause) };
  const asked = new Set(searchTokens(question));
  const shared = sentences.map((sentence, index) => {
    const tokens = new Set(searchTokens(`${sentence} ${translated[index] ?? ''}`));
    return [...asked].filter((token) => tokens.has(token)).length;
  });
  const best = shared.indexOf(Math.max(...shared));
  const aligned = translated.length === sentences.length;
  return {
    quote: sentences[best] as string,
    translation: aligned ? (translated[best] as string) : ownTranslation(clause),
  };
}
