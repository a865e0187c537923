import { describe, expect, it, vi } from 'vitest';
import { readChoiceId } from '../../conversations/choice-id.ts';
import type { Message } from '../../conversations/message.ts';
import { simplified } from '../../conversations/script.ts';
import { type Intent, readIntent } from '../../conversations/understanding/intent.ts';
import { factNames } from '../../core/fact.ts';
import { everyRule } from '../../core/rules/in-force.ts';
import { type ChatFile, chatFiles } from './chat-file.ts';
import { type CoreTalk, coreTalk, type KeptCases } from './core-talk.ts';
import { notInChats } from './not-in-chats.ts';
import { CASE_CODE } from './run-chat.ts';

/** The words that were spoken, as `zh.talk.greeting`, and all there are. */
const words = vi.hoisted(() => ({ spoken: new Set<string>(), all: [] as string[] }));

vi.mock(import('../../conversations/wording/catalogue/catalogue.ts'), async (original) => {
  const { catalogues } = await original();
  const collect = (part: object, path: string): void => {
    for (const [key, value] of Object.entries(part)) {
      if (typeof value === 'object' && value !== null) collect(value, `${path}.${key}`);
      else words.all.push(`${path}.${key}`);
    }
  };
  const listening = <T extends object>(part: T, path: string): T =>
    new Proxy(part, {
      get(target, key, receiver) {
        const value: unknown = Reflect.get(target, key, receiver);
        if (typeof key !== 'string') return value;
        if (typeof value === 'object' && value !== null) return listening(value, `${path}.${key}`);
        words.spoken.add(`${path}.${key}`);
        return value;
      },
    });
  collect(catalogues, 'catalogues');
  return { catalogues: listening(catalogues, 'catalogues') };
});

/** What a person can do to the conversation beside answering it. */
const repairs: readonly Intent[] = [
  ...([
    'undo',
    'restart',
    'confirm_restart',
    'keep',
    'skip',
    'unknown',
    'review',
    'what_if',
    'why',
    'progress',
    'result',
  ] as const),
  ...(['keep_supposed', 'drop_supposed', 'outcome', 'report', 'continue', 'ways', 'receipt', 'help', 'human'] as const),
  ...(['chinese', 'english', 'traditional', 'simplified', 'hello', 'thanks', 'goodbye', 'acknowledge'] as const),
  ...(['robot', 'insult', 'praise', 'case_code', 'leave_case', 'form', 'share'] as const),
  ...(['kept', 'export', 'delete', 'confirm_delete'] as const),
];

/** Everything that the written conversations come to. */
function walk() {
  const seen = {
    answered: new Set<string>(),
    asked: new Set<string>(),
    cited: new Set<string>(),
    meant: new Set<string>(),
  };
  for (const chat of chatFiles()) walkThrough(chat, seen);
  return seen;
}

type Seen = ReturnType<typeof walk>;

function walkThrough(chat: ChatFile, seen: Seen): void {
  const cases: KeptCases = new Map();
  const talks = new Map<string | undefined, CoreTalk>();
  let code = '';
  for (const step of chat.steps) {
    const talk = talks.get(step.as) ?? coreTalk(chat, cases);
    talks.set(step.as, talk);
    const message: Message = 'say' in step ? { text: step.say.replace('{code}', code) } : talk.pressOf(step.press);
    const meant = 'press' in message ? readChoiceId(message.press) : null;
    if (meant?.kind === 'intent') seen.meant.add(meant.intent);
    if ('text' in message) seen.meant.add(readIntent(simplified(message.text.slice(0, 1000))) ?? '');
    const { state, replies } = talk.turn(message);
    code = CASE_CODE.exec(replies.map(({ text }) => text).join('\n'))?.[1] ?? code;
    for (const fact of Object.keys(state.facts)) seen.answered.add(fact);
    if (state.asked !== null) seen.asked.add(state.asked);
    for (const { citations, sections } of replies) {
      for (const { clause } of citations) seen.cited.add(clause);
      for (const { lines } of sections) for (const { citation } of lines) seen.cited.add(citation.clause);
    }
  }
}

describe('the written conversations, all together', () => {
  const seen = walk();
  const missing = (all: Iterable<string>, found: ReadonlySet<string>) =>
    [...all].filter((one) => !found.has(one) && notInChats[one] === undefined);

  it('answer every fact', () => expect(missing(factNames, seen.answered)).toEqual([]));
  it('are asked every question', () => expect(missing(factNames.map(String), seen.asked)).toEqual([]));
  it('come to every clause that has a rule', () =>
    expect(
      missing(
        everyRule.map(({ clause }) => clause),
        seen.cited,
      ),
    ).toEqual([]));
  it('make every repair', () => expect(missing(repairs, seen.meant)).toEqual([]));
  it('hear every message, in one language or the other, or say why not', () =>
    expect(missing(words.all.map(short), new Set([...words.spoken].map(short)))).toEqual([]));
  it('list nothing as left out that they do come to', () => {
    const found = new Set([...seen.answered, ...[...words.spoken].map(short)]);
    expect(Object.keys(notInChats).filter((one) => found.has(one))).toEqual([]);
  });
});

function short(path: string): string {
  return path.replace(/^catalogues\.(?:zh|en)\./, '');
}
