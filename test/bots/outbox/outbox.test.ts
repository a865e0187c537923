import { expect, it } from 'vitest';
import { putTogether, takeLetters } from '../../../bots/outbox/outbox.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { describeEachDatabase } from '../store/each-database.ts';

const to = { channel: 'slack', address: 'T:U' } as const;
const now = '2026-11-25T01:00:00.000Z';

describeEachDatabase('the outbox', (address) => {
  it('loses no duty when several are brought up to the same person at once', async () => {
    const database = await openDatabase(address());
    await putTogether(database, to, { kind: 'reminder', duties: ['first'] }, now);
    await Promise.all(
      ['second', 'third', 'fourth'].map((duty) => putTogether(database, to, { kind: 'reminder', duties: [duty] }, now)),
    );
    const letters = await database('outbox').select('letter');
    const duties = letters.flatMap(({ letter }) => JSON.parse(letter).duties);
    expect(duties.sort()).toEqual(['first', 'fourth', 'second', 'third']);
    await database.destroy();
  });

  it('gives a letter to one of several who take letters out at once', async () => {
    const database = await openDatabase(address());
    await putTogether(database, to, { kind: 'reminder', duties: ['first'] }, now);
    const taken = await Promise.all([1, 2, 3].map(() => takeLetters(database, ['slack'], now, '2026-11-25T02', 9)));
    expect(taken.flat()).toHaveLength(1);
    await database.destroy();
  });
});
