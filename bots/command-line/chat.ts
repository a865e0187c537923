import { randomUUID } from 'node:crypto';
import type { Writing } from '../../conversations/script.ts';
import { freshConversation } from '../../conversations/state.ts';
import { receiptSoFar } from '../../conversations/turn/receipt-code.ts';
import { assess } from '../../core/assess.ts';
import { isCalendarDay } from '../../core/calendar-day.ts';
import type { Parameters } from '../../core/case-file.ts';
import { everythingFor } from '../desk/everything-kept.ts';
import type { Turn } from '../desk.ts';
import { failedWords } from '../door-words.ts';
import { openDesk } from '../open-desk.ts';
import { shanghaiToday } from '../shanghai-today.ts';
import { isDatabaseAway } from '../store/is-away.ts';
import type { Store } from '../store/store.ts';
import { type Arguments, noWords, readArguments } from './arguments.ts';
import { openStoreAt } from './database.ts';
import { BadInput } from './input/bad-input.ts';
import { configurationFrom } from './input/environment.ts';
import { messagesTyped } from './messages-typed.ts';
import { replyLines } from './output/reply-lines.ts';
import { openAddedRegulations } from './policy/added-regulations.ts';
import { checkNotYetThere, writeReceipt } from './receipt/receipt-file.ts';

const whose = { door: 'terminal', person: 'terminal' } as const;

/**
 * `guohe chat`: the conversation in a terminal; a message is a line, or what is pasted at once. It is forgotten at the
 * end unless `--keep FILE` names a database to keep it in; `--as-of DAY` talks as if it were that day; `--receipt OUT`
 * writes the receipt at the end, with what was said; `--json` prints one JSON object a turn.
 */
export async function run(args: readonly string[]): Promise<void> {
  const given = readArguments(args, ['keep', 'as-of', 'receipt']);
  noWords(given);
  const { json, language, options } = given;
  const today = dayFrom(given);
  const { RD_GROWTH_BENCHMARK, APPLICATION_GUIDE, HANDOFF_CONTACT } = process.env;
  const { parameters, handOff } = configurationFrom({ RD_GROWTH_BENCHMARK, APPLICATION_GUIDE, HANDOFF_CONTACT });
  if (options.receipt !== undefined) await checkNotYetThere(options.receipt);
  const store = await openStoreAt('--keep', { file: options.keep ?? ':memory:' });
  const desk = openDesk({ store, parameters, handOff, today, library: openAddedRegulations() });

  let spoken: Writing = { language: language ?? 'zh' };
  const say = (text: string) =>
    desk.receive({ ...whose, delivery: randomUUID(), message: { text }, ...(language && { language }) });
  const show = async (turn: Turn) => {
    const everything = await everythingFor(turn, whose, desk);
    if (!json) return print(everything === null ? turnText(turn) : `${turnText(turn)}\n${everything}`);
    const said = await turnJson(turn, store, today(), parameters);
    return print(JSON.stringify(everything === null ? said : { ...said, everythingKept: JSON.parse(everything) }));
  };

  /** One message and its answer. A database that is away for a while ends no conversation. */
  const answer = async (text: string) => {
    try {
      const turn = await say(text);
      spoken = turn;
      await show(turn);
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      const told = failedWords(error, spoken.script);
      print(json ? JSON.stringify({ error: told }) : told[spoken.language]);
    }
  };

  if (!json) {
    const before = await desk.transcript(whose.door, whose.person);
    const last = before.at(-1)?.turn;
    if (last) await show(last);
    else await answer('');
  }
  const terminal = { input: process.stdin, output: process.stdout };
  for await (const message of messagesTyped(terminal, json ? '' : '> ')) await answer(message);
  const kept = (await store.conversation(whose)) ?? freshConversation(spoken.language);
  const receipt = receiptSoFar(kept, { today: today(), parameters });
  await desk.close();
  if (options.receipt !== undefined) await writeReceipt(options.receipt, receipt);
}

function dayFrom({ options: { 'as-of': given } }: Arguments): () => string {
  if (given === undefined) return () => shanghaiToday();
  if (isCalendarDay(given)) return () => given;
  const taken = { zh: '存在的日期 YYYY-MM-DD', en: 'an existing day YYYY-MM-DD' };
  throw new BadInput({ field: '--as-of', given, taken });
}

async function turnJson({ replies, asked }: Turn, store: Store, asOf: string, parameters: Parameters) {
  const facts = (await store.conversation(whose))?.facts ?? {};
  return { replies, asked, facts, outcome: assess({ asOf, facts, parameters }).outcome };
}

function turnText({ replies, language }: Turn): string {
  return replies.map((reply) => `${replyLines(reply, language).join('\n')}\n`).join('\n');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
