import type { Aim, Conversation, Step } from './state.ts';

/** The aims of version 1: `outcome` was what is called `until_refused` now. */
type Goal = 'outcome' | 'report';

/** A conversation as it was kept before a person could ask for the outcome alone. */
interface ConversationOfVersion1 extends Omit<Conversation, 'version' | 'aim' | 'steps'> {
  readonly version: 1;
  readonly goal: Goal;
  readonly steps: readonly (Omit<Step, 'aim'> & { readonly goal: Goal })[];
}

/** A conversation of this version or an earlier one. */
export type KeptConversation = Conversation | ConversationOfVersion1;

/** A kept conversation in the form of this version; it goes on as it would have. */
export function upToDate(kept: KeptConversation): Conversation {
  if (kept.version === 2) return kept;
  const { goal, ...rest } = kept;
  const steps = kept.steps.map(({ goal, ...step }) => ({ ...step, aim: aimOf(goal) }));
  return { ...rest, version: 2, aim: aimOf(goal), steps };
}

function aimOf(goal: Goal): Aim {
  return goal === 'outcome' ? 'until_refused' : goal;
}
