import { askAgain, type Circumstances, type Heard } from '../heard.ts';
import type { Conversation } from '../state.ts';
import { asksForTheClause } from '../understanding/asks-for-the-clause.ts';
import { answerClausesTold } from './policy-reply.ts';
import { sayWhy } from './say-why.ts';

/**
 * 这是哪条说的, `which clause says that`: the clauses that the last answer about the text rests on, or where another question
 * has been asked since, the clause of that; null when something else is said.
 */
export function clauseOfLastAnswer(state: Conversation, text: string, circumstances: Circumstances): Heard | null {
  if (!asksForTheClause(text)) return null;
  const { lastAnswer, asked, language } = state;
  if (lastAnswer && lastAnswer.asked === asked) return askAgain(state, answerClausesTold(lastAnswer.clauses, language));
  return asked === null ? null : sayWhy(state, circumstances);
}
