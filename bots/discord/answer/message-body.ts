import type { RawFile, RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import { clipped, type DiscordMessage, limits } from '../limits.ts';

/** A message as it is sent: nobody is ever pinged by what is repeated in it. */
export function messageBody({
  content,
  components,
  files = [],
  pictures = [],
}: DiscordMessage): RESTPostAPIChannelMessageJSONBody {
  const described = pictures.map(({ name, alt }, n) => ({
    id: files.length + n,
    filename: name,
    description: clipped(alt, limits.fileDescription),
  }));
  const attachments = [...files.map(({ name }, id) => ({ id, filename: name })), ...described];
  return {
    content,
    components: [...components],
    allowed_mentions: { parse: [], replied_user: false },
    ...(pictures.length > 0 && { attachments }),
  };
}

/** The files of a message, beside its body, in the order in which the body describes them. */
export function messageFiles({ files = [], pictures = [] }: DiscordMessage): { readonly files?: RawFile[] } {
  const attached = [
    ...files.map(({ name, data }) => ({ name, data })),
    ...pictures.map(({ name, png }) => ({ name, data: png, contentType: 'image/png' })),
  ];
  return attached.length > 0 ? { files: attached } : {};
}
