import { DiscordPeer } from './dist/test/bots/discord/discord-peer.js';
import { startBot } from './start-bot.js';
import { tooLate } from './too-late.js';

/** A Discord on loopback, and a bot on it in a process of its own: `ours`, `noting` or `bare`. */
export async function open(which) {
  const peer = await DiscordPeer.open({ callbackMs: 3000 });
  const { token, applicationId, apiUrl } = peer;
  const stop = await startBot('discord', which, { token, applicationId, apiUrl });
  // What people can send, without asking Discord to take the bare bots': that is not measured.
  if (which !== 'ours') peer.commands = [{ name: 'guohe', options: [{ name: 'text' }] }];
  return talker(peer, stop);
}

/**
 * Sends commands of people, one of each at a time, and tells when each had its first callback and when its answer stood
 * there, in milliseconds.
 */
function talker(peer, stop) {
  const commands = new Map();
  const waiting = new Map();
  for (const code of tooLate) peer.forgiven.add(code);
  const pushCall = peer.calls.push.bind(peer.calls);
  peer.calls.push = (call) => {
    const [, id] = /^POST \/interactions\/(\d+)\//.exec(call) ?? [];
    const command = commands.get(id);
    if (command) command.acknowledged ??= performance.now();
    return pushCall(call);
  };
  // A message that was deferred is there as soon as it has words.
  const wordless = new Set();
  let looked = 0;
  const look = () => {
    for (; looked < peer.messages.length; looked += 1) wordless.add(peer.messages[looked]);
    for (const message of wordless) {
      if (message.content === '') continue;
      wordless.delete(message);
      waiting.get(message.channel)?.(performance.now());
    }
    return closed;
  };
  let closed = false;
  void peer.until(look);
  return {
    person: (n) => `2${String(n).padStart(17, '0')}`,
    async say(person, text) {
      const start = performance.now();
      const id = peer.command(person, text);
      const command = {};
      commands.set(id, command);
      const replied = await new Promise((resolve) => waiting.set(peer.channelOf(person), resolve));
      commands.delete(id);
      return { acknowledged: command.acknowledged - start, replied: replied - start };
    },
    messages: () => peer.messages.length,
    late: () => peer.messages.filter(({ answers }) => answers === null).length,
    async close() {
      closed = true;
      peer.lookAgain();
      await stop();
      if (peer.violations.length > 0) throw new Error(peer.violations.join('\n'));
      await peer.close();
    },
  };
}
