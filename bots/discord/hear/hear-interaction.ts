import {
  type APIInteraction,
  type APIPingInteraction,
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
  type REST,
  Routes,
} from 'discord.js';
import { wordsFor, writingOn } from '../../../conversations/script.ts';
import type { Desk, Incoming } from '../../desk.ts';
import { doorWords } from '../../door-words.ts';
import { messageBody } from '../answer/message-body.ts';
import type { DiscordArrival } from '../arrival.ts';
import { isAnswered, isOver } from '../refusals.ts';
import { isThread } from '../thread.ts';
import { completions } from './complete.ts';
import { modalOf } from './modal.ts';
import { languageIn, type Meant, personIn, readInteraction } from './read-interaction.ts';

/**
 * What an interaction is to the assistant. What changes nothing is answered on the spot, and is null: completions while
 * somebody types, a press that opens a form, and one on what was offered to somebody else. Throws discord.js's error.
 */
export async function hearInteraction(
  interaction: APIInteraction,
  rest: REST,
  desk: Pick<Desk, 'form'>,
): Promise<DiscordArrival | null> {
  if (interaction.type === InteractionType.Ping) return null;
  const person = personIn(interaction);
  const meant = readInteraction(interaction);
  if (person === undefined || meant === null) return null;
  const language = languageIn(interaction);
  switch (meant.kind) {
    case 'typing': {
      const choices = completions(meant.typed, language);
      await callBack(interaction, InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }, rest);
      return null;
    }
    case 'not_theirs': {
      const { notYours } = wordsFor(doorWords, { ...writingOn(language), language: meant.language });
      const refusal = messageBody({ content: notYours, components: [] });
      const data = { ...refusal, flags: MessageFlags.Ephemeral };
      await callBack(interaction, InteractionResponseType.ChannelMessageWithSource, data, rest);
      return null;
    }
    case 'said': {
      const { message, inCompany } = meant;
      // What cannot be opened is an ordinary press.
      const opened = 'press' in message && !inCompany && desk.form('discord', person, message.press);
      const form = opened && (await opened.catch(() => null));
      if (form) {
        await callBack(interaction, InteractionResponseType.Modal, modalOf(form, person), rest);
        return null;
      }
      return arrivalOf(interaction, meant, person);
    }
  }
}

function arrivalOf(
  interaction: Exclude<APIInteraction, APIPingInteraction>,
  { message, inCompany, openly, ofOthers }: Extract<Meant, { readonly kind: 'said' }>,
  person: string,
): DiscordArrival {
  const { id, token, channel, context, type } = interaction;
  // In the direct messages with the bot nobody else reads along.
  const isAlone = context === InteractionContextType.BotDM;
  const audience = isAlone || openly ? 'everybody' : 'person';
  const thread = isThread(channel?.type) ? channel?.id : undefined;
  return {
    incoming: {
      door: 'discord',
      person,
      delivery: id,
      message,
      language: languageIn(interaction),
      showsForms: true,
      sharesTo: placeOf(interaction),
      ...(thread && openly && { thread }),
      ...(ofOthers && { ofOthers: true }),
    },
    inCompany: ofOthers || (inCompany && !isAlone),
    // A picture, a recording or something forwarded.
    ...(ofOthers && 'text' in message && message.text === '' && { isMoreThanWords: true }),
    back: { kind: 'interaction', id, token, audience, isPress: type === InteractionType.MessageComponent },
  };
}

/**
 * Where a result could be shared: the channel that it comes from. Between the person and the bot nobody else reads, and
 * nobody reads what a server lets only the person see who has brought the application along.
 */
function placeOf({ channel, context, ...from }: APIInteraction): NonNullable<Incoming['sharesTo']> {
  const name = channel && 'name' in channel ? channel.name : null;
  if (!channel || !name || isMuted(from) || context === InteractionContextType.BotDM) return 'elsewhere';
  return { id: channel.id, name: `#${name}` };
}

/** A server may show what people's own applications say to those people alone. */
function isMuted({
  authorizing_integration_owners: by,
  member,
}: Pick<APIInteraction, 'authorizing_integration_owners' | 'member'>): boolean {
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  if (by[GuildInstall] !== undefined || by[UserInstall] === undefined || !member) return false;
  return (BigInt(member.permissions) & PermissionFlagsBits.UseExternalApps) === 0n;
}

/** The one answer to an interaction; a second delivery of the same is refused by Discord, and that is well. */
async function callBack(
  { id, token }: APIInteraction,
  type: InteractionResponseType,
  data: object,
  rest: REST,
): Promise<void> {
  try {
    await rest.post(Routes.interactionCallback(id, token), { body: { type, data }, auth: false });
  } catch (error) {
    if (!isAnswered(error) && !isOver(error)) throw error;
  }
}
