import type { CalendarDay } from '../../../core/calendar-day.ts';
import { factsOf } from '../../../core/conditions/compile.ts';
import type { Condition } from '../../../core/conditions/condition.ts';
import type { Fact } from '../../../core/fact.ts';
import { halfWidth } from '../../../policy-text/spelling/half-width.ts';
import { longestRead } from '../../../policy-text/words/longest-read.ts';
import { type Mention, mentionsIn } from '../../understanding/reading/mention.ts';
import { isCountedAs } from '../case-said/counted-things.ts';
import { factBeside } from '../case-said/fact-beside.ts';
import { percentOf } from '../case-said/percent-of.ts';

/** What is said to be asked: 要签20家才行, `they need one large event`. */
const ASKED_BEFORE =
  /(?:要|需|得|必须|须|至少|起码|不少于|不低于|满|达到?|\bneeds?|\brequires?d?|\bmust|\bhave to|\bminimum|\bat least)[^,.。;?]{0,12}$/u;
const ASKED_AFTER = /^[^,.。;?]{0,6}(?:才(?:行|能|够|算|可|合格|达标|给|让)|起步|以上)/u;

/**
 * Whether a question says a number that a rule asks for, and whether that is the rule's own; null when it says none. Of
 * several numbers one that is right is enough.
 */
export function claimSaid(condition: Condition, question: string, today: CalendarDay): boolean | null {
  const said = question.slice(0, longestRead);
  const text = halfWidth(said).toLowerCase();
  const numbers = numbersAskedBy(condition);
  const claims = mentionsIn(said, today).flatMap((mention) => {
    const { reading } = mention;
    const number = numberSaid(mention);
    const isAsked =
      ASKED_BEFORE.test(text.slice(0, reading.start)) || ASKED_AFTER.test(text.slice(reading.end, reading.end + 10));
    const asked = isAsked ? askedOf(mention, condition, numbers, text) : undefined;
    if (asked === undefined || number === null) return [];
    // Right as a number, but not what has to be: one of several ways is enough.
    return asked.number === number && asked.isOneWay ? [] : [asked.number === number];
  });
  return claims.length === 0 ? null : claims.some((isRight) => isRight);
}

/** A number that a rule asks for, and whether another way would do without it. */
interface NumberAsked {
  readonly number: number;
  readonly isOneWay: boolean;
}
type Numbers = ReadonlyMap<Fact, NumberAsked>;

/** The number that the rule asks of what a mention counts; undefined when it asks none. */
function askedOf(mention: Mention, condition: Condition, numbers: Numbers, text: string): NumberAsked | undefined {
  if (mention.dimension === 'share')
    return condition.test === 'share_at_least' ? { number: condition.percent, isOneWay: false } : undefined;
  const alike = factsOf(condition).filter((fact) => numbers.has(fact) && isCountedAs(fact, mention, text));
  const fact = factBeside(mention.reading, alike, text);
  return fact === null ? undefined : numbers.get(fact);
}

/** The exact number that is said; null for a loose one, such as the 几个 of a question. */
function numberSaid({ dimension, reading }: Mention): number | null {
  if (reading.kind !== 'read') return null;
  if (dimension === 'share') return Number.parseFloat(percentOf(reading.value) ?? '') || null;
  if (dimension !== 'count_by_year') return typeof reading.value === 'number' ? reading.value : null;
  const [each, another] = new Set(Object.values(reading.value));
  return typeof each === 'number' && another === undefined ? each : null;
}

function numbersAskedBy(condition: Condition): Numbers {
  const numbers = new Map<Fact, NumberAsked>();
  const add = (part: Condition, isOneWay: boolean): void => {
    if (part.test === 'all' || part.test === 'any' || part.test === 'in_principle') {
      for (const one of part.parts) add(one, isOneWay || part.test === 'any');
    } else if (part.test === 'at_least') numbers.set(part.fact, { number: part.number, isOneWay });
    else if (part.test === 'focus_partners') numbers.set('researchPartners', { number: part.number, isOneWay });
    else if (part.test === 'every_year') {
      const isAny = part.connective === 'any' && part.lines.length > 1;
      for (const { fact, number } of part.lines) numbers.set(fact, { number, isOneWay: isOneWay || isAny });
    }
  };
  add(condition, false);
  return numbers;
}
