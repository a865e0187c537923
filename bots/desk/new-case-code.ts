import { randomUUID } from 'node:crypto';
import { codeFrom } from '../../core/receipt/code.ts';

/**
 * A case code out of 60 random bits, with a letter and a digit in it, by which it is told from an amount or a word. Every
 * turn is handed one, and Node draws the bits of UUIDs many at a time; their first and last eight digits are all random.
 */
export function newCaseCode(): string {
  for (;;) {
    const uuid = randomUUID();
    const code = codeFrom(uuid.slice(0, 8) + uuid.slice(-8));
    if (/\d/.test(code) && /[A-Z]/.test(code)) return code;
  }
}
