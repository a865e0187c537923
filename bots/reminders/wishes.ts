import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { intentId } from '../../conversations/choice-id.ts';
import { notice } from '../../conversations/heard.ts';
import type { Reply } from '../../conversations/reply.ts';
import type { Waiting } from '../../conversations/turn/remind-later.ts';
import { catalogues } from '../../conversations/wording/catalogue/catalogue.ts';
import { dayShown } from '../../conversations/wording/day-shown.ts';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import { workingDayOnOrAfter } from '../../core/calendar/working-days.ts';
import { cite } from '../../policy-text/citation/citation.ts';
import type { Language } from '../../policy-text/language.ts';
import type { Turn } from '../desk.ts';
import type { WishLetter } from '../outbox/letter.ts';
import { putInOutbox } from '../outbox/outbox.ts';
import { isPostgres } from '../store/is-postgres.ts';
import type { Recipient } from './duty.ts';
import { nineOClock } from './nine-o-clock.ts';
import { wishWords } from './wish-words.ts';
import { reminderWords } from './words.ts';

/** Applicants are in Beijing. */
const timeZone = 'Asia/Shanghai';
/** How many are brought up in one go. */
const atOnce = 500;

/**
 * Keeps an applicant's wish to be told on a day, at nine on the first working day from then on. The same wish twice is
 * kept once.
 * @returns what is said to them
 */
export async function keepWish(
  database: Knex,
  { channel, address }: Recipient,
  { on, clauses }: Waiting,
  language: Language,
  calendar: WorkCalendar,
): Promise<Reply> {
  const words = wishWords[language];
  const day = workingDayOnOrAfter(calendar, on).day;
  const letter: WishLetter = { kind: 'wish', on, clauses, language };
  const id = createHash('sha256').update(`${channel} ${address} ${on} ${clauses}`).digest('hex').slice(0, 36);
  const row = { id, channel, address, letter: JSON.stringify(letter), remind_at: nineOClock(day, timeZone) };
  await database('wishes').insert(row).onConflict('id').ignore();
  return {
    ...notice(words.kept(dayShown(day, language), labelsOf(clauses, language))),
    choices: [{ id: `wish_off:${id}`, label: words.drop }],
  };
}

/** The wish of a choice's id is let go, if it is this person's. Null when the press is none of these. */
export async function pressWish(
  database: Knex,
  press: string,
  { channel, address }: Recipient,
  language: Language,
): Promise<Reply | null> {
  const id = /^wish_off:([0-9a-f]{36})$/.exec(press)?.[1];
  if (id === undefined) return null;
  await database('wishes').where({ id, channel, address }).delete();
  return notice(wishWords[language].dropped);
}

/** Puts the wishes whose day has come into the outbox, in one transaction. */
export async function bringUpWishes(database: Knex, now: string): Promise<void> {
  const due = () => database('wishes').where('remind_at', '<=', now);
  // Most rounds find none: they must not take the one writer's turn.
  if ((await due().first('id')) === undefined) return;
  await database.transaction(async (transaction) => {
    const some = transaction('wishes').where('remind_at', '<=', now).orderBy('remind_at').limit(atOnce).select('id');
    // A write from the first statement on, so that two processes never both find the same wish due.
    const taken = await transaction('wishes')
      .whereIn('id', isPostgres(database) ? some.forUpdate().skipLocked() : some)
      .update({ remind_at: now }, ['id', 'channel', 'address', 'letter']);
    for (const { id, letter, ...to } of taken) {
      await putInOutbox(transaction, to, JSON.parse(letter), now);
      await transaction('wishes').where({ id }).delete();
    }
  });
}

/** What an applicant is told on the day they asked for, with the words they had to wait for. */
export function wishTurn({ on, clauses, language }: WishLetter, unsure: boolean): Turn {
  const words = wishWords[language];
  const line = words.dayHasCome(dayShown(on, language), labelsOf(clauses, language));
  const choices = [{ id: intentId('result'), label: catalogues[language].buttons.result }];
  const reply: Reply = {
    ...{
      kind: 'answer',
      text: [...(unsure ? [reminderWords[language].mayBeSecond] : []), line].join('\n'),
      sections: [],
      choices,
    },
    citations: clauses.map((clause) => cite(clause)),
  };
  return { replies: [reply], language, asked: null };
}

function labelsOf(clauses: readonly string[], language: Language): string {
  return clauses.map((clause) => cite(clause).label[language]).join(language === 'zh' ? '、' : ', ');
}
