import type { ClauseNode } from '../regulation/clause-tree.ts';
import { articleChain, type Heading } from './article-chain.ts';
import { debrisIn } from './debris.ts';
import { articleOf, divisionIn, itemOf, marksWithin, numberedHeadingOf, unreadMarkOf } from './marks.ts';
import { OpenArticle } from './open-article.ts';
import type { LeftOut, Problem, Reading, Remark, WhyLeftOut } from './reading.ts';
import { isBareWords } from './sentence.ts';
import type { SourceLine } from './source-line.ts';
import { tailOf } from './tail.ts';
import { titleIn } from './title.ts';

const LONGEST_CAPTION = 15;
const LONGEST_TITLE_OF_CHAPTER = 30;

/**
 * Reads the lines of a regulation whose articles are numbered 第X条 into its clauses: parts, chapters and sections,
 * articles with 之一, paragraphs, items and what stands below them. What printing left is taken out, sentences it cut
 * are joined; what has no place in a clause is listed, nothing is dropped. Reads any text and never throws.
 */
export function readRegulation(source: readonly SourceLine[]): Reading {
  const debris = debrisIn(source);
  const leftOut: LeftOut[] = [];
  const kept: SourceLine[] = [];
  let isNewPage = false;
  for (const line of source) {
    const why = line.apart ?? debris.get(line);
    if (why !== undefined) {
      leftOut.push(left(line, why));
      isNewPage ||= why === 'page_number' || why === 'running_head';
    } else {
      kept.push(isNewPage ? { ...line, pageBreak: true } : line);
      if (line.text.trim() !== '') isNewPage = false;
    }
  }
  const lines = withNumberedChapters(kept);
  const chain = articleChain(lines);
  const headings = [...chain.articles.values()];
  const [first, last] = [headings[0], headings.at(-1)];
  const start = first ? beginningOf(lines, first.at) : lines.length;
  const end = last ? tailOf(lines, last.at) : lines.length;

  const front = lines.slice(0, start);
  const title = titleIn(front);
  for (const line of front) if (!title?.on.includes(line)) leftOut.push(left(line, 'before_the_articles'));
  for (const line of lines.slice(end)) leftOut.push(left(line, 'after_the_articles'));

  const body = readBody(lines, start, end, chain.articles);
  for (const line of body.leftOut) leftOut.push(line);
  return {
    title: title ? { line: title.on[0]?.line ?? 0, text: title.text } : null,
    divisions: body.divisions,
    articles: body.articles,
    leftOut: leftOut.filter(({ text }) => text !== '').sort((a, b) => a.line - b.line),
    remarks: [
      ...gapsIn(headings),
      ...onlyNearlyHeadings(lines.slice(start, end), headings),
      ...body.remarks,
      ...chain.onlyAlike.map(({ mark, line }): Remark => ({ kind: 'only_like_an_article', mark: mark.printed, line })),
    ],
    problems:
      body.articles.length === 0
        ? [traditionalIn(lines) ?? { kind: 'no_article' }]
        : chain.outOfPlace.filter(({ at }) => at < end).map((heading) => problemWith(heading, headings)),
  };
}

/**
 * Tells lines such as 一、总则 that stand over articles from items: all of them, counted from one, stand right before an
 * article.
 */
function withNumberedChapters(lines: readonly SourceLine[]): readonly SourceLine[] {
  const lastArticle = lines.findLastIndex(({ text }) => articleOf(text));
  const numbered = lines.slice(0, lastArticle + 1).flatMap((line, at) => {
    const number = numberedHeadingOf(line.text);
    return number === null ? [] : [{ line, number, next: lines[nextWords(lines, at)]?.text ?? '' }];
  });
  const areChapters = numbered.every(({ number, next }, at) => number === at + 1 && articleOf(next)?.separated);
  if (numbered.length < 2 || !areChapters) return lines;
  const chapters = new Set(numbered.map(({ line }) => line));
  return lines.map((line) => (chapters.has(line) ? { ...line, chapter: true, closed: true } : line));
}

