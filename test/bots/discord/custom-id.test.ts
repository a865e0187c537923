import { expect, test } from 'vitest';
import { buttonId, readPress, selectId } from '../../../bots/discord/custom-id.ts';

const owner = '18446744073709551615';
const offer = { owner, language: 'zh', inCompany: false } as const;
const longest = 'x'.repeat(80);

test('a button carries its choice, its owner and the language of its turn', () => {
  expect(readPress(buttonId({ ...offer, language: 'en' }, 'fact.yes:1'), [], owner)).toEqual({
    choice: 'fact.yes:1',
    language: 'en',
    inCompany: false,
    own: true,
  });
});

test('a select carries the choice in the option that was picked', () => {
  expect(readPress(selectId(offer, 1), ['fact.no'], owner)).toEqual({
    choice: 'fact.no',
    language: 'zh',
    inCompany: false,
    own: true,
  });
  expect(readPress(selectId(offer, 1), [], owner)).toBeNull();
});

test('what is offered where others read along says so', () => {
  const open = { ...offer, inCompany: true };
  expect(readPress(buttonId(open, 'clause:9'), [], owner)).toMatchObject({ choice: 'clause:9', inCompany: true });
  expect(readPress(selectId(open, 0), ['clause:9'], owner)).toMatchObject({ choice: 'clause:9', inCompany: true });
});

test('somebody else is told from the owner', () => {
  expect(readPress(buttonId(offer, 'fact.yes'), [], '200000000000000002')?.own).toBe(false);
});

test('the longest choice id and the largest user id fit into what Discord allows', () => {
  expect(buttonId(offer, longest).length).toBeLessThanOrEqual(100);
  expect(readPress(buttonId(offer, longest), [], owner)?.choice).toBe(longest);
});

test.each(['', 'b', 'bz:fact', 'qz3v:fact.yes', 'bzABC:fact.yes'])('“%s” is not one of ours', (customId) => {
  expect(readPress(customId, [], owner)).toBeNull();
});
