import type { Knex } from 'knex';
import { inScript } from '../../conversations/script.ts';
import { audit } from '../bases/audit.ts';
import type { Channel } from '../bases/base.ts';
import { memberAt, newsTurn } from '../case-news/news-turn.ts';
import { setTold } from '../case-news/tell-members.ts';
import type { Turn } from '../desk.ts';
import { later } from '../later.ts';
import type { Log } from '../log.ts';
import { tellStaff } from '../reminders/bring-up.ts';
import type { Recipient } from '../reminders/duty.ts';
import { dutyIn } from '../reminders/duty-rows.ts';
import { dutiesIn, turnOf } from '../reminders/letter-turn.ts';
import { dayAt } from '../reminders/nine-o-clock.ts';
import { wishTurn } from '../reminders/wishes.ts';
import { noteTold, readMembership } from '../store/case-rows.ts';
import { crossOff, putInOutbox, sendLater, type TakenLetter, takeLetters } from './outbox.ts';
import { scriptOfRecipient } from './script-of.ts';
import type { Sender, Sent } from './sender.ts';

/** A letter is taken out for so long; nobody waits for a platform longer. */
const leaseMs = 120_000;
const atOnce = 20;
/** Between attempts, in seconds: twice as long each time, up to an hour. */
const firstPause = 5;
const longestPause = 3600;

/** What delivering depends on. */
export interface Delivery {
  readonly database: Knex;
  readonly senders: ReadonlyMap<Channel, Sender>;
  readonly staff: readonly Recipient[];
  /** The instant it is, in UTC. */
  readonly now: () => string;
  readonly log: Log;
}

/**
 * Sends what is waiting in the outbox, the earliest first. A letter is crossed off only after the platform's answer; one
 * that may have arrived already says so when it is sent again.
 * @returns how many letters were taken out.
 */
export async function deliver(delivery: Delivery): Promise<number> {
  const { database, senders, now } = delivery;
  const leaseUntil = later(now(), leaseMs);
  const letters = await takeLetters(database, [...senders.keys()], now(), leaseUntil, atOnce);
  // Recipients side by side: one platform that hangs must not hold up the others.
  await Promise.all(letters.map((letter) => deliverOne(letter, delivery)));
  return letters.length;
}

async function deliverOne(taken: TakenLetter, delivery: Delivery): Promise<void> {
  const { database, senders, now, log } = delivery;
  const member = taken.letter.kind === 'case_news' ? await readMembership(database, memberAt(taken.to)) : null;
  const turn = await inTheirScript(await turnFor(taken, delivery), taken, database);
  if (turn === null) return leaveOut(taken, delivery);
  const sender = senders.get(taken.to.channel) as Sender;
  const sent = await sender.send(taken.to.address, turn, `outbox ${taken.id}`);
  switch (sent.kind) {
    case 'delivered':
      if (member) await noteTold(database, memberAt(taken.to), member);
      return close(taken, 'told', delivery);
    case 'later':
      log.warn({ letter: taken.id, attempts: taken.attempts }, 'outbox: a letter has to wait');
      return sendLater(database, taken.id, later(now(), pauseMs(taken, sent)), sent.unsure);
    case 'gone':
      log.warn({ letter: taken.id, why: sent.why }, 'outbox: a letter cannot be delivered');
      return goToTheNext(taken, sent.why, delivery);
  }
}

async function turnFor(taken: TakenLetter, { database, now }: Delivery): Promise<Turn | null> {
  const { letter } = taken;
  switch (letter.kind) {
    case 'case_news':
      return newsTurn(database, taken, letter, dayAt(now(), 'Asia/Shanghai'));
    case 'wish':
      return wishTurn(letter, taken.unsure);
    default:
      return turnOf(database, taken, letter, now());
  }
}

/** In the characters that the person has conversed in. */
async function inTheirScript(turn: Turn | null, { to }: TakenLetter, database: Knex): Promise<Turn | null> {
  if (turn?.language !== 'zh') return turn;
  const script = await scriptOfRecipient(database, to);
  return { ...turn, replies: inScript(turn.replies, script), ...(script === 'traditional' && { script }) };
}

/** Nothing is left to say; of a case file there may be again. */
async function leaveOut({ id, letter, to }: TakenLetter, { database }: Delivery): Promise<void> {
  await database.transaction(async (transaction) => {
    await crossOff(transaction, id);
    if (letter.kind === 'case_news') await setTold(transaction, memberAt(to), false);
  });
}

async function close(taken: TakenLetter, what: string, { database, now }: Delivery, note?: string): Promise<void> {
  await database.transaction(async (transaction) => {
    await crossOff(transaction, taken.id);
    await write(transaction, taken, what, now(), note);
  });
}

async function write(database: Knex, taken: TakenLetter, what: string, at: string, note?: string): Promise<void> {
  for (const id of dutiesIn(taken.letter)) {
    const duty = await dutyIn(database, id);
    if (!duty) continue;
    const { channel } = taken.to;
    const after = { duty: id, kind: taken.letter.kind, channel, letter: taken.id, ...(note && { note }) };
    await audit(database, { at, who: 'assistant', what, base: duty.base, before: null, after });
  }
}

/** Hands what cannot be delivered to the base's next contact, then to staff. */
async function goToTheNext(taken: TakenLetter, why: string, { database, now, staff }: Delivery): Promise<void> {
  await database.transaction(async (transaction) => {
    await crossOff(transaction, taken.id);
    await write(transaction, taken, 'not deliverable', now(), why);
    if (taken.letter.kind === 'for_staff') return;
    for (const id of dutiesIn(taken.letter)) {
      const duty = await dutyIn(transaction, id);
      if (!duty) continue;
      const next = await nextContact(transaction, duty.base, taken.to);
      if (next === null) {
        await tellStaff(transaction, [duty], 'unreachable', staff, now());
        continue;
      }
      await transaction('duties').where({ id }).update(next);
      const letter = taken.letter.kind === 'reminder' ? { ...taken.letter, duties: [id] } : taken.letter;
      await putInOutbox(transaction, next, letter, now());
    }
  });
}

async function nextContact(database: Knex, base: string, { channel, address }: Recipient): Promise<Recipient | null> {
  const contacts = await database('contacts').where({ base }).whereNot({ channel: 'email' }).orderBy('place');
  const at = contacts.findIndex((contact) => contact.channel === channel && contact.address === address);
  const next = contacts[at + 1];
  return next ? { channel: next.channel, address: next.address } : null;
}

function pauseMs({ attempts }: TakenLetter, { seconds }: Extract<Sent, { kind: 'later' }>): number {
  return 1000 * (seconds ?? Math.min(firstPause * 2 ** (attempts - 1), longestPause));
}
