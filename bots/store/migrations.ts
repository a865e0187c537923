import type { Knex } from 'knex';
import { isPostgres } from './is-postgres.ts';

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
  '002-bases': (schema) =>
    schema
      .createTable('bases', (table) => {
        table.string('name').primary();
        table.text('host_organization').notNullable();
        table.string('category', 20).notNullable();
        table.string('designated_on', 10).notNullable();
        table.string('valid_until', 10);
        table.string('cancelled_on', 10);
        table.string('revoked_on', 10);
        // The day that the duties were last worked out for; empty when something has changed since.
        table.string('worked_out_for', 10).notNullable().defaultTo('');
        table.index('worked_out_for');
      })
      .createTable('contacts', (table) => {
        table.string('base').notNullable().references('bases.name').onDelete('cascade');
        table.integer('place').notNullable();
        table.string('name').notNullable();
        table.string('channel', 20).notNullable();
        table.string('address').notNullable();
        table.string('language', 10).notNullable();
        table.string('time_zone', 60).notNullable();
        table.primary(['base', 'place']);
        table.index(['channel', 'address']);
      })
      .createTable('base_events', (table) => {
        table.string('id', 36).primary();
        table.string('base').notNullable().references('bases.name').onDelete('cascade');
        table.string('kind', 20).notNullable();
        table.string('on', 10).notNullable();
        table.string('until', 10);
        table.text('words').notNullable();
        table.index('base');
      })
      .createTable('duties', (table) => {
        table.string('id', 36).primary();
        table.string('base').notNullable().references('bases.name').onDelete('cascade');
        // What it is of the base: `year_end 2026`, `validity`, or the id of an event.
        table.string('occasion', 60).notNullable();
        table.text('deadline').notNullable();
        table.string('state', 20).notNullable();
        table.text('note');
        // The contact who is told, by its channel and address.
        table.string('channel', 20);
        table.string('address');
        table.integer('unanswered').notNullable();
        // An instant in UTC, as ISO 8601: instants compare as text. Null when it is not to be brought up.
        table.string('remind_at', 24);
        // How often its days have moved; calendars take the later one.
        table.integer('sequence').notNullable();
        table.unique(['base', 'occasion']);
        table.index('remind_at');
      })
      .createTable('outbox', (table) => {
        table.bigIncrements('id');
        table.string('channel', 20).notNullable();
        table.string('address').notNullable();
        table.text('letter').notNullable();
        table.string('state', 20).notNullable();
        table.string('send_after', 24).notNullable();
        table.string('lease_until', 24);
        // It may have arrived: whoever sent it died, or lost the line, before the platform's answer was kept.
        table.boolean('unsure').notNullable().defaultTo(false);
        table.integer('attempts').notNullable().defaultTo(0);
        table.index(['state', 'send_after']);
      })
      .createTable('audit', (table) => {
        table.bigIncrements('id');
        table.string('at', 24).notNullable();
        table.string('who').notNullable();
        table.string('what', 40).notNullable();
        table.string('base').notNullable();
        table.text('before');
        table.text('after');
        table.index(['base', 'id']);
      }),
  '003-case-files': (schema) =>
    schema
      .createTable('cases', (table) => {
        table.string('code', 14).primary();
        table.text('state').notNullable();
      })
      .createTable('case_members', (table) => {
        table.string('door').notNullable();
        table.string('person').notNullable();
        table.string('code', 14).notNullable().references('cases.code');
        table.integer('number').notNullable();
        table.text('seen').notNullable();
        table.primary(['door', 'person']);
        table.index('code');
      })
      .createTable('wrong_codes', (table) => {
        table.string('door').notNullable();
        table.string('person').notNullable();
        table.string('day', 10).notNullable();
        table.integer('tries').notNullable();
        table.primary(['door', 'person']);
      }),
  '004-arrivals': (schema) =>
    schema.createTable('arrivals', (table) => {
      table.bigIncrements('id');
      table.string('door', 20).notNullable();
      table.string('delivery').notNullable();
      // Both are dropped when it is finished: what was typed, and tokens that an answer can be sent with.
      table.string('person');
      table.text('arrival');
      // So many messages of the answer the platform has confirmed.
      table.integer('posted').notNullable().defaultTo(0);
      // How often somebody has set about answering it: whoever holds an earlier number has lost it.
      table.integer('claims').notNullable().defaultTo(0);
      table.string('noted_at', 24).notNullable();
      table.string('try_after', 24).notNullable();
      table.string('lease_until', 24);
      table.string('finished_at', 24);
      table.unique(['door', 'delivery']);
      table.index(['door', 'person', 'id']);
      table.index(['finished_at', 'try_after']);
    }),
  '005-open-threads': (schema) =>
    schema.createTable('open_threads', (table) => {
      table.string('door', 20).notNullable();
      table.string('thread').notNullable();
      table.primary(['door', 'thread']);
    }),
  '006-slack-installations': (schema) =>
    schema.createTable('slack_installations', (table) => {
      table.string('team', 40).primary();
      table.text('sealed').notNullable();
    }),
  '007-contacts-talk': (schema) =>
    schema
      // What somebody was asked last about bases, so that the next message can answer it.
      .createTable('base_questions', (table) => {
        table.string('channel', 20).notNullable();
        table.string('address').notNullable();
        table.text('question').notNullable();
        table.primary(['channel', 'address']);
      })
      .createTable('private_addresses', (table) => {
        table.string('token', 40).primary();
        table.string('channel', 20).notNullable();
        table.string('address').notNullable();
        table.string('opens', 20).notNullable();
        table.unique(['channel', 'address', 'opens']);
      })
      // What applicants asked to be told of on a day.
      .createTable('wishes', (table) => {
        table.string('id', 36).primary();
        table.string('channel', 20).notNullable();
        table.string('address').notNullable();
        table.text('letter').notNullable();
        table.string('remind_at', 24).notNullable();
        table.index('remind_at');
        table.index(['channel', 'address']);
      }),
  '008-case-news': (schema) =>
    schema.alterTable('case_members', (table) => {
      // A letter about the case file has been put into the outbox since the member last spoke.
      table.boolean('told').notNullable().defaultTo(false);
    }),
  '009-given': (schema) =>
    schema.alterTable('turns', (table) => {
      // The answers that the message gave, for when it is edited or deleted.
      table.text('given');
      table.index(['door', 'delivery']);
    }),
  '010-verdicts': (schema) =>
    schema.createTable('verdicts', (table) => {
      table.bigIncrements('id');
      // Stands for the answer, so that it is judged once; dropped after a while.
      table.string('answer', 12).unique();
      table.string('day', 10).notNullable();
      table.string('door', 20).notNullable();
      table.string('language', 2).notNullable();
      table.string('kind', 20).notNullable();
      table.string('clauses').notNullable();
      table.boolean('useful').notNullable();
      table.index('day');
    }),
  // A letter goes out after the earlier ones of the same person, and a reminder joins the one that waits.
  '011-outbox-by-recipient': (schema) =>
    schema.alterTable('outbox', (table) => {
      table.index(['channel', 'address', 'id']);
    }),
  '012-discord-heard': (schema) =>
    schema.createTable('discord_heard', (table) => {
      table.string('channel', 20).primary();
      table.string('person', 20).notNullable();
      // The id of the last message heard there, with zeros in front, so that ids compare as text.
      table.string('message', 20).notNullable();
      table.index('message');
      table.index('person');
    }),
  '013-snoozed-duties': (schema) =>
    schema
      .alterTable('duties', (table) => {
        // Whether a contact chose the instant at which it is brought up next, rather than its plan.
        table.boolean('snoozed').notNullable().defaultTo(false);
      })
      .raw(
        `update duties set snoozed = true where state = 'open' and exists (select 1 from audit where what = 'snoozed'
         and base = duties.base and "after" like '%"' || duties.id || '"%"' || duties.remind_at || '"%')`,
      ),
  '014-contact-answers': (schema) =>
    schema.createTable('contact_answers', (table) => {
      // What was said about bases, from when it is done until the turn that says it is kept.
      table.string('channel', 20).notNullable();
      table.string('address').notNullable();
      table.string('delivery').notNullable();
      table.text('answer').notNullable();
      table.primary(['channel', 'address', 'delivery']);
    }),
};

