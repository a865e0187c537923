import type { Arguments } from '../arguments.ts';
import { BadInput } from '../input/bad-input.ts';
import { taken } from './words.ts';

/** The one file that the line names. @throws BadInput when it names none or several, or standard input. */
export function fileNamed({ words: [file, ...others] }: Arguments): string {
  if (file !== undefined && file !== '' && file !== '-' && others.length === 0) return file;
  const given = file === undefined ? undefined : [file, ...others].join(' ');
  throw new BadInput({ field: 'FILE', given, taken: taken.oneFile });
}
