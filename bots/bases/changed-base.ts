import Papa from 'papaparse';
import { dayGone } from '../../conversations/understanding/day-told.ts';
import type { Given, StaffChange } from '../../conversations/understanding/staff-talk.ts';
import { type CalendarDay, isCalendarDay } from '../../core/calendar-day.ts';
import type { Language } from '../../policy-text/language.ts';
import type { Base } from './base.ts';
import { type Column, columnName, columnOf, emptyRow, readBaseTable, rowOf, type TableProblem } from './read-table.ts';
import { formWords } from './staff-form-words.ts';
import { staffWords } from './staff-words.ts';

/** Something that cannot be used. */
export interface Problem {
  /** Where it stands in a form. */
  readonly column?: Column;
  readonly line: string;
  /** What is said beside the field of a form, where that is shorter. */
  readonly atField?: string;
}

/** A base as it would be, or everything that stands in the way. */
export type Made = { readonly base: Base } | { readonly problems: readonly Problem[] };

/** A base with a change, or what of the change cannot be used. */
export function changedBase(
  base: Base,
  action: StaffChange,
  given: Given,
  { rest, language, today }: { readonly rest: string; readonly language: Language; readonly today: CalendarDay },
): Made {
  const words = staffWords[language];
  switch (action) {
    case 'cancel_base':
    case 'revoke_base': {
      const on = dayGone(rest.replace(base.name, ''), today);
      if (!on?.exact) return { problems: [{ line: words.whichDay }] };
      const day = action === 'cancel_base' ? { cancelledOn: on.on } : { revokedOn: on.on };
      return on.on < base.designatedOn
        ? { problems: [{ line: words.beforeDesignation }] }
        : { base: { ...base, ...day } };
    }
    case 'remove_contact': {
      const said = rest.replace(base.name, '');
      const contacts = base.contacts.filter(({ name, address }) => !said.includes(name) && !said.includes(address));
      const names = base.contacts.map(({ name }) => name);
      return contacts.length === names.length - 1
        ? { base: { ...base, contacts } }
        : { problems: [{ line: words.noSuchContact(said.trim(), names) }] };
    }
    case 'add_contact': {
      const made = readBase(given, { ...base, contacts: [] }, today, language);
      if ('problems' in made) return made;
      const [contact] = made.base.contacts;
      if (!contact) return { problems: [{ column: 'contact', line: words.noContact }] };
      const others = base.contacts.filter(
        (one) => !(one.channel === contact.channel && one.address === contact.address),
      );
      return { base: { ...base, contacts: [...others, contact] } };
    }
    default: {
      const made = readBase(given, { ...base, contacts: [] }, today, language);
      return 'problems' in made ? made : { base: { ...made.base, contacts: base.contacts } };
    }
  }
}

/** The values over those of a base, read like a row of a table. */
export function readBase({ values }: Given, over: Base | null, today: CalendarDay, language: Language): Made {
  // What every base has is asked for even where nothing was given.
  const cells: Record<string, string> = { ...emptyRow, ...(over && rowOf(over)) };
  for (const [name, value] of values) {
    const column = columnOf(name) ?? name;
    cells[column] = isNone(value) ? '' : asDay(value, column, today);
  }
  const table = readBaseTable(Papa.unparse([cells]));
  if (table.kind === 'bases') {
    const [base] = table.bases;
    if (base) return { base };
  }
  const problems = table.kind === 'problems' ? table.problems : [];
  return { problems: problems.map((problem) => inWords(problem, language)) };
}

function inWords({ column, given, taken }: TableProblem, language: Language): Problem {
  const words = staffWords[language];
  const known = columnOf(column);
  if (known === undefined) return { line: words.noSuchField(given ?? column, taken[language]) };
  return {
    column: known,
    line: words.problem(columnName(known, language), given, taken[language]),
    atField: formWords[language].atField(given, taken[language]),
  };
}

function isNone(value: string): boolean {
  return /^(?:无|没有|空|none|-|—)$/i.test(value);
}

/** 2025年6月10日 is a day of a table as well. */
function asDay(value: string, column: string, today: CalendarDay): string {
  if (!/(?:On|Until)$/.test(column) || isCalendarDay(value)) return value;
  const day = dayGone(value, today);
  return day?.exact ? day.on : value;
}
