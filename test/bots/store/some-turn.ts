import type { KeptTurn } from '../../../bots/store/store.ts';
import { freshConversation } from '../../../conversations/state.ts';

/** A turn to keep, in which nothing matters but what is given. */
export function someTurn(given: Partial<KeptTurn> = {}): KeptTurn {
  return {
    door: 'web',
    person: 'one',
    delivery: 'first',
    said: { text: '孵化器' },
    turn: { replies: [], language: 'zh', asked: 'legalForm' },
    before: null,
    state: { ...freshConversation('zh'), facts: { organizationKind: 'incubator' } },
    ...given,
  };
}
