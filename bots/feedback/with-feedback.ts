import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { notice } from '../../conversations/heard.ts';
import type { Choice, Reply } from '../../conversations/reply.ts';
import { wordsFor, writingOn } from '../../conversations/script.ts';
import type { CalendarDay } from '../../core/calendar-day.ts';
import type { Desk, DoorName, Incoming, Turn } from '../desk.ts';
import { readVerdictId, verdictId } from './verdict.ts';
import { keepVerdict } from './verdict-rows.ts';
import { feedbackWords } from './words.ts';

/** Where two more buttons under an answer are in nobody's way. */
const judgedAt: ReadonlySet<DoorName> = new Set<DoorName>(['slack', 'discord']);

/**
 * A desk whose answers about the text can be judged by two buttons. A verdict is kept with the day, the door, the
 * language, the kind of answer and the clauses it cited: no name, no question, and no turn of anybody's.
 */
export function withFeedback(desk: Desk, database: Knex, today: () => CalendarDay): Desk {
  const answer = async (incoming: Incoming, take: Desk['receive']): Promise<Turn> => {
    const { message, door } = incoming;
    const verdict = 'press' in message ? readVerdictId(message.press) : null;
    if (verdict === null) {
      const turn = await take(incoming);
      return judgedAt.has(door) ? judgeable(turn, incoming) : turn;
    }
    await keepVerdict(database, verdict, door, today());
    const { language } = verdict;
    const { script } = writingOn(incoming.language ?? 'zh');
    const { thanks } = wordsFor(feedbackWords, { language, script });
    return { replies: [notice(thanks)], language, asked: null, privately: true };
  };
  return {
    ...desk,
    receive: (incoming) => answer(incoming, desk.receive),
    ask: (incoming) => answer(incoming, desk.ask),
  };
}

function judgeable(turn: Turn, incoming: Incoming): Turn {
  const replies = turn.replies.map(
    (reply, at): Reply =>
      reply.aboutText === undefined
        ? reply
        : { ...reply, choices: [...reply.choices, ...verdicts(reply, at, turn, incoming)] },
  );
  return { ...turn, replies };
}

function verdicts(reply: Reply, at: number, turn: Turn, incoming: Incoming): readonly Choice[] {
  const { door, person, delivery } = incoming;
  const answer = createHash('sha256').update([door, person, delivery, at].join('\n')).digest('hex').slice(0, 12);
  const cited = reply.citations.map(({ regulation, clause }) =>
    regulation === undefined ? clause : `${regulation}/${clause}`,
  );
  const about = { answer, language: turn.language, kind: reply.aboutText ?? 'answer', clauses: [...new Set(cited)] };
  const words = wordsFor(feedbackWords, turn);
  return [
    { id: verdictId({ ...about, isUseful: true }), label: words.useful },
    { id: verdictId({ ...about, isUseful: false }), label: words.useless },
  ];
}
