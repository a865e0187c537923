import { expect, it } from 'vitest';
import { openDatabase } from '../../../bots/store/database.ts';
import { knownSteps } from '../../../bots/store/migrations.ts';
import { describeEachDatabase } from './each-database.ts';

const chosen = '2026-12-05T01:00:00.000Z';
const planned = '2026-12-28T01:00:00.000Z';
const idOf = (number: number) => `00000000-0000-0000-0000-${String(number).padStart(12, '0')}`;

describeEachDatabase('a database of before it was kept which instants contacts chose', (fresh) => {
  it('finds them in the log of changes: of open duties, and only the choice that still stands', async () => {
    const address = fresh();
    const before = await openDatabase(address, knownSteps.slice(0, knownSteps.indexOf('013-snoozed-duties')));
    await before('bases').insert({
      ...{ name: '甲基地', host_organization: '甲大学', category: 'park', designated_on: '2025-06-10' },
    });
    const duties = [
      { state: 'open', remind_at: chosen, snoozed: chosen },
      // The plan went on after the choice.
      { state: 'open', remind_at: planned, snoozed: chosen },
      { state: 'open', remind_at: planned, snoozed: null },
      { state: 'done', remind_at: null, snoozed: chosen },
    ];
    for (const [number, { state, remind_at, snoozed }] of duties.entries()) {
      const id = idOf(number);
      await before('duties').insert({
        ...{ id, base: '甲基地', occasion: id, deadline: '{}', state, unanswered: 0, remind_at, sequence: 0 },
      });
      const after = JSON.stringify({ duty: id, state: 'open', unanswered: 0, remind_at: snoozed, sequence: 0 });
      const entry = { at: '2026-11-26T01:00:00.000Z', who: 'slack T:U', base: '甲基地', before: null, after };
      if (snoozed) await before('audit').insert({ ...entry, what: 'snoozed' });
    }
    await before.destroy();

    const now = await openDatabase(address);
    const kept: readonly { id: string; snoozed: boolean | number }[] = await now('duties').orderBy('id');
    await now.destroy();
    expect(kept.map(({ snoozed }) => Boolean(snoozed))).toEqual([true, false, false, false]);
  });
});
