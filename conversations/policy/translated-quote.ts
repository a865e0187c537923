import type { Citation } from '../../policy-text/citation/citation.ts';
import { clauseOf } from '../../policy-text/regulation/regulation.ts';
import { ownTranslation } from '../../policy-text/search/search-clauses.ts';

/** The unofficial translation of the sentences that a quotation stands in; of the whole clause where they do not match. */
export function translatedQuote({ clause: id, start, end }: Citation): string {
  const clause = clauseOf(id);
  if (!clause) return '';
  if (start >= clause.lead.length || end > clause.lead.length) return clause.translation;
  const whole = ownTranslation(clause);
  const sentences = clause.lead.match(/[^。]+。?/g) ?? [];
  const translated = whole.split(/(?<=\.)\s+/);
  if (translated.length !== sentences.length) return whole;
  let at = 0;
  return sentences
    .flatMap((sentence, index) => {
      const from = at;
      at += sentence.length;
      return from < end && start < at ? [translated[index]] : [];
    })
    .join(' ');
}
