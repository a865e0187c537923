import type { Library } from '../../../policy-text/library/library.ts';
import { placeIn } from '../../configuration/places.ts';
import { openPolicyFolder } from '../../library/policy-folder.ts';
import { BadInput } from '../input/bad-input.ts';

/** Opens the folder of the regulations that staff have added; what comes back gives them as they are when it is called. */
export function openAddedRegulations(): () => Promise<Library> {
  const policyFolder = placeIn(process.env, 'POLICY_FOLDER');
  const folder = openPolicyFolder(policyFolder);
  return async () => {
    try {
      return await folder.library();
    } catch (error) {
      throw folderRefused(policyFolder, error);
    }
  };
}

/** What to say of a folder that cannot be used; an error of another kind as it is. */
export function folderRefused(folder: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return error;
  const taken = { zh: `能读写的文件夹（${error.code}）`, en: `a folder that can be read and written (${error.code})` };
  return new BadInput({ field: 'POLICY_FOLDER', given: folder, taken });
}
