import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { scopes } from '../../../bots/slack/scopes.ts';

test('the manifest asks for what the door uses and no more, within what Slack takes', async () => {
  const manifest = parse(await readFile(new URL('../../../bots/slack/manifest.yml', import.meta.url), 'utf8'));
  expect(manifest.settings).toMatchObject({
    socket_mode_enabled: true,
    interactivity: { is_enabled: true },
  });
  expect(manifest.oauth_config.scopes).toEqual({ bot: scopes });
  expect(manifest.features.app_home).toMatchObject({
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
  expect(manifest.features.slash_commands).toMatchObject([{ command: '/guohe' }]);
  expect(manifest.display_information.name.length).toBeLessThanOrEqual(35);
  expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
});
