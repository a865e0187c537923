import { cite } from '../../../policy-text/citation/citation.ts';
import type { Reference } from '../../../policy-text/citation/reference.ts';
import type { Language } from '../../../policy-text/language.ts';
import type { Clause } from '../../../policy-text/regulation/regulation.ts';
import { allClauses, clauseOf } from '../../../policy-text/regulation/regulation.ts';
import type { Answered } from '../answered.ts';
import { asksYesOrNo, formOf } from '../question/yes-or-no.ts';
import { type Statement, say } from '../statement.ts';
import { answerWords } from '../words/answer-words.ts';

/** A clause is longer than this only with all its items; then the items are named instead. */
const LONGEST_QUOTE = 600;

/** More clauses than this are only named where all of an answer are asked for. */
const MOST_TOLD = 3;

/** 第十七条有第三项吗, `is there an Article 20`. */
const ASKS_WHETHER_THERE_IS =
  /有|存在|包括|包含|\bis there\b|\bare there\b|\bhave\b|\bhas\b|\bcontain|\binclude|\bexist/u;

/** The clauses that a question names, in their own words; of one that does not exist, which there are. */
export function quoteReferences(references: readonly Reference[], question: string, language: Language): Answered {
  const form = formOf(question);
  const isAskedFor = asksYesOrNo(form) !== null && ASKS_WHETHER_THERE_IS.test(form);
  const statements = references.map((reference) =>
    reference.kind === 'clause'
      ? clauseStatement(reference.clause, language, isAskedFor)
      : noSuchClause(reference, language, isAskedFor),
  );
  return { kind: 'answer', confidence: 1, statements };
}

/** A clause in its own words. */
export function quoteClause(clause: Clause, language: Language): Answered {
  return { kind: 'answer', confidence: 1, statements: [clauseStatement(clause, language)] };
}

/** The clauses that an answer rested on, named first; of many the first are quoted. */
export function quoteClausesTold(ids: readonly string[], language: Language): Answered {
  const words = answerWords[language];
  const clauses = ids.flatMap((id) => clauseOf(id) ?? []);
  const statements = clauses.slice(0, MOST_TOLD).map((clause) => clauseStatement(clause, language));
  const rests = say(words.restsOn(clauses.map(({ label }) => label[language])));
  return { kind: 'answer', confidence: 1, statements: [rests, ...statements] };
}

/** A long clause is quoted without its items, which are named. */
function clauseStatement(clause: Clause, language: Language, isAskedFor = false): Statement {
  const words = answerWords[language];
  const isWhole = clause.text.length <= LONGEST_QUOTE;
  const below = isWhole ? [] : [words.itemsBelow(labelsOf(clause.children, language))];
  return {
    text: words.join([...(isAskedFor ? [words.thereIs] : []), words.clauseReads(clause), ...below]),
    citations: [cite(clause.id, isWhole ? clause.text : clause.lead)],
  };
}

function noSuchClause(
  { nearest, exists }: Extract<Reference, { kind: 'no_such_clause' }>,
  language: Language,
  isAskedFor: boolean,
): Statement {
  const words = answerWords[language];
  if (nearest) {
    return {
      text: words.noSuchItem(words.items(nearest, labelsOf(exists, language)), isAskedFor),
      citations: [cite(nearest.id)],
    };
  }
  const { articles, chapters } = articlesAndChapters(language);
  return say(words.noSuchArticle(words.extent(chapters, articles), isAskedFor));
}

/** The labels of all articles, and how many chapters they stand in. */
export function articlesAndChapters(language: Language): {
  readonly articles: readonly string[];
  readonly chapters: number;
} {
  const all = allClauses.filter(({ parent }) => parent === null);
  return {
    articles: all.map(({ label }) => label[language]),
    chapters: new Set(all.map(({ chapter }) => chapter.zh)).size,
  };
}

export function labelsOf(ids: readonly string[], language: Language): readonly string[] {
  return ids.flatMap((id) => clauseOf(id)?.label[language] ?? []);
}
