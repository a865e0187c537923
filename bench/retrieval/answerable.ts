import type { Article, Question } from './records.ts';

/** The questions that some of the articles answer, each with those alone: what can be learned from. */
export function answerable(questions: readonly Question[], articles: readonly Article[]): readonly Question[] {
  const known = new Set(articles.map(({ id }) => id));
  return questions
    .map((question) => ({ ...question, relevant: question.relevant.filter((id) => known.has(id)) }))
    .filter(({ relevant }) => relevant.length > 0);
}
