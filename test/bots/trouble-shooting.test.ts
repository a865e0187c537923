import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complaintLine } from '../../bots/command-line/input/bad-input.ts';
import { ConfigurationError } from '../../bots/configuration/configuration-error.ts';
import { readConfiguration } from '../../bots/configuration/read-configuration.ts';
import type { Language } from '../../policy-text/language.ts';

const bots = new URL('../../bots/', import.meta.url);
const code = readdirSync(bots, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, bots), 'utf8'))
  .join('\n');

/** What the first column of the table for trouble quotes, word for word. */
function quotedIn(readme: string): readonly string[] {
  const [, table = ''] = readme.split(/^## (?:When something is wrong|出了问题)$/m);
  const said = [...table.matchAll(/^\| (.*?) \|/gm)].map(([, cell = '']) => cell);
  return said.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words));
}

/** What is said of these variables when nothing starts. */
function complaints(environment: Readonly<Record<string, string>>, language: Language): readonly string[] {
  try {
    readConfiguration(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.variables.map((variable) => complaintLine(variable, language));
  }
}

describe.each([
  ['slack/README.md', 'en'],
  ['slack/README.zh-CN.md', 'zh'],
  ['discord/README.md', 'en'],
  ['discord/README.zh-CN.md', 'zh'],
] as const)('what is said when something is wrong, in %s,', (name, language) => {
  const quoted = quotedIn(readFileSync(new URL(name, bots), 'utf8'));

  it('is what the log says', () => {
    const lines = quoted.filter((words) => /^(?:slack|discord|inbox): /.test(words));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(code).toContain(`'${line}'`);
  });

  it('has a line for whatever the Slack door warns of', () => {
    const lines = [...code.matchAll(/'(slack: [^']+)'/g)].map(([, line = '']) => line);
    const news = 'slack: a workspace has removed the app; what was kept of it is deleted';
    expect(name.startsWith('slack') ? lines.filter((line) => line !== news && !quoted.includes(line)) : []).toEqual([]);
  });

  it('is what a configuration that cannot be used is refused with', () => {
    const wrong = [
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      { SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' },
      { DISCORD_TOKEN: 'a.b' },
      { DISCORD_APPLICATION_ID: '100000000000000001' },
    ];
    const said = wrong.flatMap((environment) => complaints(environment, language));
    const refused = quoted.filter((words) => /^[A-Z_]+[:：]/.test(words));
    expect(refused.length).toBeGreaterThan(1);
    for (const words of refused) expect(said.filter((line) => line.startsWith(words))).not.toEqual([]);
  });

  it('is what a platform that takes no setting is reported with', () => {
    const settings = quoted.flatMap((words) => words.match(/^(?:Slack|Discord) does not take ([A-Z_]+)/)?.[1] ?? []);
    expect(settings.length).toBeGreaterThan(0);
    for (const setting of settings) {
      expect(code).toMatch(new RegExp(`does not take ${setting}|accepted\\(\\s*'${setting}'`));
    }
  });
});
