import type { Fact, FactValue } from '../core/fact.ts';
import { catalogues } from './catalogue/catalogue.ts';
import { askAgain, type Heard, notice } from './heard.ts';
import { record } from './record.ts';
import { showValue } from './show-value.ts';
import type { Conversation } from './state.ts';

/** Records an answer and reads it back; what contradicts an earlier answer is told and leaves that answer in place. */
export function answer(state: Conversation, fact: Fact, value: FactValue | null, said: string): Heard {
  const words = catalogues[state.language];
  const { talk, facts, organizationKinds, categories } = words;
  const recorded = record({ ...state, confirmingRestart: false }, fact, value, said);
  if (recorded.kind === 'contradiction') {
    const { part, whole } = recorded;
    const show = (one: Fact) => showValue(one, recorded.facts[one], words);
    const told = talk.contradiction(facts[part].name, show(part), facts[whole].name, show(whole));
    return askAgain(state, notice(told));
  }
  const { conversation, inferredCategory } = recorded;
  const kind = conversation.facts.organizationKind;
  const readBack =
    value === null
      ? talk.recordedUnknown(facts[fact].name)
      : talk.recorded(facts[fact].name, showValue(fact, value, words));
  const inferred =
    inferredCategory && kind ? [talk.categoryInferred(organizationKinds[kind], categories[inferredCategory])] : [];
  return { state: conversation, replies: [notice(readBack, ...inferred)], next: 'ask' };
}
