import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { callbacks } from '../../../bots/slack/action-id.ts';
import { scopes } from '../../../bots/slack/oauth/scopes.ts';

const folder = new URL('../../../bots/slack/', import.meta.url);
const manifest = parse(readFileSync(new URL('manifest.yml', folder), 'utf8'));
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
  'assistant.threads.setStatus': ['assistant:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'auth.test': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'usergroups.users.list': ['usergroups:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
};

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

  test('stays within what Slack takes', () => {
    const { display_information, features } = manifest;
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
