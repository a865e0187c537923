import { expect, test } from 'vitest';
import { openDiscordDriver } from './discord-driver.ts';
import { choices, citation, scriptedDesk, turn } from './scripted-desk.ts';

test('a conversation is heard as a person reads it, over a restart', async () => {
  let opened = 0;
  const driver = await openDiscordDriver(async () => {
    opened += 1;
    return scriptedDesk(({ message }) =>
      turn(
        'press' in message
          ? [{ text: `1. ${message.press}` }, { text: '甲'.repeat(1999) }]
          : [{ text: `*${Object.values(message).join()}*`, citations: [citation('注册满三年')], choices: choices(12) }],
      ),
    );
  });
  const asked = await driver.say('开始_');
  expect(asked.lines).toEqual(['*开始_*', '第8.1条原文', '注册满三年']);
  expect(asked.pressable).toHaveLength(12);
  await driver.reopen();
  expect(opened).toBe(2);
  expect(await driver.press('选项11')).toEqual({ lines: ['1. fact.11', '甲'.repeat(1999)], pressable: [] });
  await expect(driver.press('选项12')).rejects.toThrow('选项12');
  await driver.close();
});

test('silence is heard as silence, and a failure of the door is thrown', async () => {
  const driver = await openDiscordDriver(async () =>
    scriptedDesk(({ message }) => {
      if ('text' in message && message.text === '坏了') throw new Error('broken');
      return turn([]);
    }),
  );
  expect(await driver.say('嗯')).toEqual({ lines: [], pressable: [] });
  await expect(driver.say('坏了')).rejects.toThrow('could not be handled');
  await driver.close();
});
