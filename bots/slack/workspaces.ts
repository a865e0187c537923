import { webApi } from '@slack/bolt';
import { withRetries } from './line/retry.ts';
import { accepted } from './line/tokens.ts';
import type { Installations } from './oauth/installations.ts';

/** A workspace that has the app. */
export interface Workspace {
  readonly team: string;
  readonly botToken: string;
  /** The user that the app is there. */
  readonly botUser: string;
  readonly client: webApi.WebClient;
}

/** Finds the workspace with a team's id; null when it does not have the app, or no longer. */
export type FindWorkspace = (team: string) => Promise<Workspace | null>;

/**
 * The workspace of the bot token in the configuration.
 * @param notConnected is told of each failure after which Slack is asked again
 * @throws an Error naming SLACK_BOT_TOKEN when Slack does not take it, or when it is an organization's
 */
export async function ownWorkspace(
  botToken: string,
  client: webApi.WebClient,
  giveUp: AbortSignal,
  notConnected: (error: unknown) => void,
): Promise<Workspace> {
  const test = () => withRetries(() => client.auth.test(), giveUp, notConnected);
  const token = await accepted('SLACK_BOT_TOKEN', botToken, test);
  if (token.is_enterprise_install) {
    throw new Error(
      'SLACK_BOT_TOKEN belongs to a whole organization: install the app in a workspace of it, and take the token from there',
    );
  }
  return { team: token.team_id ?? '', botToken, botUser: token.user_id ?? '', client };
}

/**
 * The workspaces that the app works in: that of the bot token in the configuration, and those that have installed it.
 * @param own the workspace of the bot token, which also stands for those it shares channels with
 */
export function workspacesOf(
  own: Workspace | null,
  installations: Installations | null,
  clientWith: (botToken: string) => webApi.WebClient,
): FindWorkspace {
  const known = new Map<string, Workspace>();
  return async (team) => {
    const installed = team === own?.team ? null : await installations?.of(team);
    if (!installed) {
      known.delete(team);
      return own;
    }
    const before = known.get(team);
    if (before?.botToken === installed.botToken) return before;
    const workspace = { team, ...installed, client: clientWith(installed.botToken) };
    known.set(team, workspace);
    return workspace;
  };
}

/** What Slack says to a token of an app that has been removed, and to no other. */
const removed = ['account_inactive', 'token_revoked'];

/**
 * Whether the app still works in a workspace: news of a removal may come late, after the app was installed again.
 * Throws when Slack cannot be reached, fails itself or says anything else: what is deleted does not come back.
 * @param isSaid Slack has said that it was removed; then `invalid_auth` means so too, which it else also says to a machine
 * that it does not let in
 */
export async function isInstalled(workspace: Workspace, giveUp: AbortSignal, isSaid: boolean): Promise<boolean> {
  try {
    await withRetries(() => workspace.client.auth.test(), giveUp);
    return true;
  } catch (error) {
    const said = error instanceof webApi.WebAPIPlatformError ? error.data.error : '';
    if (removed.includes(said) || (isSaid && said === 'invalid_auth')) return false;
    throw error;
  }
}
