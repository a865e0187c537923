import type { Knex } from 'knex';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Desk, Door, Incoming, Turn } from '../desk.ts';
import type { Log } from '../log.ts';
import { type Backlog, backlogIn } from './backlog.ts';
import { readinessOf } from './readiness.ts';

/** What is counted, for Prometheus to fetch. No label holds anything that a person said, or who it was. */
export interface Metrics {
  readonly contentType: string;
  /** All of it as it is now, in the format of Prometheus. */
  text(): Promise<string>;
  /** The desk, with its turns counted and timed. */
  measured(desk: Desk): Desk;
  /** The log, with the warnings and errors in it counted. */
  counted(log: Log): Log;
}

/** The parts of the assistant that a line of the log can come from: its message begins with one of them. */
const parts = ['slack', 'discord', 'web', 'inbox', 'outbox', 'reminders'];

const ofBacklog: Readonly<Record<keyof Backlog, readonly [name: string, help: string]>> = {
  letters: ['guohe_outbox_letters', 'Letters that wait to be sent'],
  lettersLate: ['guohe_outbox_late_seconds', 'Since the earliest waiting letter should have been sent'],
  arrivals: ['guohe_inbox_arrivals', 'Messages that have come in and are not answered'],
  arrivalsOld: ['guohe_inbox_age_seconds', 'Since the earliest unanswered message came in'],
  reminders: ['guohe_reminders_due', 'Duties that are to be brought up now'],
  remindersLate: ['guohe_reminders_late_seconds', 'Since the earliest of them should have been brought up'],
};

/**
 * @param open the doors that are open, as they are when it is asked
 * @param now the instant it is, in UTC
 */
export function metricsOf(database: Knex, open: readonly Door[], now: () => string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: 'guohe_turns_total',
    help: 'Messages answered, or not',
    labelNames: ['door', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'guohe_turn_seconds',
    help: 'From a message to its answer, which is on disk then',
    labelNames: ['door'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const failures = new Counter({
    name: 'guohe_failures_total',
    help: 'Warnings and errors in the log',
    labelNames: ['part', 'level'],
    registers,
  });
  const connected = new Gauge({
    name: 'guohe_door_connected',
    help: 'Whether the line to the platform stands',
    labelNames: ['door'],
    registers,
  });
  const depths = Object.fromEntries(
    Object.entries(ofBacklog).map(([key, [name, help]]) => [key, new Gauge({ name, help, registers })]),
  );
  const databaseUp = new Gauge({ name: 'guohe_database_up', help: 'Whether the database answers', registers });

  const look = async (): Promise<void> => {
    const readiness = await readinessOf(database, open);
    for (const [door, stands] of Object.entries(readiness.doors)) connected.set({ door }, Number(stands));
    const backlog = readiness.database ? await backlogIn(database, now()).catch(() => null) : null;
    databaseUp.set(Number(backlog !== null));
    // What cannot be read is not a number, rather than the one that was true before.
    for (const key of Object.keys(ofBacklog)) depths[key]?.set(backlog?.[key as keyof Backlog] ?? Number.NaN);
  };
  const timed = async (incoming: Incoming, answer: (incoming: Incoming) => Promise<Turn>): Promise<Turn> => {
    const { door } = incoming;
    const end = seconds.startTimer({ door });
    try {
      const turn = await answer(incoming);
      turns.inc({ door, outcome: 'answered' });
      return turn;
    } catch (error) {
      turns.inc({ door, outcome: 'failed' });
      throw error;
    } finally {
      end();
    }
  };
  const count = (level: string, data: object, message: string) => {
    const part = 'from' in data ? 'slack' : (message.split(':')[0] as string);
    failures.inc({ level, part: parts.includes(part) ? part : 'other' });
  };
  return {
    contentType: registry.contentType,
    async text() {
      await look();
      return registry.metrics();
    },
    measured: (desk) => ({
      ...desk,
      receive: (incoming) => timed(incoming, desk.receive),
      ask: (incoming) => timed(incoming, desk.ask),
    }),
    counted: (log) => ({
      info: (data, message) => log.info(data, message),
      warn(data, message) {
        count('warn', data, message);
        log.warn(data, message);
      },
      error(data, message) {
        count('error', data, message);
        log.error(data, message);
      },
    }),
  };
}
