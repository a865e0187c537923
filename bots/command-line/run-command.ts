import type { Language } from '../../policy-text/language.ts';
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

/**
 * Runs a command by its words: `['clause', '8.4.2']`. What is wrong with what it was given is written to standard error.
 * @returns whether it was given what it takes
 */
export async function runCommand(words: readonly string[]): Promise<boolean> {
  const [name = 'help', ...args] = words;
  const language = languageOfComplaints(words);
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  const asksForHelp =
    [name, args[0]].includes('help') || [name, ...options].some((word) => ['--help', '-h'].includes(word));
  try {
    if (asksForHelp) console.log(usage[language]);
    else await (await load(name)).run(args);
    return true;
  } catch (error) {
    const lines = linesFor(error, language);
    if (lines === null) throw error;
    for (const line of lines) console.error(line);
    return false;
  }
}

/** What to tell a person who can put it right; null for an error of the program's own. */
function linesFor(error: unknown, language: Language): readonly string[] | null {
  if (error instanceof BadInput) return error.complaints.map((complaint) => complaintLine(complaint, language));
  return error instanceof CannotStart ? [error.words[language]] : null;
}

async function load(name: string): Promise<Command> {
  if (Object.hasOwn(commands, name)) return (commands[name] as () => Promise<Command>)();
  const names = Object.keys(commands).join(', ');
  throw new BadInput({ field: 'COMMAND', given: name, taken: { zh: ` ${names}`, en: names } });
}
