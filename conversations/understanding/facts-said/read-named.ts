import type { CalendarDay } from '../../../core/calendar-day.ts';
import { type Fact, type Facts, type FactValue, vocabulary } from '../../../core/fact.ts';
import type { Unclear } from '../../wording/catalogue/catalogue.ts';
import { yearsNamed } from '../in-five-years.ts';
import { namedCategory } from '../named-category.ts';
import { legible } from '../reading/legible.ts';
import { nothingSaidIn } from '../reading/nothing-said.ts';
import { type Understood, understand } from '../understand.ts';
import { deeds, staffed } from './cues.ts';
import { ONE_OF_YEARS } from './goes-on.ts';
import { isInForce } from './in-force.ts';
import { hasNumber, isCountedIn } from './measure-word.ts';
import type { NamedFact } from './named-facts.ts';
import { isNotWhatThereIs, withoutEarlier } from './not-what-there-is.ts';
import { isOfAnother } from './of-another.ts';
import { isPlanned, isSaidPlainly, lastSaid, polarityAt } from './polarity.ts';
import type { Told } from './told.ts';
import { addedUp } from './told-behind.ts';
import { withoutArticles } from './without-articles.ts';

type ReadNamed =
  | { readonly kind: 'said'; readonly value: FactValue | null }
  | { readonly kind: 'unclear'; readonly why: Unclear }
  | { readonly kind: 'none' };

const ONE_NUMBER: ReadonlySet<string> = new Set(['count', 'area', 'yuan', 'yuan_list']);

/** Said once for all that a clause counts: 6 delegations and 40 visitors a year. */
export const EACH_YEAR = /每年|\b(?:a|each|every|per) year\b/iu;

/** 去年, 2024年: what was, whatever is planned beside it. */
const ONE_YEAR_OR_PAST = /20\d{2}|去年|前年|近\d年|\blast year\b/iu;

const NAMES_YEAR = /年|\byears?\b|20\d\d/iu;

/** 国内外30家合作机构: how many of them are abroad is not told. */
const AT_HOME_AND_ABROAD =
  /国内外|境内外|中外|\b(?:domestic|chinese) and (?:foreign|overseas|international)\b|\b(?:foreign|overseas|international) and (?:domestic|chinese)\b/iu;

const abroadOnly: ReadonlySet<Fact> = new Set<Fact>(['parkPartners', 'researchPartners']);

/** Two of our projects, 去年新立3项: not all there are. */
const OF_OURS =
  /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|some|several|most|half)) of (?:our|the|these|those)\b/iu;

const NEW_OF_LATE = /(?:去年|前年|今年|本年|(?<!\d)20\d\d年)[^,，。]{0,4}新(?:签|立|增|承担|拓展|发展|合作)/u;

/** What one project has had at most tells nothing of each. */
const EXTREME = /最[高低多少大小]|平均|均值|\b(?:max|min|average|biggest|largest|smallest|up to)/iu;

/** "Valid until 2030, and there is no adverse record": the day is of something else. */
const NONE_BEFORE = /(?:没有?|无|未有|\bno|\bwithout|\bnot have)(?:任何|过|发生|出现| any| an| a)? *$/iu;

/** Who is one has one at least. */
const IS_BASE =
  /(?:我们?|单位|学校|公司|医院|园区)(?:现在|目前|早就|已经?|本来|也)*是(?:北京)?(?:市)?(?:一个|一家)?(?:国合基地|国际科技合作基地)|\b(?:we|it) (?:are|is) already an? (?:[a-z]+ )*base\b/iu;

const GOOD_CREDIT =
  /信用(?:状况|记录)?(?:良好|[很挺都]好|没问题|没有问题|正常)|\bclean (?:credit|record)\b|\bgood credit\b|\bcredit (?:records?|history) ?(?:良好|很好|正常|(?:is|are) (?:good|clean))/iu;

