import { createInterface } from 'node:readline/promises';
import { BadInput } from '../input/bad-input.ts';
import type { Person } from './ask-metadata.ts';

/** Whether somebody sits at a terminal and can be asked. */
export function isAtTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** The person at the terminal. @throws BadInput from `ask` when the input ends before an answer. */
export function personAtTerminal(): Person & { leave(): void } {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise<never>((_, reject) => {
    lines.once('close', () => reject(new BadInput({ field: 'ANSWER', given: undefined, taken: anAnswer })));
  });
  ended.catch(() => undefined);
  return {
    ask: (question) => Promise.race([lines.question(question), ended]),
    tell: (line) => console.log(line),
    leave: () => lines.close(),
  };
}

const anAnswer = { zh: '一个回答；什么都没有收录', en: 'an answer; nothing was added' };
