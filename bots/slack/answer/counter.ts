import type { Reply } from '../../../conversations/reply.ts';
import { type ClientLanguage, wordsFor, writingOn } from '../../../conversations/script.ts';
import type { Language } from '../../../policy-text/language.ts';
import { everythingFor } from '../../desk/everything-kept.ts';
import type { Desk, Turn } from '../../desk.ts';
import { doorWords } from '../../door-words.ts';
import type { Progress } from '../../inbox/answer-arrivals.ts';
import { TryLater } from '../../inbox/try-later.ts';
import type { Log } from '../../log.ts';
import type { AddressOf } from '../../policy-address.ts';
import { isDatabaseAway } from '../../store/is-away.ts';
import { drawPictures } from '../../timeline/draw-pictures.ts';
import type { Arrival, Place } from '../arrival.ts';
import type { ClientLanguageOf } from '../client-language.ts';
import { failureOf } from '../failure.ts';
import type { SlackMessage } from '../limits.ts';
import type { FindWorkspace, Workspace } from '../workspaces.ts';
import { type Addressed, type LinesAbove, post, under } from './post.ts';
import { sendPictures } from './send-pictures.ts';
import { plainMessage, turnMessages } from './turn-messages.ts';
import { typingIn } from './typing.ts';

/** What answering depends on. */
interface CounterParts {
  readonly desk: Desk;
  readonly workspaceOf: FindWorkspace;
  /** Where the reader shows a citation, when people can reach it. */
  readonly addressOf: AddressOf | undefined;
  readonly clientLanguageOf: ClientLanguageOf;
  readonly log: Log;
}

/** What answers an arrival. */
interface Shown {
  readonly messages: readonly Addressed[];
  readonly lines: LinesAbove;
  /** Its pictures come under the messages: nobody waits for the text until they are drawn. */
  readonly pictured?: Turn;
}

/** After so many failures of ours the person is told. */
const patience = 2;

/**
 * Answers what has arrived.
 * @returns what answers one arrival. It throws TryLater when Slack has to be waited for, and what could not be done else.
 */
export function counterAt({ desk, workspaceOf, addressOf, clientLanguageOf, log }: CounterParts) {
  const turnOf = async ({ what, incoming, original = '' }: Arrival): Promise<Turn | null> => {
    const { message, ...amending } = incoming;
    switch (what) {
      case 'ask':
      case 'ask_about':
        return desk.ask(incoming);
      case 'edited':
        return desk.edited({ ...amending, original }, 'text' in message ? message.text : '');
      case 'deleted':
        return desk.deleted({ ...amending, original });
      default:
        return desk.receive(incoming);
    }
  };

  /** Null where silence is the answer. */
  const shownFor = async (arrival: Arrival, workspace: Workspace): Promise<Shown | null> => {
    const { what, place } = arrival;
    const language = await clientLanguageOf(workspace, place.user);
    if (what === 'not_yours' || what === 'unreadable') {
      const words = doorsOwn(what === 'not_yours' ? 'notYours' : 'failed', arrival, language);
      return { messages: alone([plainMessage(words)]), lines: linesAbove(arrival, language) };
    }
    const incoming = { ...arrival.incoming, ...(language && { language }) };
    const turn = await turnOf({ ...arrival, incoming });
    if (turn === null) return null;
    const everything = await everythingFor(turn, incoming, desk);
    const shown = (replies: readonly Reply[]) => turnMessages({ ...turn, replies }, place.user, addressOf, everything);
    const isOpen = isDirect(place) || ((what === 'ask' || what === 'edited') && !turn.privately);
    const shared = turn.replies.filter(({ shares }) => shares).map((reply) => ({ ...reply, choices: [] }));
    const others = turn.replies.filter(({ shares }) => !shares);
    const lines = wordsFor(doorWords, turn);
    const whole = shown(others);
    const [first, ...further] = whole;
    const said = first && arrival.isMoreThanWords ? [under(lines.wordsOnly, first), ...further] : whole;
    const messages = [...(isOpen ? open(said) : alone(said)), ...open(shown(shared))];
    // Slack attaches no file to what one person alone sees.
    return { messages, lines, ...(isOpen && isDirect(place) && { pictured: turn }) };
  };

  return async (arrival: Arrival, progress: Progress): Promise<void> => {
    const { place, incoming } = arrival;
    const workspace = await workspaceOf(place.team);
    if (!workspace) return;
    const { delivery } = incoming;
    const typing = typingIn(place, workspace, clientLanguageOf);
    let conversation: string | null = null;
    try {
      const shown = await shownFor(arrival, workspace).finally(typing.end);
      if (!shown) return;
      const { messages, lines, pictured } = shown;
      conversation = await post(workspace, { delivery, place, messages, lines }, progress);
      if (!pictured || conversation === null) return;
      // A file goes to a conversation alone, never to a person.
      const at = { ...place, channel: conversation };
      await sendPictures(workspace, at, await drawPictures(pictured, log), log);
    } catch (error) {
      if (error instanceof TryLater) throw error;
      if (isDatabaseAway(error)) throw new TryLater(undefined, { cause: error });
      log.error(failureOf(error), 'slack: a message could not be answered');
      if (progress.attempt <= patience) throw error;
      const language = await clientLanguageOf(workspace, place.user);
      const told = [plainMessage(doorsOwn('failed', arrival, language))];
      const messages = isDirect(place) ? open(told) : alone(told);
      // An answer of its own: what is confirmed of the one that failed is no part of it.
      const answer = { delivery: `failed:${delivery}`, place, messages, lines: linesAbove(arrival, language) };
      conversation = await post(workspace, answer, { ...progress, posted: 0 });
    } finally {
      if (conversation === null) await typing.takeAway();
    }
  };
}

function alone(messages: readonly SlackMessage[]): Addressed[] {
  return messages.map((message) => ({ ...message, to: 'person' }));
}

function open(messages: readonly SlackMessage[]): Addressed[] {
  return messages.map((message) => ({ ...message, to: 'everybody' }));
}

/** The app's direct messages with the person, which may also be named by the person's id; another two's look like them. */
function isDirect({ channel, user }: Place): boolean {
  return channel.startsWith('D') || channel === user;
}

function linesAbove(arrival: Arrival, client: ClientLanguage | undefined): LinesAbove {
  return {
    perhapsAgain: doorsOwn('perhapsAgain', arrival, client),
    notThere: doorsOwn('notThere', arrival, client),
  };
}

/** The door's own words, in both languages where none is known. */
function doorsOwn(
  words: 'failed' | 'notThere' | 'notYours' | 'perhapsAgain',
  { language }: Arrival,
  client: ClientLanguage | undefined,
): string {
  const { script } = writingOn(client ?? 'zh');
  const written = (of: Language) => wordsFor(doorWords, { language: of, script })[words];
  return language ? written(language) : `${written('zh')}\n${written('en')}`;
}
