import { createHash } from 'node:crypto';
import { regulationFile } from './regulation.ts';

/** SHA-256 of the regulation's text as it is stored, in hexadecimal: what `sha256sum` says of `zh.md`. */
export const textSha256 = createHash('sha256').update(regulationFile('zh.md')).digest('hex');
