import { existsSync } from 'node:fs';
import type { DatabaseAddress } from '../../store/database.ts';
import { BadInput } from '../input/bad-input.ts';
import { taken } from './words.ts';

/** A file that is not there would be made when it is opened, and nothing would be read. @throws BadInput then. */
export function mustBeThere(at: DatabaseAddress): void {
  if ('url' in at || existsSync(at.file)) return;
  throw new BadInput({ field: 'DATABASE_FILE', given: at.file, taken: taken.existing });
}
