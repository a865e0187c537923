import { type REST, RESTJSONErrorCodes, type RESTPostAPICurrentUserCreateDMChannelResult, Routes } from 'discord.js';
import { type Writing, wordsFor } from '../../../conversations/script.ts';
import { doorWords } from '../../door-words.ts';
import type { Progress } from '../../inbox/answer-arrivals.ts';
import type { DiscordArrival, InChannel, InThreadOf } from '../arrival.ts';
import type { DiscordMessage } from '../limits.ts';
import { isClosed, isOfAttachment, isRefused, isShutOut } from '../refusals.ts';
import { type Place, threadOf } from '../thread.ts';
import type { InteractionReplies } from './interaction-replies.ts';
import { messageBody, messageFiles } from './message-body.ts';

/** What there is to post. */
export interface Answer {
  readonly messages: readonly DiscordMessage[];
  /** It was said where others read along, and is for the person alone. */
  readonly isForThemAlone: boolean;
  readonly writing: Writing;
}

/**
 * Posts the messages of an answer that Discord has not confirmed yet, in order, to where it belongs; what an interaction
 * no longer takes goes to the person's direct messages, and so does what may not be written where it was
 * asked. Throws discord.js's error.
 */
export async function postAnswer(
  rest: REST,
  replies: InteractionReplies,
  arrival: DiscordArrival,
  answer: Answer,
  progress: Progress,
): Promise<void> {
  const { incoming, inCompany, back } = arrival;
  const { messages, isForThemAlone } = answer;
  const { delivery, person } = incoming;
  if (messages.length === 0) return back.kind === 'interaction' ? replies.pass(back) : undefined;
  let place: Place | null = null;
  for (const [index, message] of messages.entries()) {
    if (index < progress.posted) continue;
    const audience = message.isShared ? 'everybody' : isForThemAlone ? 'person' : undefined;
    const show = async (whole: DiscordMessage) =>
      back.kind === 'interaction' && place === null ? replies.show(back, whole, index, audience) : false;
    // The first message is put where it stands already, and one in a channel is dropped when it comes again.
    const isAdded = back.kind === 'interaction' && (index > 0 || (audience ?? back.audience) !== back.audience);
    if (isAdded && progress.unsure && index === progress.posted) {
      await replies.show(back, inWords(answer, 'perhapsAgain'), Math.max(index, 1), audience);
    }
    if (!(await evenWithoutPictures(message, show))) {
      place ??=
        back.kind === 'interaction' || isForThemAlone ? await directMessages(rest, person) : await placeOf(rest, back);
      const nonce = `${delivery}.${index}`;
      try {
        if (inCompany && !isForThemAlone) place = await postOpenly(rest, arrival, place, message, nonce, answer);
        else await postAt(rest, place, message, nonce);
      } catch (error) {
        if (!isForThemAlone || back.kind === 'interaction' || !isClosed(error)) throw error;
        return sayThatTheyAreClosed(rest, back, answer, delivery);
      }
    }
    if (index < messages.length - 1) await progress.confirmed();
  }
}

function postAt(rest: REST, place: Place, message: DiscordMessage, nonce: string): Promise<void> {
  return evenWithoutPictures(message, (whole) => postIn(rest, place, whole, nonce));
}

/**
 * Posts where everybody reads it, or beside the thread that it may not be posted in, or in the direct messages of whoever
 * asked, with a word on why.
 * @returns the place where it was posted, and what follows belongs
 */
async function postOpenly(
  rest: REST,
  { incoming, back }: DiscordArrival,
  place: Place,
  message: DiscordMessage,
  nonce: string,
  answer: Answer,
): Promise<Place> {
  const beside = back.kind === 'thread' ? [{ channel: back.channel, inReplyTo: back.message }] : [];
  for (const at of place.inReplyTo ? [place] : [place, ...beside]) {
    try {
      await postAt(rest, at, message, nonce);
      return at;
    } catch (error) {
      if (!isShutOut(error)) throw error;
    }
  }
  const direct = await directMessages(rest, incoming.person);
  await postIn(rest, direct, inWords(answer, 'notThere'), `${incoming.delivery}.d`);
  await postAt(rest, direct, message, nonce);
  return direct;
}

/** A picture that is not taken keeps nobody from the text. */
async function evenWithoutPictures<T>(
  { pictures, ...message }: DiscordMessage,
  send: (message: DiscordMessage) => Promise<T>,
): Promise<T> {
  if (!pictures) return send(message);
  try {
    return await send({ ...message, pictures });
  } catch (error) {
    if (!isOfAttachment(error)) throw error;
    return send(message);
  }
}

/** The person's direct messages with the bot. Throws discord.js's error. */
export async function directMessages(rest: REST, person: string): Promise<Place> {
  const made = await rest.post(Routes.userChannels(), { body: { recipient_id: person } });
  return { channel: (made as RESTPostAPICurrentUserCreateDMChannelResult).id };
}

/**
 * @param nonce the same for the same message: Discord drops one that it has had a moment ago, such as after a failure
 * that came too late, or from a process that died before it could say so
 */
export async function postIn(rest: REST, place: Place, message: DiscordMessage, nonce: string): Promise<void> {
  const reference = place.inReplyTo && {
    message_reference: { message_id: place.inReplyTo, fail_if_not_exists: false },
  };
  const body = { ...messageBody(message), nonce, enforce_nonce: true };
  const post = (whole: object) =>
    rest.post(Routes.channelMessages(place.channel), { body: whole, ...messageFiles(message) });
  try {
    await post({ ...body, ...reference });
  } catch (error) {
    // It was there, and has been deleted since.
    if (isRefused(error, RESTJSONErrorCodes.UnknownMessage)) return;
    if (!isRefused(error, RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory)) throw error;
    await post(body);
  }
}

async function placeOf(rest: REST, back: InChannel | InThreadOf): Promise<Place> {
  return back.kind === 'channel' ? { channel: back.channel } : threadOf(rest, back);
}

/** Where they have asked, without a word of what it is about. */
async function sayThatTheyAreClosed(
  rest: REST,
  back: InChannel | InThreadOf,
  answer: Answer,
  delivery: string,
): Promise<void> {
  const place = back.kind === 'channel' ? back : { channel: back.channel, inReplyTo: back.message };
  await postIn(
    rest,
    { channel: place.channel, ...('inReplyTo' in place && { inReplyTo: place.inReplyTo }) },
    inWords(answer, 'closedToUs'),
    delivery,
  );
}

/** Words of the door's own, as the answer is written. */
function inWords({ writing }: Answer, words: 'closedToUs' | 'notThere' | 'perhapsAgain'): DiscordMessage {
  return { content: wordsFor(doorWords, writing)[words], components: [] };
}
