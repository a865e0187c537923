import type { Fact } from '../../core/fact.ts';
import { type Amount, amountBetween, least, most } from '../../core/interval.ts';
import type { Mention } from './reading/mention.ts';

/** 其中2个, 里面只有4位, `of which two`, `two of them`: of what was counted just before. */
const PART_BEFORE =
  /(?:其中|里面?|里头|当中)(?:的)?(?:还|只|就|才)?(?:有|是)?(?:大概|大约|约)?$|\b(?:of (?:which|whom|them|these|those)|including),? (?:only |just |about )?$/u;
const PART_AFTER = /^ of (?:them|these|those|which|whom)\b/u;
/** 其中认定的4位 */
const COUNTING_PART_BEFORE =
  /(?:其中|里面|里头|当中)(?:已?经?(?:相关管理)?(?:部门)?)(?:认定|认证|持证|有证|签约)(?:过|了)?的?(?:只|就)?(?:有|是|为)?$/u;
/** 2个没认定 says by itself that it is a part of those counted before. */
const NOT_CERTIFIED =
  /^(?:还|都|是|目前)?(?:没有?|未|尚未)(?:经|被|拿到)?(?:过)?认定|^,? (?:are |is )?(?:still |yet )?(?:not (?:yet )?certified|uncertified)\b/u;
/** Those that count, said of them behind their number; the denials are tried first. */
const COUNTS =
  /^[^,。;?]{0,10}(?:认定|持证|有证|签了|签过|签约|落地|国外|境外|外国|海外)|^[^,.;?]{0,24}\b(?:certified|signed|landed|foreign|abroad|overseas)\b/u;
const COUNTS_NOT =
  /^[^,。;?]{0,8}(?:没|未|无|不是|还在|正在|在谈|口头|意向|过期|到期|失效|参加|协办|离职|走了|退了)|^[^,.;?]{0,24}(?:\b(?:not|no|un\w+ed|never|only verbal|still|expired|lapsed|attended|left)\b|n['’]t\b)/u;
const DOMESTIC =
  /^[^,。;?]{0,8}(?:国内|境内|中国|内地|本地|本市|北京)|^[^,.;?]{0,24}\b(?:domestic|chinese|mainland|local)\b/u;
const NEW_SENTENCE = /[。;!?]/;

/** What a text says of a number: of so many, so many count. */
interface Part {
  readonly of: Counted;
  readonly part: Counted;
  readonly count: Amount;
}

/** 有5个外国专家，其中2个没认定: three of them count. What is said of a part otherwise tells nothing of the whole. */
export function partsSaid(mentions: readonly Mention[], text: string, wanted: readonly Fact[]): readonly Part[] {
  return mentions.flatMap((part, index) => {
    const of = mentions.slice(0, index).findLast(isCount);
    if (!of || !isCount(part) || !isPart(part, text)) return [];
    if (NEW_SENTENCE.test(text.slice(of.reading.end, part.reading.start))) return [];
    const behind = text.slice(part.reading.end).replace(PART_AFTER, '');
    const [whole, some] = [of.reading.value, part.reading.value] as const;
    if (most(some) > least(whole)) return [];
    const rest = amountBetween(least(whole) - most(some), most(whole) - least(some));
    if (COUNTING_PART_BEFORE.test(text.slice(0, part.reading.start))) return [{ of, part, count: some }];
    if (COUNTS_NOT.test(behind)) return [{ of, part, count: rest }];
    if (DOMESTIC.test(behind)) {
      // Whether a platform's partners at home count can be read either way.
      const count = wanted.includes('platformPartners') ? amountBetween(least(rest), most(whole)) : rest;
      return [{ of, part, count }];
    }
    return COUNTS.test(behind) ? [{ of, part, count: some }] : [];
  });
}

/** The mentions with what counts of each number in its place, and without the parts of them. */
export function withoutParts(mentions: readonly Mention[], text: string, wanted: readonly Fact[]): readonly Mention[] {
  const parts = partsSaid(mentions, text, wanted);
  return mentions
    .filter((mention) => !parts.some(({ part }) => part === mention))
    .map((mention) => {
      const count = parts.find(({ of }) => of === mention)?.count;
      return count !== undefined && isCount(mention)
        ? { ...mention, reading: { ...mention.reading, value: count } }
        : mention;
    });
}

type Counted = Extract<Mention, { readonly dimension: 'count' | 'number' }> & {
  readonly reading: { readonly kind: 'read' };
};

function isCount(mention: Mention): mention is Counted {
  return (mention.dimension === 'count' || mention.dimension === 'number') && mention.reading.kind === 'read';
}

function isPart({ reading: { start, end } }: Mention, text: string): boolean {
  const [before, behind] = [text.slice(0, start), text.slice(end)];
  if (PART_BEFORE.test(before) || COUNTING_PART_BEFORE.test(before)) return true;
  return PART_AFTER.test(behind) || NOT_CERTIFIED.test(behind);
}
