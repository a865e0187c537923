import { type Reference, readReference } from '../../policy-text/citation/reference.ts';
import type { Language } from '../../policy-text/language.ts';
import { articleOf, type Clause, clauseOf, metadata } from '../../policy-text/regulation/regulation.ts';
import { readArguments } from './arguments.ts';
import { clauseJson } from './clause/clause-json.ts';
import { BadInput } from './input/bad-input.ts';
import { printJson } from './output/json.ts';

/** `guohe clause 8.4.2`: a clause, its label, words, place and translation; of an added regulation after its id or title. */
export async function run(args: readonly string[]): Promise<void> {
  const { words, json, language = 'zh' } = readArguments(args);
  const typed = words.join(' ');
  const reference = readReference(typed);
  if (reference?.kind !== 'clause') {
    // Loaded only when it may be of an added regulation: a clause of the encoded one must not wait for packages.
    const { printAddedClause } = await import('./policy/added-clause.ts');
    if (await printAddedClause(typed, json, language)) return;
  }
  const clause = clauseNamed(reference, words);
  if (json) printJson(encodedClauseJson(clause, language));
  else console.log(clauseLines(clause, language).join('\n'));
}

function clauseNamed(reference: Reference | null, words: readonly string[]): Clause {
  if (reference?.kind === 'clause') return reference.clause;
  const typed = words.join(' ');
  const given = words.length > 0 ? typed : undefined;
  throw new BadInput({ field: 'CLAUSE', given, taken: reference === null ? aReference : whatExists(reference) });
}

const aReference = {
  zh: '条款，例如 8.4.2、第八条第四项第2目、art 8(4)2',
  en: 'a reference such as 8.4.2, 第八条第四项第2目, art 8(4)2',
};

/** What stands where there is no such clause: the items below the nearest one that exists, or all articles. */
function whatExists({ nearest, exists }: Extract<Reference, { kind: 'no_such_clause' }>) {
  const within = (language: Language) => {
    const [first, last] = [exists[0], exists.at(-1)].map((id) => clauseOf(id ?? '')?.label[language]);
    return { alone: nearest?.label[language] ?? '', first, last };
  };
  const [zh, en] = [within('zh'), within('en')];
  return exists.length === 0
    ? { zh: `${zh.alone}（下面不再分项）`, en: `${en.alone}, which has no items` }
    : { zh: `${zh.first}至${zh.last}`, en: `${en.first} to ${en.last}` };
}

function encodedClauseJson(clause: Clause, language: Language) {
  return {
    regulation: metadata.number,
    ...clauseJson(clause, articleOf(clause.id) ?? clause, language),
    translation: clause.translation,
    translationStatus: metadata.translation[language],
  };
}

function clauseLines({ label, chapter, text, translation }: Clause, language: Language): readonly string[] {
  const heading = `${metadata.title[language]} · ${chapter[language]} · ${label[language]}`;
  return [heading, '', text, '', translation, `(${metadata.translation[language]})`];
}
