import type { Duty } from '../../../core/deadlines/deadline.ts';
import type { Category } from '../../../core/fact.ts';
import type { ClauseOutcome } from '../../../core/outcome.ts';
import type { Language } from '../../../policy-text/language.ts';
import type { Clause } from '../../../policy-text/regulation/regulation.ts';
import type { OpenWords } from '../../../policy-text/topics/readings.ts';
import type { YesOrNo } from '../question/yes-or-no.ts';
import { enAnswers } from './en.ts';
import { zhAnswers } from './zh.ts';

/** Everything that is said around quotations and rules, the same keys in both languages. */
export interface AnswerWords {
  /** A rule under the category it belongs to. */
  underCategory(category: Category, rule: string): string;
  sentence(text: string): string;
  join(sentences: readonly string[]): string;

  /**
   * Words that answer yes or no, after 对 or 不是 where something was to be confirmed.
   * @param agrees whether they say the same as the question; null where it depends
   */
  yesOrNo(says: string, asked: YesOrNo, agrees: boolean | null): string;

  /** Several of these, each to another question. */
  several(words: readonly string[]): string;

  /** What the person's own numbers come to, before the reasons. */
  readonly verdict: Readonly<Record<ClauseOutcome, string>>;
  /** The same for somebody who asks whether they can, and not whether it is enough. */
  readonly verdictOnMay: Readonly<Record<ClauseOutcome, string>>;
  /** Only something that need not be is said not to be there. */
  readonly anotherWayWillDo: string;
  /** What was said is enough, but the clause asks for more. */
  readonly partIsMet: string;
  /** What was said would be enough, but some of it is only planned, or is not what counts. */
  readonly countsWhatIsThere: string;
  /** What the same clause asks for as well, of which nothing was said. */
  alsoAsked(names: readonly string[]): string;
  /** A number that the rule was said to ask for is its own, or another. */
  claim(asked: YesOrNo, isRight: boolean): string;
  /** Somebody who asks whether they can apply is told in which categories their kind of organization may. */
  mayApplyIn(categories: readonly Category[], isCertain: boolean): string;
  /** Where a benchmark comes from that the question itself gives. */
  readonly benchmarkSaid: { readonly period: string; readonly source: string };
  /**
   * Whether a kind of organization goes with a category, before the sentence that says so.
   * @param asked whether it is asked for yes or no
   */
  fits(outcome: ClauseOutcome, sentence: string, asked: boolean): string;
  verdictFor(category: Category, verdict: string): string;
  /** Not by what was said, but there are other ways. */
  otherWay(other: string): string;
  share(share: string, asked: string, isEnough: boolean): string;
  /** Events of which the size was not said: small ones would be short by so many, a single large one is enough. */
  sizeDecides(short: number): string;
  open(open: OpenWords): string;

  /** Whether a day that is asked about is right: in time, or late enough. */
  dayIs(duty: Duty, right: boolean): string;
  /** The day was said without its year. */
  yearAssumed(day: string): string;
  onRestDayThatWorks(day: string): string;
  weekday(day: string): string;

  clauseReads(clause: Clause): string;
  nearestClause(clause: Clause): string;
  translation(clause: Clause, translation: string): string;
  /** The one item of a list that was asked about. */
  item(clause: Clause): string;
  itemsBelow(labels: readonly string[]): string;
  /** Where the last answer stands. */
  restsOn(labels: readonly string[]): string;
  /** Before a clause of which it was asked whether there is one. */
  readonly thereIs: string;
  /** How many items a clause has, and which. */
  items(clause: Clause, labels: readonly string[]): string;
  /** How many chapters and articles there are, from the first article to the last. @param articles their labels */
  extent(chapters: number, articles: readonly string[]): string;
  /**
   * That there is none, before what there is.
   * @param isAskedFor whether it was asked for yes or no
   */
  noSuchArticle(extent: string, isAskedFor: boolean): string;
  noSuchItem(items: string, isAskedFor: boolean): string;
  /** Several may be meant: each with the label of its clause. */
  whichTopic(offered: readonly { readonly title: string; readonly label: string }[]): string;
  /** One may be meant: its answer follows. */
  ifAsked(title: string): string;
  readonly ifNot: string;
  /** It asks, but not about what. */
  readonly aboutWhat: string;
  readonly nothingFound: string;
  readonly outOfScope: string;
  /** The same where regulations were added: what it does answer on, and how many more. */
  otherLaws(titles: readonly string[], more: number): string;
  /** Something was left out because its quotation does not stand in the text. */
  readonly withheld: string;
  readonly noQuestion: string;
}

export const answerWords: Readonly<Record<Language, AnswerWords>> = { zh: zhAnswers, en: enAnswers };
