import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../log.ts';

/**
 * Bolt's log as part of ours. Its debug lines hold what people type and are dropped; of the rest only text is kept,
 * because the objects beside it may be requests, with tokens in them.
 */
export function boltLog(log: Log): Logger {
  const text = (said: unknown[]) => said.filter((part) => typeof part === 'string').join(' ');
  return {
    debug: () => undefined,
    info: (...said) => log.info({ from: 'bolt' }, text(said)),
    warn: (...said) => log.warn({ from: 'bolt' }, text(said)),
    error: (...said) => log.error({ from: 'bolt' }, text(said)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
