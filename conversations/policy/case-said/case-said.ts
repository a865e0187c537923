import type { CalendarDay } from '../../../core/calendar-day.ts';
import type { Fact, Facts } from '../../../core/fact.ts';
import { halfWidth } from '../../../policy-text/spelling/half-width.ts';
import { longestRead } from '../../../policy-text/words/longest-read.ts';
import { partsSaid } from '../../understanding/part-of-whole.ts';
import { mentionsIn } from '../../understanding/reading/mention.ts';
import type { Range } from '../../understanding/reading/range.ts';
import { countsSaid } from './counts-said.ts';
import { recordsSaid, registrationSaid } from './days-said.ts';
import { type EventsWithoutSize, eventsWithoutSize } from './events-without-size.ts';
import { existenceSaid } from './existence-said.ts';
import { investmentsSaid } from './investments-said.ts';
import { withoutThresholds } from './own-numbers.ts';
import { type BenchmarkSaid, rdSpendingSaid } from './rd-spending-said.ts';
import { revenueSaid } from './revenue-said.ts';

/** What a question says of the asker's own case. */
export interface CaseSaid {
  readonly facts: Facts;
  /** The share of revenue in its own words, when only a share was said: 19.8%. */
  readonly share?: Range;
  /** Of a number that was said, it was said how many count. */
  readonly saysParts: boolean;
  /** Events of which it was not said whether they are large. */
  readonly unsized?: EventsWithoutSize;
  /** The growth of the city's enterprises that R&D spending is to be held against, when it was said. */
  readonly benchmark?: BenchmarkSaid;
}

/**
 * What a question says of the facts that a rule looks at. Numbers are taken only in units they are counted in, and where
 * two facts are counted alike, by the words beside them; what could be either is left out.
 */
export function caseSaid(question: string, wanted: readonly Fact[], today: CalendarDay): CaseSaid {
  const own = withoutThresholds(question.slice(0, longestRead), today);
  const text = halfWidth(own).toLowerCase();
  const mentions = mentionsIn(own, today);
  const asks = (fact: Fact) => wanted.includes(fact);
  const spending = asks('rdSpending') ? rdSpendingSaid(text, mentions, today) : null;
  const revenue = asks('internationalRevenue') ? revenueSaid(text, mentions) : null;
  const said: Facts = {
    ...countsSaid(text, mentions, wanted, today),
    ...existenceSaid(text, wanted),
    ...(asks('registeredOn') && registrationSaid(own, today)),
    ...(asks('adverseCreditRecords') && recordsSaid(own, today)),
    ...(asks('platformProjectInvestments') && investmentsSaid(own, text, mentions)),
    ...spending?.facts,
    ...revenue?.facts,
  };
  const unsized = eventsWithoutSize(text, mentions, wanted, today);
  return {
    saysParts: partsSaid(mentions, text, wanted).length > 0,
    ...(unsized && { unsized }),
    facts: Object.fromEntries(Object.entries(said).filter(([fact]) => asks(fact as Fact))),
    ...(spending?.benchmark && { benchmark: spending.benchmark }),
    ...(revenue?.share && { share: revenue.share }),
  };
}
