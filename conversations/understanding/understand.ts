import type { CalendarDay } from '../../core/calendar-day.ts';
import { fullYearsBefore } from '../../core/conditions/open-values.ts';
import { type Fact, type Facts, type FactValue, type Shape, vocabulary } from '../../core/fact.ts';
import { unitOf } from '../../core/fact-unit.ts';
import { compare } from '../../core/fraction.ts';
import { type Amount, earliest, least } from '../../core/interval.ts';
import { yearsAsked } from '../../core/years-asked.ts';
import { halfWidth } from '../../policy-text/spelling/half-width.ts';
import type { Unclear } from '../wording/catalogue/catalogue.ts';
import { categoryWords, legalFormWords, organizationKindWords } from './choice-words.ts';
import { isInForce } from './facts-said/in-force.ts';
import { inFiveYears } from './in-five-years.ts';
import { ofOneself } from './of-oneself.ts';
import { readChoice } from './read-choice.ts';
import { readArea } from './reading/area.ts';
import { readByYear } from './reading/by-year.ts';
import { readCount } from './reading/count.ts';
import { readDay } from './reading/day.ts';
import { readDays } from './reading/days.ts';
import { one, whole } from './reading/exact.ts';
import { saysHowOften } from './reading/how-often.ts';
import { legible } from './reading/legible.ts';
import { mentionsIn } from './reading/mention.ts';
import { readMoney } from './reading/money.ts';
import { readMoneyList } from './reading/money-list.ts';
import { readPercent } from './reading/percent.ts';
import { amountOf, scaled } from './reading/range.ts';
import { nothing, type Reading } from './reading/reading.ts';
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
  const more = BARE_YES.test(text) ? moreThanYes[shape] : undefined;
  if (more) return { kind: 'unclear', why: more };
  switch (shape) {
    case 'category':
      // 民办非企业单位 is no enterprise.
      return taken(readChoice(text.replace(/民办非企业(?:单位)?/gu, ''), categoryWords));
    case 'organization_kind':
      // Who has a laboratory is not one.
      return HAS_ONE.test(text) ? nothing : taken(readChoice(text, organizationKindWords));
    case 'legal_form':
      return HAS_ONE.test(text) || WORKS_ALONE.test(text) ? nothing : taken(readChoice(text, legalFormWords));
    case 'yes_no': {
      if (ALL_WELL.test(text) && !isWellOrNot.has(fact)) return { kind: 'unclear', why: 'ambiguous' };
      const answer = readYesNo(text);
      const isOfAnother = answer.kind === 'read' && answer.value && namesAnother(fact, text);
      if (isOfAnother) return { kind: 'unclear', why: 'of_another_kind' };
      const inForce = answer.kind === 'none' && fact === 'inValidExistence' ? isInForce(text, today) : null;
      if (inForce !== null) return { kind: 'value', value: inForce, words: text.trim() };
      const staff = answer.kind === 'none' && isOfPeople(fact, text) ? staffCounted(text, today) : null;
      return staff ?? taken(answer);
    }
    case 'count':
      return ofFiveYears(fact, counted(fact, text, facts, today), text, today);
    case 'area':
      return inParts(taken(readArea(text)), text, today);
    case 'yuan': {
      const share = fact === 'internationalRevenue' ? shareOfTotal(text, facts) : null;
      return share ?? ofFiveYears(fact, taken(readMoney(text)), text, today);
    }
    case 'yuan_list':
      return taken(readMoneyList(text));
    case 'day': {
      const since = readSince(text, today);
      const notYet = since.kind === 'read' && earliest(since.value) > today;
      return notYet ? { kind: 'unclear', why: 'future_day' } : taken(since);
    }
    case 'days':
      return readRecords(fact, text, today);
    case 'day_or_none':
      return dayOrNone(text, today);
    case 'count_by_year':
      // 每月都有 tells of visits, and not of how many came.
      if (unitOf(fact) === 'person_visits' && saysHowOften(legible(text)) && mentionsIn(text, today).length === 0) {
        return nothing;
      }
      return taken(readByYear(text, fullYearsBefore(today), readCount));
    case 'yuan_by_year':
      return taken(readByYear(text, yearsAsked(fact, today), readMoney));
  }
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

function ofFiveYears(fact: Fact, understood: Understood, text: string, today: CalendarDay): Understood {
  return understood.kind === 'value'
    ? { ...understood, value: inFiveYears(fact, understood.value as Amount, text, today) }
    : understood;
}

/** How many there are of what counts; what counts in part only, or not yet, is asked for again. */
function counted(fact: Fact, text: string, facts: Facts, today: CalendarDay): Understood {
  if (fact === 'researchFocusPartners' && ALL_OF_THEM.test(text) && facts.researchPartners != null) {
    return { kind: 'value', value: facts.researchPartners, words: text.trim() };
  }
  if (fact === 'existingBases' && IS_PAST.test(text)) return { kind: 'unclear', why: 'ambiguous' };
  if (unitOf(fact) === 'persons' && NOT_CERTIFIED.test(text)) return { kind: 'unclear', why: 'certified_only' };
  const count = inParts(taken(readCount(fact === 'existingBases' ? ofOneself(text) : text)), text, today);
  const isSome = count.kind === 'value' && least(count.value as Amount) > 0;
  return isSome && OF_NO_TOTAL.test(text) ? { kind: 'unclear', why: 'ambiguous' } : notTooMany(fact, count);
}

