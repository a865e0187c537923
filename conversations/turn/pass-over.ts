import { askAgain, type Circumstances, type Heard, notice } from '../heard.ts';
import type { Conversation } from '../state.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { answer } from './answer.ts';

/**
 * Passes the question over for now; it comes back at the end if it still matters. Passed over once more, it counts as not
 * known.
 */
export function passOver(state: Conversation, circumstances: Circumstances): Heard {
  const { asked, skipped, broughtBack } = state;
  if (asked === null) return askAgain(state);
  const { talk, facts, buttons } = catalogues[state.language];
  const { name } = facts[asked];
  // Asked again only because it was to be changed: the answer stays.
  if (state.facts[asked] !== undefined) {
    return { state, replies: [notice(talk.staysAsItIs(name))], next: 'ask' };
  }
  if (broughtBack.includes(asked)) return answer(state, asked, null, buttons.unknown, circumstances);
  return { state: { ...state, skipped: [...skipped, asked] }, replies: [notice(talk.skipped(name))], next: 'ask' };
}
