import type { Clause, Regulation } from '../regulation/regulation.ts';
import { readChineseNumeral } from '../spelling/chinese-numeral.ts';
import { referenceSpelling } from './reference-spelling.ts';

/** A reference to a clause of an added regulation: the clause, or what exists instead when there is no such clause. */
export type AddedReference =
  | { readonly kind: 'clause'; readonly clause: Clause }
  | {
      readonly kind: 'no_such_clause';
      /** The deepest part of the reference that does exist; null when not even the article does. */
      readonly nearest: Clause | null;
    };

const NUMBER = '(\\d{1,4}|[零〇一二三四五六七八九十百千两廿卅]{1,7})';
const CHINESE = new RegExp(
  `(?:第\\s*${NUMBER}|(?<![\\d零〇一二三四五六七八九十百千两])${NUMBER})\\s*条(?:\\s*之\\s*${NUMBER})?` +
    `(?:\\s*的?\\s*第?\\s*${NUMBER}\\s*款)?` +
    `(?:\\s*的?\\s*(?:第?\\s*[(]?\\s*${NUMBER}\\s*[)]?\\s*项|[(]\\s*${NUMBER}\\s*[)]))?` +
    `(?:\\s*的?\\s*第?\\s*[(]?\\s*${NUMBER}\\s*[)]?\\s*[目点])?`,
  'g',
);
const ENGLISH =
  /\b(?:articles?|art|section)\b\.?\s*(\d{1,4})(?:-(\d{1,2}))?(?:,?\s*para(?:graph)?\.?\s*(\d{1,3}))?(?:\s*\((\d{1,3})\)|,?\s*item\s*(\d{1,3}))?(?:\s*\(?(\d{1,3})\)?(?![\d%]))?/gi;

/** A reference as it is typed: 第八条之一第二款第(三)项第1目. */
interface Path {
  readonly article: string;
  readonly paragraph: number | null;
  readonly below: readonly number[];
}

/** The clauses of a regulation that a sentence refers to by number, in the order of the sentence. */
export function referencesIn(sentence: string, regulation: Regulation): readonly AddedReference[] {
  const text = referenceSpelling(sentence);
  const found = [
    ...[...text.matchAll(CHINESE)].map((match) => ({
      match,
      path: pathOf(match.slice(2, 4), match[1], match.slice(4)),
    })),
    ...[...text.matchAll(ENGLISH)].map((match) => ({
      match,
      path: pathOf([undefined, match[2]], match[1], match.slice(3)),
    })),
  ];
  return found
    .sort((a, b) => a.match.index - b.match.index)
    .flatMap(({ path }) => (path ? [resolve(path, regulation)] : []));
}

/** A text that should be nothing but a reference, also by the clause's id: `8.4.2`, `8-1`, `8p2.3`. */
export function readReferenceIn(typed: string, regulation: Regulation): AddedReference | null {
  const text = referenceSpelling(typed).trim();
  const clause = regulation.clauseOf(text);
  if (clause) return { kind: 'clause', clause };
  const [reference] = referencesIn(text, regulation);
  if (reference) return reference;
  return /^\d{1,4}(?:-\d{1,2})?(?:p\d{1,3})?(?:\.\d{1,3})*$/.test(text)
    ? { kind: 'no_such_clause', nearest: null }
    : null;
}

function pathOf(
  [bare, branch]: readonly (string | undefined)[],
  ordinal: string | undefined,
  [paragraph, ...below]: readonly (string | undefined)[],
): Path | null {
  const number = numberIn(ordinal ?? bare);
  if (number === null) return null;
  const after = numberIn(branch);
  return {
    article: after === null ? `${number}` : `${number}-${after}`,
    paragraph: numberIn(paragraph),
    below: below.flatMap((part) => numberIn(part) ?? []),
  };
}

function numberIn(written: string | undefined): number | null {
  if (written === undefined) return null;
  return /^\d+$/.test(written) ? Number(written) : readChineseNumeral(written);
}

function resolve({ article, paragraph, below }: Path, regulation: Regulation): AddedReference {
  let nearest = regulation.clauseOf(article) ?? null;
  if (nearest && paragraph !== null) {
    const named = regulation.clauseOf(`${article}p${paragraph}`);
    // An article of one paragraph has no paragraphs to tell apart.
    const isOnly = paragraph === 1 && !regulation.clauseOf(`${article}p1`);
    if (!named && !isOnly) return { kind: 'no_such_clause', nearest };
    nearest = named ?? nearest;
  }
  for (const number of below) {
    if (!nearest) break;
    const next = below[0] === number && paragraph === null ? itemOf(nearest, number, regulation) : undefined;
    const found: Clause | undefined = next ?? regulation.clauseOf(`${nearest.id}.${number}`);
    if (!found) return { kind: 'no_such_clause', nearest };
    nearest = found;
  }
  return nearest ? { kind: 'clause', clause: nearest } : { kind: 'no_such_clause', nearest: null };
}

/** 第八条第(三)项 where the items stand in one of several paragraphs: the one that has them is meant. */
function itemOf(article: Clause, number: number, regulation: Regulation): Clause | undefined {
  const inParagraphs = article.children.flatMap((id) => regulation.clauseOf(`${id}.${number}`) ?? []);
  return inParagraphs.length === 1 && article.parent === null && article.children.some((id) => id.includes('p'))
    ? inParagraphs[0]
    : undefined;
}
