import {
  ApplicationIntegrationType,
  InteractionContextType,
  makeURLSearchParams,
  type REST,
  RESTJSONErrorCodes,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { commands } from '../commands.ts';
import { isRefused } from '../refusals.ts';

/**
 * Registers the commands, unless exactly these are registered already.
 * @param guildId of the one guild to register them in, where they are there at once; without it everywhere
 * @param installedBy whom the application can be installed by: Discord takes commands for nobody else; null when not known
 * @throws an Error naming DISCORD_APPLICATION_ID or DISCORD_GUILD_ID when that is another's, else discord.js's error.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  guildId: string | undefined,
  installedBy: readonly ApplicationIntegrationType[] | null,
): Promise<void> {
  const isEverywhere = guildId === undefined;
  const route = isEverywhere
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
  const wanted = isEverywhere ? commands.map((command) => forThese(command, installedBy)) : commands.map(inOneGuild);
  const query = makeURLSearchParams({ with_localizations: true });
  // Whatever forbids this forbids registering too, and shows there.
  const registered = await rest.get(route, { query }).catch(() => null);
  if (covers(registered, wanted)) return;
  try {
    await rest.put(route, { body: wanted });
  } catch (error) {
    throw refusedSetting(error) ?? error;
  }
}

/** Discord says only that it does not allow this: which setting it comes from is to be told. */
function refusedSetting(error: unknown): Error | null {
  const { NotAuthorizedToPerformThisActionOnThisApplication, UnknownApplication } = RESTJSONErrorCodes;
  if (isRefused(error, NotAuthorizedToPerformThisActionOnThisApplication, UnknownApplication)) {
    return new Error("Discord does not take DISCORD_APPLICATION_ID: it is another application's than DISCORD_TOKEN");
  }
  if (isRefused(error, RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.UnknownGuild)) {
    return new Error('Discord does not take DISCORD_GUILD_ID: the application is not installed in that server');
  }
  return null;
}

type Command = RESTPostAPIApplicationCommandsJSONBody;

/** Where the bot is not, in the direct messages of other people, only what they have installed themselves can be used. */
function forThese(command: Command, installedBy: readonly ApplicationIntegrationType[] | null): Command {
  if (installedBy === null) return command;
  const { integration_types = [], contexts = [] } = command;
  const isForPeople = installedBy.includes(ApplicationIntegrationType.UserInstall);
  return {
    ...command,
    integration_types: integration_types.filter((type) => installedBy.includes(type)),
    contexts: contexts.filter((context) => isForPeople || context !== InteractionContextType.PrivateChannel),
  };
}

/** A command of one guild is told neither where it can be used nor by whom it is installed. */
function inOneGuild(command: Command): Command {
  const { integration_types, contexts, ...kept } = command;
  return kept;
}

/** Whether `found` is what Discord makes of `wanted`: it adds ids and defaults to what it keeps, but no list items. */
function covers(found: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return found === wanted;
  if (typeof found !== 'object' || found === null) return false;
  if (Array.isArray(wanted) && Array.isArray(found)) return coversEach(found, wanted);
  const fields = new Map(Object.entries(found));
  const isAdded = ([key, value]: readonly [string, unknown]) => !(key in wanted) && !isOfDiscord(key, value);
  if ([...fields].some(isAdded)) return false;
  return Object.entries(wanted).every(([key, value]) => covers(fields.get(key), value));
}

const added = new Set(['id', 'application_id', 'guild_id', 'version', 'handler']);
/** What Discord takes what is not given for, where that says something. */
const defaults: ReadonlyMap<string, string> = new Map([
  ['default_permission', 'true'],
  ['dm_permission', 'true'],
  ['integration_types', '0'],
]);

/** Whether Discord adds this by itself to a command that does not say so: else it was registered by an earlier version. */
function isOfDiscord(key: string, value: unknown): boolean {
  const isNothing = value === null || value === undefined || value === false || value === '';
  return isNothing || added.has(key) || defaults.get(key) === String(value);
}

/** In any order: Discord lists commands in an order of its own. */
function coversEach(found: readonly unknown[], wanted: readonly unknown[]): boolean {
  return found.length === wanted.length && wanted.every((one) => found.some((other) => covers(other, one)));
}
