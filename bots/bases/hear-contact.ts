import { createHash } from 'node:crypto';
import { type BaseTalk, readBaseTalk } from '../../conversations/base-talk.ts';
import { dayShown } from '../../conversations/day-shown.ts';
import { dayGone, dayToCome } from '../../conversations/day-told.ts';
import { duties as dutyNames } from '../../conversations/deadline-words.ts';
import { notice } from '../../conversations/heard.ts';
import type { Choice, Reply } from '../../conversations/reply.ts';
import type { CalendarDay } from '../../core/calendar-day.ts';
import type { Duty } from '../../core/deadlines/deadline.ts';
import type { Language } from '../../policy-text/language.ts';
import { calendarFor } from '../calendar-file/calendar-of.ts';
import { subscriptionAddress, subscriptionReply } from '../calendar-file/calendar-reply.ts';
import { calendarWords } from '../calendar-file/words.ts';
import { answerDuty } from '../reminders/answer-duty.ts';
import type { DutyOfBase, Recipient } from '../reminders/duty.ts';
import { type DutyPress, dutyChoiceId } from '../reminders/duty-press.ts';
import { dutiesOf, dutyOfEvent } from '../reminders/duty-rows.ts';
import { dutyChoices, dutyReply } from '../reminders/letter-turn.ts';
import { reminderWords } from '../reminders/words.ts';
import { workOutDuties } from '../reminders/work-out.ts';
import { type Asked, ask, askedOf, type Standing, settle } from './asked.ts';
import { type Base, lastDayOf, statusOf } from './base.ts';
import type { Aside, ContactSettings } from './contact-counter.ts';
import { revokeToken, tokenOf } from './private-address.ts';
import { basesIn, basesOf, keepEvent } from './register.ts';
import { baseWords } from './words.ts';

/** What was said or pressed, and by whom. */
export interface FromContact {
  readonly who: Recipient;
  /** The platform's id of it: what comes a second time is kept once. */
  readonly delivery: string;
  readonly text: string;
  /** The interview is under way, and whether it asks for a day. */
  readonly interview: 'none' | 'asks' | 'asks_for_day';
}

/** A contact with the bases they are one of. */
interface Talker {
  readonly who: Recipient;
  readonly delivery: string;
  readonly bases: readonly Base[];
  readonly language: Language;
}

type Event = Pick<Extract<Asked, { kind: 'base_of_event' }>, 'event' | 'on' | 'exact' | 'words'>;

/** Longer words with a day in them say something else as well. */
const longestDay = 40;
/** What one may do, or what only runs, is not handed in. */
const notHandedIn: readonly Duty[] = ['registration', 'revocation', 'validity', 'publicity'];

/** Hears what a contact says: an answer to what they were asked last, or something about their bases. Null: neither. */
export async function hearContact(
  { who, delivery, text, interview }: FromContact,
  settings: ContactSettings,
): Promise<Aside | null> {
  const { database, today, now } = settings;
  const standing = await askedOf(database, who);
  const talk = readBaseTalk(text, today());
  if (talk === null && standing === null) return null;
  const bases = await basesIn(database, await basesOf(database, who.channel, who.address));
  if (bases.length === 0) return null;
  const talker: Talker = { who, delivery, bases, language: languageOf(bases, who) };
  const calendar = await settings.calendar();
  await workOutDuties(database, today(), now(), calendar);
  const aside = (replies: readonly Reply[]): Aside => ({ replies, language: talker.language });
  const isOvertaken = standing?.passed && interview === 'asks_for_day';
  if (standing && !isOvertaken) {
    const replies = await answerTo(standing, talk, text, talker, settings);
    if (replies) return aside(replies);
  }
  const namesABase = bases.some(({ name }) => text.includes(name));
  const mayAnswerInterview = talk?.kind === 'event' || (talk?.kind === 'done' && talk.about === undefined);
  if (talk === null || talk.kind === 'never_mind' || (mayAnswerInterview && interview !== 'none' && !namesABase)) {
    if (standing && !standing.passed) await ask(database, who, standing.asked, true);
    return null;
  }
  switch (talk.kind) {
    case 'list':
      return aside(await list(talker, settings));
    case 'calendar':
      return aside([await calendarTurn(talk.does, talker, settings)]);
    case 'event':
      return aside(await told({ ...talk, words: text }, talker, settings));
    case 'done':
    case 'later':
      return aside(await ofDuty(talk, text, talker, settings));
  }
}

/** A base was pressed in answer to which one it was. Null when the press is none of these. */
export async function pressBase(
  press: string,
  who: Recipient,
  delivery: string,
  settings: ContactSettings,
): Promise<Aside | null> {
  const pressed = /^base:([0-9a-f]{12})$/.exec(press)?.[1];
  if (pressed === undefined) return null;
  const { database } = settings;
  const bases = await basesIn(database, await basesOf(database, who.channel, who.address));
  const language = languageOf(bases, who);
  const standing = await askedOf(database, who);
  const base = bases.find(({ name }) => keyOf(name) === pressed);
  if (standing?.asked.kind !== 'base_of_event' || !base) {
    return { replies: [notice(baseWords[language].notAskedAnyMore)], language };
  }
  const talker = { who, delivery, bases, language };
  return { replies: await toldOf(base, standing.asked, talker, settings), language };
}

