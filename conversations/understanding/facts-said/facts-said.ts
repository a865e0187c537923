import { isDeepStrictEqual } from 'node:util';
import { type CalendarDay, yearOf } from '../../../core/calendar-day.ts';
import { fullYearsBefore } from '../../../core/conditions/open-values.ts';
import { type Category, type Fact, type Facts, type FactValue, vocabulary } from '../../../core/fact.ts';
import { unitOf } from '../../../core/fact-unit.ts';
import { type Amount, least, most } from '../../../core/interval.ts';
import { categoriesFor } from '../../../core/rules/article-8.ts';
import type { Unclear } from '../../wording/catalogue/catalogue.ts';
import { categoryOf } from '../category-of-fact.ts';
import { yearsNamed } from '../in-five-years.ts';
import { namedCategory } from '../named-category.ts';
import { namedKind } from '../named-kind.ts';
import { partsSaid } from '../part-of-whole.ts';
import { NOT_OF_ALL } from '../reading/by-year.ts';
import { legible } from '../reading/legible.ts';
import { mentionsIn } from '../reading/mention.ts';
import { nothingSaidIn } from '../reading/nothing-said.ts';
import { quantitiesIn } from '../reading/quantity.ts';
import { type Understood, understand } from '../understand.ts';
import { clausesOf } from './clauses.ts';
import { deeds, foreigners, noForeignStaff, staffed } from './cues.ts';
import { isInForce, RENEWED } from './in-force.ts';
import { hasNumber, isCountedIn, isNumberAlone } from './measure-word.ts';
import { factsNamedIn, type NamedFact } from './named-facts.ts';
import { isGone, isNotWhatThereIs, withoutEarlier } from './not-what-there-is.ts';
import { isPlanned, isSaidPlainly, lastSaid, type Polarity, polarityAt } from './polarity.ts';
import { type Self, selfIn } from './self.ts';
import { sameSentence, type Told } from './told.ts';
import { AT_HOME, addedUp, isAddedTo, totalBehind, whatIsLeft } from './told-behind.ts';

/** A fact that a message says, with the words it came from. */
export interface Said {
  readonly fact: Fact;
  readonly value: FactValue | null;
  readonly words: string;
}

/** Everything a message says about the organization, each fact named by its own words. */
export interface FactsSaid {
  readonly said: readonly Said[];
  /** Facts that are named with a value that cannot be taken. */
  readonly unclear: readonly { readonly fact: Fact; readonly why: Unclear }[];
  /** Something is said that can be placed only once the category, or the total that a share is of, is known. */
  readonly waits: boolean;
  /** A district of Beijing or another place from which it was concluded where the organization is registered. */
  readonly place: string | null;
  /** Every fact that is named, whether anything could be read of it or not. */
  readonly named: ReadonlySet<Fact>;
  /** The clauses that name nothing: an answer to the question asked, if it fits. */
  readonly rest: readonly string[];
  /** The clauses that name a fact, of which nothing could be read. */
  readonly unheard: readonly string[];
}

/** What is known when a message is read. */
export interface Known {
  readonly facts: Facts;
  readonly today: CalendarDay;
  /** The category was named by the person; a kind of organization does not change it. */
  readonly isCategoryNamed: boolean;
}

const foreignTalents: Readonly<Partial<Record<Category, Fact>>> = {
  research: 'researchForeignTalents',
  industry: 'industryForeignTalents',
};
/** 别的园区有12家合作机构 */
const OF_OTHERS =
  /别的(?:园区|单位|公司|学校|医院|机构|企业)|其[他它](?:园区|单位|公司|学校|医院|企业)|(?:附近|周边|对面|兄弟)的?(?:园区|单位|公司|学校|医院|企业)|隔壁|人家|竞争对手|\bcompetitors?\b|\bother (?:parks|companies|universities|hospitals|institutes|incubators)\b|\bneighbou?rs?\b|\bnext door\b|\bnearby (?:parks?|compan|universit|hospital)/iu;
/** 母公司总收入30亿 */
const OF_PARENT =
  /^\s*(?:而|但|其)?(?:我们?的?)?(?:母公司|总公司|子公司|关联公司|控股股东|股东单位|主管单位|上级单位)(?!是|为)|^\s*集团(?=总|去年|前年|的|全|20\d\d)|^\s*(?:but )?(?:the |our )(?:parent(?: company)?|group|subsidiar(?:y|ies))\b(?! (?:is|of)\b)|\((?:the )?group\)/iu;
