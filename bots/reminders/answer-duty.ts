import type { Knex } from 'knex';
import { notice } from '../../conversations/heard.ts';
import type { Reply } from '../../conversations/reply.ts';
import { dayShown } from '../../conversations/wording/day-shown.ts';
import { duties as dutyNames } from '../../conversations/wording/deadline-words.ts';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import { workingDayOnOrAfter } from '../../core/calendar/working-days.ts';
import { addDays, type CalendarDay } from '../../core/calendar-day.ts';
import { lastDayInTime } from '../../core/deadlines/last-day.ts';
import type { Language } from '../../policy-text/language.ts';
import { ask } from '../bases/asked.ts';
import { audit } from '../bases/audit.ts';
import type { Contact } from '../bases/base.ts';
import { basesIn } from '../bases/register.ts';
import { calendarReply } from '../calendar-file/calendar-reply.ts';
import { putInOutbox } from '../outbox/outbox.ts';
import type { DutyOfBase, DutyState, Recipient } from './duty.ts';
import { type DutyPress, dutyChoiceId } from './duty-press.ts';
import { dutyIn } from './duty-rows.ts';
import { dutyChoices, whyReply } from './letter-turn.ts';
import { nextReminder } from './next-reminder.ts';
import { dayAt, nineOClock } from './nine-o-clock.ts';
import { reminderWords } from './words.ts';

/** What answering depends on. */
export interface AnswerCircumstances {
  readonly database: Knex;
  readonly calendar: WorkCalendar;
  /** An instant in UTC. */
  readonly now: string;
  /** The address that people reach the web door by, where one is set. */
  readonly publicUrl?: string;
  /** What was said beside it. */
  readonly note?: string;
  /** Whether they are staff, who are told of duties that nobody answers for, and may read why. */
  readonly isStaff?: boolean;
}

/** What was said about a duty, with the language it is answered in. */
export interface DutyAnswer {
  readonly replies: readonly Reply[];
  readonly language: Language;
}

/**
 * Does what a contact presses beside a duty. Only a contact of its base may, and staff may read why; the record is ours,
 * so every answer can be undone. All of it is in one transaction with its entry in the log of changes.
 */
export async function answerDuty(
  { action, duty: id, place, day }: DutyPress,
  who: Recipient,
  { database, calendar, now, publicUrl, note, isStaff = false }: AnswerCircumstances,
): Promise<DutyAnswer> {
  return database.transaction(async (transaction) => {
    const duty = await dutyIn(transaction, id);
    const [base] = duty ? await basesIn(transaction, [duty.base]) : [];
    const contact = base?.contacts.find(({ channel, address }) => channel === who.channel && address === who.address);
    const language = contact?.language ?? 'zh';
    const words = reminderWords[language];
    if (duty && action === 'why' && (contact || isStaff)) return { replies: [whyReply(duty, language)], language };
    if (!duty || !base || !contact || action === 'why') return { replies: [notice(words.notYours)], language };
    const name = dutyNames[duty.deadline.duty][language];
    const said = (line: string, ...actions: readonly ('undo' | 'note')[]): DutyAnswer => ({
      replies: [{ ...notice(line), choices: dutyChoices(duty, actions, words) }],
      language,
    });
    const change = async (what: string, row: object) => {
      const chosen = 'remind_at' in row && { snoozed: what === 'snoozed' };
      await transaction('duties')
        .where({ id })
        .update({ ...row, ...chosen });
      const { state, unanswered, sequence, note, remindAt: remind_at, recipient } = duty;
      const was = { state, unanswered, sequence, note, remind_at, ...recipient };
      const before = Object.fromEntries(Object.entries(was).filter(([key]) => key in row));
      await audit(transaction, {
        at: now,
        who: nameOf(who),
        what,
        base: base.name,
        before: { duty: id, ...before },
        after: { duty: id, ...row },
      });
    };
    const toState = (state: DutyState, remindAt: string | null) => ({
      state,
      unanswered: 0,
      remind_at: remindAt,
      // Calendars are to hear of it.
      sequence: duty.sequence + (state === duty.state ? 0 : 1),
    });
    const untilDay = async (chosen: CalendarDay) => {
      if (duty.state !== 'open') return said(words.isOver);
      const today = dayAt(now, contact.timeZone);
      if (chosen <= today) {
        await ask(transaction, who, { kind: 'day_to_remind', duty: id }, now);
        return said(words.dayIsOver(dayShown(chosen, language)));
      }
      const on = workingDayOnOrAfter(calendar, chosen).day;
      await change('snoozed', toState('open', nineOClock(on, contact.timeZone)));
      const last = lastDayInTime(duty.deadline);
      const late = on > last ? [words.afterItsDay(dayShown(last, language))] : [];
      return said([words.snoozed(base.name, name, dayShown(on, language)), ...late].join('\n'), 'undo');
    };

    if (action === 'calendar') {
      const reply = await calendarReply(transaction, duty, who, calendar, dayAt(now, 'Asia/Shanghai'), publicUrl);
      return { replies: [reply], language };
    }
    if (duty.state === 'withdrawn') return said(words.isOver);
    switch (action) {
      case 'done':
        await change('duty done', { ...toState('done', null), ...(note !== undefined && { note }) });
        return said(words.done(base.name, name), 'undo', 'note');
      case 'note':
        if (note !== undefined) {
          await change('note added', { note });
          return said(words.noted(base.name, name, note));
        }
        await ask(transaction, who, { kind: 'note', duty: id }, now);
        return said(words.whichNote);
      case 'stop':
        await change('reminders stopped', toState('stopped', null));
        return said(words.stopped(base.name, name), 'undo');
      case 'undo': {
        const next = nextReminder(duty.deadline, contact.timeZone, calendar, now);
        await change('answer undone', { ...toState('open', next), note: null });
        return said(words.undone(base.name, name));
      }
      case 'in_1':
      case 'in_3':
      case 'next_week':
        return untilDay(addDays(dayAt(now, contact.timeZone), daysOf[action]));
      case 'on':
        if (day !== undefined) return untilDay(day);
        await ask(transaction, who, { kind: 'day_to_remind', duty: id }, now);
        return said(words.whichDay(base.name, name));
      case 'hand_over': {
        const others = base.contacts.map((one, at) => ({ one, at })).filter(({ one }) => canTake(one, contact));
        const taker = others.find(({ at }) => at === place)?.one;
        if (taker) {
          const to = { channel: taker.channel, address: taker.address };
          await change('handed over', { ...to, unanswered: 0, ...nextFor(duty, taker, calendar, now) });
          await putInOutbox(transaction, to, { kind: 'handed_over', duty: id, by: contact.name }, now);
          return said(words.handed(taker.name));
        }
        if (others.length === 0) return said(words.nobodyElse);
        const choices = others.map(({ one, at }) => ({
          id: dutyChoiceId('hand_over', id, at),
          label: words.handTo(one.name),
        }));
        return { replies: [{ ...notice(words.whoElse), choices }], language };
      }
    }
  });
}

const daysOf = { in_1: 1, in_3: 3, next_week: 7 } as const;

function canTake({ channel, address }: Contact, from: Contact): boolean {
  return channel !== 'email' && !(channel === from.channel && address === from.address);
}

function nextFor(duty: DutyOfBase, { timeZone }: Contact, calendar: WorkCalendar, now: string) {
  return { remind_at: nextReminder(duty.deadline, timeZone, calendar, now) };
}

function nameOf({ channel, address }: Recipient): string {
  return `${channel} ${address}`;
}
