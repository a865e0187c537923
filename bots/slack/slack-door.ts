import type { RequestListener } from 'node:http';
import type { AppOptions, Context } from '@slack/bolt';
import type { Knex } from 'knex';
import type { SlackConfiguration } from '../configuration/configuration.ts';
import type { Desk, Door } from '../desk.ts';
import { answerArrivals, type Progress } from '../inbox/answer-arrivals.ts';
import { inboxOf } from '../inbox/inbox.ts';
import { openJournal } from '../inbox/journal.ts';
import { whoSentAt } from '../inbox/who-sent.ts';
import type { Log } from '../log.ts';
import type { AddressOf } from '../policy-address.ts';
import { counterAt } from './answer/counter.ts';
import { slackSender } from './answer/send-unasked.ts';
import type { Arrival } from './arrival.ts';
import { clientLanguages } from './client-language.ts';
import { failureOf } from './failure.ts';
import { hearEvents } from './hear/events.ts';
import { hearInteractions } from './hear/interactions.ts';
import { type MessageSeen, overhear } from './hear/overhear.ts';
import { overhearAmended } from './hear/overhear-amended.ts';
import { homeTabs } from './home.ts';
import { boltLog } from './line/bolt-log.ts';
import { byRequest } from './line/by-request.ts';
import { bySocket } from './line/by-socket.ts';
import { joined, type Line } from './line/line.ts';
import { type EventDelivery, NotingApp } from './line/noting-app.ts';
import { saysNotConnected, unreachable } from './line/unreachable.ts';
import { webClients } from './line/web-clients.ts';
import { installPages } from './oauth/install-page.ts';
import { installationsIn } from './oauth/installations.ts';
import { removalsOf } from './removed.ts';
import { slackGroups, slackMembers } from './user-group.ts';
import { ownWorkspace, workspacesOf } from './workspaces.ts';

export interface SlackSettings extends SlackConfiguration {
  /** Where what has arrived is kept until it is answered, and the workspaces that have installed the app. */
  readonly database: Knex;
  /** The instant it is, in UTC. */
  readonly now: () => string;
  /** Where people reach us, without a slash at its end: Slack sends them back there when they have installed the app. */
  readonly publicUrl?: string;
  /** Where the reader shows a citation, when people can reach it. */
  readonly addressOf?: AddressOf;
}

/** After so long an answer is taken up from a process that died over it. */
const leaseMs = 10_000;
const betweenLooksMs = 3000;

/** The open door; `requests` answers what is under `/slack/`, when Slack is to call us. */
export type SlackDoor = Door & { readonly requests?: RequestListener };

/**
 * Opens the assistant on Slack, answered by `desk`: direct messages, mentions and threads in channels, the command
 * /guohe, shortcuts, modals and the home tab. Deliveries may come over Socket Mode, as signed requests, or by both; the
 * same one by both is answered once. Resolves when Slack has said hello. Throws an Error naming SLACK_BOT_TOKEN or
 * SLACK_APP_TOKEN when Slack does not take it, or the address when Slack cannot be reached.
 */
export async function openSlack(settings: SlackSettings, desk: Desk, log: Log): Promise<SlackDoor> {
  const { botToken, appToken, signingSecret, oauth, apiUrl, database, now, publicUrl, addressOf } = settings;
  const giveUp = new AbortController();
  const clients = webClients(apiUrl, log);
  const notConnected = saysNotConnected(apiUrl, log);
  const signIn = (token: string) => ownWorkspace(token, clients.of(token), giveUp.signal, notConnected);
  const cannotBeReached = (error: unknown) => Promise.reject(unreachable(error, apiUrl));
  const own = botToken === undefined ? null : await signIn(botToken).catch(cannotBeReached);
  const installations = oauth ? installationsIn(database, oauth.tokenKey) : null;
  const workspaceOf = workspacesOf(own, installations, clients.of);

  const pages = oauth && installations ? installPages(oauth, installations, clients.options(), publicUrl) : {};
  const requestLine = signingSecret === undefined ? null : byRequest(signingSecret, pages, log);
  const lines: Line[] = requestLine ? [requestLine] : [];
  if (appToken !== undefined) lines.push(bySocket(appToken, clients.options(), log, notConnected));
  const inbox = inboxOf<Arrival>(database, 'slack', now, leaseMs);
  const whoSent = whoSentAt('slack', inbox, desk);
  const clientLanguageOf = clientLanguages();
  const home = homeTabs({ desk, database, now, workspaceOf, clientLanguageOf, log });
  const counter = counterAt({ desk, workspaceOf, addressOf, clientLanguageOf, log });
  const answer = async (arrival: Arrival, progress: Progress) => {
    await counter(arrival, progress);
    await home.refresh(arrival.place, arrival.atHome);
  };
  const journal = openJournal<Arrival>(database, 'slack', leaseMs);
  const answering = answerArrivals({ inbox, journal, answer, now, log, every: betweenLooksMs });

  const teamOf = (context: Context) => context.teamId ?? own?.team ?? '';
  const removals = removalsOf({ workspaceOf, installations, database, giveUp: giveUp.signal, log });
  const note = async ({ team_id, authorizations, event }: EventDelivery, acknowledge: () => Promise<void>) => {
    const team = authorizations?.[0]?.team_id ?? team_id ?? own?.team ?? '';
    if (event.type === 'app_uninstalled' || event.type === 'tokens_revoked') return removals.heard(team);
    const workspace = await workspaceOf(team);
    if (!workspace) {
      log.error({ team }, 'slack: a delivery could not be read: the workspace has not installed the app');
      return;
    }
    const hear = async () =>
      (await overhearAmended(event, workspace, { desk, inbox, whoSent, now })) ??
      (await overhear(event as MessageSeen, workspace, desk));
    const arrival = await hear();
    if (!arrival || (await answering.take(arrival, acknowledge))) return;
    // A message that was edited before it came has come in this moment: now it is an edited one.
    const again = await hear();
    if (again && again.incoming.delivery !== arrival.incoming.delivery) await answering.take(again, acknowledge);
  };

  const options: AppOptions = {
    receiver: joined(lines),
    logger: boltLog(log),
    clientOptions: clients.options(),
    async authorize({ teamId = own?.team ?? '' }) {
      const workspace = await workspaceOf(teamId);
      if (!workspace) throw new Error('the workspace has not installed the app');
      const { team, botToken, botUser: botUserId } = workspace;
      // Of somebody from outside, in a channel that is shared with them, it is not the team that is named.
      return { botToken, botUserId, teamId: team };
    },
    convoStore: false,
  };
  const app = new NotingApp(options, note);
  hearInteractions(app, { desk, answering, workspaceOf, teamOf, clientLanguageOf, log });
  hearEvents(app, { desk, home, workspaceOf, teamOf, clientLanguageOf });
  app.error(async (error) => log.error(failureOf(error), 'slack: a delivery could not be read'));

  let looking: Promise<void> | undefined;
  const stop = async () => {
    await app.stop();
    giveUp.abort();
    await Promise.all([answering.stop(), looking]);
  };
  try {
    await app.start();
  } catch (error) {
    await stop();
    throw unreachable(error, apiUrl);
  }
  looking = removals.lookForOthers();
  let stopped: Promise<void> | undefined;
  return {
    name: 'slack',
    sender: slackSender(workspaceOf),
    inGroup: slackGroups(workspaceOf),
    membersOf: slackMembers(workspaceOf),
    isConnected: () => lines.every((line) => line.isOpen()),
    ...(requestLine && { requests: requestLine.requests }),
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}
