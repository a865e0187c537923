import { BackupError } from '../../store/backup/backup-file.ts';
import { Unfaithful } from '../../store/backup/bring-in.ts';
import { NewerDatabase } from '../../store/backup/database-source.ts';
import { AlreadyUnderWay } from '../../store/backup/staging.ts';
import { type DatabaseAddress, shownAddress } from '../../store/database.ts';
import { settingOf, takenBy } from '../database.ts';
import { BadInput } from '../input/bad-input.ts';
import { taken } from './words.ts';

/** Codes of the file system; a database's own look otherwise. */
const ofFiles = /^E(?:ACCES|DQUOT|EXIST|FBIG|IO|ISDIR|MFILE|NAMETOOLONG|NOENT|NOSPC|NOTDIR|PERM|ROFS)$/;

const ofBackups = {
  not_a_backup: taken.notABackup,
  damaged: taken.wholeBackup,
  newer_version: taken.olderBackup,
} as const;

/**
 * Does a work between a database and a file. What a person can put right is thrown as BadInput that names the setting,
 * or the file.
 */
export async function namingTrouble<T>(at: DatabaseAddress, file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const ofDatabase = { field: settingOf(at), given: shownAddress(at) };
    const ofFile = { field: 'FILE', given: file };
    if (error instanceof BackupError) throw new BadInput({ ...ofFile, taken: ofBackups[error.why] });
    if (error instanceof NewerDatabase) throw new BadInput({ ...ofDatabase, taken: taken.olderDatabase });
    if (error instanceof AlreadyUnderWay) throw new BadInput({ ...ofDatabase, taken: taken.onlyOne });
    if (error instanceof Unfaithful) throw new BadInput({ ...ofDatabase, taken: taken.faithful });
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
    if (ofFiles.test(error.code)) throw new BadInput({ ...ofFile, taken: taken.usableFile(error.code) });
    throw new BadInput({ ...ofDatabase, taken: takenBy(at, error.code) });
  }
}
