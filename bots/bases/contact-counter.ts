import type { Knex } from 'knex';
import type { Form, Refused } from '../../conversations/form.ts';
import type { Message } from '../../conversations/message.ts';
import type { Reply } from '../../conversations/reply.ts';
import { languageIn, simplified } from '../../conversations/script.ts';
import type { Conversation } from '../../conversations/state.ts';
import type { Waiting } from '../../conversations/turn/remind-later.ts';
import { legibleText } from '../../conversations/understanding/legible-text.ts';
import { readStaffTalk, type StaffTalk } from '../../conversations/understanding/staff-talk.ts';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import type { CalendarDay } from '../../core/calendar-day.ts';
import { vocabulary } from '../../core/fact.ts';
import type { Language } from '../../policy-text/language.ts';
import type { DoorName, Incoming } from '../desk.ts';
import type { Recipient } from '../reminders/duty.ts';
import { keepWish } from '../reminders/wishes.ts';
import { workOutDuties } from '../reminders/work-out.ts';
import { answerOnce } from './answer-once.ts';
import { settle, stillStanding } from './asked.ts';
import { isChannel } from './base.ts';
import { baseWithKey } from './base-key.ts';
import { type FromContact, hearContact, mayBeOfBases } from './hear-contact.ts';
import { hearOnWeb } from './hear-on-web.ts';
import { hearPress, isPressOfBases, type Pressed } from './hear-press.ts';
import { hearStaff, notForYou } from './hear-staff.ts';
import { wishIn } from './hear-wish.ts';
import { hearStaffForm } from './staff-change.ts';
import { type FilledForm, readFormChoice, readStaffForm, staffForm } from './staff-form.ts';

/** What is said to a contact aside from their own conversation. */
export interface Aside {
  readonly replies: readonly Reply[];
  readonly language: Language;
  /** Fields of a form that cannot be taken; then nothing of it was done. */
  readonly refused?: Refused;
}

/** What is kept when something comes in from somebody who may be a contact, as it is kept. */
export interface ContactAtHand {
  /** What the delivery was answered, when the process died before its turn was kept. */
  readonly answer: string | null;
  /** What they were asked last. */
  readonly question: string | null;
}

/**
 * Answers the contacts of bases (presses on reminders, 我的基地, what has happened to a base), staff, and applicants who
 * ask to be told on a day.
 */
export interface ContactCounter {
  /** Null when it is not for this counter: nobody's contact or staff, or something else is said. */
  answer(incoming: Incoming, conversation: Conversation | null, atHand: ContactAtHand): Promise<Aside | null>;
  /** The form that a press opens for staff; null when it opens none of theirs. */
  form(door: DoorName, person: string, press: string): Promise<Form | null>;
}

export interface ContactSettings {
  readonly database: Knex;
  readonly calendar: () => Promise<WorkCalendar>;
  readonly today: () => CalendarDay;
  /** The instant it is, in UTC. */
  readonly now: () => string;
  /** The address that people reach the web door by, where one is set. */
  readonly publicUrl?: string | undefined;
  /** Whether somebody is staff; without it nobody is. */
  readonly isStaff?: (who: Recipient) => Promise<boolean>;
}

/** Nobody writes more about a base in one message; what follows is not read. */
const longestText = 500;

/** What somebody wants of the counter. */
type Wanted =
  | { readonly kind: 'wish'; readonly waiting: Waiting; readonly language: Language }
  | ({ readonly kind: 'press' } & Pressed)
  | { readonly kind: 'staff'; readonly talk: StaffTalk }
  | { readonly kind: 'form'; readonly filled: FilledForm }
  | ({ readonly kind: 'contact' } & FromContact);

