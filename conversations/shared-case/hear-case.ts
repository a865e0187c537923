import type { CalendarDay } from '../../core/calendar-day.ts';
import type { Fact } from '../../core/fact.ts';
import { type JoinsAs, joinId } from '../choice-id.ts';
import { askAgain, type Circumstances, type Heard, notice } from '../heard.ts';
import type { Conversation } from '../state.ts';
import { settledStep } from '../turn/record.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { conclusionLines } from '../wording/conclusions.ts';
import { showValue } from '../wording/show-value.ts';
import { factsIn, factsOf, settled, withoutMember } from './entries.ts';
import { inCase } from './in-case.ts';
import { withAnswers } from './keep-answers.ts';
import { type CasesKnown, type Entries, type Membership, type SharedCase, sharedCaseVersion } from './shared-case.ts';
import { review } from './tell-case.ts';

/** Tells the code of the person's case file, opening one with all that was answered when there is none. */
export function tellCode(state: Conversation, { cases, today }: Circumstances): Heard {
  const words = catalogues[state.language];
  if (state.shared) {
    const { code, members } = state.shared.file;
    return askAgain(state, ...review(words.cases.open(code, members), state.shared, words));
  }
  if (!cases) return askAgain(state);
  const empty: SharedCase = { version: sharedCaseVersion, code: cases.newCode, members: 1, latest: 0, entries: {} };
  return askAgain(brought(state, empty, 1, today), notice(words.cases.opened(cases.newCode)));
}

/** A code was given: asks who is joining, unless it can only be another colleague who brings nothing. */
export function hearCode(state: Conversation, circumstances: Circumstances): Heard {
  const found = fileFor(state, circumstances.cases);
  if ('replies' in found) return found;
  const own = Object.keys(state.facts).length;
  if (found.members > 1 && own === 0) return join(state, 'colleague', found, circumstances.today);
  const { cases } = catalogues[state.language];
  const ways: readonly JoinsAs[] = found.members > 1 ? ['colleague'] : ['self', 'colleague'];
  const who = {
    ...notice(cases.found(factsIn(found.entries).length, own)),
    choices: ways.map((as) => ({ id: joinId(as, found.code), label: cases.buttons[as] })),
  };
  return { state, replies: [who], next: 'wait' };
}

/** The person has said who is joining. */
export function joinAs(state: Conversation, as: JoinsAs, circumstances: Circumstances): Heard {
  const found = fileFor(state, circumstances.cases);
  return 'replies' in found ? found : join(state, as, found, circumstances.today);
}

/** Leaves the case file; every member's answers go where the member goes. */
export function leaveCase(state: Conversation): Heard {
  const { shared, ...alone } = state;
  const { cases } = catalogues[state.language];
  if (!shared) return askAgain(state, notice(cases.inNone));
  const own = ownEntries(shared);
  const words = Object.fromEntries(factsIn(own).flatMap((fact) => wordsOf(own, fact)));
  // Steps taken back would bring colleagues' answers along.
  const left: Conversation = { ...alone, facts: factsOf(own), words, steps: [], undone: [], asked: null };
  return { ...askAgain(left, notice(cases.left)), left: withoutMember(shared.file, shared.me) };
}

/** One of the differing answers was chosen. */
export function settle(state: Conversation, fact: Fact, entry: number, circumstances: Circumstances): Heard {
  const words = catalogues[state.language];
  const file = state.shared && settled(state.shared.file, fact, entry);
  if (!state.shared || !file) return askAgain(state, notice(words.talk.staleChoice));
  const answers = state.shared.file.entries[fact] ?? [];
  const chosen = answers.find(({ id }) => id === entry)?.by ?? state.shared.me;
  const now = settledStep(state, inCase(state, { ...state.shared, file }), fact, { answers, chosen });
  const answer = words.talk.pair(words.facts[fact].name, showValue(fact, now.facts[fact], words));
  const changed = conclusionLines(state, { [fact]: now.facts[fact] }, circumstances, words);
  const next = now.asked === null ? 'ask' : 'ask_again';
  return { state: now, replies: [notice(words.cases.settled(answer), ...changed)], next };
}

function fileFor(state: Conversation, cases: CasesKnown | undefined): SharedCase | Heard {
  const words = catalogues[state.language];
  const { named } = cases ?? {};
  if (named === 'too_many_tries') return askAgain(state, notice(words.cases.tooManyTries));
  if (named === undefined || named === null || named === 'none') {
    return askAgain(state, notice(words.cases.unknownCode));
  }
  if (!state.shared) return named;
  const { code } = state.shared.file;
  return named.code === code
    ? askAgain(state, ...review(words.cases.joined(code), state.shared, words))
    : askAgain(state, notice(words.cases.anotherFirst(code)));
}

/** Joins with the answers given so far; somebody who only goes on elsewhere fills in what is open. */
function join(state: Conversation, as: JoinsAs, found: SharedCase, today: CalendarDay): Heard {
  const isSelf = as === 'self' && found.members === 1;
  const file = isSelf ? found : { ...found, members: found.members + 1 };
  const joined = brought(state, file, isSelf ? 1 : file.members, today);
  const words = catalogues[state.language];
  const replies = joined.shared ? review(words.cases.joined(found.code), joined.shared, words) : [];
  return { state: { ...joined, asked: null }, replies, next: 'ask' };
}

function brought(state: Conversation, file: SharedCase, me: number, today: CalendarDay): Conversation {
  const own = (Object.keys(state.facts) as Fact[]).filter(
    (fact) => file.entries[fact]?.some(({ by }) => by === me) !== true,
  );
  const seen = { latest: 0, facts: {} };
  return inCase(state, { file: withAnswers({ file, me, seen }, own, state, today), me, seen });
}

function ownEntries({ file: { entries }, me }: Membership): Entries {
  const own = factsIn(entries).map((fact) => [fact, entries[fact]?.filter(({ by }) => by === me) ?? []] as const);
  return Object.fromEntries(own.filter(([, answers]) => answers.length > 0));
}

function wordsOf(entries: Entries, fact: Fact): readonly (readonly [Fact, string])[] {
  const words = entries[fact]?.[0]?.words;
  return words === undefined ? [] : [[fact, words]];
}
