import { webApi } from '@slack/bolt';
import { neverLeft } from '../../outbox/never-left.ts';
import type { Sender, Sent } from '../../outbox/sender.ts';
import type { FindWorkspace } from '../workspaces.ts';
import { asItStands } from './as-it-stands.ts';
import { turnMessages } from './turn-messages.ts';

/** Slack's words for somebody who will never get it: gone, closed, or without the app. */
const gone = new Set([
  'account_inactive',
  'cannot_dm_bot',
  'channel_not_found',
  'invalid_auth',
  'is_archived',
  'messages_tab_disabled',
  'team_access_not_granted',
  'token_revoked',
  'user_disabled',
  'user_not_found',
  'user_not_visible',
  'users_not_found',
]);

/** Sends to people in the app's direct messages. An address is team and user: `T01:U02`. */
export function slackSender(workspaceOf: FindWorkspace): Sender {
  return {
    async send(address, turn): Promise<Sent> {
      // A message to a user's id goes to the app's own direct messages with them.
      const [team = '', user = ''] = address.split(':');
      let posted = 0;
      try {
        const workspace = await workspaceOf(team);
        if (!workspace) return { kind: 'gone', why: 'not_installed' };
        for (const message of turnMessages(turn, user)) {
          await workspace.client.chat.postMessage({ channel: user, ...message, ...asItStands });
          posted += 1;
        }
        return { kind: 'delivered' };
      } catch (error) {
        return cameTo(error, posted > 0);
      }
    },
  };
}

/** @param begun a part of it has arrived */
function cameTo(error: unknown, begun: boolean): Sent {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { kind: 'later', seconds: error.retryAfter, unsure: begun };
  if (error instanceof webApi.WebAPIPlatformError) {
    const why = error.data.error;
    return gone.has(why) ? { kind: 'gone', why } : { kind: 'later', unsure: begun };
  }
  return { kind: 'later', unsure: begun || !neverLeft(error) };
}
