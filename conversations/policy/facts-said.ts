import { addYears, type CalendarDay, yearOf } from '../../core/calendar-day.ts';
import type { RdGrowthBenchmark } from '../../core/case-file.ts';
import { fullYearsBefore } from '../../core/conditions/open-values.ts';
import { type ByYear, type Fact, type Facts, vocabulary } from '../../core/fact.ts';
import { unitOf } from '../../core/fact-unit.ts';
import type { Unit } from '../../core/finding.ts';
import type { Amount } from '../../core/interval.ts';
import { earliest, latest } from '../../core/interval.ts';
import { halfWidth } from '../../policy-text/half-width.ts';
import { longestRead } from '../../policy-text/longest-read.ts';
import { readDay } from '../reading/day.ts';
import { plus, whole } from '../reading/exact.ts';
import type { Mention } from '../reading/mention.ts';
import { mentionsIn } from '../reading/mention.ts';
import { readMoneyList } from '../reading/money-list.ts';
import { amountOf, exactValue, moved, type Range, scaled } from '../reading/range.ts';
import { readSince } from '../reading/since.ts';
import { percentOf } from './percent-of.ts';

/** What a question says of the asker's own case. */
export interface FactsSaid {
  readonly facts: Facts;
  /** The share of revenue in its own words, when only a share was said: 19.8%. */
  readonly share?: Range;
  /** The growth of the city's enterprises that R&D spending is to be held against, when it was said. */
  readonly benchmark?: Pick<RdGrowthBenchmark, 'year' | 'percent'>;
}

type ShareMention = Extract<Mention, { readonly dimension: 'share' }>;

