import type { Configuration, SlackConfiguration } from './configuration.ts';
import { type BadVariable, ConfigurationError } from './configuration-error.ts';
import { secret } from './secrets.ts';
import { taken } from './taken.ts';
import { type Values, type Variable, variables } from './variables.ts';

/** What a variable is of no use without: one of those beside it. */
const needed: readonly (readonly [Variable, readonly [Variable, ...Variable[]]])[] = [
  ['SLACK_BOT_TOKEN', ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET']],
  ['SLACK_APP_TOKEN', ['SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID']],
  ['SLACK_SIGNING_SECRET', ['SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID']],
  ['SLACK_CLIENT_ID', ['SLACK_CLIENT_SECRET']],
  ['SLACK_CLIENT_ID', ['SLACK_SIGNING_SECRET']],
  ['SLACK_CLIENT_ID', ['SLACK_STATE_SECRET']],
  ['SLACK_CLIENT_ID', ['SLACK_TOKEN_KEY']],
  ['SLACK_CLIENT_SECRET', ['SLACK_CLIENT_ID']],
  ['SLACK_STATE_SECRET', ['SLACK_CLIENT_ID']],
  ['SLACK_TOKEN_KEY', ['SLACK_CLIENT_ID']],
  ['DISCORD_TOKEN', ['DISCORD_APPLICATION_ID']],
  ['DISCORD_APPLICATION_ID', ['DISCORD_TOKEN']],
];

/**
 * Reads the configuration from the environment; an empty variable counts as not set.
 * @throws ConfigurationError naming every variable that cannot be used.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name in variables.shape && value !== ''),
  );
  const read = variables.safeParse(set);
  const wrong = new Set(read.error?.issues.map(({ path }) => path[0] as Variable));
  const bad = [...wrong].map((field) => ({
    field,
    given: secret.has(field) ? '***' : set[field],
    taken: taken[field],
  }));
  const missing = new Map<Variable, BadVariable>();
  for (const [field, [first, ...others]] of needed) {
    const isOfUse = set[field] === undefined || [first, ...others].some((other) => set[other] !== undefined);
    if (!isOfUse && !missing.has(first)) missing.set(first, notSet(first, field));
  }
  if (!read.success || missing.size > 0) throw new ConfigurationError([...bad, ...missing.values()]);
  return { ...settingsOf(read.data), ...botsOf(read.data) };
}

function notSet(field: Variable, partner: Variable): BadVariable {
  const { zh, en } = taken[field];
  return {
    field,
    given: undefined,
    taken: { zh: `${zh}（要和 ${partner} 一起设置）`, en: `${en} (${partner} is set)` },
  };
}

function settingsOf({
  HOST,
  PORT,
  METRICS_PORT,
  PUBLIC_URL,
  DATABASE_FILE,
  DATABASE_URL,
  CALENDAR_FILE,
  POLICY_FOLDER,
  HANDOFF_CONTACT,
  RD_GROWTH_BENCHMARK,
  APPLICATION_GUIDE,
  STAFF,
}: Values): Omit<Configuration, 'slack' | 'discord'> {
  return {
    web: { host: HOST, port: PORT },
    ...(METRICS_PORT !== undefined && { metricsPort: METRICS_PORT }),
    ...(PUBLIC_URL !== undefined && { publicUrl: PUBLIC_URL }),
    database: DATABASE_URL === undefined ? { file: DATABASE_FILE } : { url: DATABASE_URL },
    calendarFile: CALENDAR_FILE,
    policyFolder: POLICY_FOLDER,
    ...(HANDOFF_CONTACT && { handOff: HANDOFF_CONTACT }),
    parameters: { ...RD_GROWTH_BENCHMARK, ...APPLICATION_GUIDE },
    staff: STAFF.people,
    staffGroups: STAFF.groups,
  };
}

function botsOf(values: Values): Pick<Configuration, 'slack' | 'discord'> {
  const { DISCORD_TOKEN, DISCORD_APPLICATION_ID, DISCORD_GUILD_ID, DISCORD_SHARDS, DISCORD_API_URL } = values;
  const slack = slackOf(values);
  return {
    ...(slack && { slack }),
    ...(DISCORD_TOKEN &&
      DISCORD_APPLICATION_ID && {
        discord: {
          token: DISCORD_TOKEN,
          applicationId: DISCORD_APPLICATION_ID,
          ...(DISCORD_GUILD_ID && { guildId: DISCORD_GUILD_ID }),
          ...(DISCORD_SHARDS && { shards: DISCORD_SHARDS }),
          ...(DISCORD_API_URL && { apiUrl: DISCORD_API_URL }),
        },
      }),
  };
}

function slackOf(values: Values): SlackConfiguration | undefined {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL } = values;
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, SLACK_TOKEN_KEY } = values;
  if (SLACK_BOT_TOKEN === undefined && SLACK_CLIENT_ID === undefined) return undefined;
  return {
    ...(SLACK_BOT_TOKEN && { botToken: SLACK_BOT_TOKEN }),
    ...(SLACK_APP_TOKEN && { appToken: SLACK_APP_TOKEN }),
    ...(SLACK_SIGNING_SECRET && { signingSecret: SLACK_SIGNING_SECRET }),
    ...(SLACK_CLIENT_ID &&
      SLACK_CLIENT_SECRET &&
      SLACK_STATE_SECRET &&
      SLACK_TOKEN_KEY && {
        oauth: {
          clientId: SLACK_CLIENT_ID,
          clientSecret: SLACK_CLIENT_SECRET,
          stateSecret: SLACK_STATE_SECRET,
          tokenKey: Buffer.from(SLACK_TOKEN_KEY, 'hex'),
        },
      }),
    ...(SLACK_API_URL && { apiUrl: SLACK_API_URL }),
  };
}
