import { cite } from '../../../policy-text/citation/citation.ts';
import type { Language } from '../../../policy-text/language.ts';
import type { Clause } from '../../../policy-text/regulation/regulation.ts';
import { searchClauses } from '../../../policy-text/search/search-clauses.ts';
import type { Topic } from '../../../policy-text/topics/topics.ts';
import { conceptsIn } from '../../../policy-text/words/thesaurus.ts';
import type { Statement } from '../statement.ts';
import { answerWords } from '../words/answer-words.ts';

/** An item stands out that has words for this much of the question, and this many times as near as the next. */
const LEAST_COVERAGE = 0.2;
const STANDS_OUT = 1.6;

/** The one item of a list that a question is about, when it stands out from its neighbours by the words they share. */
export function itemAsked({ isList, citations }: Topic, question: string): Clause | null {
  // Who does it is said of all items together.
  if (!isList || conceptsIn(question).has('who')) return null;
  const clauses = citations.map(({ clause }) => clause);
  const [best, next] = searchClauses(question).filter(({ clause }) => clauses.includes(clause.id));
  if (!best || clauses.some((other) => isWithin(other, best.clause.id))) return null;
  const standsOut = best.coverage >= LEAST_COVERAGE && best.score >= STANDS_OUT * (next?.score ?? 0);
  return standsOut ? best.clause : null;
}

/** The item, under what its list says of all its items. */
export function tellItem({ citations, answer }: Topic, item: Clause, language: Language): readonly Statement[] {
  const above = citations.filter(({ clause }) => isWithin(item.id, clause));
  const told = { text: answerWords[language].item(item), citations: [cite(item.id)] };
  return answer && above.length > 0 ? [told, { text: answer[language], citations: above }] : [told];
}

function isWithin(item: string, clause: string): boolean {
  return item.startsWith(`${clause}.`);
}
