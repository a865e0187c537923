import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../bots/configuration/configuration-error.ts';
import { readConfiguration } from '../../bots/configuration/read-configuration.ts';

const complaint = (environment: Record<string, string>): string => {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  return '';
};

describe('the configuration', () => {
  it('needs nothing, and takes an empty variable as not set', () => {
    const nothing = {
      web: { host: '127.0.0.1', port: 3000 },
      database: { file: './data/guohe.sqlite' },
      calendarFile: './data/calendar.json',
      policyFolder: './data/policies',
      parameters: {},
      staff: [],
      staffGroups: [],
    };
    expect(readConfiguration({})).toEqual(nothing);
    expect(readConfiguration({ PORT: '', SLACK_BOT_TOKEN: '' })).toEqual(nothing);
  });

  it('takes the public address without the slash at its end', () => {
    expect(readConfiguration({ PUBLIC_URL: 'https://example.org/guohe/' }).publicUrl).toBe('https://example.org/guohe');
  });

  it('reads the benchmark that staff set', () => {
    const benchmark = { year: 2025, percent: 7.1, period: 'Jan-Nov', source: 'stand-in for tests' };
    const { parameters } = readConfiguration({ RD_GROWTH_BENCHMARK: JSON.stringify(benchmark) });
    expect(parameters.rdGrowthBenchmark).toEqual(benchmark);
  });

  it('reads the guide that staff set, beside the benchmark', () => {
    const benchmark = { year: 2025, percent: 7.1, period: 'Jan-Nov', source: 'stand-in for tests' };
    const guide = { year: 2026, fields: ['AI'], countries: ['France'], source: 'stand-in for tests' };
    const { parameters } = readConfiguration({
      RD_GROWTH_BENCHMARK: JSON.stringify(benchmark),
      APPLICATION_GUIDE: JSON.stringify(guide),
    });
    expect(parameters).toEqual({ rdGrowthBenchmark: benchmark, guide });
  });

  it('reads staff, by name and by group', () => {
    const list =
      'slack:T1:U1, discord:123456789012345678,slack-group:T1:S1 discord-role:223456789012345678:323456789012345678';
    expect(readConfiguration({ STAFF: list })).toMatchObject({
      staff: [
        { channel: 'slack', address: 'T1:U1' },
        { channel: 'discord', address: '123456789012345678' },
      ],
      staffGroups: [
        { channel: 'slack', team: 'T1', group: 'S1' },
        { channel: 'discord', guild: '223456789012345678', role: '323456789012345678' },
      ],
    });
  });

  it('reads the shards of a process', () => {
    const bot = { DISCORD_TOKEN: 'abc', DISCORD_APPLICATION_ID: '123456789012345678' };
    const shardsIn = (DISCORD_SHARDS: string) => readConfiguration({ ...bot, DISCORD_SHARDS }).discord?.shards;
    expect(shardsIn('2-4/8')).toEqual({ ids: [2, 3, 4], count: 8 });
    expect(shardsIn('0/1')).toEqual({ ids: [0], count: 1 });
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['RD_GROWTH_BENCHMARK', '{'],
    ['RD_GROWTH_BENCHMARK', '{"year":2025,"percent":7.1}'],
    ['APPLICATION_GUIDE', '{"year":2026,"fields":[],"countries":["France"],"source":"x"}'],
    ['DISCORD_APPLICATION_ID', 'guohe'],
    ['DISCORD_GUILD_ID', 'my server'],
    ['DISCORD_SHARDS', '3'],
    ['DISCORD_SHARDS', '0-8/8'],
    ['DISCORD_SHARDS', '3-1/8'],
    ['STAFF', 'slack:U1'],
    ['STAFF', 'discord-role:1:2'],
    ['SLACK_API_URL', 'slack'],
    ['PUBLIC_URL', 'guohe.example.org'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
  ])('names %s when it holds %s, and gives an example', (name, value) => {
    const told = complaint({ [name]: value });
    expect(told).toContain(`${name}: `);
    expect(told).toContain('such as');
  });

  it('names every variable that cannot be used, a line each', () => {
    expect(complaint({ PORT: 'x', SLACK_API_URL: 'y' }).split('\n')).toHaveLength(2);
  });

  it('never shows a token', () => {
    const told = complaint({ SLACK_BOT_TOKEN: 'verysecret', SLACK_APP_TOKEN: 'xapp-1' });
    expect(told).toContain('SLACK_BOT_TOKEN');
    expect(told).not.toContain('verysecret');
    expect(complaint({ DATABASE_URL: 'mysql://guohe:verysecret@host/name' })).toMatch(/^DATABASE_URL: \*\*\*, /);
  });

  it('keeps everything in PostgreSQL where its address is set', () => {
    const url = 'postgres://guohe:verysecret@host/name';
    expect(readConfiguration({ DATABASE_URL: url, DATABASE_FILE: 'some.sqlite' }).database).toEqual({ url });
  });

  it('asks for the other half of a pair', () => {
    expect(complaint({ SLACK_BOT_TOKEN: 'xoxb-1' })).toMatch(
      /^SLACK_APP_TOKEN: not set, .+ \(SLACK_BOT_TOKEN is set\)$/,
    );
    expect(complaint({ DISCORD_TOKEN: 'abc' })).toContain('DISCORD_APPLICATION_ID');
    expect(complaint({ SLACK_SIGNING_SECRET: 'abc' })).toMatch(/^SLACK_BOT_TOKEN: not set/);
  });

  it('takes a signing secret in the place of an app-level token', () => {
    const slack = { botToken: 'xoxb-1', signingSecret: 'abc' };
    expect(readConfiguration({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'abc' }).slack).toEqual(slack);
  });

  it('needs everything that an app is installed with, and names what is missing once', () => {
    const whole = {
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'verysecret',
      SLACK_STATE_SECRET: 'verysecretverysecret',
      SLACK_TOKEN_KEY: 'ab'.repeat(32),
      SLACK_SIGNING_SECRET: 'abc',
    };
    expect(readConfiguration(whole).slack?.oauth?.tokenKey).toHaveLength(32);
    expect(complaint({ SLACK_CLIENT_ID: '1.2' }).split('\n')).toHaveLength(4);
    for (const name of Object.keys(whole)) {
      const told = complaint({ ...whole, [name]: '' });
      expect(told).toMatch(new RegExp(`^${name}: not set`, 'm'));
      expect(told).not.toMatch(/verysecret|abab/);
    }
    expect(complaint({ ...whole, SLACK_TOKEN_KEY: 'short' })).toMatch(/^SLACK_TOKEN_KEY: \*\*\*, takes 64/);
  });
});
