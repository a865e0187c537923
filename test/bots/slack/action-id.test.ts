import { expect, test } from 'vitest';
import { buttonId, readPress, selectId } from '../../../bots/slack/action-id.ts';

test.each(['fact.base.years=yes', 'why:8.4.2', 'x'.repeat(80), 'select:en:U0BOB'])(
  'a button gives back %s',
  (choice) => {
    const action = { action_id: buttonId('U0ALICE', 'zh', choice) };
    expect(readPress(action, 'U0ALICE')).toEqual({ choice, language: 'zh', own: true });
    expect(readPress(action, 'U0BOB')).toEqual({ choice, language: 'zh', own: false });
  },
);

test('a select gives back the option picked', () => {
  const action = { action_id: selectId('W0ALICE', 'en'), selected_option: { value: 'fact:7' } };
  expect(readPress(action, 'W0ALICE')).toEqual({ choice: 'fact:7', language: 'en', own: true });
});

test.each(['', 'other', 'button:zh:U0ALICE', 'button:fr:U0ALICE:x', 'select:zh:U0ALICE'])(
  'what is not ours is no press: “%s”',
  (action_id) => {
    expect(readPress({ action_id }, 'U0ALICE')).toBeNull();
  },
);
