import { converse } from '../conversations/converse.ts';
import type { Message } from '../conversations/message.ts';
import type { Conversation } from '../conversations/state.ts';
import type { CalendarDay } from '../core/calendar-day.ts';
import type { Parameters } from '../core/case-file.ts';
import { emptyLibrary, type Library } from '../policy-text/library.ts';
import type { ContactCounter } from './bases/contact-counter.ts';
import type { Desk, Incoming, Turn } from './desk.ts';
import type { Log } from './log.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { soundReply } from './sound-reply.ts';
import { Overtaken, type Store } from './store/store.ts';

/** How much of a conversation a door shows again. */
const transcriptLength = 300;

interface DeskSettings {
  readonly store: Store;
  readonly parameters: Parameters;
  /** Whom a person may turn to who wants to talk to a person. */
  readonly handOff?: string | undefined;
  /** Today's calendar day in Asia/Shanghai. */
  readonly today: () => CalendarDay;
  /** The regulations that staff have added, as they are now. */
  readonly library?: () => Promise<Library>;
  /** Answers what the contacts of bases say about their duties. */
  readonly contacts?: ContactCounter;
  /** Where it is reported that something could not be sent. */
  readonly log?: Log;
}

/**
 * Opens the counter behind every door. A turn is on disk before it is answered, so a process killed at any moment has
 * either kept it whole or not begun it; a delivery that comes again is answered from the record.
 */
export function openDesk(settings: DeskSettings): Desk {
  const { store, parameters, handOff, today, library: added = nothingAdded, contacts, log = silent } = settings;
  const inTurn = oneAtATime();

  /** @throws Overtaken when another process has kept a turn of the same conversation meanwhile. */
  const answer = async (incoming: Incoming): Promise<Turn> => {
    const { message, delivery, language } = incoming;
    const answered = await store.answered(incoming, delivery);
    if (answered) return answered;
    const before = await store.conversation(incoming);
    const library = await added();
    const aside = await contacts?.answer(incoming, before);
    if (aside) {
      const turn: Turn = {
        ...aside,
        replies: aside.replies.map((reply) => soundReply(reply, library, aside.language, log)),
        asked: before?.asked ?? null,
      };
      await store.keepAside({ ...incoming, said: saidIn(message, before), turn });
      return turn;
    }
    const { replies, state } = converse(
      before,
      message,
      { today: today(), parameters, library, ...(handOff && { handOff }) },
      language,
    );
    const turn: Turn = {
      replies: replies.map((reply) => soundReply(reply, library, state.language, log)),
      language: state.language,
      asked: state.asked,
    };
    await store.keep({ ...incoming, said: saidIn(message, before), turn, before, state });
    return turn;
  };

  const answerOnWhatIsKept = async (incoming: Incoming): Promise<Turn> => {
    for (;;) {
      try {
        return await answer(incoming);
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error;
      }
    }
  };

  return {
    receive: (incoming) => inTurn(`${incoming.door} ${incoming.person}`, () => answerOnWhatIsKept(incoming)),
    transcript: (door, person) => store.transcript({ door, person }, transcriptLength),
    close: () => store.close(),
  };
}

const nothingAdded = async () => emptyLibrary;
const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** A press with the label the person saw, for showing the conversation again. */
function saidIn(message: Message, before: Conversation | null): Message & { readonly label?: string } {
  if ('text' in message) return { text: message.text.toWellFormed() };
  const label = before?.offered.find(({ id }) => id === message.press)?.label;
  return label === undefined ? message : { ...message, label };
}
