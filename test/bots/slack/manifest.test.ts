import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { callbacks } from '../../../bots/slack/action-id.ts';
import { scopes } from '../../../bots/slack/oauth/scopes.ts';

const folder = new URL('../../../bots/slack/', import.meta.url);
const written = readFileSync(new URL('manifest.yml', folder), 'utf8');
const manifest = parse(written);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const code = files.filter((name) => name.endsWith('.ts')).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const events: readonly string[] = manifest.settings.event_subscriptions.bot_events;

/** The scopes that make an event arrive or a method answer, from Slack's reference; none where it needs none. */
const scopesOf: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  tokens_revoked: [],
  reaction_added: ['reactions:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  'message.mpim': ['mpim:history'],
  'assistant.threads.setStatus': ['chat:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'auth.test': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'reactions.get': ['reactions:read'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'usergroups.users.list': ['usergroups:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
};

/** Of the fields in Slack's schema of manifests, version 2, those that an app like this may need. */
const schema = new Set([
  ...['_metadata.major_version', '_metadata.minor_version'],
  ...['name', 'description', 'long_description', 'background_color'].map((field) => `display_information.${field}`),
  ...['home_tab_enabled', 'messages_tab_enabled', 'messages_tab_read_only_enabled'].map(
    (field) => `features.app_home.${field}`,
  ),
  ...['display_name', 'always_online'].map((field) => `features.bot_user.${field}`),
  ...['agent_description', 'suggested_prompts[].title', 'suggested_prompts[].message'].map(
    (field) => `features.agent_view.${field}`,
  ),
  ...['name', 'type', 'callback_id', 'description'].map((field) => `features.shortcuts[].${field}`),
  ...['command', 'url', 'description', 'usage_hint', 'should_escape'].map(
    (field) => `features.slash_commands[].${field}`,
  ),
  ...['oauth_config.redirect_urls[]', 'oauth_config.scopes.bot[]', 'oauth_config.scopes.bot_optional[]'],
  ...['event_subscriptions.request_url', 'event_subscriptions.bot_events[]'].map((field) => `settings.${field}`),
  ...['is_enabled', 'request_url', 'message_menu_options_url'].map((field) => `settings.interactivity.${field}`),
  ...['org_deploy_enabled', 'socket_mode_enabled', 'token_rotation_enabled'].map((field) => `settings.${field}`),
]);

/** Each value that is not made of others, with the way to it. */
function leaves(value: unknown, way = ''): (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.flatMap((each) => leaves(each, `${way}[]`));
  if (typeof value !== 'object' || value === null) return [[way, value]];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, way === '' ? key : `${way}.${key}`));
}

describe('the manifest', () => {
  const called = code.flatMap((text) =>
    [...text.matchAll(/client\.(\w+(?:\s*\.\w+)+)\(/g)].map(([, name = '']) => name.replaceAll(/\s/g, '')),
  );

  test('asks for the scopes of what the code calls and hears, and for no other', () => {
    expect(called.length).toBeGreaterThan(5);
    for (const name of [...called, ...events]) expect(scopesOf).toHaveProperty([name]);
    const needed = [...called, ...events].flatMap((name) => scopesOf[name] ?? []);
    expect(manifest.oauth_config.scopes).toEqual({ bot: [...new Set([...needed, 'commands'])].sort() });
    expect(manifest.oauth_config.scopes.bot).toEqual(scopes);
  });

  test('subscribes to what the code hears, and to no other', () => {
    const heard = code.flatMap((text) => [
      ...[...text.matchAll(/app\.event\('(\w+)'/g)].map(([, name = '']) => name),
      ...[...text.matchAll(/event\.type [!=]== '(\w+)'/g)].map(([, name = '']) => name),
    ]);
    // The earlier surface for agents, for an app that still has it; a new one cannot subscribe to it.
    const subscribed = new Set([...events.map((name) => name.split('.')[0]), 'assistant_thread_started']);
    expect(new Set(heard)).toEqual(subscribed);
  });

  test('has the command and the shortcuts that the code answers', () => {
    const { slash_commands, shortcuts } = manifest.features;
    expect(slash_commands).toMatchObject([{ command: '/guohe' }]);
    const { fillIn, lookUp, askAbout } = callbacks;
    expect(shortcuts.map(({ type, callback_id }: Record<string, string>) => `${type} ${callback_id}`)).toEqual([
      `global ${fillIn}`,
      `global ${lookUp}`,
      `message ${askAbout}`,
    ]);
  });

  test('turns on what it needs', () => {
    expect(manifest.settings).toMatchObject({ socket_mode_enabled: true, interactivity: { is_enabled: true } });
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  test('has fields that Slack knows, and no other', () => {
    expect(leaves(manifest).filter(([way]) => !schema.has(way))).toEqual([]);
  });

  test('has its four places for an address where Slack looks for them', () => {
    const address = 'https://guohe.example.org/slack/events';
    const byRequest = parse(written.replaceAll(/# (\w+: )address$/gm, `$1${address}`));
    const places = leaves(byRequest).filter(([, value]) => value === address);
    expect(places.map(([way]) => way).sort()).toEqual([
      'features.slash_commands[].url',
      'settings.event_subscriptions.request_url',
      'settings.interactivity.message_menu_options_url',
      'settings.interactivity.request_url',
    ]);
    const other = leaves(byRequest).filter(([, value]) => value !== address);
    expect(other).toEqual(leaves(manifest));
  });

  test('stays within what Slack takes', () => {
    const { display_information, features, settings } = manifest;
    expect(display_information.background_color).toMatch(/^#[0-9a-f]{6}$/i);
    expect(new Set(settings.event_subscriptions.bot_events).size).toBe(events.length);
    expect(features.shortcuts.length).toBeLessThanOrEqual(10);
    expect(display_information.name.length).toBeLessThanOrEqual(35);
    expect(display_information.description.length).toBeLessThanOrEqual(140);
    expect(features.bot_user.display_name).toMatch(/^[a-z0-9._-]{1,80}$/);
    expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
    expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
    for (const { name, description } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
    for (const { command, description, usage_hint } of features.slash_commands) {
      expect(command.length).toBeLessThanOrEqual(32);
      expect(description.length).toBeLessThanOrEqual(2000);
      expect(usage_hint.length).toBeLessThanOrEqual(1000);
    }
  });
});
