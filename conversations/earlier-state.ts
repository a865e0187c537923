import { type CasesKnown, sharedCaseVersion } from './shared-case/shared-case.ts';
import { type Aim, type Conversation, conversationVersion, freshConversation, type Step } from './state.ts';

/** What a conversation holds since an answer could be passed over, done again or supposed. */
type SinceVersion3 = 'script' | 'skipped' | 'broughtBack' | 'held' | 'unowned' | 'supposed' | 'refusalsTold' | 'undone';

/** A conversation as it was kept before several facts were taken from one message. */
interface ConversationOfVersion2 extends Omit<Conversation, 'version' | SinceVersion3> {
  readonly version: 2;
}

/** The aims of version 1: `outcome` was what is called `until_refused` now. */
type Goal = 'outcome' | 'report';

/** A conversation as it was kept before a person could ask for the outcome alone. */
interface ConversationOfVersion1 extends Omit<ConversationOfVersion2, 'version' | 'aim' | 'steps'> {
  readonly version: 1;
  readonly goal: Goal;
  readonly steps: readonly (Omit<Step, 'aim'> & { readonly goal: Goal })[];
}

/** A conversation of this version or an earlier one. */
export type KeptConversation = Conversation | ConversationOfVersion2 | ConversationOfVersion1;

/**
 * Whether a later version of the program has kept a conversation or a case file, as happens while several processes are
 * being replaced one by one: this one cannot go on with it and must leave it as it is.
 */
export function isOfLaterVersion(
  conversation: { readonly version: number } | null,
  cases: Pick<CasesKnown, 'joined' | 'named'>,
): boolean {
  const files = [cases.joined?.file, typeof cases.named === 'object' ? cases.named : null];
  const isLater = (file: { readonly version: number } | null | undefined) => (file?.version ?? 0) > sharedCaseVersion;
  return (conversation?.version ?? 0) > conversationVersion || files.some(isLater);
}

/** A kept conversation in the form of this version; it goes on as it would have. */
export function upToDate(kept: KeptConversation): Conversation {
  switch (kept.version) {
    case 3:
      return kept;
    case 2:
      return { ...freshConversation(kept.language), ...kept, version: 3 };
    case 1:
      return upToDate(ofVersion2(kept));
  }
}

function ofVersion2({ goal, ...rest }: ConversationOfVersion1): ConversationOfVersion2 {
  const steps = rest.steps.map(({ goal: goalThen, ...step }) => ({ ...step, aim: aimOf(goalThen) }));
  return { ...rest, version: 2, aim: aimOf(goal), steps };
}

function aimOf(goal: Goal): Aim {
  return goal === 'outcome' ? 'until_refused' : goal;
}
