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

/** The bases with these names, or all of them, by name. */
export async function basesIn(database: Knex, names?: readonly string[]): Promise<readonly Base[]> {
  const rows = database('bases').orderBy('name');
  const contacts = database('contacts').orderBy(['base', 'place']);
  if (names) {
    rows.whereIn('name', names);
    contacts.whereIn('base', names);
  }
  const contactsOf = new Map<string, ContactRow[]>();
  for (const contact of await contacts)
    contactsOf.set(contact.base, [...(contactsOf.get(contact.base) ?? []), contact]);
  return (await rows).map((row) => baseFrom(row, contactsOf.get(row.name) ?? []));
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

/** Keeps something that happened to a base. */
export async function keepEvent(
  database: Knex,
  base: string,
  event: BaseEvent,
  who: Author,
  now: string,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const { id, kind, on, until, words } = event;
    await transaction('base_events').insert({ id, base, kind, on, until: until ?? null, words });
    await transaction('bases').where({ name: base }).update({ worked_out_for: '' });
    await audit(transaction, { at: now, who, what: 'event told', base, before: null, after: event });
  });
}

/**
 * Takes back what a contact has told, as long as they are one of the base's.
 * @returns the base and the event; null when there is no such event, or it is not theirs.
 */
export async function takeEventBack(
  database: Knex,
  id: string,
  { channel, address }: Pick<Contact, 'channel' | 'address'>,
  now: string,
): Promise<{ readonly base: Base; readonly event: BaseEvent } | null> {
  return database.transaction(async (transaction) => {
    const row = await transaction('base_events').where({ id }).first('base');
    const [base] = row ? await basesIn(transaction, [row.base]) : [];
    const isTheirs = base?.contacts.some((contact) => contact.channel === channel && contact.address === address);
    const event = base && (await eventsOf(transaction, [base.name])).get(base.name)?.find((one) => one.id === id);
    if (!base || !isTheirs || !event) return null;
    await transaction('base_events').where({ id }).delete();
    await transaction('bases').where({ name: base.name }).update({ worked_out_for: '' });
    const who = `${channel} ${address}`;
    await audit(transaction, { at: now, who, what: 'event taken back', base: base.name, before: event, after: null });
    return { base, event };
  });
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