/** 没问题: agreed, there is nothing the matter, or yes? Of what may be well or not, it is a yes. */
const ALL_WELL =
  /^[嗯\s,，]*(?:都|肯定|当然|完全|绝对|这个|那)*没有?(?:什么|啥|任何)?问题[啊呀的呢吧]*[\s。.!！~]*$|^(?:no problems?(?: at all)?|all (?:good|fine|well))[.!\s]*$/iu;
const isWellOrNot: ReadonlySet<Fact> = new Set<Fact>([
  'inValidExistence',
  'parkReceptionCapability',
  'parkServices',
  'platformInformationAccess',
]);

/** 全是重点的: as many as there are in all. */
const ALL_OF_THEM =
  /^(?:这些|它们|那\d*家)?(?:都|全部?|所有的?|全都)(?:是|算|在)?(?:重点)?(?:领域|国家|地区|里面?|内)*[的了啊呀]*[\s。.!！]*$|^all(?: of (?:them|those))?(?: are)?[\s.!]*$/iu;
/** 就我一个人在弄这个: who does the work, and not who applies. */
const WORKS_ALONE =
  /我(?:自己|一个人)\p{Script=Han}{0,2}[弄做管填负忙跑]|[\d一二两三四五六七八九十几多]\s*个人(?![名身])(?<!就我一个人)/u;
/** 评过一个，过期了: a base that was. */
const IS_PAST = /过期|到期了|取消了|没了|不在了|\b(?:expired|lapsed|revoked)\b/iu;

/** 12家口头的, 目标12家, 每个月新增1家: none of it is how many there are. */
const OF_NO_TOTAL =
  /目标|口头|意向|(?:没有?|未|还没|尚未)签|同行|别家|每个?月|就(?:行|够|可以)[了吧吗]|\bverbal(?:ly)?\b|\bnot (?:yet )?signed\b|\bletters? of intent\b|\bcompetitors?\b|\bis enough\b/iu;
