import { once } from 'node:events';
import {
  Client,
  DefaultRestOptions,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  HTTPError,
  Options,
  REST,
  RESTEvents,
  type RESTOptions,
  Status,
} from 'discord.js';
import type { Log } from '../../log.ts';
import { failureOf } from '../failure.ts';
import { isOfTheLine } from '../refusals.ts';
import { type PortalSettings, portalSettings } from './application.ts';
import type { Shards } from './shards.ts';

/** discord.js waits out a rate limit of so long by itself. */
const longestWaitMs = 5000;

/** Discord takes nothing for a while from whoever has had 10,000 calls refused in ten minutes: told at each of so many. */
const refusedCalls = 1000;

/** How long `logOut` waits for a connection that is just being made again. */
const reconnectMs = 5000;

/**
 * Files are sent as a form. discord.js makes it with Node's own FormData, which another version of undici than Node's
 * does not know; so it is written out first.
 */
const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  if (!(init.body instanceof FormData)) return DefaultRestOptions.makeRequest(url, init);
  const form = new Response(init.body);
  const headers = {
    ...(init.headers as Record<string, string>),
    'content-type': form.headers.get('content-type') ?? '',
  };
  return DefaultRestOptions.makeRequest(url, { ...init, headers, body: Buffer.from(await form.arrayBuffer()) });
};

interface ClientSettings {
  /** Another server than Discord's own. */
  readonly apiUrl?: string | undefined;
  /** Without it this process takes all of them, as many as Discord recommends. */
  readonly shards?: Shards | undefined;
}

/** How Discord's HTTP interface is called. */
function restOptions(apiUrl: string | undefined): Partial<RESTOptions> {
  return {
    makeRequest,
    // A longer wait is the inbox's, where it outlives the process.
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > longestWaitMs,
    invalidRequestWarningInterval: refusedCalls,
    ...(apiUrl !== undefined && { api: apiUrl }),
  };
}

/**
 * What answers interactions, by their own tokens. Discord does not count these calls into the 50 a second that a bot may
 * make; discord.js does, and would keep the 51st person of a second waiting.
 */
export function restByToken({ apiUrl }: ClientSettings, log: Log): REST {
  // What fails is tried again by the inbox, which knows whether it may have arrived.
  const rest = new REST({ ...restOptions(apiUrl), globalRequestsPerSecond: Number.POSITIVE_INFINITY, retries: 0 });
  warnOfRefusals(rest, log);
  return rest;
}

function warnOfRefusals(rest: REST, log: Log): void {
  rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) => {
    const seconds = Math.ceil(remainingTime / 1000);
    log.warn({ count, seconds }, 'discord: so many refused calls that Discord may soon take none');
  });
}

/** A client that is not connected yet, and reports on its connection. */
export function discordClient({ apiUrl, shards }: ClientSettings, log: Log): Client {
  const client = new Client({
    // Direct messages and mentions come with their text without the message content intent; interactions need no intent.
    intents: [GatewayIntentBits.DirectMessages, GatewayIntentBits.GuildMessages],
    allowedMentions: { parse: [] },
    ...(shards ? { shards: [...shards.ids], shardCount: shards.count } : { shards: 'auto' }),
    // What people write is not kept here, nor who they are.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0, UserManager: 0 }),
    rest: restOptions(apiUrl),
  });
  warnOfRefusals(client.rest, log);
  client.on(Events.Error, (error) => log.error(failureOf(error), 'discord: client error'));
  client.on(Events.ShardError, (error) => log.warn(failureOf(error), 'discord: connection error'));
  client.on(Events.ShardReconnecting, () => log.info({}, 'discord: connecting again'));
  client.on(Events.ShardDisconnect, ({ code }) => log.error({ code }, 'discord: closed by Discord for good'));
  return client;
}

/**
 * Connects the client. Throws an Error naming DISCORD_TOKEN or DISCORD_SHARDS when Discord does not take it, and the
 * address when Discord cannot be reached.
 * @returns what is set for the application in the developer portal
 */
export async function logIn(client: Client, token: string, log: Log): Promise<PortalSettings> {
  // Anything else cannot stand in a header, and the error that says so would repeat it.
  if (!/^[!-~]+$/.test(token)) throw tokenRefused();
  client.rest.setToken(token);
  const portal = await portalSettings(client.rest, log);
  // With it, what follows in a thread needs no mention.
  if (portal.readsMessages) {
    client.options.intents = client.options.intents.add(GatewayIntentBits.MessageContent);
  }
  try {
    await client.login(token);
  } catch (error) {
    throw refusedSetting(error) ?? unreachable(error, client);
  }
  return portal;
}

/** What to tell whoever starts the assistant when Discord could not be reached; any other failure as it is. */
function unreachable(error: unknown, { options }: Client): unknown {
  if (!isOfTheLine(error) && !(error instanceof HTTPError)) return error;
  const { api = DefaultRestOptions.api } = options.rest ?? {};
  const why = error instanceof HTTPError ? error.status : 'code' in error ? error.code : error.name;
  const look = `look at the network, at a firewall or proxy on the way${api === DefaultRestOptions.api ? '' : ', and at DISCORD_API_URL'}`;
  return new Error(`Discord cannot be reached at ${new URL(api).host} (${why}): ${look}`, { cause: error });
}

/**
 * Ends the connection for good. One that is just being made again is awaited, because discord.js would make it after
 * `destroy`.
 */
export async function logOut(client: Client): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting);
  const signal = AbortSignal.timeout(reconnectMs);
  const isBeingMade = () =>
    client.ws.shards.some(({ status }) => status !== Status.Ready && status !== Status.Disconnected);
  while (isBeingMade() && !signal.aborted) {
    const back = [once(client, Events.ShardResume, { signal }), once(client, Events.ShardReady, { signal })];
    await Promise.race(back).catch(() => undefined);
  }
  await client.destroy();
}

/** The setting that Discord refuses: a token over HTTP or, when it has only just been reset, over the gateway. */
function refusedSetting(error: unknown): Error | null {
  if (!(error instanceof Error)) return null;
  const isToken = 'code' in error && error.code === DiscordjsErrorCodes.TokenInvalid;
  if (isToken || error.message === 'Authentication failed') return tokenRefused();
  if (error.message !== 'Invalid shard' && error.message !== 'Sharding is required') return null;
  return new Error('Discord does not take DISCORD_SHARDS: raise the number after the slash, or leave the setting out');
}

function tokenRefused(): Error {
  return new Error('Discord does not take DISCORD_TOKEN: copy the bot token again from the developer portal');
}
