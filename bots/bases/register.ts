import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import { audit } from './audit.ts';
import type { Base, BaseEvent, Channel, Contact } from './base.ts';

/** Who changed something: a member of staff, a contact, or the assistant itself. */
export type Author = string;

/** What an import would do, or did, to one base. */
export interface BaseChange {
  readonly kind: 'added' | 'changed' | 'unchanged';
  readonly before: Base | null;
  readonly after: Base;
}

/** The bases with these names, or the first of all of them, by name. */
export async function basesIn(
  database: Knex,
  names?: readonly string[],
  atMost = Number.MAX_SAFE_INTEGER,
): Promise<readonly Base[]> {
  const rows = database('bases').orderBy('name').limit(atMost);
  const contacts = database('contacts').orderBy(['base', 'place']);
  if (names) {
    rows.whereIn('name', names);
    contacts.whereIn('base', names);
  } else if (atMost < Number.MAX_SAFE_INTEGER) {
    contacts.whereIn('base', database.from(rows.clone().select('name').as('first')).select('name'));
  }
  const contactsOf = new Map<string, ContactRow[]>();
  for (const contact of await contacts)
    contactsOf.set(contact.base, [...(contactsOf.get(contact.base) ?? []), contact]);
  return (await rows).map((row) => baseFrom(row, contactsOf.get(row.name) ?? []));
}

/** The bases whose names stand in a text, the longest name first: of 甲基地 and 甲基地一部 the second is meant. */
export async function basesNamedIn(database: Knex, text: string): Promise<readonly Base[]> {
  // A name with % or _ in it stands for itself.
  const name = ['\\', '%', '_'].reduce((one, mark) => `replace(${one}, '${mark}', '\\${mark}')`, 'lower(name)');
  const named = await database('bases')
    .whereRaw(`lower(?) like '%' || ${name} || '%' escape '\\'`, [text])
    .select('name');
  const bases = await basesIn(
    database,
    named.map(({ name }) => name),
  );
  return bases.toSorted((one, other) => other.name.length - one.name.length);
}

/** A part of the bases whose name or host organization holds these words, by name, and how many those are in all. */
export async function findBases(
  database: Knex,
  query: string,
  from: number,
  atMost: number,
): Promise<{ readonly bases: readonly Base[]; readonly count: number }> {
  const words = `%${query.replace(/[\\%_]/g, '\\$&')}%`;
  // By itself LIKE tells capitals from small letters in PostgreSQL alone.
  const holds = (column: string) => `lower(${column}) like lower(?) escape '\\'`;
  const found = () => database('bases').whereRaw(`(${holds('name')} or ${holds('host_organization')})`, [words, words]);
  const [row] = await found().count({ count: '*' });
  const names = await found().orderBy('name').limit(atMost).offset(from).select('name');
  const bases = await basesIn(
    database,
    names.map(({ name }) => name),
  );
  return { bases, count: Number(row?.count) };
}

/** How many bases are registered. */
export async function countBases(database: Knex): Promise<number> {
  const [row] = await database('bases').count({ count: '*' });
  return Number(row?.count);
}

/** The names of the bases that somebody is a contact of. */
export async function basesOf(database: Knex, channel: Channel, address: string): Promise<readonly string[]> {
  const rows = await database('contacts').where({ channel, address }).distinct('base').orderBy('base');
  return rows.map(({ base }) => base);
}

/** What keeping these bases would change. */
export async function changesBy(database: Knex, bases: readonly Base[]): Promise<readonly BaseChange[]> {
  const kept = new Map(
    (
      await basesIn(
        database,
        bases.map(({ name }) => name),
      )
    ).map((base) => [base.name, base]),
  );
  return bases.map((after) => {
    const before = kept.get(after.name) ?? null;
    const kind = before === null ? 'added' : isDeepStrictEqual(before, after) ? 'unchanged' : 'changed';
    return { kind, before, after };
  });
}

/** Keeps bases as they are now, all of them or none, with who did it and when. */
export async function keepBases(
  database: Knex,
  bases: readonly Base[],
  who: Author,
  now: string,
): Promise<readonly BaseChange[]> {
  return database.transaction(async (transaction) => {
    const changes = await changesBy(transaction, bases);
    for (const { kind, before, after } of changes) {
      if (kind === 'unchanged') continue;
      const row = { ...rowFrom(after), worked_out_for: '' };
      await transaction('bases').insert(row).onConflict('name').merge();
      await transaction('contacts').where({ base: after.name }).delete();
      const contacts = after.contacts.map((contact, place) => contactRow(after.name, contact, place));
      if (contacts.length > 0) await transaction('contacts').insert(contacts);
      await audit(transaction, { at: now, who, what: `base ${kind}`, base: after.name, before, after });
    }
    return changes;
  });
}

