import type { Form, FormField } from '../../conversations/form.ts';
import { catalogues } from '../../conversations/wording/catalogue/catalogue.ts';
import { categories } from '../../core/fact.ts';
import type { Language } from '../../policy-text/language.ts';
import { type Base, channels } from './base.ts';
import { baseKey } from './base-key.ts';
import { type Column, rowOf } from './read-table.ts';
import { formWords } from './staff-form-words.ts';

/** What a form of staff is about: a base, or a contact to be added to one. */
type About = 'base' | 'contact';

/** Which form is meant: of a base that is known, by its key, or of a new one. */
export interface WhichForm {
  readonly about: About;
  readonly key: string | null;
  readonly language: Language;
}

/** A form as it was filled in: the columns of the table of bases with what was given, a choice as the table has it. */
export interface FilledForm extends WhichForm {
  readonly given: ReadonlyMap<Column, string>;
}

/** Neither Slack nor Discord shows more than five fields in one modal. */
const fieldsOf: Readonly<Record<'new_base' | 'base' | 'contact', readonly Column[]>> = {
  new_base: ['name', 'hostOrganization', 'category', 'designatedOn', 'validUntil'],
  base: ['hostOrganization', 'category', 'designatedOn', 'validUntil'],
  contact: ['contact', 'channel', 'address', 'language', 'timeZone'],
};

/** The id of the choice that opens a form: `staff:form:base:new:zh`, `staff:form:contact:0a1b2c3d4e5f:en`. */
export function formChoiceId(about: About, base: Base | null, language: Language): string {
  return `staff:form:${about}:${base ? baseKey(base.name) : 'new'}:${language}`;
}

/** Reads a choice's id. @returns null when it opens no form of staff */
export function readFormChoice(press: string): WhichForm | null {
  const [, about, key, language] = /^staff:form:(base|contact):(new|[0-9a-f]{12}):(zh|en)$/.exec(press) ?? [];
  return whichOf(about, key, language);
}

/** A form, filled in with what is known of its base. Null for a contact of no base. */
export function staffForm({ about, language }: WhichForm, base: Base | null): Form | null {
  if (about === 'contact' && base === null) return null;
  const words = formWords[language];
  const columns = fieldsOf[about === 'contact' ? 'contact' : base ? 'base' : 'new_base'];
  const known = about === 'base' && base ? rowOf(base) : usual;
  return {
    title: about === 'contact' ? words.addContact : base ? words.changeBase : words.addBase,
    submit: words.look,
    cancel: words.cancel,
    language,
    fields: columns.map((column): FormField => {
      const options = optionsOf(column, language);
      const value = known[column];
      return {
        name: fieldName(about, base, language, column),
        label: words.labels[column] ?? column,
        question: words.hints[column] ?? '',
        example: options ? '' : (words.examples[column] ?? ''),
        kind: options ? 'choice' : 'text',
        options: options ? [...options.values()] : [],
        value: value === undefined ? null : (options?.get(value) ?? value),
      };
    }),
  };
}

/** What most contacts have. */
const usual: Readonly<Partial<Record<Column, string>>> = { timeZone: 'Asia/Shanghai' };

/** Reads a form that was filled in. @returns null when it is none of staff's */
export function readStaffForm(form: Readonly<Record<string, string>>): FilledForm | null {
  let which: WhichForm | null = null;
  const given = new Map<Column, string>();
  for (const [name, typed] of Object.entries(form)) {
    const [, about, key, language, column] =
      /^staff:(base|contact):(new|[0-9a-f]{12}):(zh|en):([a-zA-Z]+)$/.exec(name) ?? [];
    const read = whichOf(about, key, language);
    if (read === null) continue;
    which = read;
    const known = [...fieldsOf.new_base, ...fieldsOf.contact].find((one) => one === column);
    if (known) given.set(known, asInTable(known, typed.trim(), read.language));
  }
  return which && { ...which, given };
}

/** The name of a form's field: what was filled in says by itself which form it is. */
export function fieldName(about: About, base: Base | null, language: Language, column: Column): string {
  return `staff:${about}:${base ? baseKey(base.name) : 'new'}:${language}:${column}`;
}

function whichOf(about?: string, key?: string, language?: string): WhichForm | null {
  if (about !== 'base' && about !== 'contact') return null;
  if (language !== 'zh' && language !== 'en') return null;
  return { about, key: key === 'new' ? null : (key ?? null), language };
}

/** What can be chosen, by what the table has for it; undefined where it is typed. */
function optionsOf(column: Column, language: Language): ReadonlyMap<string, string> | undefined {
  const { channelNames, languageNames } = formWords[language];
  switch (column) {
    case 'category':
      return new Map(categories.map((category) => [category, catalogues[language].categories[category]]));
    case 'channel':
      return new Map(channels.map((channel) => [channel, channelNames[channel]]));
    case 'language':
      return new Map(Object.entries(languageNames));
    default:
      return undefined;
  }
}

function asInTable(column: Column, typed: string, language: Language): string {
  const options = [...(optionsOf(column, language) ?? [])];
  return options.find(([, shown]) => shown === typed)?.[0] ?? typed;
}
