import querystring from 'node:querystring';
import { z } from 'zod';
import type { Parameters } from '../core/case-file.ts';
import { InputError, readParameters } from '../core/read-case-file.ts';
import type { Bilingual } from '../policy-text/language.ts';
import type { StaffGroup } from './bases/staff.ts';
import { readShards, type Shards } from './discord/shards.ts';
import { places } from './places.ts';
import type { Recipient } from './reminders/duty.ts';
import type { DatabaseAddress } from './store/database.ts';

/** Text without blanks, such as a token: nothing else can stand in a header. */
const word = /^[!-~]+$/;
const address = z.url({ protocol: /^https?$/ });

/** A JSON value in a variable: a parameter that the regulation leaves to notices outside it. */
function parameter(name: keyof Parameters) {
  return z.string().transform((json, context): Parameters => {
    try {
      return readParameters({ [name]: JSON.parse(json) });
    } catch (error) {
      if (!(error instanceof InputError || error instanceof SyntaxError)) throw error;
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
  });
}

/** Staff by name, and the groups whose members are staff. */
function readStaff(list: readonly string[], context: z.RefinementCtx) {
  const people: Recipient[] = [];
  const groups: StaffGroup[] = [];
  for (const written of list) {
    const [, one = '', other = ''] = /^[a-z-]+:(\w+)(?::(\w+))?$/.exec(written) ?? [];
    if (/^slack:\w+:\w+$/.test(written)) people.push({ channel: 'slack', address: `${one}:${other}` });
    else if (/^discord:\d{15,21}$/.test(written)) people.push({ channel: 'discord', address: one });
    else if (/^slack-group:\w+:\w+$/.test(written)) groups.push({ channel: 'slack', team: one, group: other });
    else if (/^discord-role:\d{15,21}:\d{15,21}$/.test(written)) {
      groups.push({ channel: 'discord', guild: one, role: other });
    } else context.addIssue({ code: 'custom' });
  }
  return { people, groups };
}

const variables = z.object({
  HOST: z.string().regex(word).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000),
  METRICS_PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .optional(),
  PUBLIC_URL: address
    .max(200)
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  DATABASE_FILE: z.string().default(places.DATABASE_FILE),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
  CALENDAR_FILE: z.string().default(places.CALENDAR_FILE),
  POLICY_FOLDER: z.string().default(places.POLICY_FOLDER),
  HANDOFF_CONTACT: z.string().trim().min(1).max(200).optional(),
  RD_GROWTH_BENCHMARK: parameter('rdGrowthBenchmark').optional(),
  APPLICATION_GUIDE: parameter('guide').optional(),
  STAFF: z
    .string()
    .regex(/^[^, ]+(?:[, ]+[^, ]+)*$/)
    .transform((list, context) => readStaff(list.split(/[, ]+/), context))
    .default({ people: [], groups: [] }),
  SLACK_BOT_TOKEN: z.string().regex(word).startsWith('xoxb-').optional(),
  SLACK_APP_TOKEN: z.string().regex(word).startsWith('xapp-').optional(),
  SLACK_SIGNING_SECRET: z.string().regex(word).optional(),
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^\d+\.\d+$/)
    .optional(),
  SLACK_CLIENT_SECRET: z.string().regex(word).optional(),
  SLACK_STATE_SECRET: z.string().regex(word).min(16).optional(),
  SLACK_TOKEN_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .optional(),
  SLACK_API_URL: address.optional(),
  DISCORD_TOKEN: z.string().regex(word).optional(),
  DISCORD_APPLICATION_ID: z
    .string()
    .regex(/^\d{15,21}$/)
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{15,21}$/)
    .optional(),
  DISCORD_SHARDS: z
    .string()
    .transform(readShards)
    .refine(({ ids }) => ids.length > 0)
    .optional(),
  DISCORD_API_URL: address.optional(),
});

type Variable = keyof typeof variables.shape;