/** Only those count that are certified as high-end talents; a permit of class B or C is none of that. */
const NOT_CERTIFIED =
  /(?<![AaＡ])[BbCcＢＣ] ?类|\b[bc][- ]?(?:permits?|visas?|class|types?)\b|(?:没有?|未|尚未|还没)(?:经过?|被|做|办|拿到?|取得)?认定|(?:在|正在)[办申走等][^,，。]{0,4}认定|认定(?:中|在办|还没)|外教|留学生|海归|证(?:还)?在办|申请了|\b(?:not|n['’]t) (?:yet )?(?:been )?certified\b|\buncertified\b|\bpost-?docs?\b|\bstudents?\b|\breturnees?\b|\bforeign teachers?\b|\bpermits? (?:are |is )?pending\b|\bapplied for\b|\b(?:await(?:s|ing)|pending) certification\b|\bbeing certified\b/iu;

/** 有, said of what is counted or dated: how many, and on which day? */
const BARE_YES =
  /^[嗯,，\s]*(?:当然|肯定|确实|也|都)*(?:有(?:的|啊|呀|过)*|是的?|对的?)[\s。.!！]*$|^(?:yes|yep|yeah|yup|we do|we have|sure|of course)[\s.!]*$/iu;
const moreThanYes: Readonly<Partial<Record<Shape, Unclear>>> = {
  days: 'which_day',
  count: 'how_many',
  area: 'how_many',
  yuan: 'how_many',
  yuan_list: 'how_many',
  count_by_year: 'how_many',
  yuan_by_year: 'how_many',
};

const HAS_ONE = /^(?:我们?)?(?:还|也)?有[一两三几\d]*[个家座所间]|^(?:we|i) (?:also )?have\b/iu;

/** The days of what has happened: none of them is still to come. */
function readRecords(fact: Fact, text: string, today: CalendarDay): Understood {
  const isNone =
    (fact === 'adverseCreditRecords' && IS_CLEAN.test(text)) ||
    /^\s*[0零][次条个起]?[了吧。.]?\s*$/u.test(halfWidth(text));
  if (isNone) return { kind: 'value', value: [], words: text.trim() };
  const days = readDays(text, today);
  const isNow = days.kind === 'read' && days.value.length === 0;
  if (isNow && BUT_ONCE.test(text)) return { kind: 'unclear', why: 'which_day' };
  if (isNow && SOME_YES_SOME_NO.test(text)) return { kind: 'unclear', why: 'ambiguous' };
  if (isNow && HAD_SOME.test(text)) return { kind: 'unclear', why: 'which_day' };
  if (isNow && HEDGED.test(text)) return { kind: 'unclear', why: 'unsure' };
  const isToCome = days.kind === 'read' && days.value.some((day) => day > today);
  return isToCome ? { kind: 'unclear', why: 'future_day' } : taken(days);
}

/** 没有，就一次罚款 */
const BUT_ONCE =
  /(?:就|只|仅)(?:有|是)?过?(?:那么)?[一1]?[次条个笔]|除了|除外|例外|\bexcept\b|\bapart from\b|\bother than\b|\b(?:just|only|but) (?:the )?one\b/iu;
/** 有的有，有的没有 */
const SOME_YES_SOME_NO =
  /有的有|不敢说|谈不上|没有?(?:什么)?(?:大的?|重大的?|严重的?)(?=[^有]*$)|最近没有?|近来没有?|\bnothing (?:serious|major|big)\b|\b(?:none|not) (?:recently|lately)\b|\byes and no\b/iu;
/** 以前有过，后来没了 */
const HAD_SOME = /(?:以前|从前|曾经?|过去|早年|原来)[^,，。]{0,4}(?:有过?|被)|\bused to\b|\bin the past\b/iu;
const HEDGED =
  /大概|没听说|没印象|印象[里中]|可能|应该|好像|估计|也许|或许|似乎|\b(?:probably|maybe|perhaps|i think|i guess)\b/iu;

/** 我们清清白白 */
const IS_CLEAN =
  /^(?:我们?|公司|单位)?(?:一直|都|很|挺|一切|完全|信用)*(?:清清?白白?|干干?净净?|良好|正常)(?:的|得很|着呢)?[。.!！]?$/u;
/** Who tells how many they are says that there are some: of full-time staff, or of a team that is named one. */
function isOfPeople(fact: Fact, text: string): boolean {
  return fact === 'internationalStaff' || (fact === 'talentTeam' && /团队|队伍|\bteam\b/iu.test(text));
}

/** 2名, "four": so many people are people. */
function staffCounted(text: string, today: CalendarDay): Understood | null {
  const areAllPeople = mentionsIn(text, today).every(
    ({ unit }) => unit === null || /[名位人个]$|people|persons?|staff/.test(unit),
  );
  const count = areAllPeople ? readCount(text) : nothing;
  return count.kind === 'read' ? { kind: 'value', value: least(count.value) > 0, words: count.words } : null;
}

/** Nobody has as many partners, projects or experts; visitors come in greater numbers. */
const mostCounted = 10_000;

function notTooMany(fact: Fact, understood: Understood): Understood {
  const isCounted = understood.kind === 'value' && unitOf(fact) !== 'person_visits';
  return isCounted && least(understood.value as Amount) >= mostCounted
    ? { kind: 'unclear', why: 'too_large' }
    : understood;
}

/** 全职3个，兼职4个: two numbers, where one is asked. */
function inParts(understood: Understood, text: string, today: CalendarDay): Understood {
  const isAmbiguous = understood.kind === 'unclear' && understood.why === 'ambiguous';
  const amounts = mentionsIn(text, today).filter(({ dimension }) => dimension === 'count' || dimension === 'area');
  return isAmbiguous && amounts.length > 1 ? { kind: 'unclear', why: 'in_parts' } : understood;
}

/** A key laboratory is no international joint platform, and a university no international organization (8.2.3). */
function namesAnother(fact: Fact, text: string): boolean {
  if (fact === 'researchJointPlatform') {
    return (
      /重点实验室|\bkey (?:state )?lab/iu.test(text) &&
      !/国际|联合|中[\p{Script=Han}]联|\bjoint|\binternational/iu.test(text)
    );
  }
  const isUniversity = /大学|学院|公司|企业|\buniversit|\bcolleges?\b|\bcompan|\bMIT\b|哈佛|牛津|剑桥|斯坦福/iu;
  return (
    fact === 'researchInternationalOrganizationPlatform' &&
    isUniversity.test(text) &&
    !/国际组织|international organi[sz]ation/iu.test(text)
  );
}

/** 占30%: a share becomes an amount of the total, exactly; null when the message gives no share. */
function shareOfTotal(text: string, { totalRevenue }: Facts): Understood | null {
  const share = readPercent(text);
  if (share.kind !== 'read') return null;
  if (typeof totalRevenue !== 'number') {
    return { kind: 'unclear', why: totalRevenue == null ? 'share_without_total' : 'share_of_loose_total' };
  }
  const most = share.value.high ?? share.value.low;
  if (compare(most.value, one) > 0) return { kind: 'unclear', why: 'share_over_total' };
  const amount = amountOf(scaled(share.value, whole(totalRevenue)), 'outward');
  return typeof amount === 'string'
    ? { kind: 'unclear', why: amount }
    : { kind: 'value', value: amount, words: share.words };
}

function dayOrNone(text: string, today: CalendarDay): Understood {
  // "Valid until 2027-09-30" is that day, and no time before it.
  const day = readDay(
    text.replace(/\b(?:until|till|til|through)\b/giu, (words) => ' '.repeat(words.length)),
    today,
  );
  if (day.kind === 'none') {
    const answer = readYesNo(text);
    if (answer.kind === 'read' && !answer.value) return { kind: 'value', value: 'none', words: answer.words };
  }
  if (day.kind === 'read' && typeof day.value !== 'string') return { kind: 'unclear', why: 'which_day' };
  return taken(day as Reading<FactValue>);
}
