import { type Circumstances, type Heard, notice } from '../heard.ts';
import type { Aim, Conversation } from '../state.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { leftToAsk, toAsk } from './ask-next.ts';

/**
 * Goes on with the aim that the person chose, and says how much it may ask at most. Chosen on the way it holds for the
 * whole conversation; going on after a stop is taken back with the answer that led to the stop.
 */
export function chooseAim(
  aim: Exclude<Aim, 'until_refused'>,
  state: Conversation,
  circumstances: Circumstances,
): Heard {
  const goesOnAfterStop = aim === 'report' && state.asked === null;
  const steps = goesOnAfterStop ? state.steps : state.steps.map((step) => ({ ...step, aim }));
  // Every question still matters to the whole report; the outcome alone may turn on another one first.
  const stays = aim === 'report' && state.asked !== null;
  const narrowed = stays ? state.narrowed : state.narrowed.filter((fact) => fact !== state.asked);
  const aimed: Conversation = { ...state, aim, steps, narrowed };
  const isOver = !stays && toAsk(aimed, circumstances) === null;
  const told = notice(catalogues[state.language].talk.aims[aim](leftToAsk(aimed, circumstances)));
  return { state: aimed, replies: isOver ? [] : [told], next: stays ? 'ask_again' : 'ask' };
}
