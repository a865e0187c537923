import type { Fact } from '../../core/fact.ts';
import type { Conversation, Words } from '../state.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { disputedIn, factsIn, factsOf } from './entries.ts';
import { nameAndDay } from './member-name.ts';
import type { Membership } from './shared-case.ts';

/**
 * A member's conversation with the facts of the case file. A colleague's answer stands under the colleague's name: the
 * colleague's own words stay in the case file, so that they can be deleted.
 */
export function inCase(state: Conversation, shared: Membership): Conversation {
  return { ...state, facts: factsOf(shared.file.entries), words: wordsIn(shared, state), shared };
}

function wordsIn({ file: { entries }, me }: Membership, { language }: Conversation): Words {
  const { cases } = catalogues[language];
  const disputed = disputedIn(entries);
  const wordsOf = (fact: Fact): string | undefined => {
    const [entry] = entries[fact] ?? [];
    if (!entry || disputed.includes(fact)) return cases.disputed;
    return entry.by === me ? entry.words : nameAndDay(entry, me, cases);
  };
  const pairs = factsIn(entries).map((fact) => [fact, wordsOf(fact)] as const);
  return Object.fromEntries(pairs.filter(([, words]) => words !== undefined));
}
