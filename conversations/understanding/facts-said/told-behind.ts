import type { CalendarDay } from '../../../core/calendar-day.ts';
import { type Fact, type FactValue, vocabulary } from '../../../core/fact.ts';
import { mentionsIn } from '../reading/mention.ts';
import { understand } from '../understand.ts';
import { hasNumber, isCountedIn, isNumberAlone } from './measure-word.ts';
import type { NamedFact } from './named-facts.ts';
import { isGone, isNotWhatThereIs } from './not-what-there-is.ts';
import { AT_HOME } from './of-another.ts';
import { isPlanned } from './polarity.ts';
import { sameSentence, type Told } from './told.ts';

/** A number of what was named before, with the clause behind that tells it. */
interface ToldBehind {
  readonly clause: Told;
  readonly value: FactValue;
}

/** 跟13家国外机构有协议，另有4家: what was told before is a part. */
export function isAddedTo(clauses: readonly Told[], index: number, { fact }: NamedFact, today: CalendarDay): boolean {
  if (!addedUp.has(fact)) return false;
  const [clause, after] = [clauses[index] as Told, clauses[index + 1]];
  const isCounted = ({ text }: Told) => isCountedIn(fact, text, today) && !isPlanned(text) && !AT_HOME.test(text);
  const own = mentionsIn(clause.text, today).filter(({ dimension }) => dimension === 'count' || dimension === 'number');
  if (ADDED.test(clause.text) && own.length > 1 && isCounted(clause)) return true;
  const isMore = after !== undefined && after.named.length === 0 && hasNumber(after.text, today);
  return isMore && BEGINS_WITH_MORE.test(after.text) && isCounted(after);
}

/** Of these, numbers told one after another may be parts of one. */
export const addedUp: ReadonlySet<Fact> = new Set<Fact>([
  'parkPartners',
  'researchPartners',
  'platformPartners',
  'researchProjects',
  'platformProjects',
]);
const ADDED = /(?:另有|另外|再加上?|加上|\b(?:another|plus)) ?[\d一二两三四五六七八九十]/iu;
const BEGINS_WITH_MORE = /^\s*(?:and |plus |with )?(?:另有|另外|再加上?|加上|还有|\b(?:another|plus)\b)/iu;

/** 国家级9项、市级4项，合计13项: what the parts come to. */
export function totalBehind(
  clauses: readonly Told[],
  index: number,
  { fact }: NamedFact,
  today: CalendarDay,
): ToldBehind | null {
  const clause = sameSentence(clauses, index).find(
    ({ text }) => IS_TOTAL.test(text) && isNumberAlone(text.replace(IS_TOTAL, ''), today),
  );
  if (!clause || clause.named.length > 0 || !isCountedIn(fact, clause.text, today)) return null;
  const understood = understand(fact, clause.text.replace(IS_TOTAL, ''), {}, today);
  return understood.kind === 'value' ? { clause, value: understood.value } : null;
}

const IS_TOTAL =
  /^\s*(?:合计|共计|总计|一共|总共|共|加起来|in total|in all|altogether)(?:是|有|为)?|\s*(?:in total|in all|altogether)\s*$/iu;

/** 原来有5位外国专家，走了2位，现在3位; 政策要求5家合作机构，我们有7家: what was is not what is, and the number behind is. */
export function whatIsLeft(
  clauses: readonly Told[],
  index: number,
  { fact }: NamedFact,
  today: CalendarDay,
): ToldBehind | null {
  const text = clauses[index]?.text ?? '';
  if (vocabulary[fact].shape !== 'count' || !(isGone(text) || isNotWhatThereIs(text) || isPlanned(text))) return null;
  const clause = sameSentence(clauses, index).find((one) => IS_LEFT.test(one.text) && hasNumber(one.text, today));
  if (!clause || isPlanned(clause.text) || isNotWhatThereIs(clause.text)) return null;
  if (clause.named.some((one) => one.fact !== fact) || !isCountedIn(fact, clause.text, today)) return null;
  const understood = understand(fact, clause.text, {}, today);
  return understood.kind === 'value' ? { clause, value: understood.value } : null;
}

const IS_LEFT =
  /现在|目前|如今|现有|剩|^\s*(?:而|但)?(?:我们?|咱们?|本)(?:[司院校所园]|单位|机构)?(?!的)|^\s*we\b|\b(?:now|remain(?:s|ing)?|still have)\b/iu;