/** 2020年注册了商标, 2018年成立的子公司: that something else began. */
const OF_ANOTHER_BEGINNING =
  /商标|专利|用户|子公司|(?:成立|设立|创办|注册)(?:了|的)[^,，。]{0,12}(?:公司|中心|实验室|研究院)|\btrademarks?\b|\bpatents?\b|\bjoint (?:lab|cent|venture|institute)|\bsubsidiar|\busers?\b/iu;
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
/** 国内合作单位40家 */
function isAllAtHome(clause: string): boolean {
  return (
    /国内|境内|本地|\bdomestic\b|\bchinese\b/iu.test(clause) &&
    !/外|\b(?:foreign|overseas|abroad|international)\b/iu.test(clause)
  );
}

/** No projects of international cooperation. */
const OF_OTHER_PROJECTS =
  /自然科学基金|国自然|横向|\bNSFC\b|经费|合同额|最[大多高小少低](?:的)?(?:那|一|单)?[个项]*项目|\b(?:biggest|largest|smallest) (?:one|project)\b/iu;
/** Papers were put in for; what of it was granted is another number. */
const ONLY_PUT_IN = /申报|申请|投标|\bapplied for\b|\bbid for\b|\bapplications? for\b/iu;
const WERE_GRANTED = /获批|批准|立项|承担|在研|中标|\bwon\b|\bgranted\b|\bawarded\b|\bundert[ao]/iu;
/** 每年参加国际会议10场: to attend is not to hold. */
const ATTENDED = /参加|参与|出席|参会|协办|\battend|\bparticipat/iu;
const WERE_HELD = /举办|承办|主办|举行|召开|\bh[eo]ld\b|\bhost|\borgani[sz]/iu;
/** 国际机构入驻了5家: who rents a room has signed no agreement to cooperate. */
const ONLY_RESIDENT = /入驻/u;
const COOPERATES = /签|合作|协议|机制/u;
const OF_ONE_PART = /国内|境内|\bdomestic\b/iu;
const COUNTS_PEOPLE = /[\d十百]\s?[多几来]?[个名位]?人|\d+ (?:people|staff|engineers|researchers|members)/iu;
/** Who has a team of 40 says nothing yet of how strong and how international it is. */
const SAYS_WHICH_TEAM = /国际|强|外籍|\binternational\b|\bstrong\b/iu;

/** Whether a clause that names a fact speaks of something else that is called so too. */
function isOfAnother(fact: Fact, clause: string, polarity: Polarity): boolean {
  switch (fact) {
    case 'registeredOn':
      return OF_ANOTHER_BEGINNING.test(clause);
    case 'researchProjects':
    case 'platformProjects':
      return OF_OTHER_PROJECTS.test(clause) || (ONLY_PUT_IN.test(clause) && !WERE_GRANTED.test(clause));
    case 'researchEvents':
    case 'parkLargeEvents':
    case 'parkSmallEvents':
    case 'platformLargeEvents':
    case 'platformSmallEvents':
      return ATTENDED.test(clause) && !WERE_HELD.test(clause);
    case 'researchPartners':
      return isGone(clause) || isAllAtHome(clause);
    case 'parkPartners':
    case 'platformPartners':
      return isAllAtHome(clause) || isGone(clause) || (ONLY_RESIDENT.test(clause) && !COOPERATES.test(clause));
    case 'cooperationGoals':
      return /目标(?:是|为|定)?[^,，。]{0,3}\d/u.test(clause);
    case 'totalRevenue':
      return OF_ONE_PART.test(clause);
    case 'researchTeam':
    case 'industryTeam':
      return polarity === 'yes' && COUNTS_PEOPLE.test(clause) && !SAYS_WHICH_TEAM.test(clause);
    case 'inValidExistence':
      return OTHER_CERTIFICATE.test(clause);
    default:
      return (vocabulary[fact].shape === 'count' || vocabulary[fact].shape === 'yes_no') && isGone(clause);
  }
}

