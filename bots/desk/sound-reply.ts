import { answerWords } from '../../conversations/policy/words/answer-words.ts';
import type { Reply } from '../../conversations/reply.ts';
import { type Writing, wordsFor } from '../../conversations/script.ts';
import { type Citation, CitationError, verify } from '../../policy-text/citation/citation.ts';
import type { Library } from '../../policy-text/library/library.ts';
import type { Log } from '../log.ts';

/**
 * What may be sent of a reply: nothing that rests on words which do not stand in the stored text. What is left out is
 * said to be, and logged.
 */
export function soundReply(reply: Reply, library: Library, writing: Writing, log: Log): Reply {
  const stands = (citation: Citation): boolean => {
    try {
      verify(citation, library);
      return true;
    } catch (error) {
      if (!(error instanceof CitationError)) throw error;
      const { regulation, clause, start, end } = citation;
      log.error({ regulation, clause, start, end }, 'a quotation is not in the stored text; nothing on it was sent');
      return false;
    }
  };
  const citations = reply.citations.filter(stands);
  const sections = reply.sections.map((section) => ({
    ...section,
    lines: section.lines.filter(({ citation }) => stands(citation)),
  }));
  const countOf = (some: Reply['sections']) => some.reduce((count, { lines }) => count + lines.length, 0);
  const isTextSound = citations.length === reply.citations.length || reply.kind === 'question';
  if (isTextSound && countOf(sections) === countOf(reply.sections)) return { ...reply, citations };
  const { withheld } = wordsFor(answerWords, writing);
  return { ...reply, citations, sections, text: isTextSound ? `${reply.text}\n${withheld}` : withheld };
}
