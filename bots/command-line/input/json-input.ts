import type { Bilingual } from '../../../policy-text/language.ts';
import { BadInput } from './bad-input.ts';
import { textOf } from './text-input.ts';

/**
 * Reads the JSON file that a command's words name: one path, or `-` for standard input.
 * @param taken what the file should hold
 * @param field what to call the file in a complaint
 * @throws BadInput when it cannot be read or is not JSON.
 */
export async function jsonFrom(words: readonly string[], taken: Bilingual, field = 'FILE'): Promise<unknown> {
  try {
    const content = await textOf(words);
    return parsed(content, taken);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    throw new BadInput(...error.complaints.map((complaint) => ({ ...complaint, field })));
  }
}

function parsed(content: string, taken: Bilingual): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new BadInput({ field: 'FILE', given: content, taken });
  }
}
