import { namedRegulations } from '../../../conversations/library/named-regulations.ts';
import { readReferenceIn } from '../../../policy-text/citation/added-reference.ts';
import type { Language } from '../../../policy-text/language.ts';
import { type AddedRegulation, type Library, standingOn } from '../../../policy-text/library/library.ts';
import type { Clause } from '../../../policy-text/regulation/clause.ts';
import { shanghaiToday } from '../../shanghai-today.ts';
import { clauseJson } from '../clause/clause-json.ts';
import { BadInput } from '../input/bad-input.ts';
import { printJson } from '../output/json.ts';
import { openAddedRegulations } from './added-regulations.ts';
import { standings } from './regulation-lines.ts';

/** A clause and the added regulation it stands in. */
interface AddedClause {
  readonly regulation: AddedRegulation;
  readonly clause: Clause;
}

/**
 * Prints the clause of an added regulation that is named: `bj-projects-2026 第三条`.
 * @returns false when no added regulation is named
 * @throws BadInput when it has no such clause
 */
export async function printAddedClause(typed: string, json: boolean, language: Language): Promise<boolean> {
  const added = addedClauseNamed(typed, await openAddedRegulations()());
  if (added === null) return false;
  if (json) printJson(addedClauseJson(added, shanghaiToday(), language));
  else console.log(addedClauseLines(added, shanghaiToday(), language).join('\n'));
  return true;
}

/**
 * The clause of an added regulation that is named after the regulation's id, title or number: `bj-projects-2026 第三条`.
 * @returns null when no added regulation is named
 * @throws BadInput when it has no such clause
 */
function addedClauseNamed(typed: string, library: Library): AddedClause | null {
  const { regulations, rest } = namedRegulations(typed, library, shanghaiToday());
  const [regulation] = regulations;
  if (!regulation) return null;
  const reference = readReferenceIn(rest, regulation);
  if (reference?.kind === 'clause') return { regulation, clause: reference.clause };
  throw new BadInput({ field: 'CLAUSE', given: typed, taken: whatExists(regulation, reference?.nearest ?? null) });
}

/** What stands where there is no such clause: the items below the nearest one that exists, or all articles. */
function whatExists(regulation: AddedRegulation, nearest: Clause | null) {
  const { title, clauses, clauseOf } = regulation;
  const existing = nearest
    ? nearest.children.flatMap((id) => clauseOf(id) ?? [])
    : clauses.filter(({ parent }) => parent === null);
  const [first, last] = [existing[0], existing.at(-1)];
  return first && last
    ? {
        zh: `《${title.zh}》的${first.label.zh}至${last.label.zh}`,
        en: `${first.label.en} to ${last.label.en} of 《${title.en}》`,
      }
    : {
        zh: `《${title.zh}》的${nearest?.label.zh}（下面不再分项）`,
        en: `${nearest?.label.en} of 《${title.en}》, which has no items`,
      };
}

/** Like the clause of the encoded regulation in JSON, with its id and how it stands. */
function addedClauseJson({ regulation, clause }: AddedClause, today: string, language: Language) {
  const article = regulation.clauseOf(clause.id.split(/[.p]/)[0] ?? '') ?? clause;
  return {
    regulation: regulation.metadata.number ?? regulation.title[language],
    regulationId: regulation.id,
    title: regulation.metadata.title,
    standing: standingOn(today, regulation.metadata),
    ...clauseJson(clause, article, language),
    translation: null,
    translationStatus: noTranslation[language],
  };
}

/** A clause of an added regulation as lines of a terminal. */
function addedClauseLines({ regulation, clause }: AddedClause, today: string, language: Language): readonly string[] {
  const { label, chapter, text } = clause;
  const heading = [`《${regulation.title[language]}》`, chapter[language], label[language]];
  const standing = standings[standingOn(today, regulation.metadata)][language];
  const notes = [standing, ...(language === 'en' ? [noTranslation.en] : [])];
  return [heading.filter((part) => part !== '').join(' · '), '', text, '', `(${notes.join('; ')})`];
}

const noTranslation = { zh: '没有英译', en: 'no translation' };
