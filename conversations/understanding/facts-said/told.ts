import type { CalendarDay } from '../../../core/calendar-day.ts';
import type { Fact, Facts, FactValue } from '../../../core/fact.ts';
import type { Clause } from './clauses.ts';
import type { NamedFact } from './named-facts.ts';
import type { Polarity } from './polarity.ts';
import type { Self } from './self.ts';

/** A clause with what was found in it. */
export interface Told extends Clause {
  readonly self: Self;
  readonly named: readonly NamedFact[];
  readonly before: Polarity;
  /** 每年 is said in it or before it in the sentence. */
  readonly isOfEachYear: boolean;
  /** The year named last before it in the sentence, 去年营收2.3亿，研发1800万; '' where none is. */
  readonly year: string;
  /** 近十年, where that is all that the clause before it says; '' where it is not. */
  readonly yearsBefore: string;
}

/** The clauses behind one in its sentence. */
export function sameSentence(clauses: readonly Told[], index: number): readonly Told[] {
  const behind = clauses.slice(index + 1);
  const next = behind.findIndex(({ isFirst }) => isFirst);
  return next < 0 ? behind : behind.slice(0, next);
}

/** A fact that a message says, with the words it came from. */
export interface Said {
  readonly fact: Fact;
  readonly value: FactValue | null;
  readonly words: string;
}

/** What is known when a message is read. */
export interface Known {
  readonly facts: Facts;
  readonly today: CalendarDay;
  /** The category was named by the person; a kind of organization does not change it. */
  readonly isCategoryNamed: boolean;
}
