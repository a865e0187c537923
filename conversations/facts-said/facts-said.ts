import { type CalendarDay, yearOf } from '../../core/calendar-day.ts';
import { type Category, type Fact, type Facts, type FactValue, vocabulary } from '../../core/fact.ts';
import { earliest, latest } from '../../core/interval.ts';
import { categoriesFor } from '../../core/rules/article-8.ts';
import type { Unclear } from '../catalogue/catalogue.ts';
import { categoryOf } from '../category-of-fact.ts';
import { namedCategory } from '../named-category.ts';
import { readDay } from '../reading/day.ts';
import { legible } from '../reading/legible.ts';
import { quantitiesIn } from '../reading/quantity.ts';
import { type Understood, understand } from '../understand.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { deeds, noForeignStaff, staffed } from './cues.ts';
import { hasNumber, isCountedIn, isNumberAlone } from './measure-word.ts';
import { factsNamedIn, type NamedFact } from './named-facts.ts';
import { isSaidPlainly, lastSaid, type Polarity, polarityAt } from './polarity.ts';
import { type Self, selfIn } from './self.ts';

/** A fact that a message says, with the words it came from. */
export interface Said {
  readonly fact: Fact;
  readonly value: FactValue | null;
  readonly words: string;
}

/** Everything a message says about the organisation, each fact named by its own words. */
export interface FactsSaid {
  readonly said: readonly Said[];
  /** Facts that are named with a value that cannot be taken. */
  readonly unclear: readonly { readonly fact: Fact; readonly why: Unclear }[];
  /** Something is said that can be placed only once the category, or the total that a share is of, is known. */
  readonly waits: boolean;
  /** A district of Beijing or another place from which it was concluded where the organisation is registered. */
  readonly place: string | null;
  /** Every fact that is named, whether anything could be read of it or not. */
  readonly named: ReadonlySet<Fact>;
  /** The clauses that name nothing: an answer to the question asked, if it fits. */
  readonly rest: readonly string[];
}

/** What is known when a message is read. */
export interface Known {
  readonly facts: Facts;
  readonly today: CalendarDay;
  /** The category was named by the person; a kind of organisation does not change it. */
  readonly isCategoryNamed: boolean;
}

/** A clause with what was found in it. */
interface Told extends Clause {
  readonly self: Self;
  readonly named: readonly NamedFact[];
  readonly before: Polarity;
  /** 每年 is said in it or before it in the sentence. */
  readonly isOfEachYear: boolean;
}

