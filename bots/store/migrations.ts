import type { Knex } from 'knex';

/** The tables, one step a change; a step that has been released is never edited. */
const steps: Readonly<Record<string, (schema: Knex.SchemaBuilder) => Knex.SchemaBuilder>> = {
  '001-conversations': (schema) =>
    schema
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
      }),
};

/** Any number, so long as every version locks the same one. */
const lock = 2025_0069;

/**
 * Brings the tables up to date. Each step is taken once, whole, whichever process comes first. Knex's own migrations
 * would leave a lock behind when the process is killed during one, and would refuse the second of two processes.
 */
export async function migrate(database: Knex): Promise<void> {
  await inTurn(database, (transaction) =>
    transaction.raw('create table if not exists steps_taken (step varchar(255) primary key)'),
  );
  for (const [step, take] of Object.entries(steps)) {
    await inTurn(database, async (transaction) => {
      const isNew = await transaction('steps_taken').insert({ step }).onConflict('step').ignore().returning('step');
      if (isNew.length > 0) await take(transaction.schema);
    });
  }
}

/** SQLite has one writer anyway; two PostgreSQL sessions that make the same table at once would refuse each other. */
async function inTurn(database: Knex, work: (transaction: Knex.Transaction) => PromiseLike<unknown>): Promise<void> {
  await database.transaction(async (transaction) => {
    if (database.client.dialect === 'postgresql') await transaction.raw('select pg_advisory_xact_lock(?)', [lock]);
    await work(transaction);
  });
}
