import { readBackup } from '../store/backup/backup-file.ts';
import { bringIn } from '../store/backup/bring-in.ts';
import { markAsSentPerhaps } from '../store/backup/since-the-backup.ts';
import { readArguments } from './arguments.ts';
import { fileNamed } from './backup/file-named.ts';
import { mayBeReplaced } from './backup/may-be-replaced.ts';
import { progressLine } from './backup/progress-line.ts';
import { namingTrouble } from './backup/trouble.ts';
import { backupWords } from './backup/words.ts';
import { configuredDatabase, openConfiguredDatabase } from './database.ts';
import { printJson } from './output/json.ts';

/**
 * `guohe restore FILE`: what a backup holds, in the configured database, in one step. `--replace` puts away what is
 * there, `--dry-run` only makes sure that the backup is whole.
 */
export async function run(args: readonly string[]): Promise<void> {
  const given = readArguments(args, [], ['replace', 'dry-run']);
  const { json, language = 'zh', flags } = given;
  const file = fileNamed(given);
  const at = configuredDatabase();
  const progress = progressLine(language);
  const said = backupWords[language];
  try {
    const backup = await namingTrouble(at, file, () => readBackup(file, progress.on));
    const { madeAt, sums: tables } = backup;
    let goneOnFrom = 0;
    const restored = !flags.has('dry-run');
    if (restored) {
      const database = await openConfiguredDatabase({ database: at }, 'long_work');
      try {
        await namingTrouble(at, file, async () => {
          await mayBeReplaced(database, at, flags);
          goneOnFrom = await bringIn(database, at, backup, progress.on, markAsSentPerhaps);
        });
      } finally {
        await database.destroy();
      }
    }
    progress.clear();
    if (json) printJson({ restored, file, madeAt, goneOnFrom, tables });
    else {
      const lines = [
        ...tables.map(said.table),
        ...(goneOnFrom > 0 ? [said.goneOn(goneOnFrom)] : []),
        restored ? said.restored(madeAt) : said.whole(madeAt),
      ];
      console.log(lines.join('\n'));
    }
  } finally {
    progress.clear();
  }
}
