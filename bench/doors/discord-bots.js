import { Client, Events, GatewayIntentBits, Routes } from 'discord.js';
import { openDiscord } from '../../dist/bots/discord/discord-door.js';
import { log, openAssistant } from './assistant.js';
import { tooLate } from './too-late.js';

/** 国合 Assistant on a Discord. @returns what stops it */
export async function ours(connection) {
  const { desk, database, close } = await openAssistant();
  const door = await openDiscord({ ...connection, database }, desk, log);
  return async () => {
    await door.stop();
    await close();
  };
}

/** A discord.js client that answers "ok". */
export async function bare({ token, apiUrl }) {
  const client = new Client({ intents: [GatewayIntentBits.DirectMessages], rest: { api: apiUrl } });
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
  await client.login(token);
  await ready;
  return () => client.destroy();
}
