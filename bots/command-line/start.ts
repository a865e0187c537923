import type { RequestListener } from 'node:http';
import type { Knex } from 'knex';
import { workCalendar } from '../../core/calendar/work-calendar.ts';
import { isChannel } from '../bases/base.ts';
import { contactCounter } from '../bases/contact-counter.ts';
import { staffList } from '../bases/staff.ts';
import { sayWhoIsNotTold, staffToTell } from '../bases/staff-to-tell.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { secretsIn } from '../configuration/secrets.ts';
import type { Desk, Door } from '../desk.ts';
import { withFeedback } from '../feedback/with-feedback.ts';
import { healthz, readinessOf, readyz } from '../health/readiness.ts';
import { openPolicyFolder } from '../library/policy-folder.ts';
import { steadyLibrary } from '../library/steady-library.ts';
import { type Log, openLog } from '../log.ts';
import { openDesk } from '../open-desk.ts';
import { addressesUnder } from '../policy-address.ts';
import { keepReminding } from '../reminders/keep-reminding.ts';
import { shanghaiToday } from '../shanghai-today.ts';
import { storeOn } from '../store/knex-store.ts';
import type { BasePageSources } from '../web/base-pages/base-pages.ts';
import type { ReaderSources } from '../web/reader/reader.ts';
import { openWeb } from '../web/web-door.ts';
import { noWords, readArguments } from './arguments.ts';
import { steadyNotices } from './calendar/steady-notices.ts';
import { openConfiguredDatabase } from './database.ts';
import { configurationFrom } from './input/environment.ts';
import { printJson } from './output/json.ts';
import { CannotStart } from './start/cannot-start.ts';
import { untilStopped } from './start/until-stopped.ts';

/** So long may what is in hand take when the process is told to stop: those who tell it wait half a minute. */
const patienceMs = 25_000;
/** A reminder comes at nine; half a minute later is still nine. */
const betweenRoundsMs = 30_000;

/** `guohe start`: the web chat and every bot that is configured, until the process is told to stop. */
export async function run(args: readonly string[]): Promise<void> {
  const given = readArguments(args);
  noWords(given);
  const configuration = configurationFrom(process.env);
  const { parameters, calendarFile, handOff, policyFolder, publicUrl, staff, staffGroups } = configuration;
  const database = await openConfiguredDatabase(configuration);
  const open: OpenDoor[] = [];
  const now = () => new Date().toISOString();
  const metrics = await configuredMetrics(configuration, database, open, now);
  const written = openLog(secretsIn(process.env));
  const log = metrics?.counted(written) ?? written;
  const notices = steadyNotices(calendarFile, log);
  const calendar = async () => workCalendar(await notices());
  const inGroup = (channel: string) => open.find(({ name }) => name === channel)?.inGroup;
  const isStaff = staffList({ people: staff, groups: staffGroups, inGroup, now, log });
  const membersOf = (channel: string) => open.find(({ name }) => name === channel)?.membersOf;
  const telling = { people: staff, groups: staffGroups, membersOf, now, log };
  const register = { database, calendar, today: shanghaiToday, isStaff };
  const contacts = contactCounter({ ...register, now, publicUrl });
  const library = steadyLibrary(openPolicyFolder(policyFolder), log);
  const store = storeOn(database);
  const unmeasured = openDesk({ store, parameters, handOff, today: shanghaiToday, library, contacts, log });
  const desk = withFeedback(metrics?.measured(unmeasured) ?? unmeasured, database, shanghaiToday);

  let reminders: { stop(): Promise<void> } | undefined;
  const stop = async () => {
    await reminders?.stop();
    await Promise.allSettled([...open.map((door) => door.stop()), metrics?.stop()]);
    await desk.close();
  };
  try {
    for (const [name, opened] of configuredDoors(configuration, { library, now, ...register }, log)) {
      open.push(await opened(desk).catch((error) => Promise.reject(new CannotStart(name, error))));
    }
    await metrics?.open();
  } catch (error) {
    // Nothing starts half-way: a door that cannot open takes the others down with it.
    await stop();
    throw error;
  }
  const lent = open.flatMap(({ name, requests }) => (requests ? [[`/${name}/`, requests] as const] : []));
  const probes = [['/healthz', healthz] as const, ['/readyz', readyz(() => readinessOf(database, open))] as const];
  for (const door of open) for (const [prefix, listener] of [...lent, ...probes]) door.lend?.(prefix, listener);
  const senders = new Map(open.flatMap(({ name, sender }) => (sender && isChannel(name) ? [[name, sender]] : [])));
  sayWhoIsNotTold(telling);
  reminders = keepReminding({
    database,
    senders,
    staff: staffToTell(telling),
    notices,
    now,
    log,
    every: betweenRoundsMs,
  });
  untilStopped(stop, patienceMs, log);
  if (given.json) printJson({ doors: open.map(({ name, url }) => ({ name, url })) });
  else for (const { name, url } of open) console.log(`国合 Assistant: ${url ?? name}`);
}

/** An open door; one that listens has an address, and lends it to those that a platform calls. */
type OpenDoor = Door & {
  readonly url?: string;
  readonly requests?: RequestListener;
  lend?(prefix: string, listener: RequestListener): void;
};

type Opening = (desk: Desk) => Promise<OpenDoor>;

/** The doors to open, by name; a platform's library is loaded only when its tokens are set. */
function configuredDoors(
  configuration: Configuration,
  sources: ReaderSources & BasePageSources & { readonly now: () => string },
  log: Log,
): ReadonlyMap<string, Opening> {
  const { web, publicUrl, slack, discord } = configuration;
  const { database, now } = sources;
  const addressOf = publicUrl === undefined ? undefined : addressesUnder(publicUrl);
  const doors = new Map<string, Opening>([
    ['web', (desk) => openWeb({ ...web, sources, register: sources }, desk, log)],
  ]);
  if (slack) {
    doors.set('slack', async (desk) => {
      const { openSlack } = await import('../slack/slack-door.ts');
      return openSlack(
        { ...slack, database, now, ...(publicUrl && { publicUrl }), ...(addressOf && { addressOf }) },
        desk,
        log,
      );
    });
  }
  if (discord) {
    doors.set('discord', async (desk) => {
      const { openDiscord } = await import('../discord/discord-door.ts');
      return openDiscord({ ...discord, database, ...(addressOf && { addressOf }) }, desk, log);
    });
  }
  return doors;
}

/** What is measured, when there is a port to fetch it at; the library for it is loaded only then. */
async function configuredMetrics(
  { web, metricsPort }: Configuration,
  database: Knex,
  open: readonly Door[],
  now: () => string,
) {
  if (metricsPort === undefined) return null;
  const { metricsOf } = await import('../health/metrics.ts');
  const { openMetrics } = await import('../health/metrics-address.ts');
  const metrics = metricsOf(database, open, now);
  let address: { stop(): Promise<void> } | undefined;
  return {
    ...metrics,
    async open() {
      address = await openMetrics({ host: web.host, port: metricsPort }, metrics).catch((error) =>
        Promise.reject(new CannotStart('metrics', error)),
      );
    },
    stop: async () => address?.stop(),
  };
}
