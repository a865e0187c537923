import { type ArticleMark, articleOf, divisionIn } from './marks.ts';
import { isBareWords, isEnded } from './sentence.ts';
import type { SourceLine } from './source-line.ts';

const LONGEST_TITLE = 80;

/** A line that begins with the number of an article. */
export interface Heading {
  readonly at: number;
  readonly line: number;
  readonly mark: ArticleMark;
  /** It cannot well be the rest of a sentence that began on the line before. */
  readonly certain: boolean;
}

export interface Chain {
  /** The headings of the articles, by the place of their line. */
  readonly articles: ReadonlyMap<number, Heading>;
  /** Headings beyond doubt that have no place in the order of the numbers. */
  readonly outOfPlace: readonly Heading[];
  /** Lines that only look like one. */
  readonly onlyAlike: readonly Heading[];
}

/**
 * Tells the headings of articles from lines that happen to begin with a reference (第九条规定的…): of all that look like
 * one, the chain of rising numbers that has the most weight, a heading beyond doubt weighing more than one in doubt.
 */
export function articleChain(lines: readonly SourceLine[]): Chain {
  const headings = headingsIn(lines);
  const articles = new Map<number, Heading>();
  const onlyAlike: Heading[] = [];
  const outOfPlace: Heading[] = [];
  const heaviest = new Set(heaviestRising(headings));
  let last: Heading | undefined;
  for (const heading of headings) {
    const fits = heaviest.has(heading) && (heading.certain || follows(heading.mark, last?.mark));
    if (fits) {
      articles.set(heading.at, heading);
      last = heading;
    } else (heading.certain ? outOfPlace : onlyAlike).push(heading);
  }
  return { articles, outOfPlace, onlyAlike };
}

function headingsIn(lines: readonly SourceLine[]): readonly Heading[] {
  const headings: Heading[] = [];
  let previous: SourceLine | undefined;
  for (const [at, line] of lines.entries()) {
    if (line.text.trim() === '') continue;
    const mark = articleOf(line.text);
    const afterEnd =
      previous === undefined || previous.closed === true || isEnded(previous.text) || isHeading(previous, headings);
    if (mark && !(mark.refers && (!mark.separated || !afterEnd))) {
      headings.push({ at, line: line.line, mark, certain: afterEnd && !mark.refers });
    }
    previous = line;
  }
  return headings;
}

/** A chapter, or before the first article a title: a sentence does not go on from it. */
function isHeading(line: SourceLine, before: readonly Heading[]): boolean {
  return divisionIn(line) !== null || (before.length === 0 && isBareWords(line.text, LONGEST_TITLE));
}

/** Whether a number comes right after another: 九 after 八, 八之一 after 八, 九 after 八之一. */
function follows(mark: ArticleMark, last: ArticleMark | undefined): boolean {
  if (last === undefined) return mark.number === 1;
  return (
    (mark.number === last.number && mark.branch === last.branch + 1) ||
    (mark.number === last.number + 1 && mark.branch === 0)
  );
}

/** The heaviest subsequence of strictly rising numbers; of two equally heavy ones, that which ends first. */
function heaviestRising(headings: readonly Heading[]): readonly Heading[] {
  const keys = [...new Set(headings.map(({ mark }) => keyOf(mark)))].sort((a, b) => a - b);
  const rank = new Map(keys.map((key, index) => [key, index + 1]));
  const weights = new Float64Array(headings.length);
  const before = new Int32Array(headings.length).fill(-1);
  /** A Fenwick tree: for each rank, the heading that ends the heaviest chain up to it. */
  const best = new Int32Array(keys.length + 1).fill(-1);
  const weightAt = (index: number) => (index < 0 ? 0 : (weights[index] as number));
  let end = -1;
  for (const [index, { mark, certain }] of headings.entries()) {
    const place = rank.get(keyOf(mark)) as number;
    let previous = -1;
    for (let at = place - 1; at > 0; at -= at & -at) {
      if (weightAt(best[at] as number) > weightAt(previous)) previous = best[at] as number;
    }
    before[index] = previous;
    weights[index] = weightAt(previous) + (certain ? 4 : 1);
    for (let at = place; at <= keys.length; at += at & -at) {
      if (weightAt(index) > weightAt(best[at] as number)) best[at] = index;
    }
    if (weightAt(index) > weightAt(end)) end = index;
  }
  const chain: Heading[] = [];
  for (let index = end; index >= 0; index = before[index] as number) chain.push(headings[index] as Heading);
  return chain;
}

function keyOf({ number, branch }: ArticleMark): number {
  return number * 10_000 + branch;
}
