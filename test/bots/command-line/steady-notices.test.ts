import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { steadyNotices } from '../../../bots/command-line/calendar/steady-notices.ts';
import { publishedNotices } from '../../../core/calendar/notices.ts';
import { emptyFolder } from './empty-folder.ts';

it('a calendar file that is of no use holds nothing up, and is logged once until it is mended', async () => {
  await using folder = await emptyFolder();
  const file = folder.path('calendar.json');
  const logged: string[] = [];
  const log = { info() {}, warn() {}, error: (_: object, message: string) => logged.push(message) };
  const notices = steadyNotices(file, log);
  expect(await notices()).toEqual([]);
  await writeFile(file, '{');
  expect([await notices(), await notices()]).toEqual([[], []]);
  expect(logged).toEqual(['CALENDAR_FILE cannot be used; going on with the notices known before']);

  await writeFile(file, JSON.stringify(publishedNotices.slice(0, 1)));
  const known = await notices();
  expect(known).toHaveLength(1);
  await writeFile(file, '[{"year": 2030}]');
  expect(await notices()).toEqual(known);
  expect(logged).toHaveLength(2);
});
