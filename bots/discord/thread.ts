import { ChannelType, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { InThreadOf, WayBack } from './arrival.ts';
import { clipped, limits } from './limits.ts';
import { isRefused } from './refusals.ts';

/** Where a message is posted: in a channel, perhaps as a reply to a message of it. */
export interface Place {
  readonly channel: string;
  readonly inReplyTo?: string;
}

const threads: ReadonlySet<ChannelType> = new Set([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

/** Whether a channel of this type is a thread. */
export function isThread(type: ChannelType | undefined): boolean {
  return type !== undefined && threads.has(type);
}

/** People, channels, commands and emoji, which a name shows as they are written. */
const inNumbers = /<(?:[@#][!&]?|a?:\w+:|\/[^:>]+:)\d+>/g;

/** What a thread about this is called. */
export function threadName(about: string): string {
  const words = about.replace(inNumbers, ' ').replace(/\s+/g, ' ').trim();
  return clipped(words || '国合', limits.threadName);
}

/**
 * The thread of a message, which has the message's id. Where none can be made the answer is a reply to the message.
 * Throws discord.js's error.
 */
export async function threadOf(rest: REST, { channel, message, name }: InThreadOf): Promise<Place> {
  try {
    await rest.post(Routes.threads(channel, message), { body: { name } });
    return { channel: message };
  } catch (error) {
    if (isRefused(error, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)) return { channel: message };
    if (isRefused(error, ...noThreadHere)) return { channel, inReplyTo: message };
    throw error;
  }
}

const noThreadHere = [
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType,
  RESTJSONErrorCodes.MaximumActiveThreads,
  RESTJSONErrorCodes.MaximumActiveAnnouncementThreads,
  RESTJSONErrorCodes.InvalidMessageType,
  // A thread is named in the words of the question, which may not be to Discord's or to the server's liking.
  RESTJSONErrorCodes.TitleWasBlockedByAutomaticModeration,
  RESTJSONErrorCodes.InvalidFormBodyOrContentType,
];

/** Whether the message that an answer belongs to was taken back before there was a thread for it. */
export function isTakenBack(error: unknown, back: WayBack): boolean {
  return back.kind === 'thread' && isRefused(error, RESTJSONErrorCodes.UnknownMessage);
}
