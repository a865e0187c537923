import type { Knex } from 'knex';
import { isChannel } from '../bases/base.ts';
import { later } from '../later.ts';
import { putInOutbox } from '../outbox/outbox.ts';
import type { CaseChange, Whose } from '../store/store.ts';

/** A letter waits so long for what else a colleague is about to say. */
const waitMs = 10 * 60_000;

/**
 * Tells the other members of a case file that can be reached, in the transaction of its change: one letter each, and
 * no further one until that member has spoken again.
 * @param now an instant in UTC
 */
export async function tellMembers(
  transaction: Knex,
  { door, person }: Whose,
  { before, after }: CaseChange,
  now: string,
): Promise<void> {
  if (before === null || JSON.stringify(before.entries) === JSON.stringify(after.entries)) return;
  const others = await transaction('case_members')
    .where({ code: after.code, told: false })
    .whereNot({ door, person })
    .select('door', 'person');
  const sendAfter = later(now, waitMs);
  for (const other of others) {
    if (!isChannel(other.door)) continue;
    await setTold(transaction, other, true);
    const to = { channel: other.door, address: other.person };
    await putInOutbox(transaction, to, { kind: 'case_news', code: after.code }, sendAfter);
  }
}

/** Whether a member has been told, or is about to be. */
export async function setTold(database: Knex, { door, person }: Whose, told: boolean): Promise<void> {
  await database('case_members').where({ door, person }).update({ told });
}
