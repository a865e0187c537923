import type { Knex } from 'knex';
import { notice } from '../../conversations/heard.ts';
import type { Choice, Reply } from '../../conversations/reply.ts';
import { dayShown } from '../../conversations/wording/day-shown.ts';
import { duties as dutyNames, whyOf } from '../../conversations/wording/deadline-words.ts';
import { isPassed } from '../../core/deadlines/last-day.ts';
import type { Language } from '../../policy-text/language.ts';
import { basesOf } from '../bases/register.ts';
import type { Turn } from '../desk.ts';
import type { DutyLetter, Letter } from '../outbox/letter.ts';
import type { TakenLetter } from '../outbox/outbox.ts';
import type { DutyOfBase } from './duty.ts';
import { type DutyAction, dutyChoiceId } from './duty-press.ts';
import { dutyIn } from './duty-rows.ts';
import { dayToTell } from './next-reminder.ts';
import { dayAt } from './nine-o-clock.ts';
import { type ReminderWords, reminderWords } from './words.ts';

/** The duties that a letter is about. */
export function dutiesIn(letter: Letter): readonly string[] {
  if (letter.kind === 'case_news' || letter.kind === 'wish') return [];
  return 'duties' in letter ? letter.duties : [letter.duty];
}

/** Of many duties staff are shown the first with their words, more by name, and the rest by their number. */
const mostShownToStaff = 3;
const mostNamedToStaff = 15;

/**
 * A letter in words, by what is so now: a duty that was answered meanwhile is left out, and to whoever is no contact of
 * its base any more it is told no longer. Null when nothing is left to say.
 * @param now an instant in UTC
 */
export async function turnOf(
  database: Knex,
  { to, unsure }: Pick<TakenLetter, 'to' | 'unsure'>,
  letter: DutyLetter,
  now: string,
): Promise<Turn | null> {
  const found = await Promise.all(dutiesIn(letter).map((id) => dutyIn(database, id)));
  const theirs = await basesOf(database, to.channel, to.address);
  const isTold = ({ base }: DutyOfBase) => letter.kind === 'for_staff' || theirs.includes(base);
  const open = found.filter((duty): duty is DutyOfBase => duty?.state === 'open' && isTold(duty));
  const [first] = open;
  if (first === undefined) return null;
  const language = await languageOf(database, first, to.address);
  const words = reminderWords[language];
  const today = dayAt(now, 'Asia/Shanghai');
  const opening = [...(unsure ? [words.mayBeSecond] : []), ...openingOf(letter, open, words, language)];
  const shown = letter.kind === 'for_staff' ? open.slice(0, mostShownToStaff) : open;
  const replies = [
    notice(...opening),
    ...shown.map((duty) => dutyReply(duty, language, today, choicesOf(letter, duty, words))),
  ];
  return { replies, language, asked: null };
}

/** One duty: the base, what is to be done by when, and the words it rests on. */
export function dutyReply(duty: DutyOfBase, language: Language, today: string, choices: readonly Choice[]): Reply {
  const { deadline, base } = duty;
  const words = reminderWords[language];
  const marks = [
    ...(isPassed(deadline, today) ? [words.overdue] : []),
    ...(deadline.provisional ? [words.provisional] : []),
  ];
  const text = words.duty(base, dutyNames[deadline.duty][language], dayShown(dayToTell(deadline), language));
  return { kind: 'answer', text: [text, ...marks].join('\n'), sections: [], citations: [deadline.citation], choices };
}

/** How the days of a duty were reckoned. */
export function whyReply({ deadline }: DutyOfBase, language: Language): Reply {
  return { ...notice(whyOf(deadline, language)), kind: 'answer', citations: [deadline.citation] };
}

/** What may be pressed beside a duty. */
export function dutyChoices(duty: DutyOfBase, actions: readonly DutyAction[], words: ReminderWords): readonly Choice[] {
  return actions.map((action) => ({ id: dutyChoiceId(action, duty.id), label: words.buttons[action] }));
}

/** What a contact may press beside a duty. */
export const forContact: readonly DutyAction[] = [
  'done',
  'in_1',
  'in_3',
  'next_week',
  'on',
  'hand_over',
  'why',
  'calendar',
  'stop',
];

function choicesOf(letter: DutyLetter, duty: DutyOfBase, words: ReminderWords): readonly Choice[] {
  return dutyChoices(duty, letter.kind === 'for_staff' ? ['why'] : forContact, words);
}

function openingOf(
  letter: DutyLetter,
  open: readonly DutyOfBase[],
  words: ReminderWords,
  language: Language,
): readonly string[] {
  if (letter.kind === 'reminder') return [words.heading(open.length)];
  if (letter.kind === 'for_staff') {
    const named = open
      .slice(0, mostNamedToStaff)
      .map((duty) => words.forStaff[letter.why](duty.base, nameOf(duty, language)));
    return open.length > named.length ? [...named, words.moreForStaff(open.length - named.length)] : named;
  }
  const [duty] = open as readonly [DutyOfBase];
  const { base, deadline } = duty;
  const name = nameOf(duty, language);
  switch (letter.kind) {
    case 'moved': {
      const { due, safe } = letter.before;
      const days = [safe ?? due, dayToTell(deadline)].map((day) => dayShown(day, language)) as [string, string];
      return [words.moved(base, name, ...days)];
    }
    case 'handed_over':
      return [words.handedOver(base, name, letter.by)];
  }
}

function nameOf({ deadline }: DutyOfBase, language: Language): string {
  return dutyNames[deadline.duty][language];
}

async function languageOf(database: Knex, { base }: DutyOfBase, address: string): Promise<Language> {
  const contact = await database('contacts').where({ base, address }).first('language');
  return contact?.language ?? 'zh';
}
