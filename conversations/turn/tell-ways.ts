import { waysToQualify } from '../../core/ways/ways-to-qualify.ts';
import { type Circumstances, notice } from '../heard.ts';
import type { Reply } from '../reply.ts';
import type { Conversation } from '../state.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { waysReply } from '../wording/ways-reply.ts';
import { caseFileOf } from './ask-next.ts';

/** How to qualify on what is known so far, with the words of the clauses that are not met or wait for a person. */
export function tellWays(state: Conversation, circumstances: Circumstances): Reply {
  const words = catalogues[state.language];
  if (!canTellWays(state)) return notice(words.talk.waysNeedKind);
  const ways = waysToQualify(caseFileOf(state, circumstances));
  const told = waysReply(ways, circumstances.today, state.language, words);
  if (told === null) return notice(words.talk.waysNeedNothing);
  const short = ways.clauses.filter(
    ({ outcome }) => outcome !== 'unknown' && outcome !== 'met' && outcome !== 'declared',
  );
  return { ...told, kind: 'answer', citations: short.map(({ citation }) => citation) };
}

/** Nothing fits an organization of which nothing is known. */
export function canTellWays({ facts }: Conversation): boolean {
  return Boolean(facts.category ?? facts.organizationKind);
}
