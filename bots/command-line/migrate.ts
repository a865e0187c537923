import type { Knex } from 'knex';
import { bringIn } from '../store/backup/bring-in.ts';
import { readAtOneMoment, summed } from '../store/backup/database-source.ts';
import { noWords, readArguments } from './arguments.ts';
import { mustBeThere } from './backup/existing-database.ts';
import { mayBeReplaced } from './backup/may-be-replaced.ts';
import { progressLine } from './backup/progress-line.ts';
import { namingTrouble } from './backup/trouble.ts';
import { backupWords, taken } from './backup/words.ts';
import { openConfiguredDatabase } from './database.ts';
import { BadInput } from './input/bad-input.ts';
import { configurationFrom } from './input/environment.ts';
import { printJson } from './output/json.ts';

/**
 * `guohe migrate`: everything in `DATABASE_FILE` into the PostgreSQL database of `DATABASE_URL`, in one step. Nothing
 * may use the file meanwhile, so that nothing said is left behind. `--replace` puts away what is in PostgreSQL.
 */
export async function run(args: readonly string[]): Promise<void> {
  const given = readArguments(args, [], ['replace']);
  noWords(given);
  const { json, language = 'zh', flags } = given;
  const { DATABASE_FILE, DATABASE_URL } = process.env;
  const { database: from } = configurationFrom({ DATABASE_FILE });
  const { database: to } = configurationFrom({ DATABASE_URL });
  if (!('file' in from)) throw new TypeError('DATABASE_FILE names a file');
  if (!('url' in to)) throw new BadInput({ field: 'DATABASE_URL', given: undefined, taken: taken.postgres });
  mustBeThere(from);
  const progress = progressLine(language);
  const source = await openConfiguredDatabase({ database: from }, 'long_work');
  try {
    await alone(source, from.file);
    const target = await openConfiguredDatabase({ database: to }, 'long_work');
    try {
      const moved = await namingTrouble(to, from.file, () =>
        readAtOneMoment(source, async (unread, all) => {
          await mayBeReplaced(target, to, flags);
          const whole = await summed(unread, all, progress.on);
          const goneOnFrom = await bringIn(target, to, whole, progress.on);
          return { goneOnFrom, tables: whole.sums };
        }),
      );
      progress.clear();
      const said = backupWords[language];
      if (json) printJson({ file: from.file, ...moved });
      else {
        const goneOn = moved.goneOnFrom > 0 ? [said.goneOn(moved.goneOnFrom)] : [];
        console.log([...moved.tables.map(said.table), ...goneOn, said.migrated(from.file)].join('\n'));
      }
    } finally {
      await target.destroy();
    }
  } finally {
    progress.clear();
    await source.destroy();
  }
}

/**
 * Takes a file of SQLite's out of the mode in which one writes while others read: that works only when nobody else has
 * it open, and from then on whoever reads it keeps others from writing.
 */
async function alone(source: Knex, file: string): Promise<void> {
  try {
    await source.raw('PRAGMA journal_mode = DELETE');
  } catch (error) {
    const isBusy = error instanceof Error && 'code' in error && /^SQLITE_(?:BUSY|LOCKED)$/.test(String(error.code));
    if (!isBusy) throw error;
    throw new BadInput({ field: 'DATABASE_FILE', given: file, taken: taken.notInUse });
  }
}
