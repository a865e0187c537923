import { webApi } from '@slack/bolt';

/** What each token looks like; one that does not would be refused, as a header, by an error that repeats it. */
const shapes = { SLACK_BOT_TOKEN: /^xox[!-~]+$/, SLACK_APP_TOKEN: /^xapp-[!-~]+$/ };

/**
 * Does the first work that shows whether Slack takes a token. Resolves to what `work` resolves to. Throws an Error that
 * names the setting and Slack's reason, never the value, when Slack does not take it; other failures as they are.
 */
export async function accepted<T>(setting: keyof typeof shapes, token: string, work: () => Promise<T>): Promise<T> {
  if (!shapes[setting].test(token)) throw refused(setting, 'it is another kind of token');
  try {
    return await work();
  } catch (error) {
    throw error instanceof webApi.WebAPIPlatformError ? refused(setting, error.data.error) : error;
  }
}

/** What to tell whoever sets the bot token of an organization, which acts in no workspace of its own accord. */
export function ofOrganization(): Error {
  return new Error(
    'SLACK_BOT_TOKEN belongs to a whole organization: install the app in a workspace of it, and take the token from there',
  );
}

function refused(setting: string, reason: string): Error {
  return new Error(`Slack does not take ${setting} (${reason}): copy it again from the app's settings`);
}