/** Who says so leaves nothing to be concluded from a place. */
const SAYS_REGISTERED = /注册|登记|\bregistered\b|\bincorporated\b/iu;
const ONE_NUMBER: ReadonlySet<string> = new Set(['count', 'area', 'yuan', 'yuan_list']);
const SEVERAL: ReadonlySet<string> = new Set(['count_by_year', 'yuan_by_year', 'yuan_list', 'days']);
/** Said once for all that a clause counts: 6 delegations and 40 visitors a year. */
export const EACH_YEAR = /每年|\b(?:a|each|every|per) year\b/iu;
/** 去年, 2024年: what was, whatever is planned beside it. */
const ONE_YEAR_OR_PAST = /20\d{2}|去年|前年|近\d年|\blast year\b/iu;
/** 自2015年以来, over the last ten years: what says of which years it is, and nothing more. */
const LONGEST_YEARS = 28;
const NAMES_YEAR = /年|\byears?\b|20\d\d/iu;
const ONE_YEAR = /去年|前年|(?<!\d)20\d{2}年(?!\d|前|以来|起|至|到)|\blast year\b|\bin 20\d{2}\b/giu;
/** 2024年2场, 6 in 2024 */
const ONE_OF_YEARS = /(?<!\d)20\d\d(?!\d)|(?<!\d)\d\d年|去年|前年|今年|第[一二三]年|\blast year\b|\byear before\b/iu;
const ARTICLE =
  /(?:一|这|那|某)[家所个间座名](?=[^,，。\d]{0,12}?(?:院|校|学|公司|企业|机构|所|器|园|基地|协会|学会|中心|联盟|平台|会))/gu;

/** 和12个国家的34所高校, 18 universities in 9 countries */
const OF_PLACES =
  /[\d一二两三四五六七八九十几多]{1,5}个?(?:多个)?(?:国家(?!级|重点)|省(?!部?级)|大洲)(?:和地区)?(?:的)?|\b(?:in|from|of|across) (?:\d+|[a-z]+) (?:different )?countries\b/giu;

