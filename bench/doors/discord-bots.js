import { Client, Events, GatewayIntentBits, Routes } from 'discord.js';
import { openDiscord } from '../../dist/bots/discord/discord-door.js';
import { log, openAssistant } from './assistant.js';
import { openNoteBook } from './note-book.js';
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
export const bare = (connection) => answerOk(connection, async () => undefined);

/** The same, which writes each command down before it answers. */
export async function noting(connection) {
  const { note, close } = await openNoteBook();
  const stop = await answerOk(connection, ({ id, token, user, options }) =>
    note(id, { token, user: user.id, text: options.getString('text') }),
  );
  return async () => {
    await stop();
    await close();
  };
}

async function answerOk({ token, apiUrl }, first) {
  const client = new Client({ intents: [GatewayIntentBits.DirectMessages], rest: { api: apiUrl } });
  // discord.js's own `reply` sends fields that the strict Discord of the tests does not take.
  const body = {
    type: 4,
    data: { content: 'ok', components: [], allowed_mentions: { parse: [], replied_user: false } },
  };
  client.on(Events.InteractionCreate, async (interaction) => {
    await first(interaction);
    const { id, token: its, channelId } = interaction;
    try {
      await client.rest.post(Routes.interactionCallback(id, its), { body, auth: false });
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