/** Opens the counter at which contacts and staff speak of their bases. */
export function contactCounter(settings: ContactSettings): ContactCounter {
  const { database, calendar, today, now } = settings;

  return {
    async answer({ door, person, delivery, message, language: client = 'zh' }, conversation, atHand) {
      if (door === 'web' && 'text' in message) {
        return hearOnWeb(message.text.slice(0, longestText), conversation?.language ?? languageIn(client), settings);
      }
      if (!isChannel(door)) return null;
      const who: Recipient = { channel: door, address: person };
      const delivered = { ...who, delivery };
      if (atHand.answer !== null) return JSON.parse(atHand.answer);
      const wanted = wantedIn(message, who, delivery, conversation);
      const standing = stillStanding(atHand.question, now());
      // Only what comes next may be the note that was asked for.
      if (wanted?.kind !== 'contact' && standing?.asked.kind === 'note') await settle(database, who);
      if (wanted === null) return null;
      if (wanted.kind === 'contact' && !(await mayBeOfBases(wanted, standing, settings))) return null;
      // Platforms are asked, and every base is worked out, before the transaction: nobody waits for it meanwhile.
      const isStaff = mayTurnOnStaff(wanted) && ((await settings.isStaff?.(who)) ?? false);
      await workOutDuties(database, today(), now(), await calendar());
      return answerOnce(database, delivered, (transaction) =>
        answer(wanted, who, delivery, { ...settings, database: transaction, isStaff: async () => isStaff }),
      );
    },
    async form(door, person, press) {
      const which = readFormChoice(press);
      if (which === null || !isChannel(door)) return null;
      if (!(await settings.isStaff?.({ channel: door, address: person }))) return null;
      const { key } = which;
      const base = key === null ? null : await baseWithKey(database, key);
      return key !== null && base === null ? null : staffForm(which, base);
    },
  };
}

function wantedIn(
  message: Message,
  who: Recipient,
  delivery: string,
  conversation: Conversation | null,
): Wanted | null {
  const language = conversation?.language ?? 'zh';
  const waiting = wishIn(message, conversation);
  if (waiting) return { kind: 'wish', waiting, language };
  if ('form' in message) {
    const filled = readStaffForm(message.form);
    return filled && { kind: 'form', filled };
  }
  if ('press' in message) {
    const { press } = message;
    return isPressOfBases(press) ? { kind: 'press', press, who, delivery, language } : null;
  }
  const text = message.text.slice(0, longestText);
  const talk = readStaffTalk(simplified(text));
  if (talk) return { kind: 'staff', talk };
  const interview = interviewOf(conversation);
  return { kind: 'contact', who, delivery, text: simplified(legibleText(text)), interview };
}

function mayTurnOnStaff(wanted: Wanted): boolean {
  if (wanted.kind === 'staff' || wanted.kind === 'form') return true;
  return wanted.kind === 'press' && /^(?:staff|duty:why):/.test(wanted.press);
}

async function answer(
  wanted: Wanted,
  who: Recipient,
  delivery: string,
  settings: ContactSettings,
): Promise<Aside | null> {
  switch (wanted.kind) {
    case 'wish': {
      const { waiting, language } = wanted;
      return {
        replies: [await keepWish(settings.database, who, waiting, language, await settings.calendar())],
        language,
      };
    }
    case 'press':
      return hearPress(wanted, settings);
    case 'form':
      return hearStaffForm(wanted.filled, who, settings);
    case 'staff':
      return toStaff(wanted.talk, who, delivery, settings);
    case 'contact':
      return hearContact(wanted, settings);
  }
}

/** A contact who asks what is due is shown their own; everybody else is told who it is for. */
async function toStaff(
  talk: StaffTalk,
  who: Recipient,
  delivery: string,
  settings: ContactSettings,
): Promise<Aside | null> {
  if (await settings.isStaff?.(who)) return hearStaff(talk, who, settings);
  const asksToSee = talk.action === 'due' || talk.action === 'all';
  const own = asksToSee ? await hearContact({ who, delivery, text: '我的基地', interview: 'none' }, settings) : null;
  return own ?? notForYou(talk.language);
}

/** Somebody who has only said hello is asked for the kind of their organization, and may not care. */
function interviewOf(conversation: Conversation | null) {
  if (conversation === null || conversation.asked === null || conversation.steps.length === 0) return 'none';
  return ['day', 'days'].includes(vocabulary[conversation.asked].shape) ? 'asks_for_day' : 'asks';
}
