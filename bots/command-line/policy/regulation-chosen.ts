import { type Library, regulationIn } from '../../../policy-text/library/library.ts';
import { encodedRegulation } from '../../../policy-text/regulation/regulation.ts';
import { BadInput } from '../input/bad-input.ts';

/** The id that `--regulation` names. @throws BadInput when there is no such regulation. */
export function regulationChosen(given: string | undefined, library: Library): string | undefined {
  if (given === undefined || regulationIn(library, given)) return given;
  const ids = [encodedRegulation, ...library.regulations].map(({ id }) => id).join(', ');
  throw new BadInput({ field: '--regulation', given, taken: { zh: `编号：${ids}`, en: `one of ${ids}` } });
}