/** Shows, changes or ends the calendar's address. */
export async function calendarTurn(
  does: 'show' | 'anew' | 'revoke',
  { who, language }: Pick<Talker, 'who' | 'language'>,
  settings: ContactSettings,
): Promise<Reply> {
  const { database, publicUrl } = settings;
  const words = calendarWords[language];
  const revoked = does !== 'show' && (await revokeToken(database, who, 'calendar'));
  if (does !== 'show') await revokeToken(database, who, 'pages');
  if (does === 'revoke') return notice(revoked ? words.revoked : words.noneToRevoke);
  if (publicUrl === undefined) {
    const text = (await calendarFor(who, settings)) ?? '';
    return { ...notice(words.noAddress), file: { name: 'guohe.ics', text } };
  }
  const reply = subscriptionReply(await subscriptionAddress(database, who, publicUrl), language);
  return revoked ? { ...reply, text: `${words.anew}\n${reply.text}` } : reply;
}

/** Null when it is no answer to what was asked. */
async function answerTo(
  { asked, passed }: Standing,
  talk: BaseTalk | null,
  text: string,
  talker: Talker,
  settings: ContactSettings,
): Promise<readonly Reply[] | null> {
  const { database, today } = settings;
  const { who, bases, language } = talker;
  if (asked.kind === 'keep_base') return null;
  // Once something else was said, a bare number belongs to what was offered then.
  const numbered = talk === null && !passed && /^\d{1,2}$/.test(text) ? Number(text) : null;
  if (talk?.kind === 'never_mind') {
    await settle(database, who);
    return [notice(baseWords[language].letGo)];
  }
  switch (asked.kind) {
    case 'day_of_event': {
      const base = bases.find(({ name }) => name === asked.base);
      const day = talk === null && text.length <= longestDay ? dayGone(text, today()) : null;
      return base && day ? toldOf(base, { ...asked, ...day }, talker, settings) : null;
    }
    case 'base_of_event': {
      if (talk !== null) return null;
      const [base, another] = asked.bases.flatMap((name, index) =>
        text.includes(name) || numbered === index + 1 ? (bases.find((one) => one.name === name) ?? []) : [],
      );
      return base && !another ? toldOf(base, asked, talker, settings) : null;
    }
    case 'day_to_remind': {
      const day = talk === null && text.length <= longestDay ? dayToCome(text, today())?.on : laterDay(talk);
      return day === undefined ? null : answered({ action: 'on', duty: asked.duty, day }, talker, settings);
    }
    case 'which_duty': {
      const duty = numbered === null ? undefined : asked.duties[numbered - 1];
      if (duty === undefined) return null;
      if ('done' in asked.answer) return answered({ action: 'done', duty }, talker, settings, asked.answer.done);
      return answered({ action: 'on', duty, ...(asked.answer.on && { day: asked.answer.on }) }, talker, settings);
    }
    case 'note':
      return answered({ action: 'note', duty: asked.duty }, talker, settings, text);
  }
}

function laterDay(talk: BaseTalk | null): CalendarDay | undefined {
  return talk?.kind === 'later' && talk.about === undefined ? talk.on : undefined;
}

async function list({ who, bases, language }: Talker, settings: ContactSettings): Promise<readonly Reply[]> {
  const { database, today, publicUrl } = settings;
  const words = baseWords[language];
  const replies: Reply[] = [];
  for (const base of bases) {
    const status = words.status[statusOf(base, today())];
    const open = (await dutiesOf(database, [base.name])).filter(({ state }) => state === 'open');
    const head = words.base(base.name, status, dayShown(lastDayOf(base), language));
    replies.push(notice(head, ...(open.length === 0 ? [words.nothingDue] : [])));
    for (const duty of open) {
      const choices = dutyChoices(duty, ['done', 'on', 'why', 'calendar'], reminderWords[language]);
      replies.push(dutyReply(duty, language, today(), choices));
    }
  }
  if (publicUrl !== undefined) {
    replies.push(notice(words.page(`${publicUrl}/bases/${await tokenOf(database, who, 'pages')}`)));
  }
  return replies;
}

/** Something has happened: to the base that is named, to the only one, or it is asked to which. */
async function told(event: Event, talker: Talker, settings: ContactSettings): Promise<readonly Reply[]> {
  const { who, bases, language } = talker;
  const named = bases.filter(({ name }) => event.words.includes(name));
  const candidates = named.length > 0 ? named : bases;
  const [base, another] = candidates;
  if (base && !another) return toldOf(base, event, talker, settings);
  const names = candidates.map(({ name }) => name);
  await ask(settings.database, who, { ...event, kind: 'base_of_event', bases: names });
  const choices = names.map((name) => ({ id: `base:${keyOf(name)}`, label: name }));
  return [{ ...notice(baseWords[language].whichBase), choices }];
}

