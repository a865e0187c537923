import { Client, Events, GatewayIntentBits, Routes } from 'discord.js';
import { openDiscord } from '../../dist/bots/discord/discord-door.js';
import { log, openAssistant } from './assistant.js';
import { DiscordPeer } from './dist/test/bots/discord/discord-peer.js';

/** Discord's codes for an interaction whose three seconds are over. Who comes too late answers in the direct messages. */
const tooLate = [10062, 10015, 10008];

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
  client.on(Events.InteractionCreate, async ({ id, token, channelId }) => {
    try {
      await client.rest.post(Routes.interactionCallback(id, token), { body, auth: false });
    } catch (error) {
      if (!tooLate.includes(error.code)) throw error;
      await client.rest.post(Routes.channelMessages(channelId), { body: body.data });
    }
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(peer.token);
  await ready;
  // What people can send, without asking Discord to take it: that is not measured.
  peer.commands = [{ name: 'guohe', options: [{ name: 'text' }] }];
  return talker(peer, () => client.destroy());
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
