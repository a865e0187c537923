import { pino } from 'pino';
import type { Configuration } from '../configuration.ts';
import type { Desk, Door } from '../desk.ts';
import type { Log } from '../log.ts';
import { openDesk } from '../open-desk.ts';
import { shanghaiToday } from '../shanghai-today.ts';
import { openStore } from '../store/knex-store.ts';
import { articleInForce } from '../web/article.ts';
import { openWeb } from '../web/web-door.ts';
import { readArguments } from './arguments.ts';
import { BadInput } from './bad-input.ts';
import { configuration } from './environment.ts';

/** `guohe start`: the web chat and every bot that is configured, until the process is told to stop. */
export async function run(args: readonly string[]): Promise<void> {
  readArguments(args);
  const { web, databaseFile, parameters, ...bots } = configuration();
  const log: Log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
  const store = await openStore(databaseFile).catch(refuse);
  const desk = openDesk({ store, parameters, today: shanghaiToday });

  const doors: Door[] = [];
  const stop = async () => {
    await Promise.allSettled(doors.map((door) => door.stop()));
    await desk.close();
  };
  try {
    const page = await openWeb({ ...web, article: articleInForce }, desk, log);
    doors.push(page);
    for (const open of configuredBots(bots)) doors.push(await open(desk, log));
    console.log(`国合 Assistant: ${page.url}`);
    for (const { name } of doors.slice(1)) console.log(`国合 Assistant: ${name}`);
  } catch (error) {
    // Nothing starts half-way: a bot that cannot come up takes the rest down with it.
    await stop();
    refuse(error);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

type OpenBot = (desk: Desk, log: Log) => Promise<Door>;

/** The bots whose tokens are set; each platform's library is loaded only then. */
function configuredBots({ slack, discord }: Pick<Configuration, 'slack' | 'discord'>): readonly OpenBot[] {
  const bots: OpenBot[] = [];
  if (slack) bots.push(async (desk, log) => (await import('../slack/slack-door.ts')).openSlack(slack, desk, log));
  if (discord)
    bots.push(async (desk, log) => (await import('../discord/discord-door.ts')).openDiscord(discord, desk, log));
  return bots;
}

/** Says in one line what kept the assistant from starting. */
function refuse(error: unknown): never {
  throw error instanceof Error ? new BadInput(error.message) : error;
}
