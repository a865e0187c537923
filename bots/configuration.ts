import { z } from 'zod';
import type { Parameters } from '../core/case-file.ts';
import { InputError, readParameters } from '../core/read-case-file.ts';

const nonEmpty = z.string().min(1);

/** A JSON value in a variable: the parameters that the regulation leaves to notices outside it. */
const rdGrowthBenchmark = z.string().transform((json, context): Parameters => {
  try {
    return readParameters({ rdGrowthBenchmark: JSON.parse(json) });
  } catch (error) {
    if (!(error instanceof InputError || error instanceof SyntaxError)) throw error;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }
});

const variables = {
  HOST: nonEmpty.default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000),
  DATABASE_FILE: nonEmpty.default('./data/guohe.sqlite'),
  RD_GROWTH_BENCHMARK: rdGrowthBenchmark.optional(),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-').optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-').optional(),
  SLACK_API_URL: z.url().optional(),
  DISCORD_TOKEN: nonEmpty.optional(),
  DISCORD_APPLICATION_ID: z
    .string()
    .regex(/^\d{15,21}$/)
    .optional(),
  DISCORD_API_URL: z.url().optional(),
};

type Variable = keyof typeof variables;

/** What each variable takes, with an example; shown when it holds something else. */
const taken: Readonly<Record<Variable, string>> = {
  HOST: 'a host name or address, such as 127.0.0.1',
  PORT: 'a whole number from 0 to 65535, such as 3000',
  DATABASE_FILE: 'the path of a file, such as ./data/guohe.sqlite',
  RD_GROWTH_BENCHMARK:
    'JSON with four fields, such as {"year":2025,"percent":7.1,"period":"Jan-Nov","source":"where it was published"}',
  SLACK_BOT_TOKEN: 'a bot token that begins with xoxb-',
  SLACK_APP_TOKEN: 'an app-level token that begins with xapp-',
  SLACK_API_URL: 'an address, such as https://slack.com/api/',
  DISCORD_TOKEN: 'a bot token',
  DISCORD_APPLICATION_ID: 'the number of the application, such as 123456789012345678',
  DISCORD_API_URL: 'an address, such as https://discord.com/api',
};

/** Variables that only work together. */
const together: readonly (readonly [Variable, Variable])[] = [
  ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'],
  ['DISCORD_TOKEN', 'DISCORD_APPLICATION_ID'],
];

/** Values that must never be printed, not even in an error. */
const secret: ReadonlySet<string> = new Set(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'DISCORD_TOKEN']);

export interface Configuration {
  readonly web: { readonly host: string; readonly port: number };
  readonly databaseFile: string;
  readonly parameters: Parameters;
  readonly slack?: { readonly botToken: string; readonly appToken: string; readonly apiUrl?: string };
  readonly discord?: { readonly token: string; readonly applicationId: string; readonly apiUrl?: string };
}

/** A variable that cannot be used: its name, what is wrong, and what is taken with an example. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/**
 * Reads the configuration from the environment; an empty variable counts as not set.
 * @throws ConfigurationError naming every variable that cannot be used, a line each.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name in variables && value !== ''),
  );
  const read = z.object(variables).safeParse(set);
  if (!read.success) {
    const names = new Set(read.error.issues.map(({ path }) => path[0] as Variable));
    throw new ConfigurationError([...names].map((name) => complaint(name, set[name])).join('\n'));
  }
  const missing = together.flatMap(([one, other]) => {
    if ((set[one] === undefined) === (set[other] === undefined)) return [];
    const [absent, present] = set[one] === undefined ? [one, other] : [other, one];
    return [`${absent}: not set although ${present} is; takes ${taken[absent]}`];
  });
  if (missing.length > 0) throw new ConfigurationError(missing.join('\n'));
  return configurationFrom(read.data);
}

function complaint(name: Variable, value: string | undefined): string {
  return `${name}: ${secret.has(name) ? 'its value (not shown)' : JSON.stringify(value)} cannot be used; takes ${taken[name]}`;
}

function configurationFrom(data: z.infer<z.ZodObject<typeof variables>>): Configuration {
  const slackUrl = data.SLACK_API_URL;
  const discordUrl = data.DISCORD_API_URL;
  return {
    web: { host: data.HOST, port: data.PORT },
    databaseFile: data.DATABASE_FILE,
    parameters: data.RD_GROWTH_BENCHMARK ?? {},
    ...(data.SLACK_BOT_TOKEN &&
      data.SLACK_APP_TOKEN && {
        slack: {
          botToken: data.SLACK_BOT_TOKEN,
          appToken: data.SLACK_APP_TOKEN,
          ...(slackUrl && { apiUrl: slackUrl }),
        },
      }),
    ...(data.DISCORD_TOKEN &&
      data.DISCORD_APPLICATION_ID && {
        discord: {
          token: data.DISCORD_TOKEN,
          applicationId: data.DISCORD_APPLICATION_ID,
          ...(discordUrl && { apiUrl: discordUrl }),
        },
      }),
  };
}
