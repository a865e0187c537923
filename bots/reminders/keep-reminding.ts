import type { Knex } from 'knex';
import type { HolidayNotice } from '../../core/calendar/notice.ts';
import { workCalendar } from '../../core/calendar/work-calendar.ts';
import type { Channel } from '../bases/base.ts';
import type { Log } from '../log.ts';
import { deliver } from '../outbox/deliver.ts';
import type { Sender } from '../outbox/sender.ts';
import { bringUpDuties } from './bring-up.ts';
import type { Recipient } from './duty.ts';
import { dayAt } from './nine-o-clock.ts';
import { bringUpWishes } from './wishes.ts';
import { forgetWorkedOut, workOutDuties } from './work-out.ts';

export interface ReminderSettings {
  readonly database: Knex;
  readonly senders: ReadonlyMap<Channel, Sender>;
  /** Who of staff is told of what nobody answers for, as they are now. Never rejects. */
  readonly staff: () => Promise<readonly Recipient[]>;
  /** The holiday notices that staff have added, as they are now. */
  readonly notices: () => Promise<readonly HolidayNotice[]>;
  /** The instant it is, in UTC. */
  readonly now: () => string;
  readonly log: Log;
  /** Milliseconds between two rounds. */
  readonly every: number;
}

/**
 * Goes on working duties out, bringing them up and delivering letters until it is stopped. A round that fails is logged,
 * and the next one takes up what it left: the database may be away for a while.
 * @returns `stop`, which resolves when nothing more will be sent.
 */
export function keepReminding(settings: ReminderSettings): { stop(): Promise<void> } {
  const { log, every } = settings;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let known: string | null = null;

  const round = async (): Promise<void> => {
    const { database, senders, notices, now } = settings;
    const staff = await settings.staff();
    const added = await notices();
    const written = JSON.stringify(added);
    if (known !== null && known !== written) await forgetWorkedOut(database);
    known = written;
    const calendar = workCalendar(added);
    await workOutDuties(database, dayAt(now(), 'Asia/Shanghai'), now(), calendar);
    while (!stopped && (await bringUpDuties(database, now(), calendar, staff)));
    await bringUpWishes(database, now());
    while (!stopped && (await deliver({ database, senders, staff, now, log })) > 0);
  };
  const next = async (): Promise<void> => {
    try {
      await round();
    } catch (error) {
      log.error({ error: error instanceof Error ? error.name : typeof error }, 'reminders: a round failed');
    }
    if (!stopped) timer = setTimeout(go, every);
  };
  let going = next();
  const go = () => {
    going = next();
  };

  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await going;
    },
  };
}
