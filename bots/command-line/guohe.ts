#!/usr/bin/env node
import { languageOfComplaints } from './arguments.ts';
import { BadInput, complaintLine } from './input/bad-input.ts';
import { CannotStart } from './start/cannot-start.ts';
import { usage } from './usage.ts';

interface Command {
  run(args: readonly string[]): Promise<void>;
}

/** Each subcommand is loaded only when it is asked for: `guohe clause` must not wait for Slack. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  assess: () => import('./assess.ts'),
  next: () => import('./next.ts'),
  screen: () => import('./screen.ts'),
  ask: () => import('./ask.ts'),
  clause: () => import('./clause.ts'),
  policy: () => import('./policy.ts'),
  deadlines: () => import('./deadlines.ts'),
  calendar: () => import('./calendar.ts'),
  bases: () => import('./bases.ts'),
  feedback: () => import('./feedback.ts'),
  replay: () => import('./replay.ts'),
  chat: () => import('./chat.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  migrate: () => import('./migrate.ts'),
  start: () => import('./start.ts'),
};

// Whoever reads along may leave early: guohe chat | head -1.
for (const stream of [process.stdout, process.stderr]) stream.on('error', leaveQuietly);

const [name = 'help', ...args] = process.argv.slice(2);
const language = languageOfComplaints(process.argv.slice(2));
const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
const asksForHelp =
  [name, args[0]].includes('help') || [name, ...options].some((word) => ['--help', '-h'].includes(word));

try {
  if (asksForHelp) console.log(usage[language]);
  else await (await load(name)).run(args);
} catch (error) {
  const lines = linesFor(error);
  if (lines === null) throw error;
  for (const line of lines) console.error(line);
  process.exitCode = 2;
}

/** What to tell a person who can put it right; null for an error of the program's own. */
function linesFor(error: unknown): readonly string[] | null {
  if (error instanceof BadInput) return error.complaints.map((complaint) => complaintLine(complaint, language));
  return error instanceof CannotStart ? [error.words[language]] : null;
}

async function load(name: string): Promise<Command> {
  if (Object.hasOwn(commands, name)) return (commands[name] as () => Promise<Command>)();
  const names = Object.keys(commands).join(', ');
  throw new BadInput({ field: 'COMMAND', given: name, taken: { zh: ` ${names}`, en: names } });
}

function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
