import type { Citation } from '../../policy-text/citation/citation.ts';
import type { Language } from '../../policy-text/language.ts';
import { clauseOf } from '../../policy-text/regulation/regulation.ts';
import type { OfferedTopic, Topic } from '../../policy-text/topics/topics.ts';
import type { AboutText } from '../reply.ts';
import { isSound, type Statement } from './statement.ts';
import { translatedQuote } from './translated-quote.ts';
import { answerWords } from './words/answer-words.ts';

/** What the regulation says about a question, in the words it is said with. */
export interface PolicyAnswer {
  readonly kind: AboutText;
  readonly text: string;
  readonly citations: readonly Citation[];
  /** With `clarify`: at most three things that may be asked. */
  readonly topics?: readonly OfferedTopic[];
  /** How sure it is that this was asked, 0 to 1. */
  readonly confidence: number;
}

/** One question, answered. */
export interface Answered extends Pick<PolicyAnswer, 'kind' | 'confidence' | 'topics'> {
  readonly statements: readonly Statement[];
  /** What it was taken to ask; absent when that is not sure. */
  readonly topic?: Topic;
}

const MOST_TRANSLATED = 6;

/** An answer in words. A statement that rests on words which do not stand in the stored text is not told. */
export function inWords({ kind, statements, topics, confidence }: Answered, language: Language): PolicyAnswer {
  const sound = statements.filter(isSound);
  const citations = eachOnce(sound.flatMap((statement) => statement.citations));
  const said = sound.map(({ text }) => text).join('\n');
  const translations = kind === 'clarify' || language === 'zh' ? [] : translationsOf(citations, said, language);
  return {
    kind,
    text: [said, ...translations].join('\n'),
    citations,
    ...(topics && { topics }),
    confidence,
  };
}

/** Several answers as one, each under its number; what is told twice is told once. */
export function together(parts: readonly Answered[], language: Language): PolicyAnswer {
  const answers = eachToldOnce(parts).map((part) => inWords(part, language));
  const kinds = ['answer', 'not_stated', 'out_of_scope', 'clarify'] as const;
  return {
    kind: kinds.find((kind) => answers.some((answer) => answer.kind === kind)) ?? 'answer',
    text: answers.map(({ text }, index) => `${index + 1}. ${text}`).join('\n'),
    citations: eachOnce(answers.flatMap(({ citations }) => citations)),
    confidence: Math.min(...answers.map(({ confidence }) => confidence)),
  };
}

/** Parts without what an earlier one has told; one of which nothing is left falls away. */
function eachToldOnce(parts: readonly Answered[]): readonly Answered[] {
  const told = new Set<string>();
  return parts.flatMap((part) => {
    const statements = part.statements.filter(({ text }) => !told.has(text));
    for (const { text } of statements) told.add(text);
    return statements.length > 0 || part.statements.length === 0 ? [{ ...part, statements }] : [];
  });
}

/** What is quoted, in translation; without what the answer itself has said in its words. */
function translationsOf(citations: readonly Citation[], said: string, language: Language): readonly string[] {
  const words = answerWords[language];
  const lines = citations.flatMap((citation) => {
    const clause = clauseOf(citation.clause);
    const translation = translatedQuote(citation);
    return clause && !said.includes(translation) ? [words.translation(clause, translation)] : [];
  });
  return [...new Set(lines)].slice(0, MOST_TRANSLATED);
}

function eachOnce(citations: readonly Citation[]): readonly Citation[] {
  const places = new Map<string, Citation>();
  for (const citation of citations) {
    const place = `${citation.clause}:${citation.start}-${citation.end}`;
    if (!places.has(place)) places.set(place, citation);
  }
  return [...places.values()];
}
