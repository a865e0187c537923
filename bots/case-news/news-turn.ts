import type { Knex } from 'knex';
import { isOfLaterVersion, upToDate } from '../../conversations/earlier-state.ts';
import { notice } from '../../conversations/heard.ts';
import { caseNews } from '../../conversations/shared-case/catch-up.ts';
import type { DoorName, Turn } from '../desk.ts';
import type { CaseLetter } from '../outbox/letter.ts';
import type { TakenLetter } from '../outbox/outbox.ts';
import type { Recipient } from '../reminders/duty.ts';
import { reminderWords } from '../reminders/words.ts';
import { readMembership } from '../store/case-rows.ts';
import type { Whose } from '../store/store.ts';

/**
 * What colleagues have changed in a case file since a member last spoke, in that member's language and by what is so
 * now. Null when there is nothing left to tell, or the member has left.
 */
export async function newsTurn(
  database: Knex,
  { to, unsure }: Pick<TakenLetter, 'to' | 'unsure'>,
  { code }: CaseLetter,
  today: string,
): Promise<Turn | null> {
  const whose = memberAt(to);
  const membership = await readMembership(database, whose);
  const row = await database('conversations').where(whose).first('state');
  if (!row || membership?.file.code !== code) return null;
  const kept = JSON.parse(row.state);
  if (isOfLaterVersion(kept, { joined: membership, named: null })) return null;
  const state = upToDate(kept);
  const { language } = state;
  const news = caseNews(state, membership, today);
  const replies = unsure ? [notice(reminderWords[language].mayBeSecond), ...news] : news;
  return news.length > 0 ? { replies, language, asked: null } : null;
}

/** Whom a letter about a case file goes to: the channel is the door, the address the person there. */
export function memberAt({ channel, address }: Recipient): Whose {
  return { door: channel as DoorName, person: address };
}