/** Reads a message for every fact that it names by its own words, whatever was asked. */
export function factsSaid(text: string, known: Known): FactsSaid {
  const clauses = toldIn(text, known);
  const category = categoryIn(clauses, known);
  const isOpen = (fact: Fact) => category === null && categoryOf(fact) !== null;
  const said: Said[] = [];
  const unclear: { fact: Fact; why: Unclear }[] = [];
  const taken = new Set<Told>();
  let waits = false;
  let place: string | null = null;
  let isRegistered = false;
  const add = (one: Said) => {
    if (!said.some(({ fact }) => fact === one.fact)) said.push(one);
  };

  for (const clause of clauses) {
    const words = clause.text.trim();
    const { self } = clause;
    if (self.organizationKind) add({ fact: 'organizationKind', value: self.organizationKind, words });
    if (self.legalForm) add({ fact: 'legalForm', value: self.legalForm, words });
    if (self.place) {
      add({ fact: 'registeredInBeijing', value: self.place.isBeijing, words });
      isRegistered ||= SAYS_REGISTERED.test(words);
      place = self.place.isBeijing ? self.place.words : place;
    }
    // 有限责任公司 says what it is as well.
    const isTaken = self.organizationKind || self.place || (self.legalForm && !/公司|\b(?:ltd|llc)\b/iu.test(words));
    if (isTaken) taken.add(clause);
  }

  for (const [index, clause] of clauses.entries()) {
    if (OF_OTHERS.test(clause.text) || OF_PARENT.test(clause.text)) {
      taken.add(clause);
      continue;
    }
    for (const named of clause.named) {
      const earlier = said.find(({ fact }) => fact === named.fact);
      if (earlier) {
        const again = toldAgain(earlier, named, clause, known);
        if (again) {
          said.splice(said.indexOf(earlier), 1);
          if (typeof again === 'string') unclear.push({ fact: named.fact, why: again });
          else said.push(again);
          taken.add(clause);
        }
        continue;
      }
      if (taken.has(clause) && unclear.some(({ fact }) => fact === named.fact)) continue;
      // 上个月过期了，已经续了
      if (named.fact === 'inValidExistence' && RENEWED.test(text)) {
        add({ fact: named.fact, value: true, words: text.trim() });
        taken.add(clause);
        continue;
      }
      const facts: Facts = { ...known.facts, ...Object.fromEntries(said.map(({ fact, value }) => [fact, value])) };
      const stretch = withNeighbours(clauses, index, named, known.today, taken);
      const parts = partsOfCount(clauses, index, named);
      const adds =
        (ADDS.test(clause.text) && isCountKnown(named.fact, known.facts)) ||
        isAddedTo(clauses, index, named, known.today);
      const kinds = named.fact === 'platformProjects' ? kindsOfProjects(clauses, index) : [];
      const total =
        parts.length > 0 || adds || kinds.length > 0 ? totalBehind(clauses, index, named, known.today) : null;
      if (total && !isOpen(named.fact)) {
        add({ fact: named.fact, value: total.value, words: total.clause.text.trim() });
        for (const part of [clause, ...parts, ...kinds, total.clause]) taken.add(part);
        continue;
      }
      if ((parts.length > 0 || adds || kinds.length > 0) && !isOpen(named.fact)) {
        unclear.push({ fact: named.fact, why: 'in_parts' });
        for (const part of [clause, ...parts, ...kinds]) taken.add(part);
        continue;
      }
      const left = whatIsLeft(clauses, index, named, known.today);
      if (left) {
        for (const part of [clause, left.clause]) taken.add(part);
        if (isOpen(named.fact)) waits = true;
        else add({ fact: named.fact, value: left.value, words: left.clause.text.trim() });
        continue;
      }
      const own = isButOne(clauses, index, named)
        ? ({ kind: 'unclear', why: 'which_day' } as const)
        : readNamed(named, stretch.text, clause, facts, known.today);
      const beside = (own.kind === 'none' ? numberBeside : otherNumberBeside)(clauses, index, named, known.today);
      const read = beside ? readNamed(named, `${stretch.text}，${beside.text}`, clause, facts, known.today) : own;
      if (beside) taken.add(beside);
      if (read.kind === 'said' && isNotOfAll(clauses, index, named)) {
        unclear.push({ fact: named.fact, why: 'ambiguous' });
        taken.add(clause);
        continue;
      }
      const sum =
        read.kind === 'unclear' && read.why === 'in_parts' ? totalBehind(clauses, index, named, known.today) : null;
      if (sum && !isOpen(named.fact)) {
        add({ fact: named.fact, value: sum.value, words: sum.clause.text.trim() });
        for (const part of [clause, sum.clause]) taken.add(part);
        continue;
      }
      if (read.kind === 'none') continue;
      taken.add(clause);
      for (const neighbour of stretch.neighbours) taken.add(neighbour);
      const counting =
        read.kind === 'said' ? thoseThatCount(clauses, index, named.fact, read.value, known.today) : null;
      if (counting) taken.add(counting.clause);
      const limit = read.kind === 'said' && !counting ? limitOf(clauses, index, named) : null;
      if (isOpen(named.fact)) waits = true;
      else if (counting) add({ fact: named.fact, value: counting.value, words: counting.words });
      else if (limit) unclear.push({ fact: named.fact, why: limit });
      else if (read.kind === 'said') add({ fact: named.fact, value: read.value, words: stretch.words });
      else if (read.why === 'share_without_total') waits = true;
      else unclear.push({ fact: named.fact, why: read.why });
    }
  }
  const talents = category && foreignTalents[category];
  const denial = clauses.find(({ text: one }) => deniesForeignStaff(one));
  if (denial && talents) add({ fact: talents, value: 0, words: denial.text.trim() });
  if (denial && category === null) waits = true;
  if (denial) taken.add(denial);
  const people = clauses.find((one) => countsForeigners(one.text, known.today));
  if (people && talents && ![...said, ...unclear].some(({ fact }) => fact === talents)) {
    unclear.push({ fact: talents, why: 'certified_only' });
    taken.add(people);
  }
  // 信用良好，去年被罚过一次: whether that stands on record is to be asked.
  const clean = said.findIndex(({ fact, value }) => fact === 'adverseCreditRecords' && isDeepStrictEqual(value, []));
  if (clean >= 0 && clauses.some((one) => WAS_FINED.test(one.text))) {
    said.splice(clean, 1);
    unclear.push({ fact: 'adverseCreditRecords', why: 'which_day' });
  }
  const left = clauses.filter((clause) => !taken.has(clause));
  const rest = left.filter((clause) => clause.named.length === 0).map(({ text: one }) => one.trim());
  const unheard = left.filter((clause) => clause.named.length > 0).map(({ text: one }) => one.trim());
  const named = new Set(clauses.flatMap((clause) => clause.named.map(({ fact }) => fact)));
  return { said, unclear, waits, place: isRegistered ? null : place, named, rest, unheard };
}

