import type { Knex } from 'knex';
import { notice } from '../../conversations/heard.ts';
import { legibleText } from '../../conversations/legible-text.ts';
import type { Message } from '../../conversations/message.ts';
import { readRemindId } from '../../conversations/remind-later.ts';
import type { Reply } from '../../conversations/reply.ts';
import { simplified } from '../../conversations/script.ts';
import { readStaffTalk, type StaffTalk } from '../../conversations/staff-talk.ts';
import type { Conversation } from '../../conversations/state.ts';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import type { CalendarDay } from '../../core/calendar-day.ts';
import { vocabulary } from '../../core/fact.ts';
import type { Language } from '../../policy-text/language.ts';
import type { Incoming } from '../desk.ts';
import { answerDuty } from '../reminders/answer-duty.ts';
import type { Recipient } from '../reminders/duty.ts';
import { readDutyPress } from '../reminders/duty-press.ts';
import { keepWish, pressWish } from '../reminders/wishes.ts';
import { workOutDuties } from '../reminders/work-out.ts';
import { askedOf, settle } from './asked.ts';
import { isChannel } from './base.ts';
import { answering } from './close-duty.ts';
import { hearContact } from './hear-contact.ts';
import { hearStaff, notForYou } from './hear-staff.ts';
import { basesIn, basesOf, confirmEvent, takeEventBack } from './register.ts';
import { calendarTurn } from './show-bases.ts';
import { pressStaff } from './staff-change.ts';
import { languageOf } from './talker.ts';
import { pressBase } from './tell-event.ts';
import { baseWords } from './words.ts';

/** What is said to a contact aside from their own conversation. */
export interface Aside {
  readonly replies: readonly Reply[];
  readonly language: Language;
}

/**
 * Answers the contacts of bases (presses on reminders, 我的基地, what has happened to a base), staff, and applicants who
 * ask to be told on a day.
 */
export interface ContactCounter {
  /** Null when it is not for this counter: nobody's contact or staff, or something else is said. */
  answer(incoming: Incoming, conversation: Conversation | null): Promise<Aside | null>;
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

const asksToBeTold =
  /^(?:请|麻烦)?(?:到时候?|届时|那天|到那天)(?:再)?(?:提醒|告诉|通知)(?:我|一下|我一下)?[。！!]?$|^(?:please )?(?:remind|tell) me (?:then|on that day|when (?:it is|the day has) (?:time|come))[.!]?$/i;

/** Nobody writes more about a base in one message; what follows is not read. */
const longestText = 500;

export function contactCounter(settings: ContactSettings): ContactCounter {
  const { database, calendar, today, now } = settings;

  return {
    async answer({ door, person, delivery, message }, conversation) {
      if (!isChannel(door)) return null;
      const who: Recipient = { channel: door, address: person };
      const staff = 'text' in message ? readStaffTalk(simplified(message.text.slice(0, longestText))) : null;
      if (staff || !('text' in message)) await letNoteGo(who);
      const wished = await wishIn(message, who, conversation);
      if (wished) return wished;
      if ('press' in message) return pressed(message.press, who, delivery);
      if ('form' in message) return null;
      if (staff) return toStaff(staff, who, delivery);
      const text = simplified(legibleText(message.text.slice(0, longestText)));
      return hearContact({ who, delivery, text, interview: interviewOf(conversation) }, settings);
    },
  };

  /** Only what comes next may be the note that was asked for. */
  async function letNoteGo(who: Recipient): Promise<void> {
    if ((await askedOf(database, who, now()))?.asked.kind === 'note') await settle(database, who);
  }

  /** An applicant asks to be told on the day they have to wait for, by pressing what was offered or saying so. */
  async function wishIn(message: Message, who: Recipient, conversation: Conversation | null): Promise<Aside | null> {
    if ('form' in message) return null;
    const language = conversation?.language ?? 'zh';
    const offered = conversation?.offered.find(({ id }) => readRemindId(id) !== null);
    const asksFor =
      'text' in message && offered && (asksToBeTold.test(message.text.trim()) || message.text === offered.label);
    const waiting = readRemindId('press' in message ? message.press : asksFor ? offered.id : '');
    if (waiting) {
      return { replies: [await keepWish(database, who, waiting, language, await calendar())], language };
    }
    const reply = 'press' in message ? await pressWish(database, message.press, who, language) : null;
    return reply && { replies: [reply], language };
  }

  /** A contact who asks what is due is shown their own; everybody else is told who it is for. */
  async function toStaff(talk: StaffTalk, who: Recipient, delivery: string): Promise<Aside> {
    if (await settings.isStaff?.(who)) return hearStaff(talk, who, settings);
    const asksToSee = talk.action === 'due' || talk.action === 'all';
    const own = asksToSee ? await hearContact({ who, delivery, text: '我的基地', interview: 'none' }, settings) : null;
    return own ?? notForYou(talk.language);
  }

  async function pressed(press: string, who: Recipient, delivery: string): Promise<Aside | null> {
    const duty = readDutyPress(press);
    if (duty) {
      const standing = await askedOf(database, who, now());
      const asked = standing?.asked.kind === 'which_duty' ? standing.asked : null;
      if (asked) await settle(database, who);
      const note = asked && duty.action === 'done' && 'done' in asked.answer ? asked.answer.done : undefined;
      const isStaff = duty.action === 'why' && (await settings.isStaff?.(who));
      return answerDuty(duty, who, { ...(await answering(settings, note)), ...(isStaff && { isStaff }) });
    }
    const [, action, event = ''] = /^(event|event_right):([0-9a-f-]{36})$/.exec(press) ?? [];
    if (action === 'event') return tookBack(event, who);
    if (action === 'event_right') return confirmed(event, who);
    const [, does] = /^calendar:(anew|revoke)$/.exec(press) ?? [];
    if (does === 'anew' || does === 'revoke') {
      const bases = await basesIn(database, await basesOf(database, who.channel, who.address));
      const language = languageOf(bases, who);
      return { replies: [await calendarTurn(does, { who, language }, settings)], language };
    }
    return (await pressBase(press, who, delivery, settings)) ?? pressStaff(press, who, settings);
  }

  async function tookBack(event: string, who: Recipient): Promise<Aside | null> {
    const told = await takeEventBack(database, event, who, now());
    if (told === null) return null;
    await workOutDuties(database, today(), now(), await calendar());
    const language = languageOf([told.base], who);
    const words = baseWords[language];
    return { replies: [notice(words.takenBack(told.base.name, words.events[told.event.kind]))], language };
  }

  async function confirmed(event: string, who: Recipient): Promise<Aside | null> {
    const told = await confirmEvent(database, event, who, now());
    if (told === null) return null;
    const language = languageOf([told.base], who);
    const words = baseWords[language];
    return { replies: [notice(words.confirmed(told.base.name, words.events[told.event.kind]))], language };
  }
}

/** Somebody who has only said hello is asked for the kind of their organisation, and may not care. */
function interviewOf(conversation: Conversation | null) {
  if (conversation === null || conversation.asked === null || conversation.steps.length === 0) return 'none';
  return ['day', 'days'].includes(vocabulary[conversation.asked].shape) ? 'asks_for_day' : 'asks';
}
