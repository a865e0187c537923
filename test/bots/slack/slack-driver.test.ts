import { expect, test } from 'vitest';
import { choices, citation, scriptedDesk, turn } from '../discord/scripted-desk.ts';
import { openSlackDriver } from './slack-driver.ts';

test('a conversation is heard as a person reads it, over a restart', async () => {
  let opened = 0;
  const driver = await openSlackDriver(async () => {
    opened += 1;
    return scriptedDesk(({ message }) =>
      turn(
        'press' in message
          ? [{ text: message.press }, { text: '甲'.repeat(14_000) }]
          : [{ text: Object.values(message).join(), citations: [citation('注册满三年')], choices: choices(12) }],
      ),
    );
  });
  const asked = await driver.say('A & B <br> &amp;');
  expect(asked.lines).toEqual(['A & B <br> &amp;', '第8.1条原文', '注册满三年']);
  expect(asked.pressable).toHaveLength(12);
  await driver.reopen();
  expect(opened).toBe(2);
  const pressed = await driver.press('选项11');
  expect(pressed.lines.join('')).toBe(`fact.11${'甲'.repeat(14_000)}`);
  expect(pressed.pressable).toEqual([]);
  await expect(driver.press('选项12')).rejects.toThrow('选项12');
  await driver.close();
});

test('silence is heard as silence, and a failure of the door is thrown', async () => {
  const driver = await openSlackDriver(async () =>
    scriptedDesk(({ message }) => {
      if ('text' in message && message.text === '坏了') throw new Error('broken');
      return turn([]);
    }),
  );
  expect(await driver.say('嗯')).toEqual({ lines: [], pressable: [] });
  await expect(driver.say('坏了')).rejects.toThrow('could not be answered');
  await driver.close();
});
