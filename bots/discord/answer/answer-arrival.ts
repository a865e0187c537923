import { type REST, Routes } from 'discord.js';
import { type ClientLanguage, wordsFor, writingOn } from '../../../conversations/script.ts';
import { everythingFor } from '../../desk/everything-kept.ts';
import type { Desk, Turn } from '../../desk.ts';
import { doorWords, failedWords } from '../../door-words.ts';
import { type Progress, TakenOver } from '../../inbox/answer-arrivals.ts';
import { TryLater } from '../../inbox/try-later.ts';
import type { Log } from '../../log.ts';
import type { AddressOf } from '../../policy-address.ts';
import { isDatabaseAway } from '../../store/is-away.ts';
import { drawPictures } from '../../timeline/draw-pictures.ts';
import type { DiscordArrival } from '../arrival.ts';
import { failureOf } from '../failure.ts';
import { asTryLater, isOfWords } from '../refusals.ts';
import { isTakenBack } from '../thread.ts';
import type { InteractionReplies } from './interaction-replies.ts';
import { type Answer, postAnswer } from './post-answer.ts';
import { turnMessages } from './turn-messages.ts';

/** What an answer takes longer than is shown as typing, for as long as Discord shows it: ten seconds at a time. */
const typingAfterMs = 700;
const typingMs = 9000;

export interface AnsweringOnDiscord {
  readonly desk: Desk;
  readonly rest: REST;
  readonly replies: InteractionReplies;
  /** Where the reader shows a citation, when people can reach it. */
  readonly addressOf?: AddressOf | undefined;
  readonly log: Log;
}

/**
 * Answers what has come in, from the message that Discord has confirmed last. What Discord refuses for good is logged.
 * @throws TryLater when Discord limits the rate or cannot be reached, TakenOver when another process answers it.
 */
export async function answerArrival(
  arrival: DiscordArrival,
  progress: Progress,
  on: AnsweringOnDiscord,
): Promise<void> {
  const { rest, replies, log } = on;
  const { back } = arrival;
  // Others who have come at the same moment are told first that theirs is coming, too.
  if (back.kind === 'interaction') await replies.announced(back);
  const typing = keepTyping(arrival, rest);
  let hasBegun = progress.posted > 0;
  const confirmed = async () => {
    hasBegun = true;
    await progress.confirmed();
  };
  try {
    await postAnswer(rest, replies, arrival, await answerTo(arrival, on), { ...progress, confirmed });
  } catch (error) {
    const failure = asTryLater(error);
    if (failure instanceof TryLater || failure instanceof TakenOver) throw failure;
    if (isTakenBack(error, back)) return;
    log.error(failureOf(error), 'discord: an answer could not be sent');
    if (!hasBegun && isOfWords(error)) await tellFailed(arrival, error, on);
  } finally {
    typing.stop();
  }
}

/** Tells the person that it could not be handled: not written down, or not said so that Discord takes it. Never rejects. */
export async function tellFailed(
  arrival: DiscordArrival,
  why: unknown,
  { rest, replies, log }: AnsweringOnDiscord,
): Promise<void> {
  const { language } = arrival.incoming;
  const nothingYet = { posted: 0, unsure: false, attempt: 1, notedAt: '', confirmed: async () => undefined };
  try {
    await postAnswer(rest, replies, arrival, failed(language, why), nothingYet);
  } catch (error) {
    log.error(failureOf(error), 'discord: an answer could not be sent');
  }
}

/**
 * A turn that fails is answered with the words for that.
 * @throws TryLater when the database is away: it is noted already, and can be answered when that is over.
 */
async function answerTo(arrival: DiscordArrival, on: AnsweringOnDiscord): Promise<Answer> {
  const { incoming, inCompany } = arrival;
  const { desk, addressOf, log } = on;
  try {
    const turn = await turnFor(arrival, desk);
    if (turn === null) return nothing;
    const everything = await everythingFor(turn, incoming, desk);
    const pictures = await drawPictures(turn, log);
    const isForThemAlone = inCompany && turn.privately === true;
    const first = arrival.isMoreThanWords ? wordsFor(doorWords, turn).wordsOnly : '';
    const shown = { addressOf, everything, pictures, first, inCompany: inCompany && !isForThemAlone };
    return { messages: turnMessages(turn, incoming.person, shown), isForThemAlone, writing: turn };
  } catch (error) {
    if (isDatabaseAway(error)) throw new TryLater(undefined, { cause: error });
    log.error(failureOf(error), 'discord: a message could not be handled');
    return failed(incoming.language, error);
  }
}

const nothing: Answer = { messages: [], isForThemAlone: false, writing: { language: 'zh' } };

async function turnFor({ incoming, inCompany, amends }: DiscordArrival, desk: Desk): Promise<Turn | null> {
  if (!amends) return inCompany ? desk.ask(incoming) : desk.receive(incoming);
  const { message, ...amending } = incoming;
  const { original, how } = amends;
  if (how === 'deleted') return desk.deleted({ ...amending, original });
  return desk.edited({ ...amending, original }, 'text' in message ? message.text : '');
}

/** In both languages when the person's is not known. */
function failed(client: ClientLanguage | undefined, why: unknown): Answer {
  const writing = writingOn(client ?? 'zh');
  const words = failedWords(why, writing.script);
  const content = client ? words[writing.language] : `${words.zh}\n${words.en}`;
  return { messages: [{ content, components: [] }], isForThemAlone: false, writing };
}

/** Interactions show by themselves that an answer is on its way. */
function keepTyping({ back }: DiscordArrival, rest: REST): { stop(): void } {
  if (back.kind === 'interaction') return { stop() {} };
  const show = () => {
    timer = setTimeout(show, typingMs);
    // It is a courtesy: when it fails, the answer still comes.
    rest.post(Routes.channelTyping(back.channel)).catch(() => undefined);
  };
  let timer = setTimeout(show, typingAfterMs);
  return { stop: () => clearTimeout(timer) };
}