/** Where the articles begin, with the headings that stand over the first one. */
function beginningOf(lines: readonly SourceLine[], first: number): number {
  let start = first;
  for (let at = first - 1; at >= 0; at -= 1) {
    const line = lines[at] as SourceLine;
    const { text } = line;
    if (text.trim() === '') continue;
    if (divisionIn(line)) start = at;
    // The name of a chapter on the line below its number: what is above it decides.
    else if (!(isBareWords(text, LONGEST_TITLE_OF_CHAPTER) && isBareDivision(lines[lastWords(lines, at)]))) break;
  }
  return start;
}

function isBareDivision(line: SourceLine | undefined): boolean {
  return line !== undefined && divisionIn(line)?.rest === '';
}

function lastWords(lines: readonly SourceLine[], before: number): number {
  let at = before - 1;
  while (at >= 0 && lines[at]?.text.trim() === '') at -= 1;
  return at;
}

function nextWords(lines: readonly SourceLine[], after: number): number {
  let at = after + 1;
  while (at < lines.length && lines[at]?.text.trim() === '') at += 1;
  return at;
}

type Body = Pick<Reading, 'divisions' | 'articles' | 'leftOut' | 'remarks'>;

interface OpenDivision {
  readonly line: number;
  readonly level: number;
  text: string;
  waitsForTitle: boolean;
  articles: number;
}

function readBody(
  lines: readonly SourceLine[],
  start: number,
  end: number,
  headings: ReadonlyMap<number, Heading>,
): Body {
  const hasIndents = isWrapped(
    lines.slice(start, end),
    [...headings.keys()].map((at) => lines[at] as SourceLine),
  );
  const divisions: OpenDivision[] = [];
  const articles: ClauseNode[] = [];
  const leftOut: LeftOut[] = [];
  const remarks: Remark[] = [];
  const joined: number[] = [];
  let above: OpenDivision[] = [];
  let article: OpenArticle | null = null;

  const close = () => {
    const node = article?.close();
    if (node) articles.push(node);
    if (article) {
      for (const line of article.leftOut) leftOut.push(line);
      for (const remark of article.remarks) remarks.push(remark);
    }
    article = null;
  };
  for (let at = start; at < end; at += 1) {
    const line = lines[at] as SourceLine;
    const text = line.text.trim();
    if (text === '') continue;
    const heading = headings.get(at);
    if (heading) {
      close();
      article = openArticle(heading, above, line, lines[nextWords(lines, at)]?.pageBreak === true);
      continue;
    }
    const division: ReturnType<typeof divisionIn> = isBetweenSentences(article) ? divisionIn(line) : null;
    if (division) {
      close();
      above = above.filter(({ level }) => level < division.level);
      const opened = { line: line.line, level: division.level, text, waitsForTitle: division.rest === '', articles: 0 };
      divisions.push(opened);
      above.push(opened);
      continue;
    }
    if (article === null) {
      const last = above.at(-1);
      if (last?.waitsForTitle && isBareWords(text, LONGEST_TITLE_OF_CHAPTER)) {
        last.text = `${last.text} ${text}`;
        last.waitsForTitle = false;
      } else leftOut.push(left(line, 'between_articles'));
      continue;
    }
    takeIn(article, line, hasIndents, joined);
  }
  close();
  const withArticles = divisions.filter((division) => division.articles > 0);
  for (const division of divisions) if (division.articles === 0) leftOut.push(emptyHeading(division, withArticles));
  return {
    divisions: withArticles.map(({ line, level, text }) => ({ line, level, text })),
    articles,
    leftOut,
    remarks: joined.length > 0 ? [...remarks, { kind: 'joined', lines: joined }] : remarks,
  };
}

function openArticle(
  { mark }: Heading,
  above: readonly OpenDivision[],
  line: SourceLine,
  isCutByPage: boolean,
): OpenArticle {
  for (const division of above) division.articles += 1;
  const id = mark.branch === 0 ? `${mark.number}` : `${mark.number}-${mark.branch}`;
  const chapter = above.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ');
  const article = new OpenArticle({ id, chapter, mark: mark.printed, line: line.line }, mark.rest);
  // A few words before a new page are the beginning of a sentence, and no caption.
  if (line.closed || (!isCutByPage && isBareWords(mark.rest, LONGEST_CAPTION))) article.current.isClosed = true;
  return article;
}

