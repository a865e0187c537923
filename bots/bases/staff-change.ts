import { isDeepStrictEqual } from 'node:util';
import { notice } from '../../conversations/heard.ts';
import type { Choice, Reply } from '../../conversations/reply.ts';
import {
  type Given,
  readGiven,
  type StaffChange,
  type StaffTalk,
} from '../../conversations/understanding/staff-talk.ts';
import type { Language } from '../../policy-text/language.ts';
import type { Recipient } from '../reminders/duty.ts';
import { ask, askedOf, settle } from './asked.ts';
import type { Base } from './base.ts';
import { baseWithKey } from './base-key.ts';
import { baseLines } from './base-lines.ts';
import { changedBase, type Problem, readBase } from './changed-base.ts';
import type { Aside, ContactSettings } from './contact-counter.ts';
import { columnOf } from './read-table.ts';
import { basesIn, basesNamedIn, keepBases } from './register.ts';
import { type FilledForm, fieldName, formChoiceId, readFormChoice, type WhichForm } from './staff-form.ts';
import { formWords } from './staff-form-words.ts';
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
  const [base = null] = action === 'add_base' ? [] : await basesNamedIn(database, given.words[0] ?? name ?? '');
  if (action !== 'add_base' && !base) return notice(words.noSuchBase(rest), words.how[action]);
  const about = aboutForm[action];
  // Where nothing is given yet, it can be filled in.
  if (about && given.values.size === 0) {
    return { ...notice(words.how[action]), choices: [formChoice(about, base, language)] };
  }
  const made = base
    ? changedBase(base, action, given, { rest, language, today: today() })
    : readBase(given, null, today(), language);
  if ('problems' in made) return notice(words.problems, ...made.problems.map(({ line }) => line), words.how[action]);
  return shownToKeep(base, made.base, language, who, settings);
}

/** The changes that there are forms for. */
const aboutForm: Readonly<Partial<Record<StaffChange, WhichForm['about']>>> = {
  add_base: 'base',
  change_base: 'base',
  add_contact: 'contact',
};

/** The choice that opens a form about a base, or for a new one. */
export function formChoice(about: WhichForm['about'], base: Base | null, language: Language): Choice {
  const { addBase, changeBase, addContact } = formWords[language];
  const label = about === 'contact' ? addContact : base ? changeBase : addBase;
  return { id: formChoiceId(about, base, language), label: staffWords[language].fillIn(label) };
}

/**
 * Hears a form that was filled in: what cannot be used is said at its field, else the change is shown and it is asked
 * whether to keep it, as with a command.
 */
export async function hearStaffForm(
  { about, key, language, given }: FilledForm,
  who: Recipient,
  settings: ContactSettings,
): Promise<Aside> {
  const { database, today } = settings;
  const words = staffWords[language];
  const aside = (reply: Reply): Aside => ({ replies: [reply], language });
  if (!(await settings.isStaff?.(who))) return aside(notice(words.notStaff));
  const base = key === null ? null : await baseWithKey(database, key);
  if (base === null && (key !== null || about === 'contact')) return aside(notice(words.isOver));
  const values: Given = { words: [], values: given };
  const action = about === 'contact' ? 'add_contact' : 'change_base';
  const made = base
    ? changedBase(base, action, values, { rest: '', language, today: today() })
    : readBase(values, null, today(), language);
  const problems = 'problems' in made ? made.problems : await nameTaken(base, made.base, language, settings);
  if ('base' in made && problems.length === 0) {
    return aside(await shownToKeep(base, made.base, language, who, settings));
  }
  const told = notice(words.problems, ...problems.map(({ line }) => line));
  const refused = problems.map(({ column = 'name', line, atField = line }) => [
    fieldName(about, base, language, column),
    atField,
  ]);
  return {
    ...aside({ ...told, choices: [formChoice(about, base, language)] }),
    refused: Object.fromEntries(refused),
  };
}

async function nameTaken(
  before: Base | null,
  { name }: Base,
  language: Language,
  { database }: ContactSettings,
): Promise<readonly Problem[]> {
  const [same] = before === null ? await basesIn(database, [name]) : [];
  return same ? [{ column: 'name', line: staffWords[language].isThere(name) }] : [];
}

/** Shows what a change comes to, and asks whether to keep it. @param before null for a base that is new */
async function shownToKeep(
  before: Base | null,
  after: Base,
  language: Language,
  who: Recipient,
  settings: ContactSettings,
): Promise<Reply> {
  const words = staffWords[language];
  const [taken] = await nameTaken(before, after, language, settings);
  if (taken) return notice(taken.line);
  const lines = baseLines(before, after, language);
  if (lines.length === 0) return notice(words.nothingChanges(after.name));
  await ask(settings.database, who, { kind: 'keep_base', before, after }, settings.now());
  return {
    ...notice(words.preview(after.name), ...lines),
    choices: [
      { id: `staff:keep:${language}`, label: words.keep },
      { id: `staff:drop:${language}`, label: words.drop },
    ],
  };
}

function givenFor({ values }: Given, wanted: string): string | undefined {
  return [...values].find(([name]) => columnOf(name) === wanted)?.[1];
}

/** A change that was shown is kept or let go, by whoever is still staff. Null when the press is neither. */
export async function pressStaff(press: string, who: Recipient, settings: ContactSettings): Promise<Aside | null> {
  const form = readFormChoice(press);
  const [, does, spoken = form?.language] = /^staff:(keep|drop):(zh|en)$/.exec(press) ?? [];
  if ((does === undefined && form === null) || (spoken !== 'zh' && spoken !== 'en')) return null;
  const language: Language = spoken;
  const words = staffWords[language];
  const { database, now } = settings;
  const aside = (line: string): Aside => ({ replies: [notice(line)], language });
  if (!(await settings.isStaff?.(who))) return aside(words.notStaff);
  // Where no form can be shown, it is said how to write it.
  if (form) return aside(howToWrite(form));
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
    const added = before === null ? [formChoice('contact', after, language)] : [];
    return { replies: [{ ...notice(words.kept(after.name)), choices: added }], language };
  });
}

function howToWrite({ about, key, language }: WhichForm): string {
  const { how } = staffWords[language];
  return about === 'contact' ? how.add_contact : key === null ? how.add_base : how.change_base;
}
