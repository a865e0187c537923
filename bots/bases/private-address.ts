import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { Recipient } from '../reminders/duty.ts';

/** What a private address opens: the calendar is handed to calendar programs, the pages are for its owner's eyes. */
export type Opens = 'calendar' | 'pages';

const form = /^[0-9a-f]{40}$/;

/** The token of somebody's private address, made when there is none: 160 random bits. */
export async function tokenOf(database: Knex, { channel, address }: Recipient, opens: Opens): Promise<string> {
  const token = randomBytes(20).toString('hex');
  const row = { token, channel, address, opens };
  await database('private_addresses').insert(row).onConflict(['channel', 'address', 'opens']).ignore();
  const kept = await database('private_addresses').where({ channel, address, opens }).first('token');
  return kept.token;
}

/** Where somebody's pages of bases are, made when there is no address yet. */
export async function pagesAddress(database: Knex, who: Recipient, publicUrl: string): Promise<string> {
  return `${publicUrl}/bases/${await tokenOf(database, who, 'pages')}`;
}

/** The address leads nowhere from now on. @returns whether there was one */
export async function revokeToken(database: Knex, { channel, address }: Recipient, opens: Opens): Promise<boolean> {
  return (await database('private_addresses').where({ channel, address, opens }).delete()) > 0;
}

/** Whose private address this is, or null. */
export async function ownerOf(database: Knex, token: string, opens: Opens): Promise<Recipient | null> {
  if (!form.test(token)) return null;
  const row = await database('private_addresses').where({ token, opens }).first('channel', 'address');
  return row ? { channel: row.channel, address: row.address } : null;
}
