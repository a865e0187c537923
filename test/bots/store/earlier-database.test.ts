import { readFileSync } from 'node:fs';
import knex from 'knex';
import { expect, it } from 'vitest';
import { openDesk } from '../../../bots/open-desk.ts';
import { type DatabaseAddress, openDatabase } from '../../../bots/store/database.ts';
import { knownSteps } from '../../../bots/store/migrations.ts';
import { CASE_CODE } from '../../conversations/run-chat.ts';
import { emptyFolder } from '../command-line/empty-folder.ts';
import { describeEachDatabase } from './each-database.ts';
import { openStore } from './open-store.ts';

/** Tables and rows as the first version left them, before case files and reminders. */
async function writtenByTheFirstVersion(address: DatabaseAddress, states: Readonly<Record<string, string>>) {
  const database =
    'file' in address
      ? knex({ client: 'sqlite3', connection: { filename: address.file }, useNullAsDefault: true })
      : knex({ client: 'pg', connection: address.url });
  await database.raw('create table steps_taken (step varchar(255) primary key)');
  await database.schema
    .createTable('conversations', (table) => {
      table.string('door').notNullable();
      table.string('person').notNullable();
      table.text('state').notNullable();
      table.primary(['door', 'person']);
    })
    .createTable('turns', (table) => {
      table.bigIncrements('id');
      table.string('door').notNullable();
      table.string('person').notNullable();
      table.string('delivery').notNullable();
      table.text('said').notNullable();
      table.text('turn').notNullable();
      table.unique(['door', 'person', 'delivery']);
      table.index(['door', 'person', 'id']);
    });
  await database('steps_taken').insert({ step: '001-conversations' });
  for (const [person, state] of Object.entries(states)) {
    await database('conversations').insert({ door: 'slack', person, state });
  }
  await database.destroy();
}

/** As it stood in a row: JSON without blanks. */
function kept(name: string): string {
  const text = readFileSync(new URL(`../../conversations/${name}.json`, import.meta.url), 'utf8');
  return JSON.stringify(JSON.parse(text));
}

const ofVersion1 = 'kept-by-version-1/on-the-way';
const ofVersion2 = 'kept-by-version-2/loose-number';

const chosen = '2026-12-05T01:00:00.000Z';
const planned = '2026-12-28T01:00:00.000Z';
const idOf = (number: number) => `00000000-0000-0000-0000-${String(number).padStart(12, '0')}`;

describeEachDatabase('a database that an earlier version left', (fresh) => {
  it.each([ofVersion1, ofVersion2])(
    'by the first, %s: goes on, becomes a case file, and is joined at another door',
    async (name) => {
      await using folder = await emptyFolder();
      const given = fresh();
      const address = 'file' in given ? { file: folder.path('earlier.sqlite') } : given;
      await writtenByTheFirstVersion(address, { one: kept(name) });
      const desk = openDesk({ store: await openStore(address), parameters: {}, today: () => '2026-05-20' });
      const turn = await desk.receive({ door: 'slack', person: 'one', delivery: '1', message: { text: 'case code' } });
      const code = CASE_CODE.exec(turn.replies.map(({ text }) => text).join('\n'))?.[1];
      const press = `join:self=${code}`;
      await desk.receive({ door: 'web', person: 'two', delivery: '2', message: { press } });
      await desk.close();
      const store = await openStore(address);
      const { facts, words } = JSON.parse(kept(name));
      for (const whose of [{ door: 'slack', person: 'one' } as const, { door: 'web', person: 'two' } as const]) {
        expect(await store.conversation(whose)).toMatchObject({ version: 3, facts, words });
      }
      await store.close();
    },
  );

  it('has the instants that contacts chose found in its log of changes: of open duties, and where they still stand', async () => {
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
