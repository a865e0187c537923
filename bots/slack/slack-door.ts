import {
  App,
  type BlockAction,
  type ButtonAction,
  type Context,
  SocketModeReceiver,
  type StaticSelectAction,
  webApi,
} from '@slack/bolt';
import type { Language } from '../../policy-text/language.ts';
import type { Desk, Door } from '../desk.ts';
import { doorWords } from '../door-words.ts';
import { everythingFor } from '../everything-kept.ts';
import type { Log } from '../log.ts';
import type { AddressOf } from '../policy-address.ts';
import { readPress } from './action-id.ts';
import { type Arrival, fromCommand, fromMessage, fromPress } from './arrival.ts';
import { boltLog } from './bolt-log.ts';
import { Connection } from './connection.ts';
import { firstDelivery } from './deliveries.ts';
import { failureOf } from './failure.ts';
import { InOrder } from './in-order.ts';
import type { SlackMessage } from './limits.ts';
import { post, postPrivately } from './post.ts';
import { withRetries } from './retry.ts';
import { slackSender } from './send-unasked.ts';
import { accepted } from './tokens.ts';
import { plainMessage, turnMessages } from './turn-messages.ts';

export interface SlackSettings {
  /** `xoxb-…` */
  readonly botToken: string;
  /** `xapp-…`, with the scope connections:write. */
  readonly appToken: string;
  /** Address of another server that speaks Slack's Web API, such as `http://host:port/api/`. */
  readonly apiUrl?: string;
  /** Where the reader shows a citation, when people can reach it. */
  readonly addressOf?: AddressOf;
}

const callTimeoutMs = 10_000;
/** How long `stop` lets answers wait for a Slack that fails. */
const stopPatienceMs = 3000;

/**
 * Opens the assistant on Slack: direct messages to the bot and the command /guohe, both answered by `desk`.
 * Resolves when Slack has said hello. Throws an Error naming SLACK_BOT_TOKEN or SLACK_APP_TOKEN when Slack does not take
 * it, and the Web API's error when Slack cannot be reached.
 */
export async function openSlack(settings: SlackSettings, desk: Desk, log: Log): Promise<Door> {
  const { botToken, appToken, apiUrl, addressOf } = settings;
  const giveUp = new AbortController();
  const logger = boltLog(log);
  // A copy for each client: they write into it. Their own retrying is off, because it would hold back everybody's
  // answers for one conversation's 429.
  const clientOptions = (): webApi.WebClientOptions => ({
    logger,
    timeout: callTimeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  });

  const client = new webApi.WebClient(botToken, clientOptions());
  const signIn = () => withRetries(() => client.auth.test(), giveUp.signal);
  const bot = await accepted('SLACK_BOT_TOKEN', botToken, signIn);

  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions() },
    processEventErrorHandler: async ({ error }) => {
      log.warn(failureOf(error), 'slack: a delivery could not be acknowledged');
      return false;
    },
  });
  const app = new App({
    receiver,
    logger,
    clientOptions: clientOptions(),
    authorize: async () => ({ botToken }),
    convoStore: false,
  });
  const connection = new Connection(receiver.client, log);
  const isFirst = firstDelivery();
  const turns = new InOrder();

  /** Never rejects: what cannot be handled is answered with the words for that, in both languages when none is known. */
  const messagesFor = async ({ incoming, place }: Arrival, language?: Language): Promise<SlackMessage[]> => {
    try {
      const turn = await desk.receive(incoming);
      return turnMessages(turn, place.user, addressOf, await everythingFor(turn, incoming, desk));
    } catch (error) {
      log.error({ ...failureOf(error), channel: place.channel }, 'slack: a message could not be handled');
      return [plainMessage(language ? doorWords[language].failed : failedInBoth)];
    }
  };

  /** Does `work` once for a delivery, behind whatever the same person is still being answered. */
  const once = ({ incoming, place }: Arrival, work: () => Promise<void>) => {
    if (!isFirst(incoming.delivery)) return;
    turns.run(incoming.person, () =>
      work().catch((error) => {
        log.error({ ...failureOf(error), channel: place.channel }, 'slack: an answer could not be posted');
      }),
    );
  };

  const answer = (arrival: Arrival, language?: Language) =>
    once(arrival, async () => post(client, arrival.place, await messagesFor(arrival, language), giveUp.signal));

  const tellPrivately = (arrival: Arrival, words: string) =>
    once(arrival, () => postPrivately(client, arrival.place, plainMessage(words), giveUp.signal));

  const teamOf = (context: Context) => context.teamId ?? bot.team_id ?? '';

  app.event('message', async ({ event, context }) => {
    const arrival = fromMessage(event, teamOf(context));
    if (arrival) answer(arrival);
  });
  app.command('/guohe', async ({ command, ack, context }) => {
    await ack();
    answer(fromCommand(command, teamOf(context)));
  });
  app.action<BlockAction<ButtonAction | StaticSelectAction>>(
    { type: 'block_actions' },
    async ({ body, action, ack, context }) => {
      await ack();
      const press = readPress(action, body.user.id);
      const arrival = fromPress(body, press?.choice ?? '', teamOf(context));
      if (press?.own) answer(arrival, press.language);
      else tellPrivately(arrival, press ? doorWords[press.language].notYours : failedInBoth);
    },
  );
  app.error(async (error) => log.error(failureOf(error), 'slack: a delivery could not be read'));

  await accepted('SLACK_APP_TOKEN', appToken, () => connection.open());

  const stop = async () => {
    await connection.stop();
    const impatient = setTimeout(() => giveUp.abort(), stopPatienceMs);
    await turns.done();
    clearTimeout(impatient);
  };
  let stopped: Promise<void> | undefined;
  return {
    name: 'slack',
    sender: slackSender(client),
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

const failedInBoth = `${doorWords.zh.failed}\n${doorWords.en.failed}`;