const foreignTalents: Readonly<Partial<Record<Category, Fact>>> = {
  research: 'researchForeignTalents',
  industry: 'industryForeignTalents',
};
const SEVERAL: ReadonlySet<string> = new Set(['count_by_year', 'yuan_by_year', 'yuan_list', 'days']);
/** Said once for all that a clause counts: 6 delegations and 40 visitors a year. */
export const EACH_YEAR = /每年|\b(?:a|each|every|per) year\b/iu;
const ARTICLE =
  /(?:一|这|那|某)[家所个间座名](?=[^,，。\d]{0,12}?(?:院|校|学|公司|企业|机构|所|器|园|基地|协会|学会|中心|联盟|平台|会))/gu;

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
      place = self.place.isBeijing ? self.place.words : place;
    }
    // 有限责任公司 says what it is as well.
    const isTaken = self.organizationKind || self.place || (self.legalForm && !/公司|\b(?:ltd|llc)\b/iu.test(words));
    if (isTaken) taken.add(clause);
  }

  for (const [index, clause] of clauses.entries()) {
    for (const named of clause.named) {
      if (said.some(({ fact }) => fact === named.fact)) continue;
      const facts: Facts = { ...known.facts, ...Object.fromEntries(said.map(({ fact, value }) => [fact, value])) };
      const stretch = withNeighbours(clauses, index, named, known.today);
      const parts = partsOfCount(clauses, index, named);
      const adds = ADDS.test(clause.text) && isCountKnown(named.fact, known.facts);
      if ((parts.length > 0 || adds) && !isOpen(named.fact)) {
        unclear.push({ fact: named.fact, why: 'in_parts' });
        for (const part of [clause, ...parts]) taken.add(part);
        continue;
      }
      const own = readNamed(named, stretch.text, clause, facts, known.today);
      const beside = own.kind === 'none' ? numberBeside(clauses, index, named, known.today) : null;
      const read = beside ? readNamed(named, `${stretch.text}，${beside.text}`, clause, facts, known.today) : own;
      if (beside) taken.add(beside);
      if (read.kind === 'none') continue;
      taken.add(clause);
      for (const neighbour of stretch.neighbours) taken.add(neighbour);
      if (isOpen(named.fact)) waits = true;
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
  const rest = clauses
    .filter((clause) => !taken.has(clause) && clause.named.length === 0)
    .map(({ text: one }) => one.trim());
  const named = new Set(clauses.flatMap((clause) => clause.named.map(({ fact }) => fact)));
  return { said, unclear, waits, place, named, rest };
}

function toldIn(text: string, known: Known): readonly Told[] {
  const clauses = clausesOf(text).map((clause) => ({ ...clause, self: selfIn(clause.text) }));
  const category = categoryIn(clauses, known);
  const isLookedFor = (fact: Fact) => category === null || (categoryOf(fact) ?? category) === category;
  let before: Polarity = null;
  let isOfEachYear = false;
  return clauses.map((clause) => {
    if (clause.isFirst) before = null;
    isOfEachYear = EACH_YEAR.test(clause.text) || (isOfEachYear && !clause.isFirst);
    const told = { ...clause, before, isOfEachYear, named: factsNamedIn(clause.text, isLookedFor) };
    // 我们是孵化器 affirms nothing of what follows.
    before = (isAbout(clause.self) && clause.self.place === undefined ? null : lastSaid(clause.text)) ?? before;
    return told;
  });
}

/** The category that the facts said belong to: the one named, the one of the kind of organisation, or the one known. */
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

const GOOD_CREDIT =
  /信用(?:状况|记录)?(?:良好|[很挺都]好|没问题|没有问题|正常)|\bclean (?:credit|record)\b|\bgood credit\b/iu;
const LAST_YEAR = /\b(?:until|till|thru|through|to) (?:[a-z]+ )?(\d{4})\b/iu;
const ENDS = /到期|有效|截止|[至到]|\b(?:until|till|through|thru|to|expires?)\b/iu;

/** Whether a licence is in force by its last day, or by the word that it has lapsed or has not; null when neither is told. */
function isInForce(clause: string, today: CalendarDay): boolean | null {
  const lapsed = LAPSED.exec(clause);
  if (lapsed) return lapsed[1] !== undefined;
  const year = LAST_YEAR.exec(clause)?.[1];
  if (year !== undefined && Number(year) !== yearOf(today)) return Number(year) > yearOf(today);
  const day = readDay(clause, today);
  if (day.kind !== 'read' || !ENDS.test(clause)) return null;
  if (earliest(day.value) > today) return true;
  return latest(day.value) < today ? false : null;
}

const LAPSED = /(没有?|未|\bnot (?:yet )?|n['’]t (?:yet )?)?(?:过期|失效|\bexpired\b|\blapsed\b)/iu;

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
  const polarity = polarityAt(clause.text, start, end, clause.before);
  if (fact === 'category') return saidOr(namedCategory(clause.text));
  if (vocabulary[fact].shape === 'yes_no') {
    if (polarity === 'unknown') return { kind: 'said', value: null };
    const inForce = fact === 'inValidExistence' ? isInForce(clause.text, today) : null;
    if (inForce !== null) return { kind: 'said', value: inForce };
    const isTold = deeds.has(fact) || (staffed.has(fact) && hasNumber(clause.text, today));
    if (polarity === null && isTold && isSaidPlainly(clause.text)) return { kind: 'said', value: true };
    return polarity === null ? { kind: 'none' } : { kind: 'said', value: polarity === 'yes' };
  }
  if (fact === 'adverseCreditRecords' && GOOD_CREDIT.test(clause.text)) return { kind: 'said', value: [] };
  if (polarity === 'unknown' && !hasNumber(stretch, today)) return { kind: 'said', value: null };
  const isEachYear = clause.isOfEachYear && !EACH_YEAR.test(stretch);
  const understood = understand(fact, `${isEachYear ? '每年' : ''}${withoutArticles(stretch)}`, facts, today);
  // 外宾来了五六批: the number is not of visitors.
  if (understood.kind !== 'none') {
    return fact === 'existingBases' || isCountedIn(fact, stretch, today) ? read(understood) : { kind: 'none' };
  }
  if (polarity === 'unknown') return { kind: 'said', value: null };
  return polarity === 'no' && vocabulary[fact].shape !== 'day'
    ? read(understand(fact, '没有', facts, today))
    : understood;
}

function read(understood: Understood): ReadNamed {
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

function isCountKnown(fact: Fact, facts: Facts): boolean {
  return vocabulary[fact].shape === 'count' && typeof facts[fact] === 'number' && facts[fact] > 0;
}

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
function withNeighbours(clauses: readonly Told[], index: number, { fact, from, to }: NamedFact, today: CalendarDay) {
  const clause = clauses[index] as Told;
  const own = clause.text.slice(from, to);
  const isList = SEVERAL.has(vocabulary[fact].shape);
  const isLike = vocabulary[fact].shape === 'days' ? namesDay : goesOnLike(own);
  const goesOn = (text: string) => isLike(text) && isCountedIn(fact, text, today);
  const following = isList && to === clause.text.length ? run(clauses.slice(index + 1), fact, goesOn) : [];
  const preceding =
    isList && from === 0 && following.length === 0
      ? run(clauses.slice(0, index).reverse(), fact, goesOn).toReversed()
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

/** Goes on with amounts of the same kind. */
function goesOnLike(own: string): (text: string) => boolean {
  const kinds = kindsOfNumbers(own);
  return (text) => goesOnWith(kindsOfNumbers(text), kinds);
}

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
  return numbers.size > 0 && [...numbers].every((kind) => kinds.has(kind));
}

function isAbout(self: Self): boolean {
  return Object.keys(self).length > 0;
}

function withoutArticles(text: string): string {
  return text.replace(ARTICLE, (article) => ' '.repeat(article.length));
}

/** 没有外籍员工: then there are no certified foreign talents either. */
function deniesForeignStaff(clause: string): boolean {
  const found = noForeignStaff.exec(clause);
  return found !== null && polarityAt(clause, found.index, found.index + found[0].length, null) === 'no';
}
