import type { Clause } from '../../policy-text/regulation.ts';
import { ownTranslation, searchTokens } from '../../policy-text/search.ts';

/** The words of a clause that answer a question best, and the same words of the translation. */
export interface Passage {
  readonly quote: string;
  readonly translation: string;
}

/** A clause up to this many characters is quoted whole. */
const SHORT = 120;

/** Cuts a clause to the one sentence that shares most with the question, never inside a sentence; else quotes it whole. */
export function bestSentence(clause: Clause, question: string): Passage {
  const whole = { quote: clause.lead, translation: ownTranslation(clause) };
  const sentences = clause.lead.match(/[^。]+。?/g) ?? [];
  const translated = whole.translation.split(/(?<=\.)\s+/);
  if (clause.lead.length <= SHORT || translated.length !== sentences.length) return whole;
  const asked = new Set(searchTokens(question));
  const passages = sentences.map((quote, index) => ({ quote, translation: translated[index] as string }));
  const shared = passages.map(({ quote, translation }) => {
    const tokens = new Set(searchTokens(`${quote} ${translation}`));
    return [...asked].filter((token) => tokens.has(token)).length;
  });
  return passages[shared.indexOf(Math.max(...shared))] ?? whole;
}
