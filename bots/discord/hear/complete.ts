import type { APIApplicationCommandOptionChoice } from 'discord.js';
import { type ClientLanguage, languageIn, simplified } from '../../../conversations/script.ts';
import { completeClauses } from '../../../policy-text/search/complete-clause.ts';
import { clipped, limits } from '../limits.ts';

/** The clauses that somebody may mean who is typing: the label with the first words, and the id that is sent. */
export function completions(
  typed: string,
  language: ClientLanguage,
): readonly APIApplicationCommandOptionChoice<string>[] {
  return completeClauses(simplified(typed), limits.completions).map(({ id, label, lead, translation }) => {
    const [name, words] = languageIn(language) === 'zh' ? [label.zh, lead] : [label.en, translation];
    return { name: clipped(`${name} · ${words.replaceAll('\n', ' ')}`, limits.completion), value: id };
  });
}
