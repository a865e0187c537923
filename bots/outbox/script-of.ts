import type { Knex } from 'knex';
import type { Script } from '../../conversations/script.ts';
import { memberAt } from '../case-news/news-turn.ts';
import type { Recipient } from '../reminders/duty.ts';

/**
 * The characters that somebody is answered in: those of their last turn, which may have been aside from any interview,
 * else those of their conversation; simplified where there was neither.
 */
export async function scriptOfRecipient(database: Knex, to: Recipient): Promise<Script> {
  const whose = memberAt(to);
  const last = await database('turns').where(whose).orderBy('id', 'desc').first('turn');
  const row = last ? null : await database('conversations').where(whose).first('state');
  const kept: { readonly script?: Script } = JSON.parse(last?.turn ?? row?.state ?? '{}');
  return kept.script ?? 'simplified';
}
