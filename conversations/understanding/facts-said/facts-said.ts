import { isDeepStrictEqual } from 'node:util';
import type { CalendarDay } from '../../../core/calendar-day.ts';
import type { Category, Fact, Facts } from '../../../core/fact.ts';
import type { Unclear } from '../../wording/catalogue/catalogue.ts';
import { categoryOf } from '../category-of-fact.ts';
import { ADDS, isCountKnown, kindsOfProjects, thoseThatCount, toldAgain } from './counted-again.ts';
import { foreigners, noForeignStaff } from './cues.ts';
import { partsOfCount, withNeighbours } from './goes-on.ts';
import { RENEWED } from './in-force.ts';
import { hasNumber } from './measure-word.ts';
import { isButOne, isNotOfAll, limitOf, numberBeside, otherNumberBeside } from './number-beside.ts';
import { OF_OTHERS, OF_PARENT } from './of-another.ts';
import { isSaidPlainly, polarityAt } from './polarity.ts';
import { readNamed } from './read-named.ts';
import type { Known, Said, Told } from './told.ts';
import { isAddedTo, totalBehind, whatIsLeft } from './told-behind.ts';
import { categoryIn, toldIn } from './told-in.ts';

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

const foreignTalents: Readonly<Partial<Record<Category, Fact>>> = {
  research: 'researchForeignTalents',
  industry: 'industryForeignTalents',
};

/** Who says so leaves nothing to be concluded from a place. */
const SAYS_REGISTERED = /注册|登记|\bregistered\b|\bincorporated\b/iu;

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
  const take = (...some: readonly Told[]) => {
    for (const one of some) taken.add(one);
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
    if (isTaken) take(clause);
  }

  for (const [index, clause] of clauses.entries()) {
    if (OF_OTHERS.test(clause.text) || OF_PARENT.test(clause.text)) {
      take(clause);
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
          take(clause);
        }
        continue;
      }
      if (taken.has(clause) && unclear.some(({ fact }) => fact === named.fact)) continue;
      // 上个月过期了，已经续了
      if (named.fact === 'inValidExistence' && RENEWED.test(text)) {
        add({ fact: named.fact, value: true, words: text.trim() });
        take(clause);
        continue;
      }
      const parts = partsOfCount(clauses, index, named);
      const adds =
        (ADDS.test(clause.text) && isCountKnown(named.fact, known.facts)) ||
        isAddedTo(clauses, index, named, known.today);
      const kinds = named.fact === 'platformProjects' ? kindsOfProjects(clauses, index) : [];
      if ((parts.length > 0 || adds || kinds.length > 0) && !isOpen(named.fact)) {
        const total = totalBehind(clauses, index, named, known.today);
        if (total) add({ fact: named.fact, value: total.value, words: total.clause.text.trim() });
        else unclear.push({ fact: named.fact, why: 'in_parts' });
        take(clause, ...parts, ...kinds, ...(total ? [total.clause] : []));
        continue;
      }
      const left = whatIsLeft(clauses, index, named, known.today);
      if (left) {
        take(clause, left.clause);
        if (isOpen(named.fact)) waits = true;
        else add({ fact: named.fact, value: left.value, words: left.clause.text.trim() });
        continue;
      }
      const facts: Facts = { ...known.facts, ...Object.fromEntries(said.map(({ fact, value }) => [fact, value])) };
      const stretch = withNeighbours(clauses, index, named, known.today, taken);
      const own = isButOne(clauses, index, named)
        ? ({ kind: 'unclear', why: 'which_day' } as const)
        : readNamed(named, stretch.text, clause, facts, known.today);
      const beside = (own.kind === 'none' ? numberBeside : otherNumberBeside)(clauses, index, named, known.today);
      const read = beside ? readNamed(named, `${stretch.text}，${beside.text}`, clause, facts, known.today) : own;
      if (beside) take(beside);
      if (read.kind === 'said' && isNotOfAll(clauses, index, named)) {
        unclear.push({ fact: named.fact, why: 'ambiguous' });
        take(clause);
        continue;
      }
      const sum =
        read.kind === 'unclear' && read.why === 'in_parts' ? totalBehind(clauses, index, named, known.today) : null;
      if (sum && !isOpen(named.fact)) {
        add({ fact: named.fact, value: sum.value, words: sum.clause.text.trim() });
        take(clause, sum.clause);
        continue;
      }
      if (read.kind === 'none') continue;
      take(clause, ...stretch.neighbours);
      const counting =
        read.kind === 'said' ? thoseThatCount(clauses, index, named.fact, read.value, known.today) : null;
      if (counting) take(counting.clause);
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
  if (denial) take(denial);
  const people = clauses.find((one) => countsForeigners(one.text, known.today));
  if (people && talents && ![...said, ...unclear].some(({ fact }) => fact === talents)) {
    unclear.push({ fact: talents, why: 'certified_only' });
    take(people);
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

const WAS_FINED =
  /(?<![没未无不])(?<!没有)(?<!从未|从没)被(?:[^,，。]{0,6})?(?:处罚|罚|列入|通报)(?!过?吗)|\b(?:was|were|been|got) (?:once )?(?:fined|penali[sz]ed|listed)\b(?<!(?:never|not|n['’]t) (?:been |was |were )?(?:fined|penali[sz]ed|listed))/iu;

/** 两个外籍博士: nothing says that they are certified. */
function countsForeigners(clause: string, today: CalendarDay): boolean {
  return foreigners.test(clause) && hasNumber(clause, today) && isSaidPlainly(clause);
}

/** 没有外籍员工: then there are no certified foreign talents either. */
function deniesForeignStaff(clause: string): boolean {
  const found = noForeignStaff.exec(clause);
  return found !== null && polarityAt(clause, found.index, found.index + found[0].length, null) === 'no';
}