async function toldOf(base: Base, event: Event, talker: Talker, settings: ContactSettings): Promise<readonly Reply[]> {
  const { database, today, now } = settings;
  const { who, delivery, language } = talker;
  const { event: kind, on, exact, words: said } = event;
  const words = baseWords[language];
  if (on === undefined || on > today()) {
    await ask(database, who, { kind: 'day_of_event', base: base.name, event: kind, words: said });
    return [notice(on === undefined ? words.whichDay(base.name, words.events[kind]) : words.notYetThere)];
  }
  const id = idOf(`${who.channel} ${who.address} ${delivery}`);
  await keepEvent(database, base.name, { id, kind, on, words: said }, `${who.channel} ${who.address}`, now());
  await settle(database, who);
  await workOutDuties(database, today(), now(), await settings.calendar());
  const duty = await dutyOfEvent(database, id);
  const day = dayShown(on, language);
  const lines = [
    words.event(base.name, words.events[kind], day),
    ...(exact ? [] : [words.firstDayTaken(day)]),
    ...(duty ? [daysOf(duty, language)] : []),
    words.ours,
  ];
  const choices = [
    { id: `event_right:${id}`, label: words.right },
    { id: `event:${id}`, label: words.takeBack },
  ];
  const noted: Reply = { ...notice(...lines), choices };
  if (!duty) return [noted];
  const ofDuty = dutyChoices(duty, ['done', 'why', 'calendar'], reminderWords[language]);
  return [noted, dutyReply(duty, language, today(), ofDuty)];
}

function daysOf({ deadline: { due, latest = due, safe = due } }: DutyOfBase, language: Language): string {
  return baseWords[language].days(dayShown(due, language), dayShown(latest, language), dayShown(safe, language));
}

/** A duty is done, or is to come up later: the only one that fits, or it is asked which. */
async function ofDuty(
  talk: Extract<BaseTalk, { kind: 'done' | 'later' }>,
  text: string,
  talker: Talker,
  settings: ContactSettings,
): Promise<readonly Reply[]> {
  const { who, bases, language } = talker;
  const named = bases.filter(({ name }) => text.includes(name));
  const names = (named.length > 0 ? named : bases).map(({ name }) => name);
  const open = (await dutiesOf(settings.database, names)).filter(({ state, deadline: { duty } }) => {
    const fits = talk.about === undefined ? talk.kind === 'later' || !notHandedIn.includes(duty) : duty === talk.about;
    return state === 'open' && fits;
  });
  const [only, another] = open;
  const words = baseWords[language];
  if (!only) return [notice(words.noSuchDuty)];
  const note = talk.kind === 'done' ? noteIn(text) : undefined;
  const press = (duty: string): DutyPress =>
    talk.kind === 'done' ? { action: 'done', duty } : { action: 'on', duty, ...(talk.on && { day: talk.on }) };
  if (!another) return answered(press(only.id), talker, settings, note);
  const answer = talk.kind === 'done' ? { done: note ?? '' } : { ...(talk.on && { on: talk.on }) };
  await ask(settings.database, who, { kind: 'which_duty', duties: open.map(({ id }) => id), answer });
  return [{ ...notice(words.whichDuty), choices: open.map((duty) => dutyAsChoice(duty, press(duty.id), language)) }];
}

function dutyAsChoice(duty: DutyOfBase, { action, day }: DutyPress, language: Language): Choice {
  const label = baseWords[language].dutyChoice(duty.base, dutyNames[duty.deadline.duty][language]);
  return { id: dutyChoiceId(action, duty.id, day), label };
}

/** What is said after the first comma: 年度总结交了，交给了李老师. */
function noteIn(text: string): string | undefined {
  return /[，,;；。:：]\s*(.{2,200})$/.exec(text)?.[1]?.trim();
}

async function answered(
  press: DutyPress,
  { who }: Talker,
  settings: ContactSettings,
  note?: string,
): Promise<readonly Reply[]> {
  await settle(settings.database, who);
  return (await answerDuty(press, who, await answering(settings, note))).replies;
}

/** What answering a duty depends on. */
export async function answering(
  { database, calendar, now, publicUrl }: ContactSettings,
  note?: string,
): Promise<Parameters<typeof answerDuty>[2]> {
  return {
    database,
    calendar: await calendar(),
    now: now(),
    ...(publicUrl !== undefined && { publicUrl }),
    ...(note && { note }),
  };
}

/** The language that a contact is spoken to in. */
export function languageOf(bases: readonly Base[], { channel, address }: Recipient): Language {
  const contacts = bases.flatMap((base) => base.contacts);
  return contacts.find((one) => one.channel === channel && one.address === address)?.language ?? 'zh';
}

/** A base in the id of a choice, which is ASCII. */
function keyOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 12);
}

/** The id of what came with a delivery: the same when it comes again. */
function idOf(delivery: string): string {
  const hex = createHash('sha256').update(delivery).digest('hex');
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
