import { isDeepStrictEqual } from 'node:util';
import type { CalendarDay } from '../../../core/calendar-day.ts';
import { type Fact, type Facts, type FactValue, vocabulary } from '../../../core/fact.ts';
import { unitOf } from '../../../core/fact-unit.ts';
import { type Amount, least, most } from '../../../core/interval.ts';
import { partsSaid } from '../part-of-whole.ts';
import { legible } from '../reading/legible.ts';
import { mentionsIn } from '../reading/mention.ts';
import { quantitiesIn } from '../reading/quantity.ts';
import { PART, WITHIN } from './goes-on.ts';
import { hasNumber } from './measure-word.ts';
import type { NamedFact } from './named-facts.ts';
import { AT_HOME } from './of-another.ts';
import { readNamed } from './read-named.ts';
import type { Known, Said, Told } from './told.ts';
import { addedUp } from './told-behind.ts';
import { withoutArticles } from './without-articles.ts';

/** 跨境孵化还有2个: more than what was told before. */
export const ADDS = /还有|另有|另外|再加|加上|此外|\b(?:plus|another|in addition|on top)\b/iu;

export function isCountKnown(fact: Fact, facts: Facts): boolean {
  return vocabulary[fact].shape === 'count' && typeof facts[fact] === 'number' && facts[fact] > 0;
}

/** The clauses that count both kinds: 4 technology transfers and 2 incubation projects; 技术转移2个，跨境孵化1个. */
export function kindsOfProjects(clauses: readonly Told[], index: number): readonly Told[] {
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
export function toldAgain(
  earlier: Said,
  named: NamedFact,
  clause: Told,
  { facts, today }: Known,
): Said | 'in_parts' | 'ambiguous' | null {
  const { fact } = named;
  if (vocabulary[fact].shape !== 'count' || clause.named.some((one) => one.fact === 'researchFocusPartners'))
    return null;
  if (WITHIN.test(clause.text) || AT_HOME.test(clause.text) || PART.test(clause.text)) return null;
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

/** 外国专家6名，其中4名经认定: of those, so many count. */
export function thoseThatCount(
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
