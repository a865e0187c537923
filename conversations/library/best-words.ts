import type { Clause } from '../../policy-text/regulation/clause.ts';
import { chineseTokens } from '../../policy-text/spelling/tokens.ts';

/** Up to this many characters a clause is quoted whole; a longer one by its sentences. */
const LONGEST = 300;

/** The words of a clause that answer a question best: all of it, or the sentence that shares most with the question. */
export function bestWords({ text, lead }: Clause, question: string): string {
  if (text.length <= LONGEST) return text;
  if (lead.length <= LONGEST) return lead;
  const asked = new Set(chineseTokens(question));
  const sentences = lead.match(/[^。\n]+。?/g) ?? [lead];
  const shared = sentences.map((sentence) => {
    const tokens = new Set(chineseTokens(sentence));
    return [...asked].filter((token) => tokens.has(token)).length;
  });
  return sentences[shared.indexOf(Math.max(...shared))] ?? lead;
}
