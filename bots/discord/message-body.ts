import type { RawFile, RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import type { DiscordMessage } from './limits.ts';

/** A message as it is sent: nobody is ever pinged by what is repeated in it. */
export function messageBody({ content, components }: DiscordMessage): RESTPostAPIChannelMessageJSONBody {
  return { content, components: [...components], allowed_mentions: { parse: [], replied_user: false } };
}

/** The files of a message, beside its body. */
export function messageFiles({ files }: DiscordMessage): { readonly files?: RawFile[] } {
  return files ? { files: files.map(({ name, data }) => ({ name, data })) } : {};
}
