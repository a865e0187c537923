import type { Knex } from 'knex';

/** The tables, one step a change; a step that has been released is never edited. */
const steps: Readonly<Record<string, Knex.Migration>> = {
  '001-conversations': {
    async up(knex) {
      await knex.schema.createTable('conversations', (table) => {
        table.string('door').notNullable();
        table.string('person').notNullable();
        table.text('state').notNullable();
        table.primary(['door', 'person']);
      });
      await knex.schema.createTable('turns', (table) => {
        table.bigIncrements('id');
        table.string('door').notNullable();
        table.string('person').notNullable();
        table.string('delivery').notNullable();
        table.text('said').notNullable();
        table.text('turn').notNullable();
        table.unique(['door', 'person', 'delivery']);
        table.index(['door', 'person', 'id']);
      });
    },
    async down(knex) {
      await knex.schema.dropTable('turns');
      await knex.schema.dropTable('conversations');
    },
  },
};

export const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: async () => Object.keys(steps),
  getMigrationName: (name) => name,
  getMigration: async (name) => steps[name] as Knex.Migration,
};
