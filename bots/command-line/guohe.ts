#!/usr/bin/env node
import { BadInput } from './bad-input.ts';

/** Each subcommand is loaded only when it is asked for: `guohe clause` must not wait for Slack. */
const commands: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>>> = {
  assess: () => import('./assess.ts'),
  next: () => import('./next.ts'),
  ask: () => import('./ask.ts'),
  clause: () => import('./clause.ts'),
  chat: () => import('./chat.ts'),
  start: () => import('./start.ts'),
};

const usage = `guohe: 《北京国际科技合作基地管理办法》 in answers

  guohe start                 the web chat, and every bot that is configured
  guohe chat                  the conversation in this terminal
  guohe ask "公示期多久"        a question about the text
  guohe clause 8.4.2          a clause: 8.4.2, 第八条第四项第2目, art 8(4)2
  guohe assess FILE           a case file decided, clause by clause
  guohe next FILE             the fact to ask next

  --json  one JSON document    --lang zh|en  the language    -  standard input`;

const [name = '', ...args] = process.argv.slice(2);
const load = commands[name];

if (load) {
  try {
    await (await load()).run(args);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
} else if (name === '' || name === 'help' || name === '--help') {
  console.log(usage);
} else {
  console.error(`guohe: no command ${JSON.stringify(name)}; takes ${Object.keys(commands).join(', ')}`);
  process.exitCode = 2;
}
