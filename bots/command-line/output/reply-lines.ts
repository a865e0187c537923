import { quotedIn, type Reply } from '../../../conversations/reply.ts';
import { catalogues } from '../../../conversations/wording/catalogue/catalogue.ts';
import type { Citation } from '../../../policy-text/citation/citation.ts';
import type { Language } from '../../../policy-text/language.ts';

/** A reply as lines of a terminal: words, sections, quotations, choices. */
export function replyLines(reply: Reply, language: Language): readonly string[] {
  const { outcomes } = catalogues[language];
  const sections = reply.sections.flatMap(({ title, lines }) => [
    '',
    `== ${title} ==`,
    ...lines.flatMap(({ outcome, citation, text }) => [
      `· ${citation.label[language]} [${outcomes[outcome]}] ${text}`,
      `    「${citation.quote}」`,
    ]),
  ]);
  const citations = citationLines(quotedIn(reply), language);
  return [reply.text, ...sections, ...citations, ...choiceLines(reply)];
}

/** Quotations with the clauses they come from. */
export function citationLines(citations: readonly Citation[], language: Language): readonly string[] {
  return citations.map(({ quote, label }) => `  「${quote}」—— ${label[language]}`);
}

function choiceLines({ choices, numbered }: Reply): readonly string[] {
  if (choices.length === 0) return [];
  const shown = choices.map(({ label }, index) => (numbered ? `${index + 1} ${label}` : label));
  return [`  [ ${shown.join(' | ')} ]`];
}
