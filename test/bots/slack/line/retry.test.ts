import { webApi } from '@slack/bolt';
import { expect, it } from 'vitest';
import { doesPass } from '../../../../bots/slack/line/retry.ts';

const said = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error });

it.each(['internal_error', 'rate_limited', 'message_limit_exceeded', 'team_added_to_org'])(
  'waits for %s to pass',
  (error) => {
    expect(doesPass(said(error))).toBe(true);
  },
);

it.each(['channel_not_found', 'invalid_blocks', 'missing_scope', 'token_revoked'])('does not wait for %s', (error) => {
  expect(doesPass(said(error))).toBe(false);
});
