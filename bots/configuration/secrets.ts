import querystring from 'node:querystring';
import type { Variable } from './variables.ts';

/** Values that must never be printed, not even in an error. */
export const secret: ReadonlySet<string> = new Set<Variable>([
  'DATABASE_URL',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'SLACK_TOKEN_KEY',
  'DISCORD_TOKEN',
]);

/** The values in the environment that must never be printed, the password of `DATABASE_URL` among them. */
export function secretsIn(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const url = environment.DATABASE_URL ?? '';
  const password = URL.canParse(url) ? new URL(url).password : '';
  const values = [...[...secret].map((name) => environment[name]), password, querystring.unescape(password)];
  return values.flatMap((value) => value || []);
}
