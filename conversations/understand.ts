import type { CalendarDay } from '../core/calendar-day.ts';
import { yearOf } from '../core/calendar-day.ts';
import { fullYearsBefore } from '../core/conditions/open-values.ts';
import { type Fact, type Facts, type FactValue, vocabulary } from '../core/fact.ts';
import { compare } from '../core/fraction.ts';
import { earliest } from '../core/interval.ts';
import type { Unclear } from './catalogue/catalogue.ts';
import { categoryWords, legalFormWords, organizationKindWords } from './choice-words.ts';
import { readChoice } from './read-choice.ts';
import { readArea } from './reading/area.ts';
import { readByYear } from './reading/by-year.ts';
import { readCount } from './reading/count.ts';
import { readDay } from './reading/day.ts';
import { readDays } from './reading/days.ts';
import { one, whole } from './reading/exact.ts';
import { readMoney } from './reading/money.ts';
import { readMoneyList } from './reading/money-list.ts';
import { readPercent } from './reading/percent.ts';
import { amountOf, scaled } from './reading/range.ts';
import type { Reading } from './reading/reading.ts';
import { readSince } from './reading/since.ts';
import { readYesNo } from './reading/yes-no.ts';

/** What an answer came to: a value for the fact with the words it came from, why it cannot be taken, or nothing. */
export type Understood =
  | { readonly kind: 'value'; readonly value: FactValue; readonly words: string }
  | { readonly kind: 'unclear'; readonly why: Unclear }
  | { readonly kind: 'none' };

/**
 * Reads a message as the answer to one fact.
 * @param facts what is known already: a share of revenue needs the total
 */
export function understand(fact: Fact, text: string, facts: Facts, today: CalendarDay): Understood {
  const { shape } = vocabulary[fact];
  switch (shape) {
    case 'category':
      // 民办非企业单位 is no enterprise.
      return taken(readChoice(text.replace(/民办非企业(?:单位)?/gu, ''), categoryWords));
    case 'organization_kind':
      return taken(readChoice(text, organizationKindWords));
    case 'legal_form':
      return taken(readChoice(text, legalFormWords));
    case 'yes_no':
      return taken(readYesNo(text));
    case 'count':
      return taken(readCount(text));
    case 'area':
      return taken(readArea(text));
    case 'yuan': {
      const share = fact === 'internationalRevenue' ? shareOfTotal(text, facts) : null;
      return share ?? taken(readMoney(text));
    }
    case 'yuan_list':
      return taken(readMoneyList(text));
    case 'day': {
      const since = readSince(text, today);
      const notYet = since.kind === 'read' && earliest(since.value) > today;
      return notYet ? { kind: 'unclear', why: 'future_day' } : taken(since);
    }
    case 'days':
      return taken(readDays(text, today));
    case 'day_or_none':
      return dayOrNone(text, today);
    case 'count_by_year':
      return taken(readByYear(text, fullYearsBefore(today), readCount));
    case 'yuan_by_year':
      return taken(readByYear(text, yearsOf(fact, today), readMoney));
  }
}

/** The years a by-year fact is asked for, oldest first: two for R&D spending (8.4.3), else the three full ones. */
export function yearsOf(fact: Fact, today: CalendarDay): readonly number[] {
  if (vocabulary[fact].shape === 'yuan_by_year') return [yearOf(today) - 2, yearOf(today) - 1];
  return fullYearsBefore(today);
}

function taken(reading: Reading<FactValue>): Understood {
  switch (reading.kind) {
    case 'read':
      return { kind: 'value', value: reading.value, words: reading.words };
    case 'unclear':
      return { kind: 'unclear', why: reading.why };
    case 'none':
      return reading;
  }
}

/** 占30%: a share becomes an amount of the total, exactly; null when the message gives no share. */
function shareOfTotal(text: string, { totalRevenue }: Facts): Understood | null {
  const share = readPercent(text);
  if (share.kind !== 'read') return null;
  if (typeof totalRevenue !== 'number') return { kind: 'unclear', why: 'share_without_total' };
  const most = share.value.high ?? share.value.low;
  if (compare(most.value, one) > 0) return { kind: 'unclear', why: 'share_over_total' };
  const amount = amountOf(scaled(share.value, whole(totalRevenue)), 'outward');
  return typeof amount === 'string'
    ? { kind: 'unclear', why: amount }
    : { kind: 'value', value: amount, words: share.words };
}

function dayOrNone(text: string, today: CalendarDay): Understood {
  const day = readDay(text, today);
  if (day.kind === 'none') {
    const answer = readYesNo(text);
    if (answer.kind === 'read' && !answer.value) return { kind: 'value', value: 'none', words: answer.words };
  }
  if (day.kind === 'read' && typeof day.value !== 'string') return { kind: 'unclear', why: 'which_day' };
  return taken(day as Reading<FactValue>);
}