/** The words in which each unit is counted. */
const COUNTED_IN: Readonly<Partial<Record<Unit, RegExp>>> = {
  institutions: /[家所个]$|机构|institution|organi[sz]|partner|compan|firm|universit|institute/,
  events: /[场次个回届]$|event|conference|meeting|forum|seminar|activit|workshop/,
  visits: /(?<!人)[次批拨团回趟个]$|delegation|visits?$|group|times/,
  person_visits: /人次?$|[名位]$|visitor|people|person|guest/,
  projects: /[个项单笔例桩]$|project|transfer|incubation|deal/,
  persons: /[人名位个]$|expert|talent|person|people|professor|researcher|scientist/,
  bases: /[个家块]$|base/,
};
/** What is counted, right behind its number; something else there is not what is asked. */
const THINGS: Readonly<Partial<Record<Unit, RegExp>>> = {
  institutions: /^(?:[\p{Script=Han}]{0,4})(?:机构|单位|伙伴|大学|企业|公司|院校|协议)/u,
  events: /^(?:[\p{Script=Han}]{0,6})(?:活动|会议|论坛|对接会|研讨会|大会|学术会)/u,
  projects: /^(?:[\p{Script=Han}]{0,8})项目/u,
  persons: /^(?:[\p{Script=Han}]{0,4})(?:专家|人才|外国人|教授|老外|学者)/u,
  visits: /^(?:[\p{Script=Han}]{0,4})(?:团|代表团)/u,
  bases: /^(?:[\p{Script=Han}]{0,6})基地/u,
  person_visits: /^ ?(?:人次|外宾|访客|visitors?\b|guests?\b)/u,
};
/** 6拨外宾 are six visits of any number of people. */
const GROUPS = /[批拨团]$/;
/** Whoever is received is a visitor: 接待了5批 are no events. */
const RECEIVED = /(?:接待|来访|参访|到访|\breceiv\w+|\bvisited)[^,。;]{0,16}$/;
/** What tells one fact of a clause from another that is counted alike. */
const CUES: Readonly<Partial<Record<Fact, RegExp>>> = {
  parkFloorArea: /建筑|规划|建设面积|floor|building|construction/g,
  parkLandArea: /占地|用地|土地|\bland\b/g,
  parkLargeEvents: /大型|大的|大活动|\blarge\b|\bbig\b/g,
  parkSmallEvents: /中小型|小型|小的|小活动|\bsmall\b|\bmedium/g,
  platformLargeEvents: /大型|大的|大活动|\blarge\b|\bbig\b/g,
  platformSmallEvents: /中小型|小型|小的|小活动|\bsmall\b|\bmedium/g,
  researchFocusPartners: /重点|其中|\bkey\b|\bof (?:which|them)\b/g,
};
const NO_LARGE = /(?:没有?|无|未)(?:办|搞|举办)?过?(?:大型|大的|大活动)|\b(?:no|without|not (?:a|any)) (?:large|big)/;
/** What shows that something exists, or by 没有 that it does not. */
const EXISTS: Readonly<Partial<Record<Fact, RegExp>>> = {
  researchJointPlatform:
    /联合实验室|联合科研平台|联合研究中心|联合研究院|联合平台|joint (?:research )?(?:lab|platform|cent)/g,
  researchInternationalOrganizationPlatform:
    /联合国|教科文|世卫|世界卫生|国际组织|unesco|united nations|international organi[sz]ation/g,
  longTermCooperation: /长期[^,。]{0,6}合作|稳定[^,。]{0,4}合作|long[- ]term cooperation/g,
  overseasRdCentre: /海外研发|境外研发|国外研发|研发中心|r&d cent|overseas lab/g,
  internationalStaff: /专职|专人|full[- ]time|dedicated (?:staff|person)|international officer/g,
  internationalDepartment: /国合处|国际合作处|国际合作部|国际部|外事处|管理机构|department|international office\b/g,
};
const DENIED = /(?:没有?|无|缺|不设|未设|\bno\b|\bnot\b|n't|\bwithout\b|\black)[^,。;但]{0,8}$/;
const HAD = /(?:有|设了?|建了?|共建|拥有|\bhave\b|\bhas\b|\bwith\b|\brun\b|\bbuilt\b)[^,。;]{0,24}$/;
/** 与联合国教科文共建了平台: what was built stands behind whom it was built with. */
const BUILT_WITH = /^[^,。;?]{0,12}(?:共建了|合建了|共同建了|建成了|建了|设了)/;
const MUST = /必须|都要|都得|两样|两个都|是不是要|\bmust\b|\bboth\b|\bmandatory\b|\bcompulsory\b/;

const EACH_YEAR = /每年|年均|一年|\beach year|\bper year|\ba year|\byearly|\bannually/;
const TOGETHER = /一共|总共|合计|累计|加起来|一块|合起来|凑|再?加上?|in total|altogether|together|combined|\bplus\b/;
/** 一共27人次: what the numbers before it come to. */
const TOTAL_BEFORE = /(?:一共|总共|合计|共计|加起来|in total|altogether)(?:是|有|就|才|只有|only)? ?$/;
const GROWING = /增|涨|升|grow|grew|rose|rise|up\b|increas/;
const FALLING = /降|减|跌|fell|fall|drop|down\b|decreas/;
const PART = /国际|海外|境外|国外|出口|外销|overseas|international|export|foreign|abroad/g;
const WHOLE = /总收入|总营收|总额|全部|总销售|总的|total|overall|all sales/g;
/** 总收入是0, `no revenue at all`: a share of it cannot be worked out. */
const NO_REVENUE =
  /(?:总收入|总营收|营业收入|销售总额|总额|营收)[^,。;?\d]{0,4}(?:0(?![\d.])|零)|没有(?:任何|一分)?(?:收入|营收)|(?:total )?(?:revenue|sales|turnover) (?:is|was|were|are|of) (?:zero|0|nil)\b|\b(?:zero|no) (?:total )?(?:revenue|sales)\b/;
/** 够20家吗, 算20%, 再报一个, `the 5 partners`: the number of the law or of a wish, not of the asker's case. */
const OF_THE_LAW_BEFORE =
  /(?:够|离|距离?|差|达到?|满足|要求|不少于|不低于|至少|算成?|当成?|按|凑[成到]?|再\p{Script=Han}{0,2}|[顶替抵]|代替|另外?[报设建申挂搞弄]?|\bthe|\bthose|\brequired|\bneed|\banother|\bcounts? as|\bat least) ?$/u;
const OF_THE_LAW_AFTER =
  /^(?:那条|这条|的?(?:要求|标准|门槛|那条|那项)|以?上?才(?:行|可以|能|够|算)|\p{Script=Han}{0,4}[里中]面?(?:必须|得|要|是不是|都|能不能|可以)| ?(?:rule|requirement|threshold))/u;
/** What a growth of R&D spending is held against. */
const BENCHMARK = /本市|全市|北京市?(?:大中型)?|大中型(?:企业)?|基准|benchmark|beijing|city(?:wide)?/g;
const FURTHEST_CUE = 24;
const BEYOND_A_COMMA = 6;
const LAST_YEAR_BEFORE = /(?:去年|上一?年度?|前一年|\blast year|\bprevious year)[^,。;?，；？\d]{0,12}$/;
/** Cleared, or asked whether it is a bad record at all: the text does not say. */
const WHETHER_A_RECORD =
  /移出|修复|撤销了|消除|算不算|算[^,，。?？]{0,8}[吗么不]|\b(?:repaired|removed|cleared|lifted|does (?:it|that|this) count)\b/i;
/** 俩项目各拿了一千一百万: the same sum for each of two or three. */
const EACH_OF = /([2两俩3三仨]|two|three)个?(?:落地|国际|技术)*(?: ?projects?|项目)[^,。;]{0,6}(?:各|每个|都|each)/;
const HOW_MANY: Readonly<Record<string, number>> = { 2: 2, 两: 2, 俩: 2, two: 2, 3: 3, 三: 3, 仨: 3, three: 3 };
/** Money that has not come yet is not 已获得. */
const NOT_RECEIVED = /承诺|认缴|意向|未到账|没到账|没到位|\bcommitted\b|\bpledged\b|\bpromised\b|\bpaid in\b/;
const BASE = 1_000_000_000;
/** No sum of money that a rule speaks of is smaller. */
const LEAST_SUM = 10_000;

/**
 * What a question says of the facts that a rule looks at. Numbers are taken only in units they are counted in, and where
 * two facts are counted alike, by the words beside them; what could be either is left out.
 */
export function factsSaid(question: string, wanted: readonly Fact[], today: CalendarDay): FactsSaid {
  const own = withoutThresholds(question.slice(0, longestRead), today);
  const text = halfWidth(own).toLowerCase();
  const mentions = mentionsIn(own, today);
  const asked = new Set(wanted);
  const facts: { [F in Fact]?: Facts[F] } = {};
  const take = (found: Facts): void => {
    for (const [fact, value] of Object.entries(found))
      if (asked.has(fact as Fact)) Object.assign(facts, { [fact]: value });
  };
  take(amountsSaid(text, mentions, wanted, today));
  take(existenceSaid(text, wanted));
  if (asked.has('registeredOn')) take(registrationSaid(own, today));
  if (asked.has('adverseCreditRecords')) take(recordsSaid(own, today));
  if (asked.has('platformProjectInvestments')) take(investmentsSaid(own, text, mentions));
  const benchmark = asked.has('rdSpending') ? benchmarkSaid(text, mentions) : null;
  if (asked.has('rdSpending')) {
    const own = mentions.filter((mention) => mention !== benchmark);
    take(growthSaid(text, own, today) ?? spendingSaid(own, today));
  }
  const against = benchmark && benchmarkOf(benchmark, today);
  if (!asked.has('internationalRevenue')) return against ? { facts, benchmark: against } : { facts };
  const share = shareOfLastYear(text, mentions);
  take(share ? sharesAsYuan(share) : revenueSaid(text, mentions));
  return share ? { facts, share } : { facts };
}

/** The question with blanks for the numbers that are not of the asker's own case; every other character keeps its place. */
function withoutThresholds(question: string, today: CalendarDay): string {
  const text = halfWidth(question).toLowerCase();
  let own = question;
  for (const { reading, dimension } of mentionsIn(question, today)) {
    if (dimension === 'day' || dimension === 'duration' || dimension === 'none') continue;
    const { start, end } = reading;
    if (!OF_THE_LAW_BEFORE.test(text.slice(0, start)) && !OF_THE_LAW_AFTER.test(text.slice(end))) continue;
    own = own.slice(0, start) + ' '.repeat(end - start) + own.slice(end);
  }
  return own;
}

function amountsSaid(text: string, mentions: readonly Mention[], wanted: readonly Fact[], today: CalendarDay): Facts {
  const numeric = wanted.filter((fact) => ['count', 'area', 'count_by_year'].includes(vocabulary[fact].shape));
  const found = new Map<Fact, (Amount | ByYear)[]>();
  const totals = new Map<Fact, Amount | ByYear>();
  for (const mention of mentions) {
    const fitting = numeric.filter((fact) => fits(mention, fact, text));
    const fact = nearestOf(fitting, mention, text);
    if (!fact || mention.reading.kind !== 'read') continue;
    const value =
      vocabulary[fact].shape === 'count_by_year' ? byYear(mention, text, today) : (mention.reading.value as Amount);
    if (totals.has(fact)) continue;
    if (TOTAL_BEFORE.test(text.slice(0, mention.reading.start))) totals.set(fact, value);
    found.set(fact, [...(found.get(fact) ?? []), value]);
  }
  const facts: Facts = Object.fromEntries(
    [...found].flatMap(([fact, values]) => {
      const [only] = values;
      if (totals.has(fact)) return [[fact, totals.get(fact)]];
      if (values.length === 1) return [[fact, only]];
      // 有几个 beside 4个 is said of some of them.
      const exact = [...new Set(values.filter((value) => typeof value === 'number'))];
      if (exact.length === 1) return [[fact, exact[0]]];
      const sum = exact.reduce((whole, value) => whole + value, 0);
      // 4个加1个，一共五个: one of them is what the others come to.
      const whole = exact.length > 2 ? exact.find((value) => value * 2 === sum) : undefined;
      if (whole !== undefined) return [[fact, whole]];
      return exact.length > 1 && TOGETHER.test(text) ? [[fact, sum]] : [];
    }),
  );
  const large = wanted.find((fact) => fact === 'parkLargeEvents' || fact === 'platformLargeEvents');
  if (!large || !NO_LARGE.test(text)) return facts;
  const small = (facts.parkSmallEvents ?? facts.platformSmallEvents) as ByYear | undefined;
  return { ...facts, [large]: inYears(small ? Object.keys(small).map(Number) : fullYearsBefore(today), 0) };
}

function fits(mention: Mention, fact: Fact, text: string): boolean {
  const { shape } = vocabulary[fact];
  const { dimension, unit, reading } = mention;
  if (reading.kind !== 'read') return false;
  if (shape === 'area') return dimension === 'area' || (dimension === 'number' && least(reading.value) >= 1000);
  if (dimension !== 'count' && !(dimension === 'count_by_year' && shape === 'count_by_year')) return false;
  const counted = unitOf(fact);
  if (counted === undefined || unit === null) return false;
  const behind = text.slice(reading.end, reading.end + 14);
  const other = Object.entries(THINGS).find(([, pattern]) => pattern.test(behind))?.[0];
  const arePeople = unit === '个' && /^人(?![才员])/.test(behind);
  if (arePeople && counted !== 'person_visits' && counted !== 'persons') return false;
  if (!COUNTED_IN[counted]?.test(unit) && other !== counted && !arePeople) return false;
  if (counted === 'person_visits' && GROUPS.test(unit)) return false;
  if (counted === 'events' && RECEIVED.test(text.slice(0, reading.start))) return false;
  return (
    other === undefined || other === counted || (counted === 'visits' && (other === 'events' || GROUPS.test(unit)))
  );
}

/** Of facts that are counted alike, the one whose words stand nearest; the one without words when none do. */
function nearestOf(fitting: readonly Fact[], { reading }: Mention, text: string): Fact | null {
  const distances = fitting.map((fact) => {
    const cue = CUES[fact];
    const near = cue
      ? [...text.matchAll(cue)].map(({ index, 0: { length } }) => wayTo(index, index + length, reading, text))
      : [];
    return { fact, hasCue: cue !== undefined, distance: Math.min(...near) };
  });
  const within = distances.filter(({ distance }) => distance <= FURTHEST_CUE).sort((a, b) => a.distance - b.distance);
  if (within[0]) return within[0].fact;
  const plain = distances.filter(({ hasCue }) => !hasCue);
  if (plain[0]) return plain[0].fact;
  // Either area is as good as the other; a number of events is of one size or the other.
  return fitting.includes('parkFloorArea') ? 'parkFloorArea' : null;
}

/** A word beyond a comma is further away: in 建筑面积4.9万，占地5万 each number has its own. */
function wayTo(start: number, end: number, place: { readonly start: number; readonly end: number }, text: string) {
  const between = end <= place.start ? text.slice(end, place.start) : text.slice(place.end, start);
  return gap(start, end, place) + (/[,;。、]/.test(between) ? BEYOND_A_COMMA : 0);
}

function gap(start: number, end: number, place: { readonly start: number; readonly end: number }): number {
  return end <= place.start ? place.start - end : start >= place.end ? start - place.end : 0;
}

function least(value: unknown): number {
  return typeof value === 'number' ? value : ((value as { min?: number } | null)?.min ?? 0);
}

function greatest(value: Amount): number {
  return typeof value === 'number' ? value : (value.max ?? Number.POSITIVE_INFINITY);
}

/** Of one year when it was named, else of each of the full years. */
function byYear(mention: Mention, text: string, today: CalendarDay): ByYear {
  if (mention.dimension === 'count_by_year' && mention.reading.kind === 'read') return mention.reading.value;
  const value = mention.reading.kind === 'read' ? (mention.reading.value as Amount) : null;
  const isOfOne = mention.years.length > 0 && !EACH_YEAR.test(text);
  return inYears(isOfOne ? mention.years : fullYearsBefore(today), value);
}

function inYears(years: readonly number[], value: Amount | null): ByYear {
  return Object.fromEntries(years.map((year) => [String(year), value]));
}

function existenceSaid(text: string, wanted: readonly Fact[]): Facts {
  if (MUST.test(text)) return {};
  const facts: Record<string, boolean> = {};
  for (const fact of wanted) {
    const sign = EXISTS[fact];
    for (const { index } of sign ? text.matchAll(sign) : []) {
      const before = text.slice(Math.max(0, index - 30), index);
      if (DENIED.test(before)) facts[fact] = false;
      else if (HAD.test(before) || BUILT_WITH.test(text.slice(index))) facts[fact] = true;
    }
  }
  return facts;
}

function registrationSaid(question: string, today: CalendarDay): Facts {
  const since = readSince(question, today);
  return since.kind === 'read' && latest(since.value) <= today ? { registeredOn: since.value } : {};
}

/** A record known by its month or year counts when both its ends come to the same. */
function recordsSaid(question: string, today: CalendarDay): Facts {
  if (WHETHER_A_RECORD.test(question)) return {};
  const day = readDay(question, today);
  if (day.kind !== 'read') return {};
  const [first, last] = [earliest(day.value), latest(day.value)];
  const since = addYears(today, -3);
  return last <= today && first < since === last < since && first !== since ? { adverseCreditRecords: [last] } : {};
}

/** Sums of money only: a number of projects or years is none. */
function investmentsSaid(question: string, text: string, mentions: readonly Mention[]): Facts {
  const list = readMoneyList(question);
  const isList = list.kind === 'read' && list.value.every((amount) => least(amount) >= LEAST_SUM);
  const mentioned = sumsIn(mentions).map(({ value }) => value);
  const exact = mentioned.filter((sum) => typeof sum === 'number');
  // 只有一个过千万 beside the sums is said of one of them.
  const sums = isList ? list.value : exact.length > 1 ? exact : mentioned;
  const [only, another] = sums;
  if (only === undefined || NOT_RECEIVED.test(text)) return {};
  const each = another === undefined ? EACH_OF.exec(text) : null;
  if (each) return { platformProjectInvestments: Array.from({ length: HOW_MANY[each[1] ?? ''] ?? 1 }, () => only) };
  const isTotal = another === undefined && !/每个|各|each/.test(text);
  return isTotal ? { platformTotalInvestment: only } : { platformProjectInvestments: sums };
}

/** The sums of money that are mentioned, with a unit or not. */
function sumsIn(mentions: readonly Mention[]) {
  return mentions.flatMap(({ dimension, reading }) =>
    reading.kind === 'read' && isSum(dimension) && least(reading.value) >= LEAST_SUM
      ? [{ ...reading, value: reading.value as Amount }]
      : [],
  );
}

function shareSaid(mentions: readonly Mention[]): Range | null {
  for (const { dimension, reading } of mentions) {
    if (dimension === 'share' && reading.kind === 'read') return reading.value;
  }
  return null;
}

/** The share that is said of the previous year, where those of several years or an average are said too; null when none plainly is. */
function shareOfLastYear(text: string, mentions: readonly Mention[]): Range | null {
  const shares = mentions.flatMap(({ dimension, reading }) =>
    dimension === 'share' && reading.kind === 'read' ? [reading] : [],
  );
  const [only, another] = shares;
  if (!only || !another) return only?.value ?? null;
  const ofLastYear = shares.filter(({ start }) => LAST_YEAR_BEFORE.test(text.slice(0, start)));
  return ofLastYear.length === 1 ? (ofLastYear[0]?.value ?? null) : null;
}

function isSum(dimension: Mention['dimension']): boolean {
  return dimension === 'yuan' || dimension === 'number';
}

function sharesAsYuan(share: Range): Facts {
  const part = amountOf(scaled(share, whole(BASE)), 'outward');
  return typeof part === 'string' ? {} : { totalRevenue: BASE, internationalRevenue: part };
}

function revenueSaid(text: string, mentions: readonly Mention[]): Facts {
  if (NO_REVENUE.test(text)) return { totalRevenue: 0, internationalRevenue: 0 };
  const outOf = numbersOutOf(text, mentions);
  if (outOf) return outOf;
  const sums = sumsIn(mentions);
  if (sums.length !== 2) return {};
  const nearest = (cue: RegExp, place: { start: number; end: number }) =>
    Math.min(...[...text.matchAll(cue)].map(({ index, 0: { length } }) => gap(index, index + length, place)));
  const [first, second] = sums as [(typeof sums)[0], (typeof sums)[0]];
  const isFirstPart = nearest(PART, first) - nearest(WHOLE, first) <= nearest(PART, second) - nearest(WHOLE, second);
  const [part, total] = isFirstPart ? [first, second] : [second, first];
  // More from abroad than in all: one of the numbers was something else.
  if (least(part.value) > greatest(total.value)) return {};
  return { internationalRevenue: part.value, totalRevenue: total.value };
}

/** `2,999 out of 15,000`: a share whatever the unit is. */
function numbersOutOf(text: string, mentions: readonly Mention[]): Facts | null {
  const numbers = mentions.flatMap(({ dimension, reading }) =>
    isSum(dimension) && reading.kind === 'read' && typeof reading.value === 'number'
      ? [{ ...reading, value: reading.value }]
      : [],
  );
  for (const [index, part] of numbers.entries()) {
    const whole = numbers[index + 1];
    if (
      whole &&
      part.value <= whole.value &&
      /^\s*(?:万?元)?\s*(?:out of|\/)\s*$/.test(text.slice(part.end, whole.start))
    )
      return { internationalRevenue: part.value, totalRevenue: whole.value };
  }
  return null;
}

/** The share that is said of the city's enterprises and not of the asker's own: `本市大中型企业增速7.1%`. */
function benchmarkSaid(text: string, mentions: readonly Mention[]): ShareMention | null {
  const shares = mentions.filter((mention) => mention.dimension === 'share');
  const cues = [...text.matchAll(BENCHMARK)].map(({ index, 0: { length } }) => index + length);
  const behind = shares.filter(({ reading }) =>
    cues.some((end) => end <= reading.start && reading.start - end <= FURTHEST_CUE && !own(text, end, reading.start)),
  );
  return behind.at(-1) ?? null;
}

/** Whether the asker's own spending comes between the benchmark's words and a number. */
function own(text: string, start: number, end: number): boolean {
  return /[我咱]|研发|r&d|\b(?:we|our|us)\b/.test(
    text.slice(start, end).replace(/研究开发|研发(?:投入|费用)?(?:的?同比)?增[速长]/g, ''),
  );
}

function benchmarkOf({ reading }: ShareMention, today: CalendarDay): FactsSaid['benchmark'] | null {
  const percent = reading.kind === 'read' ? percentOf(reading.value) : null;
  if (percent === null) return null;
  return { year: yearOf(today) - 1, percent: Number(percent.replace('%', '')) };
}

/** From one sum to another: the year before the previous one and the previous one. */
function spendingSaid(mentions: readonly Mention[], today: CalendarDay): Facts {
  const [from, to, another] = sumsIn(mentions).map(({ value }) => value);
  if (from === undefined || to === undefined || another !== undefined) return {};
  const year = yearOf(today);
  return { rdSpending: { [year - 2]: from, [year - 1]: to } };
}

function growthSaid(text: string, mentions: readonly Mention[], today: CalendarDay): Facts | null {
  const share = shareSaid(mentions);
  const value = share && exactValue(share);
  if (!value || !(GROWING.test(text) || FALLING.test(text))) return null;
  const signed = FALLING.test(text) && !GROWING.test(text) ? { ...value, numerator: -value.numerator } : value;
  const last = amountOf(
    scaled(
      moved({ low: { value: signed, included: true }, high: { value: signed, included: true } }, whole(1)),
      whole(BASE),
    ),
    'outward',
  );
  if (typeof last !== 'number' || plus(signed, whole(1)).numerator < 0n) return {};
  const year = yearOf(today);
  return { rdSpending: { [year - 2]: BASE, [year - 1]: last } };
}