/** What each variable takes, with an example; shown when it holds something else. */
const taken: Readonly<Record<Variable, Bilingual>> = {
  HOST: { zh: '主机名或地址，例如 127.0.0.1', en: 'a host name or address, such as 127.0.0.1' },
  PORT: { zh: ' 0 到 65535 的整数，例如 3000', en: 'a whole number from 0 to 65535, such as 3000' },
  METRICS_PORT: {
    zh: ' 0 到 65535 的整数，例如 9464，与 PORT 不同',
    en: 'a whole number from 0 to 65535 other than PORT, such as 9464',
  },
  PUBLIC_URL: {
    zh: '别人打开网页对话用的网址，例如 https://guohe.example.org',
    en: 'the address that people open the web chat by, such as https://guohe.example.org',
  },
  DATABASE_FILE: { zh: '文件路径，例如 ./data/guohe.sqlite', en: 'the path of a file, such as ./data/guohe.sqlite' },
  DATABASE_URL: {
    zh: 'PostgreSQL 数据库的网址，例如 postgres://用户:密码@主机/库名',
    en: 'the address of a PostgreSQL database, such as postgres://user:password@host/name',
  },
  CALENDAR_FILE: { zh: '文件路径，例如 ./data/calendar.json', en: 'the path of a file, such as ./data/calendar.json' },
  POLICY_FOLDER: { zh: '文件夹路径，例如 ./data/policies', en: 'the path of a folder, such as ./data/policies' },
  HANDOFF_CONTACT: {
    zh: '不超过 200 个字的人工联系方式，例如 科技合作处，电话 010-00000000',
    en: 'whom people can reach, at most 200 characters, such as the cooperation office, tel. 010-00000000',
  },
  RD_GROWTH_BENCHMARK: {
    zh: '四项齐全的 JSON，例如 {"year":2025,"percent":7.1,"period":"1-11月","source":"公布的出处"}',
    en: 'JSON with all four fields, such as {"year":2025,"percent":7.1,"period":"Jan-Nov","source":"where it was published"}',
  },
  APPLICATION_GUIDE: {
    zh: ' JSON，例如 {"year":2026,"fields":["人工智能"],"countries":["法国"],"source":"公布的出处"}，还可以有 from、until',
    en: 'JSON such as {"year":2026,"fields":["AI"],"countries":["France"],"source":"where it was published"}, with from and until if it gives them',
  },
  STAFF: {
    zh: '工作人员的账号或组，用逗号隔开，例如 slack:T01ABC:U02DEF,discord:123456789012345678，组写作 slack-group:T01ABC:S02DEF、discord-role:服务器编号:角色编号',
    en: 'accounts or groups of staff parted by commas, such as slack:T01ABC:U02DEF,discord:123456789012345678, groups as slack-group:T01ABC:S02DEF or discord-role:GUILD:ROLE',
  },
  SLACK_BOT_TOKEN: {
    zh: '以 xoxb- 开头的 bot token，例如 xoxb-1-2-abc',
    en: 'a bot token that begins with xoxb-, such as xoxb-1-2-abc',
  },
  SLACK_APP_TOKEN: {
    zh: '以 xapp- 开头的 app-level token，例如 xapp-1-A1-2-abc',
    en: 'an app-level token that begins with xapp-, such as xapp-1-A1-2-abc',
  },
  SLACK_SIGNING_SECRET: {
    zh: '不含空格的 signing secret，例如 8f742231b10e8888abcd99yyyzzz85a5',
    en: 'a signing secret without blanks, such as 8f742231b10e8888abcd99yyyzzz85a5',
  },
  SLACK_CLIENT_ID: {
    zh: '两个由点隔开的数，例如 1234567890.1234567890',
    en: 'two numbers parted by a dot, such as 1234567890.1234567890',
  },
  SLACK_CLIENT_SECRET: {
    zh: '不含空格的 client secret，例如 0123456789abcdef0123456789abcdef',
    en: 'a client secret without blanks, such as 0123456789abcdef0123456789abcdef',
  },
  SLACK_STATE_SECRET: {
    zh: '至少 16 个字符、不含空格的随机文本，例如 openssl rand -hex 16 的输出',
    en: 'at least 16 random characters without blanks, such as the output of openssl rand -hex 16',
  },
  SLACK_TOKEN_KEY: {
    zh: '64 个十六进制字符，例如 openssl rand -hex 32 的输出',
    en: '64 hexadecimal characters, such as the output of openssl rand -hex 32',
  },
  SLACK_API_URL: { zh: '网址，例如 https://slack.com/api/', en: 'an address, such as https://slack.com/api/' },
  DISCORD_TOKEN: {
    zh: '不含空格的 bot token，例如 MTIz.abc.def',
    en: 'a bot token without blanks, such as MTIz.abc.def',
  },
  DISCORD_APPLICATION_ID: {
    zh: '应用的编号，例如 123456789012345678',
    en: 'the number of the application, such as 123456789012345678',
  },
  DISCORD_GUILD_ID: {
    zh: '服务器的编号，例如 123456789012345678',
    en: 'the number of a server, such as 123456789012345678',
  },
  DISCORD_SHARDS: {
    zh: '本进程的分片和总数，例如 0/2，或 0-3/8',
    en: 'the shards of this process and how many there are, such as 0/2 or 0-3/8',
  },
  DISCORD_API_URL: { zh: '网址，例如 https://discord.com/api', en: 'an address, such as https://discord.com/api' },
};

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

