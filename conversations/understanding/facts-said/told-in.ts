import { yearOf } from '../../../core/calendar-day.ts';
import { fullYearsBefore } from '../../../core/conditions/open-values.ts';
import type { Category, Fact } from '../../../core/fact.ts';
import { categoriesFor } from '../../../core/rules/article-8.ts';
import { categoryOf } from '../category-of-fact.ts';
import { yearsNamed } from '../in-five-years.ts';
import { namedCategory } from '../named-category.ts';
import { namedKind } from '../named-kind.ts';
import { clausesOf } from './clauses.ts';
import { factsNamedIn } from './named-facts.ts';
import { lastSaid, type Polarity } from './polarity.ts';
import { EACH_YEAR } from './read-named.ts';
import { isAbout, selfIn } from './self.ts';
import type { Known, Told } from './told.ts';

/** 自2015年以来, over the last ten years: what says of which years it is, and nothing more. */
const LONGEST_YEARS = 28;

const ONE_YEAR = /去年|前年|(?<!\d)20\d{2}年(?!\d|前|以来|起|至|到)|\blast year\b|\bin 20\d{2}\b/giu;

/** The clauses of a message, each with what it names and what carries over to it from those before. */
export function toldIn(text: string, known: Known): readonly Told[] {
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
export function categoryIn(
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
