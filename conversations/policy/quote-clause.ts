import { cite } from '../../policy-text/citation/citation.ts';
import type { Reference } from '../../policy-text/citation/reference.ts';
import type { Language } from '../../policy-text/language.ts';
import type { Clause } from '../../policy-text/regulation/regulation.ts';
import { clauseOf } from '../../policy-text/regulation/regulation.ts';
import type { Answered } from './answered.ts';
import { type Statement, say } from './statement.ts';
import { answerWords } from './words/answer-words.ts';

/** A clause is longer than this only with all its items; then the items are named instead. */
const LONGEST_QUOTE = 600;

/** The clauses that a question names, in their own words; of one that does not exist, which there are. */
export function quoteReferences(references: readonly Reference[], language: Language): Answered {
  const statements = references.map((reference) =>
    reference.kind === 'clause' ? clauseStatement(reference.clause, language) : noSuchClause(reference, language),
  );
  return { kind: 'answer', confidence: 1, statements };
}

/** A clause in its own words. */
export function quoteClause(clause: Clause, language: Language): Answered {
  return { kind: 'answer', confidence: 1, statements: [clauseStatement(clause, language)] };
}

/** A long clause is quoted without its items, which are named. */
function clauseStatement(clause: Clause, language: Language): Statement {
  const words = answerWords[language];
  const isWhole = clause.text.length <= LONGEST_QUOTE;
  const below = isWhole ? [] : [words.itemsBelow(labelsOf(clause.children, language))];
  return {
    text: words.join([words.clauseReads(clause), ...below]),
    citations: [cite(clause.id, isWhole ? clause.text : clause.lead)],
  };
}

function noSuchClause(
  { nearest, exists }: Extract<Reference, { kind: 'no_such_clause' }>,
  language: Language,
): Statement {
  const words = answerWords[language];
  const labels = labelsOf(exists, language);
  if (!nearest) return say(words.noSuchArticle(labels.at(0) ?? '', labels.at(-1) ?? ''));
  return { text: words.noSuchItem(nearest, labels), citations: [cite(nearest.id)] };
}

function labelsOf(ids: readonly string[], language: Language): readonly string[] {
  return ids.flatMap((id) => clauseOf(id)?.label[language] ?? []);
}
