import { type CalendarDay, yearOf } from '../../core/calendar-day.ts';
import type { Fact } from '../../core/fact.ts';
import { type Amount, amountBetween, least, most } from '../../core/interval.ts';
import { legible } from './reading/legible.ts';
import { numeralAt } from './reading/numeral.ts';
import { amountOf } from './reading/range.ts';

const YEARS_ASKED = 5;
/** What article 8(2)3 and 8(3)2 count of the last five years. */
const ofFiveYears: ReadonlySet<Fact> = new Set<Fact>([
  'researchProjects',
  'platformProjects',
  'platformTotalInvestment',
]);

const SO_MANY_YEARS =
  /(?:近|最近|过去|这)的?(\d{1,2}|[一二两三四五六七八九十]{1,3})(?:多|来)?年|\b(?:last|past|previous) (\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) years\b/iu;
const SINCE =
  /(?<!\d)((?:19|20)\d{2})年?(?:\d{1,2}月)?(?:份|初|底)?(?:以来|至今|到现在|到今天|到目前|起(?!草|步))|\b(?:since|from) (?:[a-z]{3,9} )?((?:19|20)\d{2})\b/iu;
const ONE_YEAR = /去年|前年|今年|本年度|\b(?:this|last) year\b/iu;
const SINCE_BEGINNING =
  /(?:建[校院所园]|成立|创办|开业|创立|组建|设立)(?:之日|之初)?(?:起)?(?:以来|至今)|历年|历史上|有史以来|\bsince (?:our|its|the) (?:founding|foundation|inception|establishment)\b|\bsince we (?:were|started|began|opened)\b|\b(?:of|for) all time\b/iu;

/** The words of a text that say of which years its numbers are: 近十年, since 2012; null where there are none. */
export function yearsNamed(text: string): string | null {
  return (SINCE_BEGINNING.exec(text) ?? SO_MANY_YEARS.exec(text) ?? SINCE.exec(text))?.[0] ?? null;
}

/**
 * What a number of other years says of the last five (article 8(2)3, 8(3)2): of ten years it is the most there can be, of
 * three the least.
 * @param text what the number was said in
 */
export function inFiveYears(fact: Fact, amount: Amount, text: string, today: CalendarDay): Amount {
  if (!ofFiveYears.has(fact) || most(amount) === 0) return amount;
  const years = yearsIn(text, today);
  if (years === null || years === YEARS_ASKED) return amount;
  return most(years) <= YEARS_ASKED ? { min: least(amount) } : amountBetween(0, most(amount));
}

/** How many years back a text goes; null where it does not say. This year and five before it are the five years still. */
function yearsIn(text: string, today: CalendarDay): Amount | null {
  if (SINCE_BEGINNING.test(text)) return Number.POSITIVE_INFINITY;
  const many = SO_MANY_YEARS.exec(text);
  if (many) return numberOf(many[1] ?? many[2] ?? '');
  const since = SINCE.exec(text);
  if (!since && ONE_YEAR.test(text)) return 1;
  return since ? yearOf(today) - Number(since[1] ?? since[2]) : null;
}

/** 三五 is three to five. */
function numberOf(said: string): Amount | null {
  const numeral = numeralAt(legible(said), 0);
  const amount = numeral && amountOf(numeral.range, 'inward');
  return typeof amount === 'string' ? null : amount;
}
