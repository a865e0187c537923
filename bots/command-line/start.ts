import type { RequestListener } from 'node:http';
import { pino } from 'pino';
import { workCalendar } from '../../core/calendar/work-calendar.ts';
import { isChannel } from '../bases/base.ts';
import { contactCounter } from '../bases/contact-counter.ts';
import type { CalendarSources } from '../calendar-file/calendar-of.ts';
import type { Configuration } from '../configuration.ts';
import type { Desk, Door } from '../desk.ts';
import { openPolicyFolder } from '../library/policy-folder.ts';
import { steadyLibrary } from '../library/steady-library.ts';
import type { Log } from '../log.ts';
import { openDesk } from '../open-desk.ts';
import { addressesUnder } from '../policy-address.ts';
import { keepReminding } from '../reminders/keep-reminding.ts';
import { shanghaiToday } from '../shanghai-today.ts';
import { installationsIn } from '../slack/oauth/installations.ts';
import { forgetEveryone } from '../store/forget-everyone.ts';
import { storeOn } from '../store/knex-store.ts';
import type { ReaderSources } from '../web/reader/reader.ts';
import { openWeb } from '../web/web-door.ts';
import { noWords, readArguments } from './arguments.ts';
import { steadyNotices } from './calendar/steady-notices.ts';
import { CannotStart } from './cannot-start.ts';
import { openConfiguredDatabase } from './database.ts';
import { configurationFrom } from './environment.ts';
import { printJson } from './json.ts';

/** A reminder comes at nine; half a minute later is still nine. */
const betweenRoundsMs = 30_000;

/** `guohe start`: the web chat and every bot that is configured, until the process is told to stop. */
export async function run(args: readonly string[]): Promise<void> {
  const given = readArguments(args);
  noWords(given);
  const configuration = configurationFrom(process.env);
  const log = errorLog();
  const { parameters, calendarFile, handOff, policyFolder, publicUrl, staff } = configuration;
  const database = await openConfiguredDatabase(configuration);
  const notices = steadyNotices(calendarFile, log);
  const calendar = async () => workCalendar(await notices());
  const now = () => new Date().toISOString();
  const register = { database, calendar, today: shanghaiToday };
  const contacts = contactCounter({ ...register, now, publicUrl });
  const library = steadyLibrary(openPolicyFolder(policyFolder), log);
  const store = storeOn(database);
  const desk = openDesk({ store, parameters, handOff, today: shanghaiToday, library, contacts, log });

  const open: OpenDoor[] = [];
  let reminders: { stop(): Promise<void> } | undefined;
  const stop = async () => {
    await reminders?.stop();
    await Promise.allSettled(open.map((door) => door.stop()));
    await desk.close();
  };
  for (const [name, opened] of configuredDoors(configuration, { library, ...register }, log)) {
    try {
      open.push(await opened(desk));
    } catch (error) {
      // Nothing starts half-way: a door that cannot open takes the others down with it.
      await stop();
      throw new CannotStart(name, error);
    }
  }
  for (const { name, requests } of open) {
    if (requests) for (const door of open) door.lend?.(`/${name}/`, requests);
  }
  const senders = new Map(open.flatMap(({ name, sender }) => (sender && isChannel(name) ? [[name, sender]] : [])));
  reminders = keepReminding({ database, senders, staff, notices, now, log, every: betweenRoundsMs });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
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
  sources: ReaderSources & CalendarSources,
  log: Log,
): ReadonlyMap<string, Opening> {
  const { web, publicUrl, slack, discord } = configuration;
  const { database } = sources;
  const addressOf = publicUrl === undefined ? undefined : addressesUnder(publicUrl);
  const doors = new Map<string, Opening>([
    ['web', (desk) => openWeb({ ...web, sources, register: sources }, desk, log)],
  ]);
  if (slack) {
    doors.set('slack', async (desk) => {
      const { openSlack } = await import('../slack/slack-door.ts');
      const { oauth, ...settings } = slack;
      const installing = oauth && {
        ...oauth,
        ...(publicUrl && { publicUrl }),
        installations: installationsIn(database, oauth.tokenKey),
      };
      const forget = (team: string) => forgetEveryone(database, 'slack', team);
      return openSlack(
        { ...settings, forget, ...(installing && { installing }), ...(addressOf && { addressOf }) },
        desk,
        log,
      );
    });
  }
  if (discord) {
    doors.set('discord', async (desk) => {
      const { openDiscord } = await import('../discord/discord-door.ts');
      return openDiscord({ ...discord, ...(addressOf && { addressOf }) }, desk, log);
    });
  }
  return doors;
}

/** Lines of JSON on standard error, written at once so that none is lost with the process. */
function errorLog(): Log {
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));
}
