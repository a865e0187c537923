import { App, LogLevel, SocketModeReceiver, webApi } from '@slack/bolt';
import { openSlack } from '../../dist/bots/slack/slack-door.js';
import { log, openAssistant } from './assistant.js';
import { SlackPeer } from './dist/test/bots/slack/slack-peer.js';

/** 国合 Assistant behind a Slack on loopback. */
export async function ours() {
  const peer = await SlackPeer.open();
  const { desk, database, close } = await openAssistant();
  const { botToken, appToken, apiUrl } = peer;
  const now = () => new Date().toISOString();
  const door = await openSlack({ botToken, appToken, apiUrl, database, now }, desk, log);
  return talker(peer, async () => {
    await door.stop();
    await close();
  });
}

/** A Bolt app that answers "ok". */
export async function bare() {
  const peer = await SlackPeer.open();
  const clientOptions = { slackApiUrl: peer.apiUrl, retryConfig: { retries: 0 } };
  const receiver = new SocketModeReceiver({
    appToken: peer.appToken,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions },
  });
  const app = new App({ token: peer.botToken, receiver, clientOptions, logLevel: LogLevel.ERROR });
  // As the strict Slack of the tests wants it.
  const quiet = { mrkdwn: false, unfurl_links: false, unfurl_media: false };
  // Bolt's own `say` would add a field that Slack does not know.
  const web = new webApi.WebClient(peer.botToken, clientOptions);
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'ok', verbatim: true } }];
  app.message(({ message: { channel } }) => web.chat.postMessage({ channel, text: 'ok', blocks, ...quiet }));
  app.error(async (error) => {
    console.error(error.message, peer.violations);
    process.exit(1);
  });
  await app.start();
  return talker(peer, () => app.stop());
}

/** On a busy machine an acknowledgement may come after Slack's three seconds. */
const isLate = (violation) => violation.includes('after 3 s');

/** Sends messages of people, and tells when each was acknowledged and when its answer stood there, in milliseconds. */
function talker(peer, stop) {
  const waiting = new Map();
  const push = peer.messages.push.bind(peer.messages);
  peer.messages.push = (message) => {
    waiting.get(message.channel)?.(performance.now());
    return push(message);
  };
  let sent = 0;
  return {
    person: (n) => `U${String(n).padStart(8, '0')}`,
    async say(person, text) {
      sent += 1;
      const channel = peer.directMessages(person);
      const ts = `${1_800_000_000 + sent}.000100`;
      const replied = new Promise((resolve) => waiting.set(channel, resolve));
      const start = performance.now();
      await peer.deliverEvent({ type: 'message', channel_type: 'im', channel, user: person, text, ts });
      const acknowledged = performance.now() - start;
      return { acknowledged, replied: (await replied) - start };
    },
    messages: () => peer.messages.length,
    late: () => peer.violations.filter(isLate).length,
    async close() {
      await stop();
      const violations = peer.violations.filter((one) => !isLate(one));
      if (violations.length > 0) throw new Error(violations.join('\n'));
      await peer.close();
    },
  };
}
