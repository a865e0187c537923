import type { Knex } from 'knex';
import { withoutMember } from '../../conversations/shared-case/entries.ts';
import type { DoorName } from '../desk.ts';
import { readMembership, replaceCase } from './case-rows.ts';
import { eraseTraces } from './database.ts';
import type { Whose } from './store.ts';

/** The tables whose rows belong to a person at a door. */
const personal = ['conversations', 'turns', 'wrong_codes', 'case_members', 'arrivals'] as const;
/** Those whose rows belong to somebody who can be told. Who is a contact of a base is the register of staff, and stays. */
const addressed = ['base_questions', 'private_addresses', 'wishes'] as const;
/** The letters that are about the person's own conversation. */
const ownLetters = ['case_news', 'wish'] as const;

/**
 * Deletes everything about the people of one workspace: their conversations, their own answers in case files that they
 * share, and what they wished to be told. What colleagues elsewhere have answered stays.
 * @param workspace what the ids of its people and threads begin with, before a colon
 */
export async function forgetEveryone(database: Knex, door: DoorName, workspace: string): Promise<void> {
  const theirs = (table: string) => database(table).where({ door }).whereLike('person', `${workspace}:%`);
  for (const { person } of await theirs('case_members').select('person')) {
    await database.transaction((transaction) => leaveCase(transaction, { door, person }));
  }
  for (const table of personal) await theirs(table).delete();
  const atAddress = (table: string) => database(table).where({ channel: door }).whereLike('address', `${workspace}:%`);
  for (const table of addressed) await atAddress(table).delete();
  for (const kind of ownLetters) await atAddress('outbox').whereLike('letter', `{"kind":"${kind}"%`).delete();
  await database('open_threads').where({ door }).whereLike('thread', `${workspace}:%`).delete();
  await eraseTraces(database);
}

/** Takes a person's answers out of the case file, whatever its other members write meanwhile. */
async function leaveCase(transaction: Knex, whose: Whose): Promise<void> {
  for (;;) {
    const membership = await readMembership(transaction, whose);
    if (!membership) return;
    const { file, me } = membership;
    const change = { before: file, after: withoutMember(file, me), member: null };
    if (await replaceCase(transaction, whose, change)) return;
  }
}
