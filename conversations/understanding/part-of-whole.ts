import type { Fact } from '../../core/fact.ts';
import { unitOf } from '../../core/fact-unit.ts';
import { type Amount, amountBetween, least, most } from '../../core/interval.ts';
import type { Mention } from './reading/mention.ts';

/** 其中2个, 里面只有4位, `of which two`, `two of them`: of what was counted just before. */
const PART_BEFORE =
  /(?:其中|里面?|里头|当中)(?:的)?(?:还|只|就|才)?(?:有|是)?(?:大概|大约|约)?$|\b(?:of (?:which|whom|them|these|those)|including),? (?:only |just |about )?$/u;
const PART_AFTER = /^ of (?:them|these|those|which|whom)\b/u;
/** 其中认定的4位 */
const COUNTING_PART_BEFORE =
  /(?:其中|里面|里头|当中)(?:已?经?(?:相关管理)?(?:部门)?)(?:认定|认证|持证|有证|签约)(?:过|了)?的?(?:只|就)?(?:有|是|为)?$/u;
/** 四位有认证, only 11 are certified: behind a number of experts, those of them that count. */
const CERTIFIED =
  /^(?:已经?|都|是|有|经|拿到?了?|获得?了?|通过了?|办了?|持有?|取得了?|政府|部门|国家|外国)*(?:认定|认证|证书|人才证|确认函)|^(?: (?:are|were|is|have been|have|hold|got))* (?:certified|certificates?)\b/u;
/** 2个没认定 says by itself that it is a part of those counted before. */
const NOT_CERTIFIED =
  /^(?:还|都|是|目前)?(?:没有?|未|尚未)(?:经|被|拿到)?(?:过)?认定|^,? (?:are |is )?(?:still |yet )?(?:not (?:yet )?certified|uncertified)\b/u;
/** Those that count, said of them behind their number; the denials are tried first. */
const COUNTS =
  /^[^,。;?]{0,10}(?:认定|持证|有证|签了|签过|签约|落地|国外|境外|外国|海外|(?:国家|省部|市)级(?:[和或、及与]|以及)(?:北京)?(?:国家|省部|市)级)|^[^,.;?]{0,24}\b(?:certified|signed|landed|foreign|abroad|overseas|(?:national|municipal)(?: or | and |\/)(?:national|municipal))\b/u;
