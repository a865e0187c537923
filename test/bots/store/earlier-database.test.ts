import { readFileSync } from 'node:fs';
import knex from 'knex';
import { expect, it } from 'vitest';
import { openDesk } from '../../../bots/open-desk.ts';
import type { DatabaseAddress } from '../../../bots/store/database.ts';
import { openStore } from '../../../bots/store/knex-store.ts';
import { CASE_CODE } from '../../conversations/run-chat.ts';
import { emptyFolder } from '../command-line/empty-folder.ts';
import { describeEachDatabase } from './each-database.ts';

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

describeEachDatabase('a database that the first version left', (fresh) => {
  it.each([ofVersion1, ofVersion2])('%s: goes on, becomes a case file, and is joined at another door', async (name) => {
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
  });
});
