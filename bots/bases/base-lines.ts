import type { Language } from '../../policy-text/language.ts';
import { dayAt } from '../reminders/nine-o-clock.ts';
import type { AuditEntry } from './audit.ts';
import type { Base, Contact } from './base.ts';
import { logWords } from './log-words.ts';
import { columnName } from './read-table.ts';
import { staffWords } from './staff-words.ts';

const fields = [
  'name',
  'hostOrganization',
  'category',
  'designatedOn',
  'validUntil',
  'cancelledOn',
  'revokedOn',
] as const satisfies readonly (keyof Base)[];

/** What differs between two states of a base, a line each; of a new base everything. */
export function baseLines(before: Base | null, after: Base, language: Language): readonly string[] {
  const { differs, added, removed } = staffWords[language];
  const ofFields = fields.flatMap((field) => {
    const [was, is] = [before?.[field], after[field]];
    return was === is ? [] : [differs(columnName(field, language), was ?? '—', is ?? '—')];
  });
  const had = (before?.contacts ?? []).map((contact) => contactShown(contact));
  const has = after.contacts.map((contact) => contactShown(contact));
  return [
    ...ofFields,
    ...has.filter((one) => !had.includes(one)).map(added),
    ...had.filter((one) => !has.includes(one)).map(removed),
  ];
}

/** An entry of the log of changes: when it was in Beijing, who, what, and what it changed. */
export function entryLine({ at, who, what, before, after }: AuditEntry, language: Language): string {
  const words = staffWords[language];
  const time = `${dayAt(at, 'Asia/Shanghai')} ${timeIn(at)}`;
  return words.entry(time, who, logWords[language].whats[what] ?? what, detailsOf(before, after, language));
}

function detailsOf(before: unknown, after: unknown, language: Language): string {
  if (isBase(after)) return baseLines(isBase(before) ? before : null, after, language).join(' · ');
  const [was, is] = [before, after].map((one) => (one === null || typeof one !== 'object' ? {} : one)) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const { fields: names, values } = logWords[language];
  return Object.keys(names)
    .filter((key) => JSON.stringify(was[key] ?? null) !== JSON.stringify(is[key] ?? null))
    .map((key) => {
      const [before, after] = [was[key], is[key]].map((value) => shown(key, value, values)) as [string, string];
      return staffWords[language].differs(names[key] ?? key, before, after);
    })
    .join(' · ');
}

function shown(key: string, value: unknown, values: Readonly<Record<string, string>>): string {
  if (value === undefined || value === null) return '—';
  if (typeof value !== 'string') return JSON.stringify(value);
  return key === 'remind_at' ? `${dayAt(value, 'Asia/Shanghai')} ${timeIn(value)}` : (values[value] ?? value);
}

function contactShown({ name, channel, address, language, timeZone }: Contact): string {
  return `${name} ${channel} ${address} ${language} ${timeZone}`;
}

function isBase(value: unknown): value is Base {
  return typeof value === 'object' && value !== null && 'hostOrganization' in value && 'contacts' in value;
}

function timeIn(at: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', timeStyle: 'short' }).format(new Date(at));
}
