import { notice } from '../../conversations/heard.ts';
import type { Reply } from '../../conversations/reply.ts';
import { dayShown } from '../../conversations/wording/day-shown.ts';
import { duties as dutyNames } from '../../conversations/wording/deadline-words.ts';
import { yearOf } from '../../core/calendar-day.ts';
import { isPassed } from '../../core/deadlines/last-day.ts';
import type { Language } from '../../policy-text/language.ts';
import { calendarFor } from '../calendar-file/calendar-of.ts';
import { subscriptionAddress, subscriptionReply } from '../calendar-file/calendar-reply.ts';
import { calendarWords } from '../calendar-file/words.ts';
import { dutiesOfYear } from '../reminders/duties-of-year.ts';
import type { Recipient } from '../reminders/duty.ts';
import { dutiesOf } from '../reminders/duty-rows.ts';
import { dutyChoices, dutyReply } from '../reminders/letter-turn.ts';
import { dayToTell } from '../reminders/next-reminder.ts';
import { reminderWords } from '../reminders/words.ts';
import { timelinePicture } from '../timeline/year-timeline.ts';
import { type Base, lastDayOf, statusOf } from './base.ts';
import type { ContactSettings } from './contact-counter.ts';
import { pagesAddress, revokeToken } from './private-address.ts';
import type { Talker } from './talker.ts';
import { baseWords } from './words.ts';

/** A contact's bases, with what is to be done by when. */
export async function listBases(
  { who, bases, language }: Talker,
  settings: ContactSettings,
): Promise<readonly Reply[]> {
  const { database, today } = settings;
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
  replies.push(...(await pageOf(who, language, settings)));
  return replies;
}

/** More than these nobody looks at in a chat, and each takes a while to draw; their page has all. */
const mostPictures = 4;

/** The whole year of a contact's bases, a line each and drawn: what was done, what is to be done, and what is over. */
export async function showYears(
  { who, bases, language }: Talker,
  settings: ContactSettings,
): Promise<readonly Reply[]> {
  return [...(await yearsOf(bases, language, settings)), ...(await pageOf(who, language, settings))];
}

/** The same of these bases. @param addressOf where the picture of a base's year can be fetched, for a door that shows it so */
export async function yearsOf(
  bases: readonly Base[],
  language: Language,
  { database, today }: ContactSettings,
  addressOf?: (name: string, year: number) => string,
): Promise<readonly Reply[]> {
  const year = yearOf(today());
  const words = baseWords[language];
  const replies: Reply[] = [];
  for (const base of bases) {
    const duties = await dutiesOf(database, [base.name]);
    const lines = dutiesOfYear(duties, year).map(({ deadline, state }) => {
      const isOver = state === 'open' && isPassed(deadline, today());
      const duty = dutyNames[deadline.duty][language];
      return words.yearLine(dayToTell(deadline), duty, isOver ? 'overdue' : state);
    });
    const told = notice(words.year(base.name, year), ...(lines.length > 0 ? lines : [words.nothingDue]));
    const isPictured = replies.length < mostPictures;
    const picture = timelinePicture(base, duties, year, today(), language);
    const address = addressOf && { address: addressOf(base.name, year) };
    replies.push(isPictured ? { ...told, picture: { ...picture, ...address } } : told);
  }
  return replies;
}

/** Where their page is, when people can reach it. */
async function pageOf(
  who: Recipient,
  language: Language,
  { database, publicUrl }: ContactSettings,
): Promise<readonly Reply[]> {
  if (publicUrl === undefined) return [];
  return [notice(baseWords[language].page(await pagesAddress(database, who, publicUrl)))];
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
