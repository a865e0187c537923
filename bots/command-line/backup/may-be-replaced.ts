import type { Knex } from 'knex';
import { countRows, NewerDatabase } from '../../store/backup/database-source.ts';
import { tablesAfter } from '../../store/backup/tables.ts';
import { type DatabaseAddress, shownAddress } from '../../store/database.ts';
import { knownSteps, stepsTaken } from '../../store/migrations.ts';
import { settingOf } from '../database.ts';
import { BadInput } from '../input/bad-input.ts';
import { taken } from './words.ts';

/**
 * Makes sure that a database may be filled with something else.
 * @throws BadInput when it holds anything and `--replace` is not given, NewerDatabase when a newer version has changed
 * its tables.
 */
export async function mayBeReplaced(database: Knex, at: DatabaseAddress, flags: ReadonlySet<string>): Promise<void> {
  if ((await stepsTaken(database)).some((step) => !knownSteps.includes(step))) throw new NewerDatabase();
  if (flags.has('replace') || (await countRows(database, await tablesAfter(knownSteps))) === 0) return;
  throw new BadInput({ field: settingOf(at), given: shownAddress(at), taken: taken.emptyDatabase });
}
