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

function refused(setting: string, reason: string): Error {
  return new Error(`Slack does not take ${setting} (${reason}): copy it again from the app's settings`);
}
