import { Events, GatewayDispatchEvents, type GatewayDispatchPayload, Status } from 'discord.js';
import type { Knex } from 'knex';
import { oneAtATime } from '../desk/one-at-a-time.ts';
import type { Desk, Door } from '../desk.ts';
import { answerArrivals } from '../inbox/answer-arrivals.ts';
import { inboxOf } from '../inbox/inbox.ts';
import { openJournal } from '../inbox/journal.ts';
import { whoSentAt } from '../inbox/who-sent.ts';
import type { Log } from '../log.ts';
import type { AddressOf } from '../policy-address.ts';
import { answerArrival, tellFailed } from './answer/answer-arrival.ts';
import { interactionReplies } from './answer/interaction-replies.ts';
import { discordSender } from './answer/send-unasked.ts';
import type { DiscordArrival, ToInteraction } from './arrival.ts';
import { failureOf } from './failure.ts';
import { about, eachOf, hearEvent } from './hear/hear-event.ts';
import { hearMessage } from './hear/hear-message.ts';
import { isDirect, noteHeard } from './hear/heard-so-far.ts';
import { missedMessages } from './hear/missed-messages.ts';
import { discordClient, logIn, logOut, restByToken } from './line/connection.ts';
import { registerCommands } from './line/register-commands.ts';
import type { Shards } from './line/shards.ts';
import { discordRoles } from './role.ts';

/** What is noted belongs to a process for so long, and is looked at again so often. */
const leaseMs = 10_000;
const everyMs = 3000;

export interface DiscordSettings {
  readonly token: string;
  readonly applicationId: string;
  /** The one guild in which the commands are registered; without it they are everywhere. */
  readonly guildId?: string;
  /** The part of the bot's events that this process takes; without it all of them. */
  readonly shards?: Shards;
  /** Address of another server that speaks Discord's API, without a version or a trailing slash. */
  readonly apiUrl?: string;
  /** Where the reader shows a citation, when people can reach it. */
  readonly addressOf?: AddressOf;
  /** Where what has come in is noted until it is answered. */
  readonly database: Knex;
  /** The instant it is, in UTC. */
  readonly now?: () => string;
}

/**
 * Opens the assistant on Discord: direct messages to the bot, commands, presses, all answered by `desk`. Whatever comes in
 * is noted before it is answered, so that it is answered once, in order, by this process or the next. Resolves when the
 * bot is connected and the commands are registered. Throws an Error naming DISCORD_TOKEN, DISCORD_APPLICATION_ID,
 * DISCORD_GUILD_ID or DISCORD_SHARDS when Discord does not take it, or the address when Discord cannot be reached.
 */
export async function openDiscord(settings: DiscordSettings, desk: Desk, log: Log): Promise<Door> {
  const { token, applicationId, guildId, addressOf, database, now = utcNow } = settings;
  const client = discordClient(settings, log);
  const { rest } = client;
  const replies = interactionReplies(restByToken(settings, log), applicationId);
  const on = { desk, rest, replies, addressOf, log };
  const inbox = inboxOf<DiscordArrival>(database, 'discord', now, leaseMs);
  const whoSent = whoSentAt('discord', inbox, desk);
  const begin = () =>
    answerArrivals({
      inbox,
      journal: openJournal<DiscordArrival>(database, 'discord', leaseMs),
      answer: (arrival, progress) => answerArrival(arrival, progress, on),
      now,
      log,
      every: everyMs,
    });

  const hear = async (event: GatewayDispatchPayload, shard: number): Promise<void> => {
    const arrival = await hearEvent(event, { us: us(), desk, rest, whoSent, inbox, now });
    if (arrival) await note(arrival);
    // Direct messages come over the first shard.
    if (event.t === GatewayDispatchEvents.Ready && shard === 0) await hearWhatWasMissed();
  };

  const note = async (arrival: DiscordArrival): Promise<void> => {
    const { take } = await answering;
    const { back, inCompany } = arrival;
    const expected = back.kind === 'interaction' ? replies.expect(back) : null;
    try {
      // What Discord is told is coming is written down already.
      const tell = () => back.kind === 'interaction' && expected?.announce(isOpen(back, inCompany) ? 'soon' : 'now');
      if (!(await take(arrival, tell))) expected?.forget();
    } catch (error) {
      log.error(failureOf(error), 'discord: an arrival could not be noted');
      await tellFailed(arrival, error, on);
      return;
    }
    if (isDirect(arrival)) await noteHeard(database, arrival);
  };

  /** A message of a session that is over comes no more by itself. */
  const hearWhatWasMissed = async (): Promise<void> => {
    await answering;
    for await (const message of missedMessages(rest, database, Date.parse(now()), closing.signal)) {
      const arrival = await hearMessage(message, us(), desk);
      if (arrival) await note(arrival);
    }
  };

  const us = () => client.user?.id ?? applicationId;

  const closing = new AbortController();
  const heard = new Set<Promise<void>>();
  const inTurn = oneAtATime();
  client.on(Events.Raw, (event: GatewayDispatchPayload, shard: number) => {
    for (const each of eachOf(event)) {
      const one = inTurn(about(each), () => hear(each, shard))
        .catch((error) => log.error(failureOf(error), 'discord: an event could not be handled'))
        .finally(() => heard.delete(one));
      heard.add(one);
    }
  });

  // What comes in at once waits until the token is known to be good.
  const loggedIn = logIn(client, token, log);
  const answering = loggedIn.then(begin);
  try {
    await answering;
    if (isFirst(settings)) await registerCommands(rest, applicationId, guildId, (await loggedIn).installedBy);
  } catch (error) {
    closing.abort();
    await answering.then(({ stop }) => stop()).catch(() => undefined);
    await logOut(client);
    throw error;
  }

  const stop = async (): Promise<void> => {
    client.removeAllListeners(Events.Raw);
    closing.abort();
    await Promise.all(heard);
    await (await answering).stop();
    replies.stop();
    await logOut(client);
  };
  let stopped: Promise<void> | undefined;
  return {
    name: 'discord',
    sender: discordSender(rest),
    inGroup: discordRoles(rest),
    isConnected: () => client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready),
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** Whether everybody will read an answer, unless it turns out to be about the person. */
function isOpen({ audience }: ToInteraction, inCompany: boolean): boolean {
  return inCompany && audience === 'everybody';
}

/** Of several processes one registers the commands: the one with the first shard, which has the direct messages too. */
function isFirst({ shards }: DiscordSettings): boolean {
  return shards === undefined || shards.ids.includes(0);
}

const utcNow = () => new Date().toISOString();
