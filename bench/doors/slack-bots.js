import { App, LogLevel, SocketModeReceiver, webApi } from '@slack/bolt';
import { openSlack } from '../../dist/bots/slack/slack-door.js';
import { log, openAssistant } from './assistant.js';
import { openNoteBook } from './note-book.js';

/** 国合 Assistant on a Slack. @returns what stops it */
export async function ours(connection) {
  const { desk, database, close } = await openAssistant();
  const now = () => new Date().toISOString();
  const door = await openSlack({ ...connection, database, now }, desk, log);
  return async () => {
    await door.stop();
    await close();
  };
}

/** A Bolt app that answers "ok". */
export const bare = (connection) => answerOk(connection, App);

/** The same, which writes each event down before it acknowledges it. */
export async function noting(connection) {
  const { note, close } = await openNoteBook();
  class NotingApp extends App {
    processEvent(received) {
      const ack = async (response) => {
        await note(received.body.event_id, received.body);
        return received.ack(response);
      };
      return super.processEvent({ ...received, ack });
    }
  }
  const stop = await answerOk(connection, NotingApp);
  return async () => {
    await stop();
    await close();
  };
}

async function answerOk({ botToken, appToken, apiUrl }, BoltApp) {
  const clientOptions = { slackApiUrl: apiUrl, retryConfig: { retries: 0 } };
  const receiver = new SocketModeReceiver({ appToken, logLevel: LogLevel.ERROR, installerOptions: { clientOptions } });
  const app = new BoltApp({ token: botToken, receiver, clientOptions, logLevel: LogLevel.ERROR });
  // As the strict Slack of the tests wants it.
  const quiet = { mrkdwn: false, unfurl_links: false, unfurl_media: false };
  // Bolt's own `say` would add a field that Slack does not know.
  const web = new webApi.WebClient(botToken, clientOptions);
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'ok', verbatim: true } }];
  app.message(({ message: { channel } }) => web.chat.postMessage({ channel, text: 'ok', blocks, ...quiet }));
  app.error(async (error) => {
    throw error;
  });
  await app.start();
  return () => app.stop();
}
