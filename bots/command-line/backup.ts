import { existsSync } from 'node:fs';
import { writeBackup } from '../store/backup/backup-file.ts';
import { readAtOneMoment } from '../store/backup/database-source.ts';
import { readArguments } from './arguments.ts';
import { mustBeThere } from './backup/existing-database.ts';
import { fileNamed } from './backup/file-named.ts';
import { progressLine } from './backup/progress-line.ts';
import { namingTrouble } from './backup/trouble.ts';
import { backupWords, taken } from './backup/words.ts';
import { configuredDatabase, openConfiguredDatabase } from './database.ts';
import { BadInput } from './input/bad-input.ts';
import { printJson } from './output/json.ts';

/**
 * `guohe backup FILE`: everything that is kept, as it is at one moment, into a file that is there only when it is whole.
 * The assistant may go on meanwhile.
 */
export async function run(args: readonly string[]): Promise<void> {
  const given = readArguments(args, [], ['replace']);
  const { json, language = 'zh', flags } = given;
  const file = fileNamed(given);
  if (existsSync(file) && !flags.has('replace'))
    throw new BadInput({ field: 'FILE', given: file, taken: taken.newFile });
  const at = configuredDatabase();
  mustBeThere(at);
  const progress = progressLine(language);
  const madeAt = new Date().toISOString();
  const database = await openConfiguredDatabase({ database: at }, 'long_work');
  try {
    const tables = await namingTrouble(at, file, () =>
      readAtOneMoment(database, (source, all) => writeBackup(file, source, madeAt, all, progress.on)),
    );
    progress.clear();
    const said = backupWords[language];
    if (json) printJson({ file, madeAt, tables });
    else console.log([...tables.map(said.table), said.written(file)].join('\n'));
  } finally {
    progress.clear();
    await database.destroy();
  }
}
