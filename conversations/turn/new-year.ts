import { yearOf } from '../../core/calendar-day.ts';
import type { Fact } from '../../core/fact.ts';
import { laterOn } from '../../core/ways/later-on.ts';
import { type Circumstances, type Heard, notice } from '../heard.ts';
import { changedFacts } from '../shared-case/keep-answers.ts';
import type { Conversation } from '../state.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';

/** A conversation as it goes on today, and the answers that the turn of the year has made those of another one. */
interface GoneOn {
  readonly state: Conversation;
  readonly outdated: readonly Fact[];
}

/**
 * A conversation that goes on in a later year: what is counted by year, and last year's figures (8.4.2, 8.4.3), are of
 * other years now, and are asked for again. What was said before then can no longer be taken back.
 */
export function inThisYear(state: Conversation, { today, parameters }: Circumstances): GoneOn {
  const { year, facts } = state;
  if (year === undefined || year >= yearOf(today)) return { state, outdated: [] };
  const later = laterOn({ asOf: `${year}-12-31`, facts, parameters }, today).facts;
  const outdated = changedFacts(facts, later);
  if (outdated.length === 0) return { state, outdated };
  const isStill = (fact: string) => !outdated.includes(fact as Fact);
  const words = Object.fromEntries(
    Object.entries(state.words).filter(([fact]) => isStill(fact) || later[fact as Fact] !== undefined),
  );
  const asked = { narrowed: state.narrowed.filter(isStill), broughtBack: state.broughtBack.filter(isStill) };
  return { state: { ...state, ...asked, facts: later, words, supposed: null, steps: [], undone: [] }, outdated };
}

/** A turn that begins by saying which answers are outdated. */
export function withOutdated(heard: Heard, outdated: readonly Fact[], { today }: Circumstances): Heard {
  if (outdated.length === 0) return heard;
  const { talk, facts: names } = catalogues[heard.state.language];
  const told = notice(
    talk.newYear(
      yearOf(today),
      outdated.map((fact) => names[fact].name),
    ),
  );
  return { ...heard, replies: [told, ...heard.replies] };
}
