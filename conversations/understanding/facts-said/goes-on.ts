import type { CalendarDay } from '../../../core/calendar-day.ts';
import { type Fact, vocabulary } from '../../../core/fact.ts';
import { legible } from '../reading/legible.ts';
import { quantitiesIn } from '../reading/quantity.ts';
import { isCountedIn, isNumberAlone } from './measure-word.ts';
import type { NamedFact } from './named-facts.ts';
import { isAbout } from './self.ts';
import { sameSentence, type Told } from './told.ts';

const SEVERAL: ReadonlySet<string> = new Set(['count_by_year', 'yuan_by_year', 'yuan_list', 'days']);

/** 2024年2场, 6 in 2024 */
export const ONE_OF_YEARS =
  /(?<!\d)20\d\d(?!\d)|(?<!\d)\d\d年|去年|前年|今年|第[一二三]年|\blast year\b|\byear before\b/iu;

/** 国家级3个，市级5个: each a part of one number, which is not told. */
export const PART = /去年|前年|今年|(?<!\d)(?:20)?\d\d年|国家级|省部级|市级|区级/u;

export const WITHIN = /其中|包括|包含|里面|\bof (?:which|them|those)\b/u;

/** The clauses that tell a number part by part, where one number is asked; none when it is told as one. */
export function partsOfCount(clauses: readonly Told[], index: number, { fact, from, to }: NamedFact): readonly Told[] {
  const clause = clauses[index] as Told;
  const own = clause.text.slice(from, to);
  if (vocabulary[fact].shape !== 'count' || !PART.test(own)) return [];
  const goesOn = goesOnLike(own);
  const isPart = (told: Told) => PART.test(told.text) && !WITHIN.test(told.text) && goesOn(told.text);
  const following = run(clauses.slice(index + 1), fact, () => true);
  const end = following.findIndex((told) => !isPart(told));
  const parts = end < 0 ? following : following.slice(0, end);
  return parts.length > 0 ? [clause, ...parts] : [];
}

/** A list goes on over commas: 大型活动2023年2场，2024年1场，2025年3场. */
export function withNeighbours(
  clauses: readonly Told[],
  index: number,
  { fact, from, to }: NamedFact,
  today: CalendarDay,
  taken: ReadonlySet<Told>,
) {
  const clause = clauses[index] as Told;
  const own = clause.text.slice(from, to);
  if (!SEVERAL.has(vocabulary[fact].shape)) return { text: own, words: own.trim(), neighbours: [] };
  const isDays = vocabulary[fact].shape === 'days';
  const isLike = isDays ? namesDay : goesOnLike(own);
  // 210 tenants, 2 big conferences a year: a list goes on with numbers alone, or with other years.
  const isOfList = (text: string) => isDays || ONE_OF_YEARS.test(text) || isNumberAlone(text, today);
  const goesOn = (text: string) => isLike(text) && isOfList(text) && isCountedIn(fact, text, today);
  const following = to === clause.text.length ? run(sameSentence(clauses, index), fact, goesOn) : [];
  // 大型活动2023年1场，2024年2场，小型活动每年3场: what was said of the large ones is not of the small.
  const firstFree = clauses.slice(0, index).findLastIndex((told) => taken.has(told)) + 1;
  const isInLine = ({ line }: Told) => line === clause.line;
  const preceding =
    from === 0 && following.length === 0
      ? run(clauses.slice(firstFree, index).filter(isInLine).reverse(), fact, goesOn).toReversed()
      : [];
  const text = [...preceding.map((one) => one.text), own, ...following.map((one) => one.text)].join('，');
  return { text, words: text.trim(), neighbours: [...preceding, ...following] };
}

/** The clauses at the beginning of a list that go on and name no other fact: 2023年0人次，2024年90人次. */
function run(clauses: readonly Told[], fact: Fact, goesOn: (text: string) => boolean): readonly Told[] {
  const namesOther = ({ named }: Told) => named.some((one) => one.fact !== fact);
  const end = clauses.findIndex((told) => namesOther(told) || isAbout(told.self) || !goesOn(told.text));
  return end < 0 ? clauses : clauses.slice(0, end);
}

/** Goes on with amounts of the same kind, or with numbers alone: 4 conferences in 2023, 6 in 2024. */
function goesOnLike(own: string): (text: string) => boolean {
  const kinds = kindsOfNumbers(own);
  return (text) => goesOnWith(kindsOfNumbers(text), kinds) || NONE_IN_YEAR.test(text.trim());
}

/** 2023年没办, none in 2025 */
const NONE_IN_YEAR =
  /^(?:20)?\d\d年(?:[^,，。\d]{0,4}(?:没有?|未)[办举搞做]?[过成]?|没有|无|零)$|^(?:and )?(?:none|zero|nothing) in 20\d\d$/iu;

function namesDay(text: string): boolean {
  return /\d{4}\s*[年.\-/]|\d\s*[日号]/.test(text) && kindsOfNumbers(text).size === 0;
}

function kindsOfNumbers(text: string): ReadonlySet<string> {
  const counted = quantitiesIn(legible(text)).filter(
    ({ kind }) => kind !== 'month' && kind !== 'day' && kind !== 'other',
  );
  return new Set(counted.map(({ kind }) => kind ?? 'bare'));
}

function goesOnWith(numbers: ReadonlySet<string>, kinds: ReadonlySet<string>): boolean {
  return numbers.size > 0 && [...numbers].every((kind) => kinds.has(kind) || kind === 'bare');
}