/** A heading cannot stand in the middle of a sentence. */
function isBetweenSentences(article: OpenArticle | null): boolean {
  return article === null || article.current.isEmpty || article.current.isEnded || article.current.isBare;
}

/** One line of an article: an item, a paragraph, or the rest of the sentence before it. */
function takeIn(article: OpenArticle, line: SourceLine, hasIndents: boolean, joined: number[]): void {
  const text = line.text.trim();
  const item = itemOf(text);
  if (item && article.addItem(item, line.line)) {
    if (line.closed) article.current.isClosed = true;
    return;
  }
  const { current } = article;
  const isIndented = /^\s/.test(line.text);
  if (current.isClosed) {
    current.isClosed = false;
    current.add(text);
  } else if (current.isEmpty) current.join(text);
  else if (hasIndents && !isIndented) current.join(text);
  else if (current.isEnded) article.addParagraph(text);
  else {
    current.join(text);
    joined.push(line.line);
  }
}

/** Whether paragraphs begin with an indent and run over several lines: then a line without one goes on. */
function isWrapped(body: readonly SourceLine[], headings: readonly SourceLine[]): boolean {
  const indented = headings.filter(({ text }) => /^\s/.test(text)).length;
  const isPlain = (line: SourceLine) => /^\S/.test(line.text) && !itemOf(line.text) && !divisionIn(line);
  return headings.length > 0 && indented >= headings.length * 0.6 && body.some(isPlain);
}

function emptyHeading({ line, text }: OpenDivision, others: readonly OpenDivision[]): LeftOut {
  const isRepeated = others.some((other) => other.text.replace(/\s/g, '') === text.replace(/\s/g, ''));
  return { line, text, why: isRepeated ? 'contents' : 'empty_heading' };
}

function gapsIn(headings: readonly Heading[]): readonly Remark[] {
  return headings.flatMap(({ mark, line }, index): readonly Remark[] => {
    const before = headings[index - 1]?.mark.number ?? 0;
    if (mark.number <= before + 1) return [];
    return [{ kind: 'missing_articles', from: before + 1, to: mark.number - 1, line }];
  });
}

/** Marks that begin no article, although they may well be meant to. */
function onlyNearlyHeadings(body: readonly SourceLine[], headings: readonly Heading[]): readonly Remark[] {
  const known = new Set(headings.map(({ mark }) => mark.number));
  return body.flatMap(({ text, line }): readonly Remark[] => {
    const marks = marksWithin(text).flatMap(({ number, printed }) => (known.has(number) ? [] : [printed]));
    const unread = unreadMarkOf(text);
    return [
      ...(marks.length === 0 ? [] : [{ kind: 'articles_within_a_line', marks, line } as const]),
      ...(unread === null ? [] : [{ kind: 'number_not_read', mark: unread, line } as const]),
    ];
  });
}

/** A text that has articles, but in traditional characters. */
function traditionalIn(lines: readonly SourceLine[]): Problem | null {
  for (const { text, line } of lines) {
    const [mark] = /^第\s*\S{1,8}?\s*條/.exec(text.trim()) ?? [];
    if (mark !== undefined) return { kind: 'traditional', mark, line };
  }
  return null;
}

function problemWith({ mark, line }: Heading, headings: readonly Heading[]): Problem {
  const twin = headings.find((other) => other.mark.number === mark.number && other.mark.branch === mark.branch);
  if (!twin) return { kind: 'article_out_of_order', mark: mark.printed, line };
  return { kind: 'article_twice', mark: mark.printed, lines: [Math.min(twin.line, line), Math.max(twin.line, line)] };
}

function left({ line, text }: SourceLine, why: WhyLeftOut): LeftOut {
  return { line, text: text.trim(), why };
}
