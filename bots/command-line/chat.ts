import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Conversation } from '../../conversations/state.ts';
import { assess } from '../../core/assess.ts';
import { isCalendarDay } from '../../core/calendar-day.ts';
import type { Turn } from '../desk.ts';
import { readArguments } from './arguments.ts';
import { BadInput } from './bad-input.ts';
import { configuration } from './environment.ts';
import { replyLines } from './reply-lines.ts';

/**
 * `guohe chat`: the conversation in a terminal, a message a line. It is forgotten at the end unless `--keep FILE` names
 * a database to keep it in; `--as-of DAY` talks as if it were that day; `--json` prints one JSON object a turn.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { json, language, options } = readArguments(args, ['keep', 'as-of']);
  const asOf = options['as-of'];
  if (asOf !== undefined && !isCalendarDay(asOf)) {
    throw new BadInput(`--as-of: got ${JSON.stringify(asOf)}, takes an existing day YYYY-MM-DD`);
  }
  const { parameters } = configuration();
  const [{ openDesk }, { openStore }, { shanghaiToday }] = await Promise.all([
    import('../open-desk.ts'),
    import('../store/knex-store.ts'),
    import('../shanghai-today.ts'),
  ]);
  const store = await openStore(options.keep ?? ':memory:');
  const today = () => asOf ?? shanghaiToday();
  const desk = openDesk({ store, parameters, today });
  const whose = { door: 'terminal', person: 'terminal' } as const;
  const say = (text: string) =>
    desk.receive({ ...whose, delivery: randomUUID(), message: { text }, ...(language && { language }) });

  const show = async (turn: Turn) => {
    const state = json ? await store.conversation(whose) : null;
    process.stdout.write(`${state ? JSON.stringify(turnJson(turn, state)) : turnText(turn)}\n`);
  };
  const turnJson = ({ replies, asked }: Turn, { facts }: Conversation) => {
    const { outcome } = assess({ asOf: today(), facts, parameters });
    return { replies, asked, facts, outcome };
  };

  if (!json) await show(await say(''));
  for await (const line of createInterface({ input: process.stdin })) await show(await say(line));
  await desk.close();
}

function turnText({ replies, language }: Turn): string {
  return replies.map((reply) => `${replyLines(reply, language).join('\n')}\n`).join('\n');
}
