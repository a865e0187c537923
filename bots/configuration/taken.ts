import type { Bilingual } from '../../policy-text/language.ts';
import type { Variable } from './variables.ts';

/** What each variable takes, with an example; shown when it holds something else. */
export const taken: Readonly<Record<Variable, Bilingual>> = {
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
