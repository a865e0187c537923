import type { Knex } from 'knex';
import type { Recipient } from '../reminders/duty.ts';
import { type AuditEntry, auditBy } from './audit.ts';

/** What is kept about somebody beside their conversation: as a contact of bases, and as one who waits for a day. */
export interface KeptOfContact {
  /** As what staff have registered them. */
  readonly contactOf: readonly object[];
  /** What they have told, answered and changed. */
  readonly changes: readonly AuditEntry[];
  readonly asked: object | null;
  readonly privateAddresses: readonly object[];
  readonly wishes: readonly object[];
  /** What was said to them, where the process died before the turn was kept. */
  readonly answers: readonly object[];
  /** What is on its way to them. */
  readonly letters: readonly object[];
}

/** Everything of that kind about somebody. */
export async function keptOfContact(database: Knex, who: Recipient): Promise<KeptOfContact> {
  const { channel, address } = who;
  const question = await database('base_questions').where({ channel, address }).first('question');
  const theirs = (table: string) => database(table).where({ channel, address });
  const letters = await theirs('outbox').orderBy('id').select('letter', 'send_after as sendAfter');
  const answers = await theirs('contact_answers').orderBy('delivery').select('delivery', 'answer');
  const wishes = await theirs('wishes').orderBy('remind_at').select('letter', 'remind_at as remindAt');
  return {
    contactOf: await theirs('contacts')
      .orderBy('base')
      .select('base', 'name', 'channel', 'address', 'language', 'time_zone as timeZone'),
    changes: await auditBy(database, `${channel} ${address}`),
    asked: question ? JSON.parse(question.question) : null,
    privateAddresses: await theirs('private_addresses').orderBy('opens').select('opens', 'token'),
    wishes: wishes.map((one) => ({ ...one, letter: JSON.parse(one.letter) })),
    answers: answers.map((one) => ({ ...one, answer: JSON.parse(one.answer) })),
    letters: letters.map((one) => ({ ...one, letter: JSON.parse(one.letter) })),
  };
}

/**
 * Deletes what is theirs to delete: what they were asked, their private addresses, and what they wish to be told. Who is
 * a contact of a base, and what they have told as one, is the register of staff.
 */
export async function forgetContact(database: Knex, { channel, address }: Recipient): Promise<void> {
  for (const table of ['base_questions', 'private_addresses', 'wishes', 'contact_answers']) {
    await database(table).where({ channel, address }).delete();
  }
  await database('outbox').where({ channel, address }).whereLike('letter', '{"kind":"wish"%').delete();
}
