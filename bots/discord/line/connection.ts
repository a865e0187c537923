import { once } from 'node:events';
import {
  type APIApplication,
  ApplicationFlags,
  Client,
  DefaultRestOptions,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  HTTPError,
  Options,
  REST,
  type RESTOptions,
  Routes,
  Status,
} from 'discord.js';
import type { Log } from '../../log.ts';
import { failureOf } from '../failure.ts';
import { isOfTheLine } from '../refusals.ts';
import type { Shards } from './shards.ts';

/** discord.js waits out a rate limit of so long by itself. */
const longestWaitMs = 5000;

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
  /** Without it this process takes all of them. */
  readonly shards?: Shards | undefined;
}

/** How Discord's HTTP interface is called. */
function restOptions(apiUrl: string | undefined): Partial<RESTOptions> {
  return {
    makeRequest,
    // A longer wait is the inbox's, where it outlives the process.
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > longestWaitMs,
    ...(apiUrl !== undefined && { api: apiUrl }),
  };
}

/**
 * What answers interactions, by their own tokens. Discord does not count these calls into the 50 a second that a bot may
 * make; discord.js does, and would keep the 51st person of a second waiting.
 */
export function restByToken({ apiUrl }: ClientSettings): REST {
  // What fails is tried again by the inbox, which knows whether it may have arrived.
  return new REST({ ...restOptions(apiUrl), globalRequestsPerSecond: Number.POSITIVE_INFINITY, retries: 0 });
}

/** A client that is not connected yet, and reports on its connection. */
export function discordClient({ apiUrl, shards }: ClientSettings, log: Log): Client {
  const client = new Client({
    // Direct messages and mentions come with their text without the message content intent; interactions need no intent.
    intents: [GatewayIntentBits.DirectMessages, GatewayIntentBits.GuildMessages],
    allowedMentions: { parse: [] },
    ...(shards && { shards: [...shards.ids], shardCount: shards.count }),
    // What people write is not kept here.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: restOptions(apiUrl),
  });
  client.on(Events.Error, (error) => log.error(failureOf(error), 'discord: client error'));
  client.on(Events.ShardError, (error) => log.warn(failureOf(error), 'discord: connection error'));
  client.on(Events.ShardReconnecting, () => log.info({}, 'discord: connecting again'));
  client.on(Events.ShardDisconnect, ({ code }) => log.error({ code }, 'discord: closed by Discord for good'));
  return client;
}

/**
 * Connects the client. Throws an Error naming DISCORD_TOKEN when Discord does not take the token, and the address when
 * Discord cannot be reached.
 */
export async function logIn(client: Client, token: string): Promise<void> {
  // Anything else cannot stand in a header, and the error that says so would repeat it.
  if (!/^[!-~]+$/.test(token)) throw tokenRefused();
  client.rest.setToken(token);
  if (await readsMessages(client.rest)) {
    client.options.intents = client.options.intents.add(GatewayIntentBits.MessageContent);
  }
  try {
    await client.login(token);
  } catch (error) {
    throw isTokenRefused(error) ? tokenRefused() : unreachable(error, client);
  }
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

/**
 * Whether the application was given the message content intent in the developer portal: asking for it otherwise would end
 * the connection. With it, follow-ups in a thread need no mention.
 */
async function readsMessages(rest: REST): Promise<boolean> {
  try {
    const { flags = 0 } = (await rest.get(Routes.currentApplication())) as APIApplication;
    const given = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
    return (flags & given) !== 0;
  } catch {
    // Whatever is wrong shows when it connects; all else works without the intent.
    return false;
  }
}

/** Discord refuses a token over HTTP or, when it has only just been reset, over the gateway. */
function isTokenRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return 'code' in error ? error.code === DiscordjsErrorCodes.TokenInvalid : error.message === 'Authentication failed';
}

function tokenRefused(): Error {
  return new Error('Discord does not take DISCORD_TOKEN: copy the bot token again from the developer portal');
}
