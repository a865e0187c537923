import type { Language } from '../../../policy-text/language.ts';
import type { Clause } from '../../../policy-text/regulation/clause.ts';

/** What `--json` prints of any clause, whichever regulation it stands in. */
export function clauseJson(
  { id, label, chapter, text, parent, children }: Clause,
  article: Clause,
  language: Language,
) {
  return {
    clause: id,
    label: label[language],
    labels: label,
    chapter: chapter[language],
    article: { clause: article.id, label: article.label[language] },
    parent,
    children,
    text,
  };
}
