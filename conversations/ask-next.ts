import type { CaseFile } from '../core/case-file.ts';
import type { Fact } from '../core/fact.ts';
import { next } from '../core/next.ts';
import type { Circumstances } from './heard.ts';
import type { Conversation } from './state.ts';

/** The conversation's answers as a case that the core can decide. */
export function caseFileOf({ facts }: Conversation, { today, parameters }: Circumstances): CaseFile {
  return { asOf: today, facts, parameters };
}

/**
 * The next fact to ask; what the person does not know, and what was asked again already, is left alone. Every clause
 * still open is worth its questions, until one is certainly not met: then the person is told, and may go on or not.
 */
export function toAsk(state: Conversation, circumstances: Circumstances): Fact | null {
  const { ask, outcome } = next(caseFileOf(state, circumstances), 'report', leftAlone(state));
  return state.goal === 'outcome' && outcome === 'ineligible' ? null : ask;
}

/** How many more facts may be asked at most. */
export function leftToAsk(state: Conversation, circumstances: Circumstances): number {
  const alone = leftAlone(state);
  const { stillMatters } = next(caseFileOf(state, circumstances), 'report', alone);
  return stillMatters.filter((fact) => !alone.has(fact)).length;
}

/** Whether going through every clause would ask more than the overall outcome did. */
export function hasMoreForReport(state: Conversation, circumstances: Circumstances): boolean {
  return state.goal === 'outcome' && toAsk({ ...state, goal: 'report' }, circumstances) !== null;
}

function leftAlone({ facts, narrowed }: Conversation): ReadonlySet<Fact> {
  const unknown = (Object.keys(facts) as Fact[]).filter((fact) => facts[fact] === null);
  return new Set([...unknown, ...narrowed]);
}
