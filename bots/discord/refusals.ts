import {
  CannotSendMessagesToThisUserErrorCodes,
  DiscordAPIError,
  HTTPError,
  RateLimitError,
  RESTJSONErrorCodes,
} from 'discord.js';
import { TryLater } from '../inbox/try-later.ts';
import { neverLeft } from '../outbox/never-left.ts';

/** Whether Discord answered a call with one of these codes. */
export function isRefused(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code));
}

/** Somebody else, or an earlier life of this process, has made the first callback. */
export function isAnswered(error: unknown): boolean {
  return isRefused(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
}

/** The interaction can no longer be answered: its three seconds or its fifteen minutes are over, or its answer is gone. */
export function isOver(error: unknown): boolean {
  return isRefused(
    error,
    RESTJSONErrorCodes.UnknownInteraction,
    RESTJSONErrorCodes.UnknownWebhook,
    RESTJSONErrorCodes.InvalidWebhookToken,
    RESTJSONErrorCodes.UnknownMessage,
    // In a thread that is closed not even a command can be answered.
    RESTJSONErrorCodes.InvalidActionOnArchivedThread,
    RESTJSONErrorCodes.ThreadLocked,
  );
}

/** So many further messages are taken of an application that is installed by the person and not in the server. */
export function isFull(error: unknown): boolean {
  return isRefused(error, RESTJSONErrorCodes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages);
}

/** The person takes no direct messages from the bot. */
export function isClosed(error: unknown): boolean {
  return isRefused(error, ...CannotSendMessagesToThisUserErrorCodes);
}

/** The bot may not write there: it may not see the channel, not speak in it or not say this, or the thread is closed. */
export function isShutOut(error: unknown): boolean {
  return isRefused(
    error,
    RESTJSONErrorCodes.MissingAccess,
    RESTJSONErrorCodes.MissingPermissions,
    RESTJSONErrorCodes.UnknownChannel,
    RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel,
    RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
    RESTJSONErrorCodes.MessageBlockedByHarmfulLinksFilter,
    RESTJSONErrorCodes.InvalidActionOnArchivedThread,
    RESTJSONErrorCodes.ThreadLocked,
  );
}

/** Discord limits this without calling it a limit of the rate, or Cloudflare keeps the call from it with a page of its own. */
function isForNow(error: DiscordAPIError): boolean {
  const isOfCloudflare = error.status === 403 && error.code === undefined;
  return (
    isOfCloudflare ||
    isRefused(
      error,
      RESTJSONErrorCodes.OpeningDirectMessagesTooFast,
      RESTJSONErrorCodes.ChannelWriteRateLimit,
      RESTJSONErrorCodes.ServerWriteRateLimit,
      RESTJSONErrorCodes.SendMessagesHasBeenTemporarilyDisabled,
      RESTJSONErrorCodes.FeatureTemporarilyDisabledServerSide,
      RESTJSONErrorCodes.APIResourceOverloaded,
      RESTJSONErrorCodes.CloudflareIsBlockingYourRequest,
    )
  );
}

/** The message as it is breaks a rule that we do not know of: other words would be taken. */
export function isOfWords(error: unknown): boolean {
  return isRefused(
    error,
    RESTJSONErrorCodes.InvalidFormBodyOrContentType,
    RESTJSONErrorCodes.CannotSendAnEmptyMessage,
    RESTJSONErrorCodes.RequestEntityTooLarge,
  );
}

/** What is attached is not taken here: too large, not allowed, or filtered. */
export function isOfAttachment(error: unknown): boolean {
  return isRefused(
    error,
    RESTJSONErrorCodes.RequestEntityTooLarge,
    RESTJSONErrorCodes.MissingPermissions,
    RESTJSONErrorCodes.ExplicitContentCannotBeSentToTheDesiredRecipient,
  );
}

/**
 * A failure as the inbox takes it: a limit or an outage passes, and is tried again later; anything else is as it was.
 * discord.js has tried again a few times by then, and has waited out the short limits.
 */
export function asTryLater(error: unknown): unknown {
  if (error instanceof RateLimitError) return new TryLater(Math.ceil(error.retryAfter / 1000), { cause: error });
  if (error instanceof HTTPError || isOfTheLine(error)) {
    return new TryLater(undefined, { cause: error, mayHaveArrived: !neverLeft(error) });
  }
  if (isOfToken(error) || (error instanceof DiscordAPIError && isForNow(error))) {
    return new TryLater(undefined, { cause: error });
  }
  return error;
}

/** The token was reset: everything waits for the next start. At the first such refusal discord.js forgets the token. */
function isOfToken(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof Error && error.message.startsWith('Expected token to be set');
}

/** Timeouts, and the codes of the network and of the HTTP client: ECONNRESET, UND_ERR_SOCKET. */
export function isOfTheLine(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || ('code' in error && /^(?:E[A-Z]|UND_ERR)/.test(String(error.code)));
}