function toldIn(text: string, known: Known): readonly Told[] {
  const clauses = clausesOf(text).map((clause, index, all) => {
    const self = selfIn(clause.text);
    // 孵化器，境外合作机构6家: who begins with what one is says it.
    const begins =
      index === 0 && all.length > 1 && known.facts.organizationKind === undefined && !self.organizationKind;
    const kind = begins ? namedKind(clause.text) : null;
    return { ...clause, self: kind ? { ...self, organizationKind: kind } : self };
  });
  const category = categoryIn(clauses, known);
  const isLookedFor = (fact: Fact) => category === null || (categoryOf(fact) ?? category) === category;
  let before: Polarity = null;
  let isOfEachYear = false;
  // 2019年，每月1场: the year of something else, and none of those asked about.
  const isOfLate = (one: string) => !/20\d\d/.test(one) || yearsOfLate.some((asked) => one.includes(`${asked}`));
  const yearsOfLate = [...fullYearsBefore(known.today), yearOf(known.today)];
  let year = '';
  let yearsBefore = '';
  return clauses.map((clause) => {
    if (clause.isFirst) before = null;
    isOfEachYear = EACH_YEAR.test(clause.text) || (isOfEachYear && !clause.isFirst);
    if (clause.isFirst) year = '';
    const named = factsNamedIn(clause.text, isLookedFor);
    const told = { ...clause, before, isOfEachYear, year, yearsBefore: clause.isFirst ? '' : yearsBefore, named };
    yearsBefore =
      named.every(({ fact }) => fact === 'registeredOn') && clause.text.length <= LONGEST_YEARS
        ? (yearsNamed(clause.text) ?? '')
        : '';
    year = clause.text.match(ONE_YEAR)?.filter(isOfLate).at(-1) ?? year;
    // 我们是孵化器 affirms nothing of what follows.
    before = (isAbout(clause.self) && clause.self.place === undefined ? null : lastSaid(clause.text)) ?? before;
    return told;
  });
}

/** The category that the facts said belong to: the one named, the one of the kind of organization, or the one known. */
function categoryIn(
  clauses: readonly Pick<Told, 'text' | 'self'>[],
  { facts, isCategoryNamed }: Known,
): Category | null {
  const named = clauses.map(({ text }) => namedCategory(text)).find((category) => category !== null);
  if (named) return named;
  if (isCategoryNamed && facts.category) return facts.category;
  const kind = clauses.map(({ self }) => self.organizationKind).find((one) => one !== undefined);
  const [only, another] = kind ? categoriesFor(kind) : [];
  return only !== undefined && another === undefined ? only : (facts.category ?? null);
}

/** 大概12家，可能二十多家: the clause behind may be the number as well. */
const OR_ELSE = /^\s*(?:maybe|perhaps|possibly|or|可能|也许|或许|或者|没准|说不定|还是)(?!\s*(?:no|not|none|没|不))/iu;
const ALL_OF_IT = /^\s*(?:基本|全部?|都)*是/;

