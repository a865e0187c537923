import { Client, Events, GatewayIntentBits, Routes } from 'discord.js';
import { openDiscord } from '../../dist/bots/discord/discord-door.js';
import { log, openAssistant } from './assistant.js';
import { DiscordPeer } from './dist/test/bots/discord/discord-peer.js';

/** 国合 Assistant behind a Discord on loopback. */
export async function ours() {
  const peer = await DiscordPeer.open();
  const { desk, database, close } = await openAssistant();
  const { token, applicationId, apiUrl } = peer;
  const door = await openDiscord({ token, applicationId, apiUrl, database }, desk, log);
  return talker(peer, async () => {
    await door.stop();
    await close();
  });
}

/** A discord.js client that answers "ok". */
export async function bare() {
  const peer = await DiscordPeer.open();
  const client = new Client({ intents: [GatewayIntentBits.DirectMessages], rest: { api: peer.apiUrl } });
  // discord.js's own `reply` sends fields that the strict Discord of the tests does not take.
  const body = {
    type: 4,
    data: { content: 'ok', components: [], allowed_mentions: { parse: [], replied_user: false } },
  };
  client.on(Events.InteractionCreate, ({ id, token }) =>
    client.rest.post(Routes.interactionCallback(id, token), { body, auth: false }),
  );
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(peer.token);
  await ready;
  // What people can send, without asking Discord to take it: that is not measured.
  peer.commands = [{ name: 'guohe', options: [{ name: 'text' }] }];
  return talker(peer, () => client.destroy());
}

/** Sends commands of people, and tells when each had its first callback and when its answer stood there, in milliseconds. */
function talker(peer, stop) {
  const acknowledged = new Map();
  const replied = new Map();
  const seen = new Set();
  const pushCall = peer.calls.push.bind(peer.calls);
  peer.calls.push = (call) => {
    const [, id] = /^POST \/interactions\/(\d+)\//.exec(call) ?? [];
    acknowledged.get(id)?.(performance.now());
    return pushCall(call);
  };
  // A message that was deferred is there as soon as it has words.
  const look = () => {
    for (const message of peer.messages) {
      if (message.content === '' || seen.has(message)) continue;
      seen.add(message);
      replied.get(message.answers)?.(performance.now());
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
      const times = [acknowledged, replied].map((waiting) => new Promise((resolve) => waiting.set(id, resolve)));
      const [first, last] = await Promise.all(times);
      return { acknowledged: first - start, replied: last - start };
    },
    messages: () => peer.messages.length,
    async close() {
      closed = true;
      peer.lookAgain();
      await stop();
      if (peer.violations.length > 0) throw new Error(peer.violations.join('\n'));
      await peer.close();
    },
  };
}
