import { type DestinationStream, pino } from 'pino';

/** Where it is reported what went wrong. Never handed a token or what a person typed. */
export interface Log {
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
  error(data: object, message: string): void;
}

/**
 * What a line of the log may hold beside its message: names, codes, numbers and places in the code. Whatever else it is
 * handed is left out: a list of what is secret would forget the next secret, this one only forgets a number.
 */
const loggable: ReadonlySet<string> = new Set([
  'arrival',
  'at',
  'attempts',
  'clause',
  'code',
  'end',
  'error',
  'file',
  'from',
  'group',
  'id',
  'letter',
  'path',
  'regulation',
  'start',
  'status',
  'team',
  'why',
]);

const leftOut = '***';

/**
 * Lines of JSON, each written at once so that none is lost with the process. What may not be logged is left out.
 * @param secrets texts that no line may hold, such as tokens: libraries write messages of their own
 */
export function openLog(secrets: readonly string[], destination: DestinationStream = standardError()): Log {
  const lines = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  const without = (text: string) => secrets.reduce((left, secret) => left.replaceAll(secret, leftOut), text);
  const cleaned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(cleaned);
    return typeof value === 'string' ? without(value) : value;
  };
  const shown = (data: object) =>
    Object.fromEntries(Object.entries(data).map(([key, value]) => [key, loggable.has(key) ? cleaned(value) : leftOut]));
  return {
    info: (data, message) => lines.info(shown(data), without(message)),
    warn: (data, message) => lines.warn(shown(data), without(message)),
    error: (data, message) => lines.error(shown(data), without(message)),
  };
}

/** What may be logged of whatever was thrown. */
export interface Trace {
  readonly error: string;
  readonly code?: string;
  readonly at?: readonly string[];
}

/**
 * Names, codes and stack frames, never a message: the database driver repeats in it what was to be stored, the network
 * an address with a token in it.
 */
export function traceOf(thrown: unknown): Trace {
  if (!(thrown instanceof Error)) return { error: typeof thrown };
  const { name: error, message, stack = '' } = thrown;
  const code = 'code' in thrown && typeof thrown.code === 'string' ? { code: thrown.code } : {};
  const frames = stack.replace(message, '').match(/^ +at .+$/gm) ?? [];
  return { error, ...code, at: frames.slice(0, 10).map((frame) => frame.trim()) };
}

function standardError(): DestinationStream {
  return pino.destination({ dest: 2, sync: true });
}