/** Values that must never be printed, not even in an error. */
const secret: ReadonlySet<string> = new Set<Variable>([
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

export interface Configuration {
  readonly web: { readonly host: string; readonly port: number };
  /** Where Prometheus may fetch what is measured; nothing is measured without it. */
  readonly metricsPort?: number;
  /** The address that people open the web chat by, without a slash at its end; quotations in chat link to it. */
  readonly publicUrl?: string;
  /** PostgreSQL when `DATABASE_URL` is set, else a file of SQLite's. */
  readonly database: DatabaseAddress;
  /** Where the holiday notices are kept that staff have added. */
  readonly calendarFile: string;
  /** Where the regulations are kept that staff have added. */
  readonly policyFolder: string;
  readonly parameters: Parameters;
  /** Whom a person may turn to who wants to talk to a person. */
  readonly handOff?: string;
  /** Who manages the register of bases, and is told of duties that nobody answers for. */
  readonly staff: readonly Recipient[];
  /** Whose members manage it as well. */
  readonly staffGroups: readonly StaffGroup[];
  readonly slack?: SlackConfiguration;
  readonly discord?: {
    readonly token: string;
    readonly applicationId: string;
    /** The one server that the commands are registered in. */
    readonly guildId?: string;
    /** The part of the bot's events that this process takes. */
    readonly shards?: Shards;
    readonly apiUrl?: string;
  };
}

/** A bot token or an app to be installed, and a way for Slack's deliveries: Socket Mode, signed requests or both. */
export interface SlackConfiguration {
  readonly botToken?: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  /** What other workspaces install the app with; `tokenKey` is 32 bytes that their tokens are encrypted with. */
  readonly oauth?: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly stateSecret: string;
    readonly tokenKey: Buffer;
  };
  readonly apiUrl?: string;
}

/** A variable that cannot be used: what it holds (`***` for a secret, `undefined` when not set) and what it takes. */
export interface BadVariable {
  readonly field: string;
  readonly given: string | undefined;
  readonly taken: Bilingual;
}

/** The variables that cannot be used, in the order of the configuration. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly variables: readonly BadVariable[];

  constructor(variables: readonly BadVariable[]) {
    super(variables.map(({ field, given, taken }) => `${field}: ${given ?? 'not set'}, takes ${taken.en}`).join('\n'));
    this.variables = variables;
  }
}

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

type Values = z.infer<typeof variables>;

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
