import type { CalendarDay } from '../../core/calendar-day.ts';
import type { Fact, Facts } from '../../core/fact.ts';
import { settleId } from '../choice-id.ts';
import { type Heard, notice } from '../heard.ts';
import type { Reply } from '../reply.ts';
import type { Conversation } from '../state.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { disputedIn, factsOf } from './entries.ts';
import { inCase } from './in-case.ts';
import { changedFacts, withAnswers } from './keep-answers.ts';
import type { Membership } from './shared-case.ts';
import { answersTold, dispute } from './tell-case.ts';

/** What colleagues have changed, to be told with whatever the turn comes to. */
interface News {
  readonly told: readonly Reply[];
  /** Facts on which members have come to differ. */
  readonly disputed: readonly Fact[];
}

/**
 * Brings a member's conversation up to date with the case file, and finds what colleagues have changed since the member
 * was last answered. What an earlier version of the program has recorded in the conversation meanwhile, which knows no
 * case files, counts as the member's own.
 */
export function caughtUp(
  state: Conversation,
  joined: Membership,
  today: CalendarDay,
): { readonly state: Conversation; readonly news: News } {
  const alone = changedFacts(joined.seen.facts, state.facts);
  const shared = { ...joined, file: withAnswers(joined, alone, state, today) };
  return { state: inCase(state, shared), news: newsFor(shared, alone, state) };
}

/** A turn with its news first; what was disputed and is settled by the turn is not brought up any more. */
export function withNews(heard: Heard, { told, disputed }: News): Heard {
  const { shared, language } = heard.state;
  const ids = heard.replies.flatMap(({ choices }) => choices.map(({ id }) => id));
  const isTold = (fact: Fact) => ids.some((id) => id.startsWith(settleId(fact, '')));
  const open = shared ? disputedIn(shared.file.entries).filter((fact) => disputed.includes(fact) && !isTold(fact)) : [];
  const disputes = shared ? open.map((fact) => dispute(fact, shared, catalogues[language])) : [];
  return { ...heard, replies: [...told, ...disputes, ...heard.replies] };
}

/** What a member is told unasked: the news and what members have come to differ on; nothing when there is none. */
export function caseNews(kept: Conversation, joined: Membership, today: CalendarDay): readonly Reply[] {
  const { state, news } = caughtUp(kept, joined, today);
  const words = catalogues[state.language];
  const shared = state.shared ?? joined;
  const told = [...news.told, ...news.disputed.map((fact) => dispute(fact, shared, words))];
  if (told.length === 0) return [];
  return [notice(words.cases.letter(shared.file.code)), ...told];
}

function newsFor(shared: Membership, own: readonly Fact[], { language }: Conversation): News {
  const words = catalogues[language];
  const { file } = shared;
  const seen = shared.seen.told ?? shared.seen;
  const now: Facts = factsOf(file.entries);
  const disputed = disputedIn(file.entries);
  const changed = changedFacts(seen.facts, now).filter((fact) => !disputed.includes(fact) && !own.includes(fact));
  const given = changed.filter((fact) => now[fact] !== undefined);
  const gone = changed.filter((fact) => now[fact] === undefined);
  const lines = [
    ...(given.length > 0 ? [words.cases.news, ...answersTold(given, shared, words)] : []),
    ...(gone.length > 0 ? [words.cases.withdrawn(gone.map((fact) => words.facts[fact].name))] : []),
  ];
  const isNew = (fact: Fact) => (file.entries[fact] ?? []).some(({ id }) => id > seen.latest);
  return { told: lines.length > 0 ? [notice(...lines)] : [], disputed: disputed.filter(isNew) };
}
