import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Base } from './base.ts';
import { basesIn } from './register.ts';

/** A base in the id of a choice or of a field, which is ASCII: twelve hexadecimal digits of its name. */
export function baseKey(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 12);
}

/** The base of a key, or null. */
export async function baseWithKey(database: Knex, key: string): Promise<Base | null> {
  const names: readonly { readonly name: string }[] = await database('bases').select('name');
  const found = names.find(({ name }) => baseKey(name) === key);
  const [base = null] = found ? await basesIn(database, [found.name]) : [];
  return base;
}
