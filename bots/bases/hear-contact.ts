import { notice } from '../../conversations/heard.ts';
import { looksLikeQuestion } from '../../conversations/policy/question/looks-like-question.ts';
import type { Reply } from '../../conversations/reply.ts';
import { type BaseTalk, readBaseTalk } from '../../conversations/understanding/base-talk.ts';
import { dayGone, dayToCome } from '../../conversations/understanding/day-told.ts';
import { readIntent } from '../../conversations/understanding/intent.ts';
import type { CalendarDay } from '../../core/calendar-day.ts';
import type { Recipient } from '../reminders/duty.ts';
import { ask, askedOf, type Standing, settle } from './asked.ts';
import { answered, closeOrPutOff } from './close-duty.ts';
import type { Aside, ContactSettings } from './contact-counter.ts';
import { basesIn, basesOf } from './register.ts';
import { calendarTurn, listBases, showYears } from './show-bases.ts';
import { languageOf, type Talker } from './talker.ts';
import { told, toldOf } from './tell-event.ts';
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

/** 收到了没有, 还来得及不. */
const asksAtItsEnd = /(?:(?:了|到|过)没有?|(?:得及|可以|行|要|用)不)[。.!！]?$/;

/** Longer words with a day in them say something else as well. */
const longestDay = 40;

/**
 * Whether what is said may be about bases at all: most of what is said is not.
 * @param standing what they were asked last
 */
export async function mayBeOfBases(
  { who, text }: FromContact,
  standing: Standing | null,
  { database, today }: ContactSettings,
): Promise<boolean> {
  if (standing === null && readBaseTalk(text, today()) === null) return false;
  return (await basesOf(database, who.channel, who.address)).length > 0;
}

/** Hears what a contact says: an answer to what they were asked last, or something about their bases. Null: neither. */
export async function hearContact(
  { who, delivery, text, interview }: FromContact,
  settings: ContactSettings,
): Promise<Aside | null> {
  const { database, today, now } = settings;
  const standing = await askedOf(database, who, now());
  const talk = readBaseTalk(text, today());
  if (talk === null && standing === null) return null;
  const bases = await basesIn(database, await basesOf(database, who.channel, who.address));
  if (bases.length === 0) return null;
  const talker: Talker = { who, delivery, bases, language: languageOf(bases, who) };
  const aside = (replies: readonly Reply[]): Aside => ({ replies, language: talker.language });
  const isOvertaken = standing?.passed && interview === 'asks_for_day';
  if (standing && !isOvertaken) {
    const replies = await answerTo(standing, talk, text, talker, settings);
    if (replies) return aside(replies);
  }
  const namesABase = bases.some(({ name }) => text.includes(name));
  const mayAnswerInterview = talk?.kind === 'event' || (talk?.kind === 'done' && talk.about === undefined);
  if (talk === null || talk.kind === 'never_mind' || (mayAnswerInterview && interview !== 'none' && !namesABase)) {
    if (standing && !standing.passed) await ask(database, who, standing.asked, now(), true);
    return null;
  }
  switch (talk.kind) {
    case 'list':
      return aside(await listBases(talker, settings));
    case 'year':
      return aside(await showYears(talker, settings));
    case 'calendar':
      return aside([await calendarTurn(talk.does, talker, settings)]);
    case 'event':
      return aside(await told({ ...talk, words: text }, talker, settings));
    case 'done':
    case 'later':
      return aside(await closeOrPutOff(talk, text, talker, settings));
  }
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
      if (passed || isNoNote(text, talk)) {
        await settle(database, who);
        return null;
      }
      return answered({ action: 'note', duty: asked.duty }, talker, settings, text);
  }
}

/** Something is asked for or asked about: what is told of a base may well be a note. */
function isNoNote(text: string, talk: BaseTalk | null): boolean {
  if (talk !== null) return ['list', 'year', 'calendar'].includes(talk.kind);
  return readIntent(text) !== null || looksLikeQuestion(text) || asksAtItsEnd.test(text);
}

function laterDay(talk: BaseTalk | null): CalendarDay | undefined {
  return talk?.kind === 'later' && talk.about === undefined ? talk.on : undefined;
}
