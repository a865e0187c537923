import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { type BaseTalk, readBaseTalk } from '../../conversations/base-talk.ts';
import { dayShown } from '../../conversations/day-shown.ts';
import { notice } from '../../conversations/heard.ts';
import { legibleText } from '../../conversations/legible-text.ts';
import type { Reply } from '../../conversations/reply.ts';
import type { Conversation } from '../../conversations/state.ts';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import type { CalendarDay } from '../../core/calendar-day.ts';
import type { Language } from '../../policy-text/language.ts';
import type { Incoming } from '../desk.ts';
import { answerDuty } from '../reminders/answer-duty.ts';
import type { Recipient } from '../reminders/duty.ts';
import { readDutyPress } from '../reminders/duty-press.ts';
import { dutiesOf, dutyOfEvent } from '../reminders/duty-rows.ts';
import { dutyChoices, dutyReply } from '../reminders/letter-turn.ts';
import { reminderWords } from '../reminders/words.ts';
import { workOutDuties } from '../reminders/work-out.ts';
import { type Base, type Contact, isChannel, lastDayOf, statusOf } from './base.ts';
import { basesIn, basesOf, keepEvent, takeEventBack } from './register.ts';
import { baseWords } from './words.ts';

/** What is said to a contact aside from their own conversation. */
export interface Aside {
  readonly replies: readonly Reply[];
  readonly language: Language;
}

/** Answers the contacts of bases: presses on reminders, 我的基地, and what has happened to a base. */
export interface ContactCounter {
  /** Null when it is not for this counter: nobody's contact, or something else is said. */
  answer(incoming: Incoming, conversation: Conversation | null): Promise<Aside | null>;
}

export interface ContactSettings {
  readonly database: Knex;
  readonly calendar: () => Promise<WorkCalendar>;
  readonly today: () => CalendarDay;
  /** The instant it is, in UTC. */
  readonly now: () => string;
}

const takeBack = /^event:([0-9a-f-]{36})$/;

export function contactCounter(settings: ContactSettings): ContactCounter {
  const { database, calendar, today, now } = settings;

  return {
    async answer({ door, person, message }, conversation) {
      if (!isChannel(door)) return null;
      const who: Recipient = { channel: door, address: person };
      if ('press' in message) {
        const press = readDutyPress(message.press);
        if (press) return answerDuty(press, who, { database, calendar: await calendar(), now: now() });
        const event = takeBack.exec(message.press)?.[1];
        return event === undefined ? null : tookBack(event, who);
      }
      const talk = readBaseTalk(legibleText(message.text.slice(0, 500)), today());
      // In an interview 和12家签了协议 answers a question.
      if (talk === null || (talk.kind === 'event' && conversation !== null && conversation.asked !== null)) return null;
      const bases = await basesIn(database, await basesOf(database, who.channel, who.address));
      if (bases.length === 0) return null;
      const language = contactIn(bases[0] as Base, who)?.language ?? 'zh';
      await workOutDuties(database, today(), now(), await calendar());
      const replies =
        talk.kind === 'list' ? await list(bases, language) : await told(talk, message.text, bases, who, language);
      return { replies, language };
    },
  };

  async function list(bases: readonly Base[], language: Language): Promise<readonly Reply[]> {
    const words = baseWords[language];
    const replies: Reply[] = [];
    for (const base of bases) {
      const status = words.status[statusOf(base, today())];
      const open = (await dutiesOf(database, [base.name])).filter(({ state }) => state === 'open');
      const head = words.base(base.name, status, dayShown(lastDayOf(base), language));
      replies.push(notice(head, ...(open.length === 0 ? [words.nothingDue] : [])));
      for (const duty of open) {
        replies.push(dutyReply(duty, language, today(), dutyChoices(duty, ['done', 'why'], reminderWords[language])));
      }
    }
    return replies;
  }

  async function told(
    { event: kind, on, exact }: Extract<BaseTalk, { kind: 'event' }>,
    text: string,
    bases: readonly Base[],
    who: Recipient,
    language: Language,
  ): Promise<readonly Reply[]> {
    const words = baseWords[language];
    const named = bases.filter(({ name }) => text.includes(name));
    const [base, another] = named.length > 0 ? named : bases;
    if (!base || another) return [notice(words.whichBase(bases.map(({ name }) => name)))];
    if (on === undefined) return [notice(words.whichDay)];
    if (on > today()) return [notice(words.notYetThere)];
    const id = randomUUID();
    await keepEvent(database, base.name, { id, kind, on, words: text }, `${who.channel} ${who.address}`, now());
    await workOutDuties(database, today(), now(), await calendar());
    const duty = await dutyOfEvent(database, id);
    const day = dayShown(on, language);
    const lines = [
      words.event(base.name, words.events[kind], day),
      ...(exact ? [] : [words.firstDayTaken(day)]),
      words.ours,
    ];
    const noted: Reply = { ...notice(...lines), choices: [{ id: `event:${id}`, label: words.takeBack }] };
    if (!duty) return [noted];
    const choices = dutyChoices(duty, ['done', 'why'], reminderWords[language]);
    return [noted, dutyReply(duty, language, today(), choices)];
  }

  async function tookBack(event: string, who: Recipient): Promise<Aside | null> {
    const base = await takeEventBack(database, event, who, now());
    if (base === null) return null;
    await workOutDuties(database, today(), now(), await calendar());
    const language = contactIn(base.base, who)?.language ?? 'zh';
    const words = baseWords[language];
    return { replies: [notice(words.takenBack(base.base.name, words.events[base.event.kind]))], language };
  }
}

function contactIn({ contacts }: Base, { channel, address }: Recipient): Contact | undefined {
  return contacts.find((contact) => contact.channel === channel && contact.address === address);
}
