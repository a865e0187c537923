import { SlackPeer } from './dist/test/bots/slack/slack-peer.js';
import { startBot } from './start-bot.js';

/** A Slack on loopback, and a bot on it in a process of its own: `ours`, `noting` or `bare`. */
export async function open(which) {
  const peer = await SlackPeer.open();
  const { botToken, appToken, apiUrl } = peer;
  return talker(peer, await startBot('slack', which, { botToken, appToken, apiUrl }));
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
