import { expect, test } from 'vitest';
import { buttonId, readPress, selectId } from '../../../bots/discord/custom-id.ts';

const owner = '18446744073709551615';
const longest = 'x'.repeat(80);

test('a button carries its choice, its owner and the language of its turn', () => {
  expect(readPress(buttonId(owner, 'en', 'fact.yes:1'), [], owner)).toEqual({
    choice: 'fact.yes:1',
    language: 'en',
    own: true,
  });
});

test('a select carries the choice in the option that was picked', () => {
  expect(readPress(selectId(owner, 'zh', 1), ['fact.no'], owner)).toEqual({
    choice: 'fact.no',
    language: 'zh',
    own: true,
  });
  expect(readPress(selectId(owner, 'zh', 1), [], owner)).toBeNull();
});

test('somebody else is told from the owner', () => {
  expect(readPress(buttonId(owner, 'zh', 'fact.yes'), [], '200000000000000002')?.own).toBe(false);
});

test('the longest choice id and the largest user id fit into what Discord allows', () => {
  expect(buttonId(owner, 'zh', longest).length).toBeLessThanOrEqual(100);
  expect(readPress(buttonId(owner, 'zh', longest), [], owner)?.choice).toBe(longest);
});

test.each(['', 'b', 'bz:fact', 'qz3v:fact.yes', 'bzABC:fact.yes'])('“%s” is not one of ours', (customId) => {
  expect(readPress(customId, [], owner)).toBeNull();
});
