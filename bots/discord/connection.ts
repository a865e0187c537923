import { once } from 'node:events';
import {
  Client,
  DefaultRestOptions,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
  type RESTOptions,
  Status,
} from 'discord.js';
import type { Log } from '../log.ts';
import { failureOf } from './failure.ts';

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

/** A client that is not connected yet, and reports on its connection. `apiUrl` is another server than Discord's own. */
export function discordClient(apiUrl: string | undefined, log: Log): Client {
  const client = new Client({
    // Direct messages come with their text without the message content intent; interactions need no intent at all.
    intents: [GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    // What people write is not kept here.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: { makeRequest, ...(apiUrl !== undefined && { api: apiUrl }) },
  });
  client.on(Events.Error, (error) => log.error(failureOf(error), 'discord: client error'));
  client.on(Events.ShardError, (error) => log.warn(failureOf(error), 'discord: connection error'));
  client.on(Events.ShardReconnecting, () => log.info({}, 'discord: connecting again'));
  client.on(Events.ShardDisconnect, ({ code }) => log.error({ code }, 'discord: closed by Discord for good'));
  return client;
}

/**
 * Connects the client. Throws an Error naming DISCORD_TOKEN when Discord does not take the token, and discord.js's
 * error when Discord cannot be reached.
 */
export async function logIn(client: Client, token: string): Promise<void> {
  // Anything else cannot stand in a header, and the error that says so would repeat it.
  if (!/^[!-~]+$/.test(token)) throw tokenRefused();
  try {
    await client.login(token);
  } catch (error) {
    throw isTokenRefused(error) ? tokenRefused() : error;
  }
}

/**
 * Ends the connection for good. One that is just being made again is awaited, because discord.js would make it after
 * `destroy`.
 */
export async function logOut(client: Client): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting);
  const shard = client.ws.shards.first();
  if (shard && shard.status !== Status.Ready && shard.status !== Status.Disconnected) {
    const signal = AbortSignal.timeout(reconnectMs);
    const back = [once(client, Events.ShardResume, { signal }), once(client, Events.ShardReady, { signal })];
    await Promise.race(back).catch(() => undefined);
  }
  await client.destroy();
}

/** Discord refuses a token over HTTP or, when it has only just been reset, over the gateway. */
function isTokenRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return 'code' in error ? error.code === DiscordjsErrorCodes.TokenInvalid : error.message === 'Authentication failed';
}

function tokenRefused(): Error {
  return new Error('Discord does not take DISCORD_TOKEN: copy the bot token again from the developer portal');
}
