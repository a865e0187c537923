import type { Language } from '../../policy-text/language.ts';
import { readReference } from '../../policy-text/reference.ts';
import { type Clause, clauseOf, metadata } from '../../policy-text/regulation.ts';
import { readArguments } from './arguments.ts';
import { BadInput } from './bad-input.ts';
import { printJson } from './json.ts';

/** `guohe clause 8.4.2`: a clause, its label, words, place and translation. */
export async function run(args: readonly string[]): Promise<void> {
  const { words, json, language = 'zh' } = readArguments(args);
  const typed = words.join(' ');
  const reference = readReference(typed);
  if (reference === null) {
    throw new BadInput(
      `CLAUSE: got ${JSON.stringify(typed)}, takes a reference such as 8.4.2, 第八条第四项第2目, art 8(4)2`,
    );
  }
  if (reference.kind === 'no_such_clause') {
    const exists = reference.exists.map((id) => clauseOf(id)?.label[language] ?? id);
    throw new BadInput(
      `CLAUSE: there is no ${JSON.stringify(typed)}; ${whatExists(reference.nearest, exists, language)}`,
    );
  }
  const { clause } = reference;
  if (json) printJson(clauseJson(clause, language));
  else console.log(clauseLines(clause, language).join('\n'));
}

function whatExists(nearest: Clause | null, exists: readonly string[], language: Language): string {
  if (exists.length === 0) return `${nearest?.label[language]} has no items`;
  return `takes ${exists[0]} to ${exists.at(-1)}`;
}

function clauseJson({ id, label, chapter, text, translation, parent, children }: Clause, language: Language) {
  const article = clauseOf(id.split('.')[0] ?? id);
  return {
    regulation: metadata.number,
    clause: id,
    label: label[language],
    labels: label,
    chapter: chapter[language],
    article: article && { clause: article.id, label: article.label[language] },
    parent,
    children,
    text,
    translation,
    translationStatus: metadata.translation[language],
  };
}

function clauseLines({ label, chapter, text, translation }: Clause, language: Language): readonly string[] {
  const heading = `${metadata.title[language]} · ${chapter[language]} · ${label[language]}`;
  return [heading, '', text, '', translation, `(${metadata.translation[language]})`];
}
