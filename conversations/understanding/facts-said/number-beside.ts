import type { CalendarDay } from '../../../core/calendar-day.ts';
import { vocabulary } from '../../../core/fact.ts';
import { unitOf } from '../../../core/fact-unit.ts';
import type { Unclear } from '../../wording/catalogue/catalogue.ts';
import { NOT_OF_ALL } from '../reading/by-year.ts';
import { hasNumber, isCountedIn, isNumberAlone } from './measure-word.ts';
import type { NamedFact } from './named-facts.ts';
import type { Told } from './told.ts';

/** 大概12家，可能二十多家: the clause behind may be the number as well. */
const OR_ELSE = /^\s*(?:maybe|perhaps|possibly|or|可能|也许|或许|或者|没准|说不定|还是)(?!\s*(?:no|not|none|没|不))/iu;

const ALL_OF_IT = /^\s*(?:基本|全部?|都)*是/;

/** 外国人才嘛，六七个 and 研讨会六七场，都是中小型的: the number stands on the other side of the comma. */
export function numberBeside(
  clauses: readonly Told[],
  index: number,
  { fact, to }: NamedFact,
  today: CalendarDay,
): Told | null {
  const clause = clauses[index] as Told;
  const after = clauses[index + 1];
  const before = clauses[index - 1];
  const { shape } = vocabulary[fact];
  const isBefore = shape === 'count_by_year' && before?.named.length === 0 && ALL_OF_IT.test(clause.text);
  if (isBefore && hasNumber(before.text, today) && isCountedIn(fact, before.text, today)) return before;
  if (!after || to < clause.text.length || (shape !== 'count' && shape !== 'area' && shape !== 'yuan')) return null;
  return after.named.length === 0 && isNumberAlone(after.text, today) ? after : null;
}

/** The clause behind a number with another that it may be as well; null where none is. */
export function otherNumberBeside(
  clauses: readonly Told[],
  index: number,
  { fact }: NamedFact,
  today: CalendarDay,
): Told | null {
  const after = clauses[index + 1];
  const { shape } = vocabulary[fact];
  if (!after || after.named.length > 0 || (shape !== 'count' && shape !== 'area' && shape !== 'yuan')) return null;
  const number = after.text.replace(OR_ELSE, '');
  return number !== after.text && isNumberAlone(number, today) && isCountedIn(fact, number, today) ? after : null;
}

/** Every year one; in 2024 it was cancelled. */
const CANCELLED =
  /取消|停办|没(?:有)?[办搞开]成?|\bcancel|\bcalled off\b|\bdid(?: not|n['’]t) take place\b|\bskipped\b/iu;

/** 每年五六场，疫情那几年少: what is said of every year is taken back for some by the clause behind. */
export function isNotOfAll(clauses: readonly Told[], index: number, { fact }: NamedFact): boolean {
  const after = clauses[index + 1];
  const isOfEach = vocabulary[fact].shape === 'count_by_year' && clauses[index]?.isOfEachYear;
  return (
    isOfEach === true &&
    after !== undefined &&
    after.named.length === 0 &&
    (CANCELLED.test(after.text) || (NOT_OF_ALL.test(after.text) && !/\d/.test(after.text)))
  );
}

/** 合作机构12家（含意向8家）, 项目12项，都是横向的: of the number it is said that part of it, or all, is none of what counts. */
const NOT_ALL_COUNT =
  /(?:含|包括|其中|有)[^,，。]{0,6}(?:意向|在谈|待签|口头|未签|没签|到期|失效|横向|委托|退出)|^(?:都|全|全部|全都)?是?(?:意向|在谈|口头|横向|企业委托)|^(?:其中|里面)?国内|^(?:其中)?[^,，。]{0,6}(?:已经?)?(?:到期|失效|退出)了?$|^(?:后来|去年|今年|又)*(?:走|退|流失|解约)[了出掉]|^(?:but |we )*lost\b|^[^,.]{0,12}\b(?:left|quit|withdrew|lapsed)\b|\b(?:only )?(?:letters? of intent|mous? only|expired|domestic)\b/iu;

/** 一个外国专家，没认定; 外国专家5人，认定了3人 */
const OF_CERTIFYING =
  /^(?:都|还)?(?:没有?|未|尚未)(?:经过?|被)?认定|^(?:已经?)?认定(?:了|的)?[^,，。]{0,3}\d|^(?:only |but )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|some)\b[^,.]{0,16}\bcertified\b/iu;

/** Why a number cannot be taken as it stands, where what is said of it leaves open how many count. */
export function limitOf(clauses: readonly Told[], index: number, { fact }: NamedFact): Unclear | null {
  if (vocabulary[fact].shape !== 'count') return null;
  const after = clauses[index + 1];
  const behind = after !== undefined && after.named.length === 0 ? after.text.trim() : '';
  if (unitOf(fact) === 'persons' && OF_CERTIFYING.test(behind)) return 'certified_only';
  return NOT_ALL_COUNT.test(clauses[index]?.text ?? '') || NOT_ALL_COUNT.test(behind) ? 'ambiguous' : null;
}

/** No adverse record except one in 2024: said in one clause, or in one beside it. */
const BUT_ONE = /除了|除外|例外|\bexcept\b|\bapart from\b|\bother than\b|\bbut (?:for )?one\b/iu;

export function isButOne(clauses: readonly Told[], index: number, { fact }: NamedFact): boolean {
  const beside = [clauses[index - 1], clauses[index + 1]].filter((one) => one !== undefined && one.named.length === 0);
  const isDays = vocabulary[fact].shape === 'days';
  return isDays && [clauses[index], ...beside].some((one) => one !== undefined && BUT_ONE.test(one.text));
}
