import { emptyLibrary, type Library } from '../../policy-text/library/library.ts';
import { gathered } from '../gathered.ts';
import type { Log } from '../log.ts';
import type { PolicyFolder } from './policy-folder.ts';

/**
 * The added regulations as they are now; while their folder cannot be read, as they last were: what is wrong there must
 * not silence the conversation.
 */
export function steadyLibrary(folder: PolicyFolder, log: Log): () => Promise<Library> {
  let last = emptyLibrary;
  let isTrouble = false;
  const look = async () => {
    try {
      last = await folder.library();
      isTrouble = false;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
      if (!isTrouble) log.error({ code }, 'POLICY_FOLDER cannot be read');
      isTrouble = true;
    }
    return last;
  };
  // Those who ask in the same moment are told what one look has found, which was begun after they asked.
  return gathered<void, Library>(async (all) => {
    const library = await look();
    return all.map(() => library);
  }, Number.POSITIVE_INFINITY);
}
