import type { Knex } from 'knex';
import type { Base, BaseEvent, Contact } from '../../../bots/bases/base.ts';
import { keepBases, keepEvent } from '../../../bots/bases/register.ts';
import type { Turn } from '../../../bots/desk.ts';
import { deliver } from '../../../bots/outbox/deliver.ts';
import type { Sender, Sent } from '../../../bots/outbox/sender.ts';
import { answerDuty } from '../../../bots/reminders/answer-duty.ts';
import { bringUpDuties } from '../../../bots/reminders/bring-up.ts';
import type { Recipient } from '../../../bots/reminders/duty.ts';
import { type DutyPress, readDutyPress } from '../../../bots/reminders/duty-press.ts';
import { dayAt } from '../../../bots/reminders/nine-o-clock.ts';
import { forgetWorkedOut, workOutDuties } from '../../../bots/reminders/work-out.ts';
import { type DatabaseAddress, openDatabase } from '../../../bots/store/database.ts';
import type { WorkCalendar } from '../../../core/calendar/work-calendar.ts';
import { addDays } from '../../../core/calendar-day.ts';
import type { Deadline, EventKind } from '../../../core/deadlines/deadline.ts';

/** A message as it reached somebody. */
export interface Arrived {
  readonly at: string;
  readonly address: string;
  readonly key: string;
  readonly turn: Turn;
}

export interface YearSettings {
  readonly address: DatabaseAddress;
  readonly bases: number;
  readonly from: string;
  readonly days: number;
  readonly seed: number;
  readonly calendar: WorkCalendar;
  readonly staff: readonly Recipient[];
  /** Of a hundred sends: how many come to an outage, to a broken line after arrival, and to the process's death. */
  readonly outage: number;
  readonly broken: number;
  readonly death: number;
  /** Of a million statements to the database: at how many the process dies. */
  readonly deathAtStatement?: number;
  /** Of a hundred messages: how many are answered by saying that a duty in them is done. */
  readonly answered?: number;
  /** The calendar from a day on, on which a holiday notice came out. */
  readonly notice?: { readonly on: string; readonly calendar: WorkCalendar };
  /** Minutes between two rounds. */
  readonly step: number;
}

/** What came of it. */
export interface Lived {
  readonly arrived: readonly Arrived[];
  /** When each duty was said to be done, by its id. */
  readonly done: ReadonlyMap<string, string>;
  /** When the notice was taken up, and the deadlines before it, by the ids of their duties. */
  readonly notice: { readonly at: string; readonly before: ReadonlyMap<string, Deadline> } | null;
  readonly deaths: number;
  readonly database: Knex;
}

/** After a process died the next one starts; a lease has lapsed by then. */
const minutesToStart = 3;

/** The process died here. */
class Killed extends Error {}

/**
 * A time of a whole register: events happen, people answer, platforms fail, processes die between the platform's answer
 * and the mark, before either, or at any statement to the database. The clock is ours. The same seed gives the same time.
 */
export async function liveThrough(settings: YearSettings): Promise<Lived> {
  const { address, staff, from, days, step } = settings;
  const random = seeded(settings.seed);
  const arrived: Arrived[] = [];
  const done = new Map<string, string>();
  const presses: { readonly press: DutyPress; readonly who: Recipient }[] = [];
  let calendar = settings.calendar;
  let notice: Lived['notice'] = null;
  let now = new Date(`${from}T00:00:00Z`).toISOString();
  let database = await openDatabase(address);
  await keepBases(database, someBases(settings, random), 'staff', now);

  let deaths = 0;
  let isDead = false;
  const die = () => {
    isDead = true;
    return new Killed();
  };
  /** The process may die at any statement of what is done; what it had not committed is gone. */
  const start = () => {
    isDead = false;
    database.client.config.postProcessResponse = (result: unknown) => {
      if (isDead || random() * 1e6 < (settings.deathAtStatement ?? 0)) throw die();
      return result;
    };
  };

  const sender: Sender = {
    async send(to, turn, key): Promise<Sent> {
      if (isDead) throw die();
      const dice = random() * 100;
      if (dice < settings.outage) return { kind: 'later', seconds: 60, unsure: false };
      const diesBefore = dice < settings.outage + settings.death / 2;
      if (diesBefore) throw die();
      arrived.push({ at: now, address: to, key, turn });
      const [press] = turn.replies.flatMap(({ choices }) => choices.flatMap(({ id }) => readDutyPress(id) ?? []));
      const answers = press !== undefined && settings.answered !== undefined && random() * 100 < settings.answered;
      if (answers) presses.push({ press: { ...press, action: 'done' }, who: { channel: 'slack', address: to } });
      if (dice < settings.outage + settings.death) throw die();
      if (dice < settings.outage + settings.death + settings.broken) return { kind: 'later', unsure: true };
      return { kind: 'delivered' };
    },
  };
  const senders = new Map([['slack', sender]] as const);
  const end = new Date(`${addDays(from, days)}T00:00:00Z`).toISOString();
  start();
  while (now < end) {
    try {
      if (settings.notice && notice === null && now >= settings.notice.on) {
        const rows: readonly { id: string; deadline: string }[] = await database('duties').select('id', 'deadline');
        await forgetWorkedOut(database);
        calendar = settings.notice.calendar;
        notice = { at: now, before: new Map(rows.map(({ id, deadline }) => [id, JSON.parse(deadline)])) };
      }
      if (random() < 0.002 * step) await keepEvent(database, ...someEvent(settings, random, now), now);
      await workOutDuties(database, dayAt(now, 'Asia/Shanghai'), now, calendar);
      while (await bringUpDuties(database, now, calendar, staff));
      while ((await deliver({ database, senders, staff, now: () => now, log: silent })) > 0);
      for (let next = presses[0]; next !== undefined; next = presses[0]) {
        await answerDuty(next.press, next.who, { database, calendar, now });
        if (!done.has(next.press.duty)) done.set(next.press.duty, now);
        presses.shift();
      }
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      deaths += 1;
      await database.destroy();
      database = await openDatabase(address);
      start();
      now = later(now, minutesToStart);
      continue;
    }
    now = later(now, step - ((Date.parse(now) / 60_000) % step));
  }
  database.client.config.postProcessResponse = undefined;
  return { arrived, done, notice, deaths, database };
}

function later(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

export const zones = ['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Europe/Berlin'];

function someBases({ bases, from }: YearSettings, random: () => number): readonly Base[] {
  return Array.from({ length: bases }, (_, index) => ({
    name: `基地${index}`,
    hostOrganization: `单位${index}`,
    category: 'research',
    designatedOn: addDays(from, -Math.floor(random() * 1200)),
    contacts: [contact(index, zones[index % zones.length] as string)],
  }));
}

function contact(index: number, timeZone: string): Contact {
  return {
    name: `联系人${index}`,
    channel: 'slack',
    address: `T:U${index}`,
    language: index % 2 ? 'en' : 'zh',
    timeZone,
  };
}

function someEvent({ bases }: YearSettings, random: () => number, now: string): [string, BaseEvent, string] {
  const kinds: readonly EventKind[] = ['achievement', 'change', 'branch'];
  const kind = kinds[Math.floor(random() * kinds.length)] as EventKind;
  const on = addDays(dayAt(now, 'Asia/Shanghai'), -Math.floor(random() * 10));
  const id = `${Math.floor(random() * 1e9)}`.padStart(36, '0');
  return [`基地${Math.floor(random() * bases)}`, { id, kind, on, words: '说过的话' }, 'contact'];
}

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const silent = { info() {}, warn() {}, error() {} };