/** What a stretch of a clause says of a fact that the clause names; `none` where its words are about something else. */
export function readNamed(
  { fact, start, end }: NamedFact,
  stretch: string,
  clause: Told,
  facts: Facts,
  today: CalendarDay,
): ReadNamed {
  const { shape } = vocabulary[fact];
  const polarity = polarityAt(ownPart(clause, end), start, end, clause.before);
  if (isOfAnother(fact, clause.text, polarity)) return { kind: 'none' };
  if (fact === 'category') return saidOr(namedCategory(clause.text));
  if (shape === 'yes_no') {
    if (polarity === 'unknown') return { kind: 'said', value: null };
    const inForce = fact === 'inValidExistence' ? isInForce(clause.text, today) : null;
    if (inForce !== null) return { kind: 'said', value: inForce };
    if (
      fact === 'researchJointPlatform' &&
      polarity === null &&
      isSaidPlainly(clause.text) &&
      SOME_BEHIND.test(clause.text.slice(end))
    ) {
      return { kind: 'said', value: true };
    }
    const isTold =
      deeds.has(fact) ||
      (fact === 'longTermCooperation' && WITH_SOMEBODY.test(clause.text)) ||
      (staffed.has(fact) && hasNumber(clause.text, today));
    if (polarity === null && isTold && isSaidPlainly(clause.text)) return { kind: 'said', value: true };
    return polarity === null ? { kind: 'none' } : { kind: 'said', value: polarity === 'yes' };
  }
  if (
    (ONE_NUMBER.has(shape) || (shape === 'count_by_year' && !ONE_OF_YEARS.test(stretch))) &&
    isNotWhatThereIs(stretch)
  )
    return { kind: 'none' };
  if (AT_HOME_AND_ABROAD.test(stretch) && abroadOnly.has(fact) && hasNumber(stretch, today)) {
    return { kind: 'unclear', why: 'ambiguous' };
  }
  if (addedUp.has(fact) && (OF_OURS.test(stretch) || NEW_OF_LATE.test(stretch))) return { kind: 'none' };
  if (fact === 'platformProjectInvestments' && EXTREME.test(clause.text)) return { kind: 'none' };
  const isDays = shape === 'days';
  if (isDays && polarity === 'no' && NONE_BEFORE.test(clause.text.slice(0, start))) return { kind: 'said', value: [] };
  if (fact === 'existingBases' && IS_BASE.test(clause.text) && isSaidPlainly(clause.text)) {
    return { kind: 'said', value: { min: 1 } };
  }
  if (fact === 'adverseCreditRecords' && GOOD_CREDIT.test(clause.text)) return { kind: 'said', value: [] };
  if (polarity === 'unknown' && !hasNumber(stretch, today)) return { kind: 'said', value: null };
  // 每年新签3家 is no number of all there are.
  const isRate = shape === 'count' && clause.named.length === 1 && EACH_YEAR.test(clause.text);
  if (isRate) return { kind: 'none' };
  // 明年计划引进3个外国专家: not yet.
  const isOfYears = shape.endsWith('_by_year') && !ONE_YEAR_OR_PAST.test(clause.text);
  if ((ONE_NUMBER.has(shape) || isOfYears) && isPlanned(clause.text)) return { kind: 'none' };
  const isEachYear = clause.isOfEachYear && !EACH_YEAR.test(stretch);
  const isOfYear = shape.endsWith('_by_year') && clause.year !== '' && !NAMES_YEAR.test(stretch);
  const ofYears = shape === 'count' || shape === 'yuan' ? yearsBehind(clause, stretch) : '';
  const when = isEachYear ? '每年' : isOfYear ? clause.year : ofYears;
  const understood = understand(
    fact,
    `${when}${withoutArticles(ONE_NUMBER.has(shape) ? withoutEarlier(stretch) : stretch)}`,
    facts,
    today,
  );
  // 外宾来了五六批: the number is not of visitors.
  if (understood.kind !== 'none') {
    return fact === 'existingBases' || isCountedIn(fact, stretch, today) ? read(understood) : { kind: 'none' };
  }
  if (polarity === 'unknown') return { kind: 'said', value: null };
  return polarity === 'no' && shape !== 'day' && nothingSaidIn(legible(clause.text)).length > 0
    ? read(understand(fact, `${when}没有`, facts, today))
    : understood;
}

/** 近十年，承担项目20项: the years that are named before a number in its clause, or alone before its clause. */
function yearsBehind(clause: Told, stretch: string): string {
  return yearsNamed(stretch) === null ? (yearsNamed(clause.text) ?? clause.yearsBefore) : '';
}

/** 联合实验室1个 */
const SOME_BEHIND = /^[:： ]*(?:[1-9]\d*|[一二两三四五六七八九十]+) ?[个家所]/u;

/** Long-term cooperation with two universities is some. */
const WITH_SOMEBODY = /[与和跟同]\p{Script=Han}{2,20}长期|\bcooperation with \w/iu;

/** 目标有方案还在写: what is said of the next fact is not of this one, once something has been said of this. */
function ownPart({ text, named }: Told, end: number): string {
  const next = named.find(({ start }) => start >= end);
  return next && lastSaid(text.slice(end, next.start)) !== null ? text.slice(0, next.start) : text;
}

function read(understood: Understood): ReadNamed {
  // 项目经费3000万 counts no projects.
  if (understood.kind === 'unclear' && understood.why === 'too_large') return { kind: 'none' };
  return understood.kind === 'value' ? { kind: 'said', value: understood.value } : understood;
}

function saidOr(value: FactValue | null): ReadNamed {
  return value === null ? { kind: 'none' } : { kind: 'said', value };
}
