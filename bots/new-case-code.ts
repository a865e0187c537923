import { randomBytes } from 'node:crypto';
import { codeFrom } from '../core/receipt/code.ts';

/** A case code out of 60 random bits, with a letter and a digit in it, by which it is told from an amount or a word. */
export function newCaseCode(): string {
  for (;;) {
    const code = codeFrom(randomBytes(8).toString('hex'));
    if (/\d/.test(code) && /[A-Z]/.test(code)) return code;
  }
}
