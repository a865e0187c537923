import { readFileSync } from 'node:fs';
import { GatewayIntentBits, IntentsBitField, PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { discordClient } from '../../../bots/discord/line/connection.ts';

const folder = new URL('../../../bots/discord/', import.meta.url);

/** The permission that the developer portal calls so. */
function bitOf(words: string): bigint {
  const name = words.replaceAll(' ', '').toLowerCase();
  const [, bit] =
    Object.entries(PermissionFlagsBits).find(([key]) => [name, name.slice(0, -1)].includes(key.toLowerCase())) ?? [];
  if (bit === undefined) throw new Error(`there is no permission ${words}`);
  return bit;
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const readme = readFileSync(new URL(name, folder), 'utf8');
  const rows = [...readme.matchAll(/^\| (.+?) \| .+ \|$/gm)].map(([, first = '']) => first);

  test('invites with exactly the permissions that it tells the use of', () => {
    const named = rows.flatMap((row) => /^(?:permission|权限) (.+)$/.exec(row)?.[1]?.split(/, |、/) ?? []);
    const all = named.map(bitOf).reduce((sum, bit) => sum | bit, 0n);
    expect(named).toHaveLength(6);
    expect(readme).toContain(`scope=bot+applications.commands&permissions=${all}&integration_type=0`);
  });

  test('tells the use of every intent that is asked for', () => {
    const { intents } = discordClient({}, { info() {}, warn() {}, error() {} }).options;
    const asked = new IntentsBitField(intents).add(GatewayIntentBits.MessageContent).toArray();
    const named = asked.map((intent) => intent.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase());
    for (const intent of named) expect(rows.filter((row) => row.includes(`\`${intent}\``))).toHaveLength(1);
  });
});