/** The steps that this version knows, in their order. */
export const knownSteps: readonly string[] = Object.keys(steps);

/** Any number, so long as every version locks the same one. */
const lock = 2025_0069;

/**
 * Brings the tables up to date: all missing steps or none, once, whichever process comes first. Knex's own migrations
 * would leave a lock behind when the process is killed during one, and would refuse the second of two processes. Steps
 * that a newer version has taken are left alone: both may run side by side.
 * @param wanted those of the known steps to take
 */
export async function migrate(database: Knex, wanted: readonly string[] = knownSteps): Promise<void> {
  if (await isUpToDate(database, wanted)) return;
  await inTurn(database, (transaction) =>
    transaction.raw('create table if not exists steps_taken (step varchar(255) primary key)'),
  );
  // One transaction for all steps: each would wait for the disk.
  await inTurn(database, async (transaction) => {
    for (const [step, take] of Object.entries(steps)) {
      if (!wanted.includes(step)) continue;
      const isNew = await transaction('steps_taken').insert({ step }).onConflict('step').ignore().returning('step');
      if (isNew.length > 0) await take(transaction.schema);
    }
  });
}

async function isUpToDate(database: Knex, wanted: readonly string[]): Promise<boolean> {
  if (!(await database.schema.hasTable('steps_taken'))) return false;
  const taken = new Set(await stepsTaken(database));
  return wanted.every((step) => taken.has(step));
}

/** The steps that a database has taken, whichever version took them. */
export async function stepsTaken(database: Knex): Promise<readonly string[]> {
  return (await database('steps_taken').orderBy('step').select('step')).map(({ step }) => step);
}

/** SQLite has one writer anyway; two PostgreSQL sessions that make the same table at once would refuse each other. */
async function inTurn(database: Knex, work: (transaction: Knex.Transaction) => PromiseLike<unknown>): Promise<void> {
  await database.transaction(async (transaction) => {
    if (isPostgres(database)) await transaction.raw('select pg_advisory_xact_lock(?)', [lock]);
    await work(transaction);
  });
}
