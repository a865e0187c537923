import {
  ChannelType,
  ChatInputCommandInteraction,
  Events,
  type Interaction,
  type Message,
  MessageComponentInteraction,
  Status,
} from 'discord.js';
import { type ClientLanguage, languageIn } from '../../conversations/script.ts';
import type { Desk, Door, Incoming } from '../desk.ts';
import { doorWords } from '../door-words.ts';
import { everythingFor } from '../everything-kept.ts';
import type { Log } from '../log.ts';
import type { AddressOf } from '../policy-address.ts';
import { answerInteraction, privately } from './answer-interaction.ts';
import { registerCommand, textOption } from './command.ts';
import { discordClient, logIn, logOut } from './connection.ts';
import { readPress } from './custom-id.ts';
import { firstDelivery } from './deliveries.ts';
import { failureOf } from './failure.ts';
import type { DiscordMessage } from './limits.ts';
import { discordSender } from './send-unasked.ts';
import { turnMessages } from './turn-messages.ts';

export interface DiscordSettings {
  readonly token: string;
  readonly applicationId: string;
  /** Address of another server that speaks Discord's API, without a version or a trailing slash. */
  readonly apiUrl?: string;
  /** Where the reader shows a citation, when people can reach it. */
  readonly addressOf?: AddressOf;
}

/**
 * Opens the assistant on Discord: direct messages to the bot and the command /guohe, both answered by `desk`. Resolves
 * when the bot is connected and the command is registered. Throws an Error naming DISCORD_TOKEN when Discord does not
 * take the token, and discord.js's error when Discord cannot be reached or refuses the command.
 */
export async function openDiscord(settings: DiscordSettings, desk: Desk, log: Log): Promise<Door> {
  const client = discordClient(settings.apiUrl, log);
  const isFirst = firstDelivery();
  const held = new Set<Promise<void>>();

  const hold = (delivery: string, work: Promise<void>) => {
    const kept = work
      .catch((error) => log.error({ ...failureOf(error), delivery }, 'discord: an answer could not be sent'))
      .finally(() => held.delete(kept));
    held.add(kept);
  };

  /** Never rejects: a turn that fails is answered with the words for that. */
  const messagesFor = async (incoming: Incoming): Promise<readonly DiscordMessage[]> => {
    try {
      const turn = await desk.receive(incoming);
      const everything = await everythingFor(turn, incoming, desk);
      return turnMessages(turn, incoming.person, settings.addressOf, everything);
    } catch (error) {
      log.error({ ...failureOf(error), delivery: incoming.delivery }, 'discord: a message could not be handled');
      return [{ content: failedWords(incoming.language), components: [] }];
    }
  };

  const answerMessage = async (message: Message): Promise<void> => {
    const { channel, author, id, content } = message;
    if (channel.type !== ChannelType.DM) return;
    const answer = await messagesFor({ door: 'discord', person: author.id, delivery: id, message: { text: content } });
    for (const [n, part] of answer.entries()) {
      // The nonce lets Discord recognise a part that is sent again, after a failure or by a second delivery.
      await channel.send({ ...part, nonce: `${id}.${n}`, enforceNonce: true });
    }
  };

  const answerCommandOrPress = async (interaction: Interaction): Promise<void> => {
    const person = interaction.user.id;
    const from = { door: 'discord', person, delivery: interaction.id, language: languageOf(interaction) } as const;
    if (interaction instanceof ChatInputCommandInteraction) {
      const text = interaction.options.getString(textOption) ?? '';
      await answerInteraction(interaction, messagesFor({ ...from, message: { text } }));
    } else if (interaction instanceof MessageComponentInteraction) {
      const press = readPress(interaction.customId, interaction.isStringSelectMenu() ? interaction.values : [], person);
      if (press?.own) {
        await answerInteraction(interaction, messagesFor({ ...from, message: { press: press.choice } }));
      } else {
        const content = press ? doorWords[press.language].notYours : failedWords(from.language);
        await interaction.reply({ content, ...privately });
      }
    }
  };

  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot && !message.system && isFirst(message.id)) hold(message.id, answerMessage(message));
  });
  client.on(Events.InteractionCreate, (interaction) => {
    if (isFirst(interaction.id)) hold(interaction.id, answerCommandOrPress(interaction));
  });

  try {
    await logIn(client, settings.token);
    await registerCommand(client.rest, settings.applicationId);
  } catch (error) {
    await logOut(client);
    throw error;
  }

  const stop = async (): Promise<void> => {
    client.removeAllListeners(Events.MessageCreate);
    client.removeAllListeners(Events.InteractionCreate);
    await Promise.all(held);
    await logOut(client);
  };
  let stopped: Promise<void> | undefined;
  return {
    name: 'discord',
    sender: discordSender(client),
    isConnected: () => client.isReady() && client.ws.status === Status.Ready,
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

function languageOf({ locale }: Interaction): ClientLanguage {
  if (locale === 'zh-TW') return 'zh-Hant';
  return locale.startsWith('zh') ? 'zh' : 'en';
}

/** In both languages when the person's is not known. */
function failedWords(language: ClientLanguage | undefined): string {
  return language ? doorWords[languageIn(language)].failed : `${doorWords.zh.failed}\n${doorWords.en.failed}`;
}
