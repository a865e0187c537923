import type { RequestListener } from 'node:http';
import { App, type BlockAction, type ButtonAction, type Context, type StaticSelectAction, webApi } from '@slack/bolt';
import type { Desk, Door } from '../desk.ts';
import { doorWords } from '../door-words.ts';
import type { Log } from '../log.ts';
import type { AddressOf } from '../policy-address.ts';
import { readPress } from './action-id.ts';
import { fromCommand, fromMessage, fromPress } from './arrival.ts';
import { boltLog } from './bolt-log.ts';
import { byRequest } from './by-request.ts';
import { bySocket } from './by-socket.ts';
import { counterAt, failedInBoth } from './counter.ts';
import { failureOf } from './failure.ts';
import { joined, type Line } from './line.ts';
import { type Installing, installPages } from './oauth/install-page.ts';
import { withRetries } from './retry.ts';
import { slackSender } from './send-unasked.ts';
import { accepted } from './tokens.ts';
import { isInstalled, type Workspace, workspacesOf } from './workspaces.ts';

/** A bot token or an app to be installed, and a way for Slack's deliveries: Socket Mode, signed requests or both. */
export interface SlackSettings {
  /** `xoxb-…`, of the app's own workspace. */
  readonly botToken?: string;
  /** `xapp-…`, with the scope connections:write: opens Socket Mode. */
  readonly appToken?: string;
  /** What Slack signs its requests with: opens a line for them. */
  readonly signingSecret?: string;
  /** What other workspaces install the app with, on pages beside the line for requests. */
  readonly installing?: Installing;
  /** Deletes what is kept of a workspace that has removed the app. */
  readonly forget?: (team: string) => Promise<void>;
  /** Address of another server that speaks Slack's Web API, such as `http://host:port/api/`. */
  readonly apiUrl?: string;
  /** Where the reader shows a citation, when people can reach it. */
  readonly addressOf?: AddressOf;
}

const callTimeoutMs = 10_000;
/** How long `stop` lets answers wait for a Slack that fails. */
const stopPatienceMs = 3000;

/** The open door; `requests` answers what is under `/slack/`, when Slack is to call us. */
export type SlackDoor = Door & { readonly requests?: RequestListener };

/**
 * Opens the assistant on Slack: direct messages to the bot and the command /guohe, both answered by `desk`. Deliveries
 * may come over Socket Mode, as signed requests, or by both; the same one by both is answered once.
 * Resolves when Slack has said hello. Throws an Error naming SLACK_BOT_TOKEN or SLACK_APP_TOKEN when Slack does not take
 * it, and the Web API's error when Slack cannot be reached.
 */
export async function openSlack(settings: SlackSettings, desk: Desk, log: Log): Promise<SlackDoor> {
  const { botToken, appToken, signingSecret, installing, apiUrl, addressOf } = settings;
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

  const clientWith = (token: string) => new webApi.WebClient(token, clientOptions());
  const signIn = async (token: string): Promise<Workspace> => {
    const client = clientWith(token);
    const test = () => withRetries(() => client.auth.test(), giveUp.signal);
    const { team_id = '', user_id = '' } = await accepted('SLACK_BOT_TOKEN', token, test);
    return { team: team_id, botToken: token, botUser: user_id, client };
  };
  const own = botToken === undefined ? null : await signIn(botToken);
  const workspaceOf = workspacesOf(own, installing?.installations ?? null, clientWith);

  const pages = installing ? installPages(installing, clientOptions()) : {};
  const requestLine = signingSecret === undefined ? null : byRequest(signingSecret, pages, log);
  const lines: Line[] = requestLine ? [requestLine] : [];
  if (appToken !== undefined) lines.push(bySocket(appToken, clientOptions(), log));
  const app = new App({
    receiver: joined(lines),
    logger,
    clientOptions: clientOptions(),
    async authorize({ teamId = own?.team ?? '' }) {
      const workspace = await workspaceOf(teamId);
      if (!workspace) throw new Error('the workspace has not installed the app');
      const { team, botToken, botUser: botUserId } = workspace;
      return { botToken, botUserId, teamId: teamId || team };
    },
    convoStore: false,
  });
  const counter = counterAt({ desk, workspaceOf, addressOf, log, giveUp: giveUp.signal });

  const teamOf = (context: Context) => context.teamId ?? own?.team ?? '';

  app.event('message', async ({ event, context }) => {
    const arrival = fromMessage(event, teamOf(context));
    if (arrival) counter.answer(arrival);
  });
  app.command('/guohe', async ({ command, ack, context }) => {
    await ack();
    counter.answer(fromCommand(command, teamOf(context)));
  });
  app.action<BlockAction<ButtonAction | StaticSelectAction>>(
    { type: 'block_actions' },
    async ({ body, action, ack, context }) => {
      await ack();
      const press = readPress(action, body.user.id);
      const arrival = fromPress(body, press?.choice ?? '', teamOf(context));
      if (press?.own) counter.answer(arrival, press.language);
      else counter.tellPrivately(arrival, press ? doorWords[press.language].notYours : failedInBoth);
    },
  );
  const onRemoval = async ({ context }: { readonly context: Context }) => {
    const team = teamOf(context);
    if (await isInstalled(await workspaceOf(team), giveUp.signal)) return;
    await installing?.installations.remove(team);
    await settings.forget?.(team);
    log.info({ team }, 'slack: a workspace has removed the app; what was kept of it is deleted');
  };
  app.event('app_uninstalled', onRemoval);
  app.event('tokens_revoked', onRemoval);
  app.error(async (error) => log.error(failureOf(error), 'slack: a delivery could not be read'));

  await app.start();

  const stop = async () => {
    await app.stop();
    const impatient = setTimeout(() => giveUp.abort(), stopPatienceMs);
    await counter.done();
    clearTimeout(impatient);
  };
  let stopped: Promise<void> | undefined;
  return {
    name: 'slack',
    sender: slackSender(workspaceOf),
    isConnected: () => lines.every((line) => line.isOpen()),
    ...(requestLine && { requests: requestLine.requests }),
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}
