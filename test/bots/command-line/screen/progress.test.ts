import { expect, it } from 'vitest';
import { Progress } from '../../../../bots/command-line/screen/progress.ts';
import { Tally } from '../../../../bots/command-line/screen/tally.ts';

function shownOver(size: number | null, taken: number, language: 'zh' | 'en' = 'en') {
  const shown: string[] = [];
  const terminal = { write: (text: string) => shown.push(text) > 0 };
  let now = 0;
  const progress = new Progress(terminal, { size, taken: () => taken }, language, () => now);
  const tally = new Tally();
  tally.rows = 12_000;
  tally.bad = 3;
  for (now = 2000; now < 2150; now += 50) progress.show(tally);
  progress.clear();
  return shown;
}

it('shows how far it is, how fast, and what could not be read', () => {
  expect(shownOver(1000, 450)[0]).toBe('\r\x1b[K█████████░░░░░░░░░░░ 45% · 12,000 rows · 6,000 a second · 3 not read');
  expect(shownOver(1000, 450, 'zh')[0]).toContain('12,000行 · 每秒6,000行 · 读不了3行');
});

it('has no bar when the size is not known', () => {
  expect(shownOver(null, 450)[0]).toBe('\r\x1b[K12,000 rows · 6,000 a second · 3 not read');
});

it('writes ten times a second at most, and leaves nothing on the line', () => {
  const shown = shownOver(1000, 1000);
  expect(shown).toHaveLength(3);
  expect(shown.at(-1)).toBe('\r\x1b[K');
});