const COUNTS_NOT =
  /^[^,。;?]{0,8}(?:没|未|无|不是|还在|正在|在谈|口头|意向|过期|到期|失效|参加|协办|离职|走了|退了|退出|停|不活跃|注销|倒闭|解约|终止|是协办|是参加)|^[^,.;?]{0,24}(?:\b(?:not|no|un\w+ed|never|only verbal|just verbal|verbal|still|expired|lapsed|attended|left|dissolved|cancelled|inactive|dormant|ended)\b|n['’]t\b)/u;
const DOMESTIC =
  /^[^,。;?]{0,8}(?:国内|境内|中国|内地|本地|本市|北京)|^[^,.;?]{0,24}\b(?:domestic|chinese|mainland|local)\b/u;
/** 只有4个认定了, `only 4 are certified`: those that count, of what stands before them. */
const ONLY_BEFORE = /(?:只有|仅有?|才有?|就)$|\b(?:only|just) $/u;
/** 国外的只有4家, 国内占12家 */
const ABROAD_BEFORE = /(?:国外|境外|外国|海外)的(?:只|就|才)?(?:有|是|占)?$/u;
/** 3家国外2家国内 */
const ABROAD_AFTER = /^的?(?:是)?(?:国外|境外|外国|海外)/u;
const DOMESTIC_BEFORE = /(?:国内|境内|内地|本地)的?(?:占了?|有|是)$/u;
/** 但有两家注销了; without 但 and 其中, 有一家还在谈 may stand beside those before it. */
const BUT_BEFORE = /(?:但是?|不过|可是?|可惜)(?:有|是)?$/u;
const HAS_BEFORE = /[,，]有$/u;
const NEW_SENTENCE = /[。!?]/;

/** What a text says of a number: of so many, so many count. */
interface Part {
  readonly of: Counted;
  readonly part: Counted;
  readonly count: Amount;
}

/** The same of a number a year as well. */
interface AnyPart {
  readonly of: Mention;
  readonly part: Counted;
  readonly countOf: (whole: Amount) => Amount;
}

/** 有5个外国专家，其中2个没认定: three of them count. What is said of a part otherwise tells nothing of the whole. */
export function partsSaid(mentions: readonly Mention[], text: string, wanted: readonly Fact[]): readonly Part[] {
  return partsAmong(mentions, text, wanted).flatMap(({ of, part, countOf }) =>
    isCount(of) ? [{ of, part, count: countOf(of.reading.value) }] : [],
  );
}

/** The mentions with what counts of each number in its place, and without the parts of them. */
export function withoutParts(mentions: readonly Mention[], text: string, wanted: readonly Fact[]): readonly Mention[] {
  const parts = partsAmong(mentions, text, wanted);
  return mentions
    .filter((mention) => !parts.some(({ part }) => part === mention))
    .map((mention) => {
      const countOf = parts.find(({ of }) => of === mention)?.countOf;
      return countOf === undefined ? mention : counting(mention, countOf);
    });
}

function counting(mention: Mention, countOf: (whole: Amount) => Amount): Mention {
  if (isCount(mention)) return { ...mention, reading: { ...mention.reading, value: countOf(mention.reading.value) } };
  if (mention.dimension !== 'count_by_year' || mention.reading.kind !== 'read') return mention;
  const each = Object.entries(mention.reading.value).map(([year, number]) => [
    year,
    number === null ? null : countOf(number),
  ]);
  return { ...mention, reading: { ...mention.reading, value: Object.fromEntries(each) } };
}

function partsAmong(mentions: readonly Mention[], text: string, wanted: readonly Fact[]): readonly AnyPart[] {
  return mentions.flatMap((part, index) => {
    if (!isCount(part)) return [];
    const before = mentions.slice(0, index).filter((mention) => wholesOf(mention).length > 0);
    const of = before.findLast(({ unit }) => part.unit !== null && unit === part.unit) ?? before.findLast(isCount);
    const some = part.reading.value;
    if (!of || NEW_SENTENCE.test(text.slice(of.reading.end, part.reading.start))) return [];
    if (wholesOf(of).some((whole) => most(some) > least(whole))) return [];
    const isOfPeople = wanted.some((fact) => unitOf(fact) === 'persons');
    const isCertified = isOfPeople && CERTIFIED.test(text.slice(part.reading.end));
    const countOf = isCertified ? () => some : countsOf(part, text, wanted.includes('platformPartners'));
    return countOf ? [{ of, part, countOf }] : [];
  });
}

/** How many count of a whole that a number is said to be a part of; null when it is none, or nothing is said of it. */
function countsOf({ reading }: Counted, text: string, mayCountDomestic: boolean): ((whole: Amount) => Amount) | null {
  const some = reading.value;
  const before = text.slice(0, reading.start);
  const [after, behind] = [text.slice(reading.end), text.slice(reading.end).replace(PART_AFTER, '')];
  const rest = (whole: Amount) => amountBetween(least(whole) - most(some), most(whole) - least(some));
  const atMostAll = (whole: Amount) => amountBetween(least(rest(whole)), most(whole));
  // Whether a platform's partners at home count can be read either way.
  const withoutDomestic = mayCountDomestic ? atMostAll : rest;
  if (COUNTING_PART_BEFORE.test(before) || ABROAD_BEFORE.test(before)) return () => some;
  if (ABROAD_AFTER.test(after) && /国内|境内/.test(behind)) return () => some;
  if (DOMESTIC_BEFORE.test(before)) return withoutDomestic;
  if (ONLY_BEFORE.test(before)) return COUNTS.test(behind) && !COUNTS_NOT.test(behind) ? () => some : null;
  if (BUT_BEFORE.test(before)) return COUNTS_NOT.test(behind) ? rest : null;
  if (HAS_BEFORE.test(before)) return COUNTS_NOT.test(behind) ? atMostAll : null;
  if (!PART_BEFORE.test(before) && !PART_AFTER.test(after) && !NOT_CERTIFIED.test(after)) return null;
  if (COUNTS_NOT.test(behind)) return rest;
  if (DOMESTIC.test(behind)) return withoutDomestic;
  return COUNTS.test(behind) ? () => some : null;
}

type Counted = Extract<Mention, { readonly dimension: 'count' | 'number' }> & {
  readonly reading: { readonly kind: 'read' };
};

function isCount(mention: Mention): mention is Counted {
  return (mention.dimension === 'count' || mention.dimension === 'number') && mention.reading.kind === 'read';
}

/** The numbers of a mention that others may be parts of. */
function wholesOf(mention: Mention): readonly Amount[] {
  if (isCount(mention)) return [mention.reading.value];
  if (mention.dimension !== 'count_by_year' || mention.reading.kind !== 'read') return [];
  return Object.values(mention.reading.value).flatMap((number) => number ?? []);
}
