import {
  type ChatInputCommandInteraction,
  InteractionContextType,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import type { DiscordMessage } from './limits.ts';

/**
 * Discord gives up on an interaction after 3 s; what takes longer than this is announced first and sent when it is
 * there.
 */
const firstCallbackMs = 1500;

/** Only the person sees it, and only until their client restarts. */
export const privately = { flags: MessageFlags.Ephemeral } as const;

/**
 * Answers a command or a press with the messages of `answer`, which must not reject: privately, except in the bot's own
 * direct messages. The first callback carries the first message whenever it is there in time. Throws discord.js's
 * error.
 */
export async function answerInteraction(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  answer: Promise<readonly DiscordMessage[]>,
): Promise<void> {
  const audience = interaction.context === InteractionContextType.BotDM ? {} : privately;
  const quick = await within(firstCallbackMs, answer);
  if (quick === null) await interaction.deferReply(audience);
  const [first, ...rest] = quick ?? (await answer);
  if (first === undefined) return acknowledge(interaction);
  if (interaction.deferred) await interaction.editReply(first);
  else await interaction.reply({ ...first, ...audience });
  for (const message of rest) await interaction.followUp({ ...message, ...audience });
}

/** Says nothing, without Discord showing that the application did not respond. */
async function acknowledge(interaction: ChatInputCommandInteraction | MessageComponentInteraction): Promise<void> {
  if (interaction.isMessageComponent() && !interaction.deferred) {
    await interaction.deferUpdate();
    return;
  }
  if (!interaction.deferred) await interaction.deferReply(privately);
  await interaction.deleteReply();
}

/** What `work` resolves to, or null when `ms` milliseconds pass first. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, ms, null);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