/** Keeps something that happened to a base; the same id twice is kept once. */
export async function keepEvent(
  database: Knex,
  base: string,
  event: BaseEvent,
  who: Author,
  now: string,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const { id, kind, on, until, words } = event;
    const row = { id, base, kind, on, until: until ?? null, words };
    const isNew = await transaction('base_events').insert(row).onConflict('id').ignore().returning('id');
    if (isNew.length === 0) return;
    await transaction('bases').where({ name: base }).update({ worked_out_for: '' });
    await audit(transaction, { at: now, who, what: 'event told', base, before: null, after: event });
  });
}

/** What a contact has told, with its base. */
export interface ToldEvent {
  readonly base: Base;
  readonly event: BaseEvent;
}

/**
 * Takes back what a contact has told, as long as they are one of the base's.
 * @returns null when there is no such event, or it is not theirs.
 */
export function takeEventBack(database: Knex, id: string, who: Teller, now: string): Promise<ToldEvent | null> {
  return database.transaction(async (transaction) => {
    const told = await toldEvent(transaction, id, who);
    if (!told) return null;
    const { base, event } = told;
    await transaction('base_events').where({ id }).delete();
    await transaction('bases').where({ name: base.name }).update({ worked_out_for: '' });
    const entry = { at: now, who: `${who.channel} ${who.address}`, base: base.name };
    await audit(transaction, { ...entry, what: 'event taken back', before: event, after: null });
    return told;
  });
}

/** A contact has looked at what was noted, and it is right. @returns null as above */
export function confirmEvent(database: Knex, id: string, who: Teller, now: string): Promise<ToldEvent | null> {
  return database.transaction(async (transaction) => {
    const told = await toldEvent(transaction, id, who);
    if (!told) return null;
    const entry = { at: now, who: `${who.channel} ${who.address}`, base: told.base.name };
    await audit(transaction, { ...entry, what: 'event confirmed', before: told.event, after: told.event });
    return told;
  });
}

type Teller = Pick<Contact, 'channel' | 'address'>;

async function toldEvent(database: Knex, id: string, { channel, address }: Teller): Promise<ToldEvent | null> {
  const row = await database('base_events').where({ id }).first('base');
  const [base] = row ? await basesIn(database, [row.base]) : [];
  const isTheirs = base?.contacts.some((contact) => contact.channel === channel && contact.address === address);
  const event = base && (await eventsOf(database, [base.name])).get(base.name)?.find((one) => one.id === id);
  return base && isTheirs && event ? { base, event } : null;
}

/** What has happened to these bases, by the name of the base, in the order of the days. */
export async function eventsOf(database: Knex, bases: readonly string[]): Promise<ReadonlyMap<string, BaseEvent[]>> {
  const events = new Map<string, BaseEvent[]>(bases.map((base) => [base, []]));
  for (const row of await database('base_events').whereIn('base', bases).orderBy(['on', 'id'])) {
    const { id, base, kind, on, until, words } = row;
    events.get(base)?.push({ id, kind, on, words, ...(until && { until }) });
  }
  return events;
}

function baseFrom(row: Row, contacts: readonly ContactRow[]): Base {
  return {
    name: row.name,
    hostOrganization: row.host_organization,
    category: row.category,
    designatedOn: row.designated_on,
    ...(row.valid_until && { validUntil: row.valid_until }),
    ...(row.cancelled_on && { cancelledOn: row.cancelled_on }),
    ...(row.revoked_on && { revokedOn: row.revoked_on }),
    contacts: contacts.map(({ name, channel, address, language, time_zone: timeZone }) => ({
      name,
      channel,
      address,
      language,
      timeZone,
    })),
  };
}

function rowFrom(base: Base): Row {
  return {
    name: base.name,
    host_organization: base.hostOrganization,
    category: base.category,
    designated_on: base.designatedOn,
    valid_until: base.validUntil ?? null,
    cancelled_on: base.cancelledOn ?? null,
    revoked_on: base.revokedOn ?? null,
  };
}

function contactRow(base: string, { name, channel, address, language, timeZone }: Contact, place: number): ContactRow {
  return { base, place, name, channel, address, language, time_zone: timeZone };
}

interface Row {
  readonly name: string;
  readonly host_organization: string;
  readonly category: Base['category'];
  readonly designated_on: string;
  readonly valid_until: string | null;
  readonly cancelled_on: string | null;
  readonly revoked_on: string | null;
}

type ContactRow = Omit<Contact, 'timeZone'> & {
  readonly base: string;
  readonly place: number;
  readonly time_zone: string;
};
