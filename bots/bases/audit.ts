import type { Knex } from 'knex';

/** One entry of the log of changes: who changed what of a base, when, and what it was before and after. */
export interface AuditEntry {
  /** An instant in UTC. */
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly base: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Writes an entry, in the transaction of the change itself. */
export async function audit(database: Knex, { before, after, ...entry }: AuditEntry): Promise<void> {
  await database('audit').insert({ ...entry, before: jsonOf(before), after: jsonOf(after) });
}

/** The entries of a base, the latest first. */
export async function auditOf(database: Knex, base: string, atMost: number): Promise<readonly AuditEntry[]> {
  return (await database('audit').where({ base }).orderBy('id', 'desc').limit(atMost)).map(entryFrom);
}

/** What somebody has changed, the earliest first. */
export async function auditBy(database: Knex, who: string): Promise<readonly AuditEntry[]> {
  return (await database('audit').where({ who }).orderBy('id')).map(entryFrom);
}

function entryFrom({
  at,
  who,
  what,
  base,
  before,
  after,
}: Record<'at' | 'who' | 'what' | 'base', string> & Json): AuditEntry {
  return { at, who, what, base, before: before && JSON.parse(before), after: after && JSON.parse(after) };
}

type Json = Readonly<Record<'before' | 'after', string | null>>;

function jsonOf(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
