import type { Knex } from 'knex';
import { isChannel } from '../bases/base.ts';
import { forgetContact, keptOfContact } from '../bases/kept-of-contact.ts';
import { readMembership } from './case-rows.ts';
import { type EverythingKept, type Forgotten, Overtaken, type Whose } from './store.ts';

/** Everything in the tables that is about a person. */
export async function readEverything(database: Knex, whose: Whose): Promise<EverythingKept> {
  const row = await database('conversations').where(whose).first('state');
  const turns = await database('turns').where(whose).orderBy('id').select('delivery', 'said', 'turn');
  const tried = await database('wrong_codes').where(whose).first('day', 'tries');
  return {
    conversation: row ? JSON.parse(row.state) : null,
    turns: turns.map(({ delivery, said, turn }) => ({ delivery, said: JSON.parse(said), turn: JSON.parse(turn) })),
    membership: await readMembership(database, whose),
    wrongCodes: tried ?? null,
    bases: isChannel(whose.door) ? await keptOfContact(database, { channel: whose.door, address: whose.person }) : null,
  };
}

/** Deletes everything about a person but their part in a case file. @throws Overtaken when the conversation has gone on meanwhile. */
export async function forget(transaction: Knex, { door, person, before }: Forgotten): Promise<void> {
  const whose = { door, person };
  const conversation = transaction('conversations').where({ ...whose, state: JSON.stringify(before) });
  if ((await conversation.delete()) === 0) throw new Overtaken();
  await transaction('turns').where(whose).delete();
  await transaction('wrong_codes').where(whose).delete();
  if (isChannel(door)) await forgetContact(transaction, { channel: door, address: person });
  if (door === 'discord') await transaction('discord_heard').where({ person }).delete();
  await transaction('outbox')
    .where({ channel: door, address: person })
    .whereLike('letter', '{"kind":"case_news"%')
    .delete();
}
