import { notice } from '../../conversations/heard.ts';
import type { Reply } from '../../conversations/reply.ts';
import type { StaffTalk } from '../../conversations/understanding/staff-talk.ts';
import { readTimeAhead } from '../../conversations/understanding/time-ahead.ts';
import { dayShown } from '../../conversations/wording/day-shown.ts';
import { duties as dutyNames } from '../../conversations/wording/deadline-words.ts';
import { addDays } from '../../core/calendar-day.ts';
import { isPassed } from '../../core/deadlines/last-day.ts';
import type { Language } from '../../policy-text/language.ts';
import { subscriptionAddress } from '../calendar-file/calendar-reply.ts';
import type { Recipient } from '../reminders/duty.ts';
import { dutiesDueBy } from '../reminders/duty-rows.ts';
import { dayToTell } from '../reminders/next-reminder.ts';
import { auditOf } from './audit.ts';
import { lastDayOf, statusOf } from './base.ts';
import { entryLine } from './base-lines.ts';
import type { Aside, ContactSettings } from './contact-counter.ts';
import { pagesAddress, revokeToken } from './private-address.ts';
import { basesIn, basesNamedIn, countBases } from './register.ts';
import { formChoice, showChange } from './staff-change.ts';
import { staffWords } from './staff-words.ts';
import { baseWords } from './words.ts';

/** So many days ahead staff are shown what is due, when they do not say how far. */
const daysAhead = 30;
/** A message holds no more lines than anybody reads. */
const mostLines = 15;

/** Does what a member of staff asks for. Every change is shown first, and kept when it is confirmed. */
export async function hearStaff(talk: StaffTalk, who: Recipient, settings: ContactSettings): Promise<Aside> {
  return { replies: [await replyTo(talk, who, settings)], language: talk.language };
}

/** To somebody who is not staff. */
export function notForYou(language: Language): Aside {
  return { replies: [notice(staffWords[language].notStaff)], language };
}

async function replyTo(talk: StaffTalk, who: Recipient, settings: ContactSettings): Promise<Reply> {
  switch (talk.action) {
    case 'help':
      return {
        ...notice(staffWords[talk.language].help),
        choices: [formChoice('base', null, talk.language)],
      };
    case 'due':
      return due(talk, who, settings);
    case 'all':
      return all(talk.language, who, settings);
    case 'new_page':
      await revokeToken(settings.database, who, 'pages');
      return notice(staffWords[talk.language].renewed, ...(await pageLine(talk.language, who, settings)));
    case 'log':
      return log(talk, settings);
    case 'calendar_of':
      return calendarOf(talk, settings);
    default:
      return showChange(talk.action, talk, who, settings);
  }
}

async function due({ language, rest }: StaffTalk, who: Recipient, settings: ContactSettings): Promise<Reply> {
  const { database, today } = settings;
  const words = staffWords[language];
  const last = readTimeAhead(rest, today()) ?? addDays(today(), daysAhead);
  const until = dayShown(last, language);
  const found = await dutiesDueBy(database, last, today());
  const about = [...(rest === '' ? [words.furtherAhead] : []), ...(await pageLine(language, who, settings))];
  if (found.length === 0) return notice(words.nothingDue(until), ...about);
  const bases = new Map(
    (
      await basesIn(
        database,
        found.slice(0, mostLines).map(({ base }) => base),
      )
    ).map((one) => [one.name, one]),
  );
  const lines = found.slice(0, mostLines).map(({ base, deadline, recipient, unanswered }) => {
    const contact = bases.get(base)?.contacts.find(({ address }) => address === recipient?.address);
    const day = dayShown(dayToTell(deadline), language);
    const isOver = isPassed(deadline, today());
    return words.due(day, base, dutyNames[deadline.duty][language], contact?.name ?? null, unanswered, isOver);
  });
  const more = found.length - lines.length;
  return notice(words.dueTitle(found.length, until), ...lines, ...(more > 0 ? [words.more(more)] : []), ...about);
}

async function all(language: Language, who: Recipient, settings: ContactSettings): Promise<Reply> {
  const { database, today } = settings;
  const words = staffWords[language];
  const { status, base: line } = baseWords[language];
  const count = await countBases(database);
  const shown = await basesIn(database, undefined, mostLines);
  return notice(
    words.allTitle(count),
    ...shown.map((base) => line(base.name, status[statusOf(base, today())], dayShown(lastDayOf(base), language))),
    ...(count > shown.length ? [words.more(count - shown.length)] : []),
    ...(await pageLine(language, who, settings)),
  );
}

async function pageLine(
  language: Language,
  who: Recipient,
  { database, publicUrl }: ContactSettings,
): Promise<readonly string[]> {
  if (publicUrl === undefined) return [];
  return [staffWords[language].page(await pagesAddress(database, who, publicUrl))];
}

async function log({ language, rest }: StaffTalk, { database }: ContactSettings): Promise<Reply> {
  const words = staffWords[language];
  const entries = rest === '' ? [] : await auditOf(database, rest, mostLines);
  if (entries.length === 0) return notice(words.noEntries(rest));
  return notice(words.logTitle(rest), ...entries.map((entry) => entryLine(entry, language)));
}

async function calendarOf({ language, rest }: StaffTalk, { database, publicUrl }: ContactSettings): Promise<Reply> {
  const words = staffWords[language];
  if (publicUrl === undefined) return notice(words.noAddress);
  const [base] = await basesNamedIn(database, rest);
  const contact = base?.contacts.find(({ name }) => rest.replace(base.name, '').includes(name));
  if (!base || !contact) return notice(words.noSuchContact(rest, base?.contacts.map(({ name }) => name) ?? []));
  return notice(words.calendarOf(contact.name, await subscriptionAddress(database, contact, publicUrl)));
}
