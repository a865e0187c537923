import { isDeepStrictEqual } from 'node:util';
import Papa from 'papaparse';
import { dayGone } from '../../conversations/day-told.ts';
import { notice } from '../../conversations/heard.ts';
import type { Reply } from '../../conversations/reply.ts';
import { type Given, readGiven, type StaffChange, type StaffTalk } from '../../conversations/staff-talk.ts';
import { type CalendarDay, isCalendarDay } from '../../core/calendar-day.ts';
import type { Language } from '../../policy-text/language.ts';
import type { Recipient } from '../reminders/duty.ts';
import { ask, askedOf, settle } from './asked.ts';
import type { Base } from './base.ts';
import { baseLines } from './base-lines.ts';
import type { Aside, ContactSettings } from './contact-counter.ts';
import { columnName, columnOf, emptyRow, readBaseTable, rowOf, type TableProblem } from './read-table.ts';
import { basesIn, basesNamedIn, keepBases } from './register.ts';
import { staffWords } from './staff-words.ts';

/** Reads a change, names everything in it that cannot be used, or shows it and asks whether to keep it. */
export async function showChange(
  action: StaffChange,
  { language, rest }: StaffTalk,
  who: Recipient,
  settings: ContactSettings,
): Promise<Reply> {
  const { database, today } = settings;
  const words = staffWords[language];
  const given = readGiven(rest);
  const name = givenFor(given, 'name');
  const [base] = action === 'add_base' ? [] : await basesNamedIn(database, given.words[0] ?? name ?? '');
  if (action !== 'add_base' && !base) return notice(words.noSuchBase(rest), words.how[action]);
  if (action === 'add_base' && given.values.size === 0) return notice(words.how.add_base);
  const made = base
    ? changed(base, action, given, { rest, language, today: today() })
    : read(given, null, today(), language);
  if ('problems' in made) return notice(words.problems, ...made.problems, words.how[action]);
  const [before = null] = action === 'add_base' ? await basesIn(database, [made.base.name]) : [base as Base];
  if (action === 'add_base' && before !== null) return notice(words.isThere(made.base.name));
  const lines = baseLines(before, made.base, language);
  if (lines.length === 0) return notice(words.nothingChanges(made.base.name));
  await ask(database, who, { kind: 'keep_base', before, after: made.base }, settings.now());
  return {
    ...notice(words.preview(made.base.name), ...lines),
    choices: [
      { id: `staff:keep:${language}`, label: words.keep },
      { id: `staff:drop:${language}`, label: words.drop },
    ],
  };
}

type Made = { readonly base: Base } | { readonly problems: readonly string[] };

function changed(
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
      if (!on?.exact) return { problems: [words.whichDay] };
      const day = action === 'cancel_base' ? { cancelledOn: on.on } : { revokedOn: on.on };
      return on.on < base.designatedOn ? { problems: [words.beforeDesignation] } : { base: { ...base, ...day } };
    }
    case 'remove_contact': {
      const said = rest.replace(base.name, '');
      const contacts = base.contacts.filter(({ name, address }) => !said.includes(name) && !said.includes(address));
      const names = base.contacts.map(({ name }) => name);
      return contacts.length === names.length - 1
        ? { base: { ...base, contacts } }
        : { problems: [words.noSuchContact(said.trim(), names)] };
    }
    case 'add_contact': {
      const made = read(given, { ...base, contacts: [] }, today, language);
      if ('problems' in made) return made;
      const [contact] = made.base.contacts;
      if (!contact) return { problems: [words.noContact] };
      const others = base.contacts.filter(
        (one) => !(one.channel === contact.channel && one.address === contact.address),
      );
      return { base: { ...base, contacts: [...others, contact] } };
    }
    default: {
      const made = read(given, { ...base, contacts: [] }, today, language);
      return 'problems' in made ? made : { base: { ...made.base, contacts: base.contacts } };
    }
  }
}

/** The values over those of a base, read like a row of a table. */
function read({ values }: Given, over: Base | null, today: CalendarDay, language: Language): Made {
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

function inWords({ column, given, taken }: TableProblem, language: Language): string {
  const words = staffWords[language];
  const known = columnOf(column);
  return known === undefined
    ? words.noSuchField(given ?? column, taken[language])
    : words.problem(columnName(known, language), given, taken[language]);
}

function givenFor({ values }: Given, wanted: string): string | undefined {
  return [...values].find(([name]) => columnOf(name) === wanted)?.[1];
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

/** A change that was shown is kept or let go, by whoever is still staff. Null when the press is neither. */
export async function pressStaff(press: string, who: Recipient, settings: ContactSettings): Promise<Aside | null> {
  const [, does, language] = /^staff:(keep|drop):(zh|en)$/.exec(press) ?? [];
  if (does === undefined || (language !== 'zh' && language !== 'en')) return null;
  const words = staffWords[language];
  const { database, now } = settings;
  const aside = (line: string): Aside => ({ replies: [notice(line)], language });
  if (!(await settings.isStaff?.(who))) return aside(words.notStaff);
  const asked = (await askedOf(database, who, now()))?.asked;
  if (asked?.kind !== 'keep_base') return aside(words.isOver);
  await settle(database, who);
  if (does === 'drop') return aside(words.dropped);
  const { before, after } = asked;
  return database.transaction(async (transaction) => {
    const [current = null] = await basesIn(transaction, [after.name]);
    // It is shown as JSON keeps it: what is undefined there is absent here.
    if (!isDeepStrictEqual(current, before)) return aside(words.changedMeanwhile(after.name));
    await keepBases(transaction, [after], `${who.channel} ${who.address}`, now());
    return aside(words.kept(after.name));
  });
}
