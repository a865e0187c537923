import { expect, it } from 'vitest';
import { shanghaiToday } from '../../bots/shanghai-today.ts';

it('is the day that the clocks of Shanghai show, to the second, in every month of many years', () => {
  const clock = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
  for (let year = 1992; year <= 2045; year += 1) {
    for (let month = 0; month < 12; month += 1) {
      const midnight = Date.UTC(year, month, 15, 16);
      for (const now of [new Date(midnight - 1000), new Date(midnight)]) {
        expect(shanghaiToday(now), now.toISOString()).toBe(clock.format(now));
      }
    }
  }
  expect(shanghaiToday(new Date('2026-11-25T15:59:59Z'))).toBe('2026-11-25');
  expect(shanghaiToday(new Date('2026-11-25T16:00:00Z'))).toBe('2026-11-26');
});
