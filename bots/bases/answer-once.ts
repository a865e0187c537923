import type { Knex } from 'knex';
import type { Recipient } from '../reminders/duty.ts';
import type { Aside } from './contact-counter.ts';

/** A message or a press, by the platform's id of it. */
export interface Delivered extends Recipient {
  readonly delivery: string;
}

/** What a delivery was answered, when the process died before its turn was kept; else null. */
async function answerKept(database: Knex, delivered: Delivered): Promise<Aside | null> {
  const row = await database('contact_answers').where(key(delivered)).first('answer');
  return row ? JSON.parse(row.answer) : null;
}

/**
 * Does what a delivery asks for and keeps what is said of it, in one transaction: whoever dies before the turn is kept
 * has done all of it or nothing, and when the delivery comes again it is answered as it was, and does nothing twice.
 * @param work is given the transaction; when it gives null, the delivery is not for this counter
 */
export function answerOnce(
  database: Knex,
  delivered: Delivered,
  work: (transaction: Knex) => Promise<Aside | null>,
): Promise<Aside | null> {
  return database.transaction(async (transaction) => {
    const answers = () => transaction('contact_answers');
    // A write first: of two processes that have the same delivery, one waits for the other.
    const begun = await answers()
      .insert({ ...key(delivered), answer: '' })
      .onConflict(['channel', 'address', 'delivery'])
      .ignore()
      .returning('delivery');
    if (begun.length === 0) return answerKept(transaction, delivered);
    const aside = await work(transaction);
    if (aside === null) await forgetAnswer(transaction, delivered);
    else
      await answers()
        .where(key(delivered))
        .update({ answer: JSON.stringify(aside) });
    return aside;
  });
}

/** The turn is kept: the answer is found there from now on. */
export async function forgetAnswer(database: Knex, delivered: Delivered): Promise<void> {
  await database('contact_answers').where(key(delivered)).delete();
}

function key({ channel, address, delivery }: Delivered): Delivered {
  return { channel, address, delivery };
}
