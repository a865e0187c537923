import type { Language } from '../../policy-text/language.ts';
import type { Desk } from '../desk.ts';
import { doorWords } from '../door-words.ts';
import { everythingFor } from '../everything-kept.ts';
import type { Log } from '../log.ts';
import type { AddressOf } from '../policy-address.ts';
import type { Arrival } from './arrival.ts';
import { firstDelivery } from './deliveries.ts';
import { failureOf } from './failure.ts';
import { InOrder } from './in-order.ts';
import type { SlackMessage } from './limits.ts';
import { post, postPrivately } from './post.ts';
import { plainMessage, turnMessages } from './turn-messages.ts';
import type { FindWorkspace, Workspace } from './workspaces.ts';

/** What answering depends on. */
interface CounterParts {
  readonly desk: Desk;
  readonly workspaceOf: FindWorkspace;
  /** Where the reader shows a citation, when people can reach it. */
  readonly addressOf: AddressOf | undefined;
  readonly log: Log;
  /** Aborted when answers shall wait no longer for a Slack that fails. */
  readonly giveUp: AbortSignal;
}

/** Where arrivals are answered: each delivery once, those of a person in their order, those of others meanwhile. */
export interface Counter {
  /** @param language the language of what was pressed, when that is known */
  answer(arrival: Arrival, language?: Language): void;
  tellPrivately(arrival: Arrival, words: string): void;
  /** Resolves when everything that has arrived until now is answered. */
  done(): Promise<void>;
}

export const failedInBoth = `${doorWords.zh.failed}\n${doorWords.en.failed}`;

export function counterAt({ desk, workspaceOf, addressOf, log, giveUp }: CounterParts): Counter {
  const isFirst = firstDelivery();
  const turns = new InOrder();

  /** Never rejects: what cannot be handled is answered with the words for that, in both languages when none is known. */
  const messagesFor = async ({ incoming, place }: Arrival, language?: Language): Promise<SlackMessage[]> => {
    try {
      const turn = await desk.receive(incoming);
      return turnMessages(turn, place.user, addressOf, await everythingFor(turn, incoming, desk));
    } catch (error) {
      log.error({ ...failureOf(error), channel: place.channel }, 'slack: a message could not be handled');
      return [plainMessage(language ? doorWords[language].failed : failedInBoth)];
    }
  };

  /** Does `work` once for a delivery, behind whatever the same person is still being answered. */
  const once = ({ incoming, place }: Arrival, work: (at: Workspace) => Promise<void>) => {
    if (!isFirst(incoming.delivery)) return;
    turns.run(incoming.person, async () => {
      try {
        const workspace = await workspaceOf(place.team);
        if (workspace) await work(workspace);
      } catch (error) {
        log.error({ ...failureOf(error), channel: place.channel }, 'slack: an answer could not be posted');
      }
    });
  };

  return {
    answer(arrival, language) {
      once(arrival, async ({ client }) => post(client, arrival.place, await messagesFor(arrival, language), giveUp));
    },
    tellPrivately(arrival, words) {
      once(arrival, ({ client }) => postPrivately(client, arrival.place, plainMessage(words), giveUp));
    },
    done: () => turns.done(),
  };
}
