import type { Desk, Turn } from '../desk.ts';
import { doorWords } from '../door-words.ts';
import { everythingFor } from '../everything-kept.ts';
import type { Progress } from '../inbox/answer-arrivals.ts';
import { TryLater } from '../inbox/try-later.ts';
import type { Log } from '../log.ts';
import type { AddressOf } from '../policy-address.ts';
import type { Arrival } from './arrival.ts';
import { failureOf } from './failure.ts';
import type { SlackMessage } from './limits.ts';
import { post } from './post.ts';
import { plainMessage, turnMessages } from './turn-messages.ts';
import type { FindWorkspace } from './workspaces.ts';

/** What answering depends on. */
interface CounterParts {
  readonly desk: Desk;
  readonly workspaceOf: FindWorkspace;
  /** Where the reader shows a citation, when people can reach it. */
  readonly addressOf: AddressOf | undefined;
  readonly log: Log;
}

/** After so many failures of ours the person is told. */
const patience = 2;

/**
 * Answers what has arrived.
 * @returns what answers one arrival. It throws TryLater when Slack has to be waited for, and what could not be done else.
 */
export function counterAt({ desk, workspaceOf, addressOf, log }: CounterParts) {
  const turnOf = ({ what, incoming }: Arrival): Promise<Turn> =>
    what === 'ask' ? desk.ask(incoming) : desk.receive(incoming);

  const answerTo = async (arrival: Arrival): Promise<{ messages: SlackMessage[]; openly: boolean }> => {
    const { what, incoming, place } = arrival;
    if (what === 'not_yours') return { messages: [plainMessage(inLanguageOf(arrival, 'notYours'))], openly: false };
    if (what === 'unreadable') return { messages: [plainMessage(inLanguageOf(arrival, 'failed'))], openly: false };
    const turn = await turnOf(arrival);
    const messages = turnMessages(turn, place.user, addressOf, await everythingFor(turn, incoming, desk));
    return { messages, openly: what === 'ask' ? !turn.privately : place.channel.startsWith('D') };
  };

  return async (arrival: Arrival, progress: Progress): Promise<void> => {
    const { place, incoming } = arrival;
    const workspace = await workspaceOf(place.team);
    if (!workspace) return;
    const { delivery } = incoming;
    try {
      await post(workspace, { delivery, place, ...(await answerTo(arrival)) }, progress);
    } catch (error) {
      if (error instanceof TryLater) throw error;
      log.error({ ...failureOf(error), channel: place.channel }, 'slack: a message could not be answered');
      if (progress.attempt <= patience) throw error;
      const messages = [plainMessage(inLanguageOf(arrival, 'failed'))];
      await post(workspace, { delivery, place, messages, openly: place.channel.startsWith('D') }, progress);
    }
  };
}

/** The door's own words, in both languages where none is known. */
function inLanguageOf({ language }: Arrival, words: 'failed' | 'notYours'): string {
  return language ? doorWords[language][words] : `${doorWords.zh[words]}\n${doorWords.en[words]}`;
}
