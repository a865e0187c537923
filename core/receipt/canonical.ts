import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256, in hexadecimal, of a value's canonical JSON (RFC 8785): the order of keys and white space do not count. */
export function sha256Of(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');
}

/** Whether two values are the same JSON. */
export function sameJson(a: unknown, b: unknown): boolean {
  return canonicalize(a) === canonicalize(b);
}

/**
 * A value as it will be read back from JSON: without functions and absent keys, and half a surrogate pair, which
 * canonical JSON refuses, as the replacement character.
 */
export function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, part) => (typeof part === 'string' ? part.toWellFormed() : part));
}