/** 外国人才嘛，六七个 and 研讨会六七场，都是中小型的: the number stands on the other side of the comma. */
function numberBeside(
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

/** Every year one; in 2024 it was cancelled. */
const CANCELLED =
  /取消|停办|没(?:有)?[办搞开]成?|\bcancel|\bcalled off\b|\bdid(?: not|n['’]t) take place\b|\bskipped\b/iu;

/** 每年五六场，疫情那几年少: what is said of every year is taken back for some by the clause behind. */
function isNotOfAll(clauses: readonly Told[], index: number, { fact }: NamedFact): boolean {
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
const ofTalents: ReadonlySet<Fact> = new Set<Fact>(['researchForeignTalents', 'industryForeignTalents']);

/** Why a number cannot be taken as it stands, where what is said of it leaves open how many count. */
function limitOf(clauses: readonly Told[], index: number, { fact }: NamedFact): Unclear | null {
  if (vocabulary[fact].shape !== 'count') return null;
  const after = clauses[index + 1];
  const behind = after !== undefined && after.named.length === 0 ? after.text.trim() : '';
  if (ofTalents.has(fact) && OF_CERTIFYING.test(behind)) return 'certified_only';
  return NOT_ALL_COUNT.test(clauses[index]?.text ?? '') || NOT_ALL_COUNT.test(behind) ? 'ambiguous' : null;
}

/** The clause behind a number with another that it may be as well; null where none is. */
function otherNumberBeside(
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

/** "Valid until 2030, and there is no adverse record": the day is of something else. */
const NONE_BEFORE = /(?:没有?|无|未有|\bno|\bwithout|\bnot have)(?:任何|过|发生|出现| any| an| a)? *$/iu;
/** No adverse record except one in 2024: said in one clause, or in one beside it. */
const BUT_ONE = /除了|除外|例外|\bexcept\b|\bapart from\b|\bother than\b|\bbut (?:for )?one\b/iu;
function isButOne(clauses: readonly Told[], index: number, { fact }: NamedFact): boolean {
  const beside = [clauses[index - 1], clauses[index + 1]].filter((one) => one !== undefined && one.named.length === 0);
  const isDays = vocabulary[fact].shape === 'days';
  return isDays && [clauses[index], ...beside].some((one) => one !== undefined && BUT_ONE.test(one.text));
}

const WAS_FINED =
  /(?<![没未无不])(?<!没有)(?<!从未|从没)被(?:[^,，。]{0,6})?(?:处罚|罚|列入|通报)(?!过?吗)|\b(?:was|were|been|got) (?:once )?(?:fined|penali[sz]ed|listed)\b(?<!(?:never|not|n['’]t) (?:been |was |were )?(?:fined|penali[sz]ed|listed))/iu;
/** Who is one has one at least. */
const IS_BASE =
  /(?:我们?|单位|学校|公司|医院|园区)(?:现在|目前|早就|已经?|本来|也)*是(?:北京)?(?:市)?(?:一个|一家)?(?:国合基地|国际科技合作基地)|\b(?:we|it) (?:are|is) already an? (?:[a-z]+ )*base\b/iu;
const GOOD_CREDIT =
  /信用(?:状况|记录)?(?:良好|[很挺都]好|没问题|没有问题|正常)|\bclean (?:credit|record)\b|\bgood credit\b|\bcredit (?:records?|history) ?(?:良好|很好|正常|(?:is|are) (?:good|clean))/iu;
/** 高新技术企业证书有效期至2027年 tells nothing of the licence. */
const OTHER_CERTIFICATE =
  /签证|护照|商标|合同|协议|保险|\bvisas?\b|\bpassports?\b|\bcontracts?\b|\bagreements?\b|高新|high-?tech|专精特新|资质|\biso\b|专利/iu;

type ReadNamed =
  | { readonly kind: 'said'; readonly value: FactValue | null }
  | { readonly kind: 'unclear'; readonly why: Unclear }
  | { readonly kind: 'none' };

function readNamed(
  { fact, start, end }: NamedFact,
  stretch: string,
  clause: Told,
  facts: Facts,
  today: CalendarDay,
): ReadNamed {
  const polarity = polarityAt(ownPart(clause, end), start, end, clause.before);
  if (isOfAnother(fact, clause.text, polarity)) return { kind: 'none' };
  if (fact === 'category') return saidOr(namedCategory(clause.text));
  if (vocabulary[fact].shape === 'yes_no') {
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
  const { shape } = vocabulary[fact];
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
  const isDays = vocabulary[fact].shape === 'days';
  if (isDays && polarity === 'no' && NONE_BEFORE.test(clause.text.slice(0, start))) return { kind: 'said', value: [] };
  if (fact === 'existingBases' && IS_BASE.test(clause.text) && isSaidPlainly(clause.text)) {
    return { kind: 'said', value: { min: 1 } };
  }
  if (fact === 'adverseCreditRecords' && GOOD_CREDIT.test(clause.text)) return { kind: 'said', value: [] };
  if (polarity === 'unknown' && !hasNumber(stretch, today)) return { kind: 'said', value: null };
  // 每年新签3家 is no number of all there are.
  const isRate = vocabulary[fact].shape === 'count' && clause.named.length === 1 && EACH_YEAR.test(clause.text);
  if (isRate) return { kind: 'none' };
  // 明年计划引进3个外国专家: not yet.
  const isOfYears = vocabulary[fact].shape.endsWith('_by_year') && !ONE_YEAR_OR_PAST.test(clause.text);
  if ((ONE_NUMBER.has(vocabulary[fact].shape) || isOfYears) && isPlanned(clause.text)) return { kind: 'none' };
  const isEachYear = clause.isOfEachYear && !EACH_YEAR.test(stretch);
  const isOfYear = vocabulary[fact].shape.endsWith('_by_year') && clause.year !== '' && !NAMES_YEAR.test(stretch);
  const ofYears = vocabulary[fact].shape === 'count' || shape === 'yuan' ? yearsBehind(clause, stretch) : '';
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
  return polarity === 'no' && vocabulary[fact].shape !== 'day' && nothingSaidIn(legible(clause.text)).length > 0
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

/** 国家级3个，市级5个: each a part of one number, which is not told. */
const PART = /去年|前年|今年|(?<!\d)(?:20)?\d\d年|国家级|省部级|市级|区级/gu;
const WITHIN = /其中|包括|包含|里面|\bof (?:which|them|those)\b/u;

/** 跨境孵化还有2个: more than what was told before. */
const ADDS = /还有|另有|另外|再加|加上|此外|\b(?:plus|another|in addition|on top)\b/iu;

/** The clauses that count both kinds: 4 technology transfers and 2 incubation projects; 技术转移2个，跨境孵化1个. */
function kindsOfProjects(clauses: readonly Told[], index: number): readonly Told[] {
  const [clause, after] = [clauses[index] as Told, clauses[index + 1]];
  if (countsBothKinds(clause.text)) return [clause];
  const both = after && !after.isFirst && !TRANSFER_AND_INCUBATION.test(after.text) ? [clause, after] : [];
  return countsBothKinds(both.map(({ text }) => text).join('，')) ? both : [];
}

const TRANSFER_AND_INCUBATION = /(?:技术转移|\btransfers?\b).*(?:孵化(?!器)|\bincubat(?!or))/iu;

function countsBothKinds(text: string): boolean {
  const counts = quantitiesIn(legible(text)).filter(({ kind }) => kind === 'count' || kind === null);
  return counts.length > 1 && /技术转移|\btransfers?\b/iu.test(text) && /孵化(?!器)|\bincubat(?!or)/iu.test(text);
}

/** What a fact named once more says of it: a total or what there is now, or another part; null where it is nothing new. */
function toldAgain(
  earlier: Said,
  named: NamedFact,
  clause: Told,
  { facts, today }: Known,
): Said | 'in_parts' | 'ambiguous' | null {
  const { fact } = named;
  if (vocabulary[fact].shape !== 'count' || clause.named.some((one) => one.fact === 'researchFocusPartners'))
    return null;
  if (WITHIN.test(clause.text) || AT_HOME.test(clause.text) || clause.text.match(PART)) return null;
  const again = readNamed(named, clause.text.slice(named.from, named.to), clause, facts, today);
  if (again.kind !== 'said' || again.value === null || !hasNumber(clause.text, today)) return null;
  if (isDeepStrictEqual(again.value, earlier.value)) return null;
  if (IN_ALL.test(earlier.words)) return null;
  if (IN_ALL.test(clause.text)) return { fact, value: again.value, words: clause.text.trim() };
  if (!addedUp.has(fact)) return null;
  return most(again.value as Amount) < least(earlier.value as Amount) && SOME_OF_THEM.test(clause.text)
    ? 'ambiguous'
    : 'in_parts';
}

/** 国外合作机构12家，签了协议的8家: some of those before, and perhaps those that count. */
const SOME_OF_THEM = /主要|核心|签|协议|长期|稳定|活跃|\b(?:main|key|core|active|signed|agreements?)\b/iu;

/** A number of all, or of what really is. */
const IN_ALL =
  /[总合共累]计|总共|一共|全部|加起来|现在|目前|真正|实际|实质|\b(?:in total|in all|altogether|overall|total(?:s|ling)?|now|currently|really|actually)\b/iu;

function isCountKnown(fact: Fact, facts: Facts): boolean {
  return vocabulary[fact].shape === 'count' && typeof facts[fact] === 'number' && facts[fact] > 0;
}

/** 外国专家6名，其中4名经认定: of those, so many count. */
function thoseThatCount(
  clauses: readonly Told[],
  index: number,
  fact: Fact,
  value: FactValue | null,
  today: CalendarDay,
): { readonly clause: Told; readonly value: FactValue; readonly words: string } | null {
  if (vocabulary[fact].shape !== 'count') return null;
  const [clause, after] = [clauses[index] as Told, clauses[index + 1]];
  const isOfThem = after !== undefined && !after.isFirst && after.named.every((one) => one.fact === fact);
  if (isOfThem && unitOf(fact) === 'persons' && NONE_CERTIFIED.test(after.text)) {
    return { clause: after, value: 0, words: `${clause.text}，${after.text}`.trim() };
  }
  for (const last of [clause, ...(isOfThem ? [after] : [])]) {
    const text = last === clause ? clause.text : `${clause.text}，${last.text}`;
    const plain = withoutArticles(text);
    const parts = partsSaid(mentionsIn(plain, today), plain, [fact]);
    const part = parts.find(({ of }) => isDeepStrictEqual(of.reading.value, value));
    if (part) return { clause: last, value: part.count, words: text.trim() };
  }
  return null;
}

/** 3 foreign experts, none certified; 外国专家5位，都没认定 */
const NONE_CERTIFIED =
  /^\s*(?:但|可)?(?:全都?|都|均|一[个位名]也?都?)(?:还|是)?(?:没有?|未)[^,，。]{0,6}(?:认定|认证|证)|^\s*(?:none|not one|no one)(?: of (?:them|whom|these))?(?: (?:is|are|has|have|being|yet|been))* (?:certified|certificates?)/iu;

/** The clauses that tell a number part by part, where one number is asked; none when it is told as one. */
function partsOfCount(clauses: readonly Told[], index: number, { fact, from, to }: NamedFact): readonly Told[] {
  const clause = clauses[index] as Told;
  const own = clause.text.slice(from, to);
  if (vocabulary[fact].shape !== 'count' || !own.match(PART)) return [];
  const goesOn = goesOnLike(own);
  const isPart = (told: Told) => told.text.match(PART) !== null && !WITHIN.test(told.text) && goesOn(told.text);
  const following = run(clauses.slice(index + 1), fact, () => true);
  const end = following.findIndex((told) => !isPart(told));
  const parts = end < 0 ? following : following.slice(0, end);
  return parts.length > 0 ? [clause, ...parts] : [];
}

/** A list goes on over commas: 大型活动2023年2场，2024年1场，2025年3场. */
function withNeighbours(
  clauses: readonly Told[],
  index: number,
  { fact, from, to }: NamedFact,
  today: CalendarDay,
  taken: ReadonlySet<Told>,
) {
  const clause = clauses[index] as Told;
  const own = clause.text.slice(from, to);
  const isList = SEVERAL.has(vocabulary[fact].shape);
  const isDays = vocabulary[fact].shape === 'days';
  const isLike = isDays ? namesDay : goesOnLike(own);
  // 210 tenants, 2 big conferences a year: a list goes on with numbers alone, or with other years.
  const isOfList = (text: string) => isDays || ONE_OF_YEARS.test(text) || isNumberAlone(text, today);
  const goesOn = (text: string) => isLike(text) && isOfList(text) && isCountedIn(fact, text, today);
  const following = isList && to === clause.text.length ? run(sameSentence(clauses, index), fact, goesOn) : [];
  // 大型活动2023年1场，2024年2场，小型活动每年3场: what was said of the large ones is not of the small.
  const firstFree = clauses.slice(0, index).findLastIndex((told) => taken.has(told)) + 1;
  const isInLine = ({ line }: Told) => line === clause.line;
  const preceding =
    isList && from === 0 && following.length === 0
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

function isAbout(self: Self): boolean {
  return Object.keys(self).length > 0;
}

/** Without 一家医院, which counts nothing, and 12个国家的, which counts something else. */
function withoutArticles(text: string): string {
  return text.replace(ARTICLE, blank).replace(OF_PLACES, blank);
}

function blank(words: string): string {
  return ' '.repeat(words.length);
}

/** 两个外籍博士: nothing says that they are certified. */
function countsForeigners(clause: string, today: CalendarDay): boolean {
  return foreigners.test(clause) && hasNumber(clause, today) && isSaidPlainly(clause);
}

/** 没有外籍员工: then there are no certified foreign talents either. */
function deniesForeignStaff(clause: string): boolean {
  const found = noForeignStaff.exec(clause);
  return found !== null && polarityAt(clause, found.index, found.index + found[0].length, null) === 'no';
}
