import type { Citation } from '../policy-text/citation/citation.ts';
import { encodedRegulation } from '../policy-text/regulation/regulation.ts';

/** Where something stands in the reader, or undefined when a door has no address to give. */
export type AddressOf = (citation: Citation) => string | undefined;

/**
 * The permanent address of a clause with its cited words marked, below the address of the web door:
 * `policy/bj-guohe-2025?quote=8.4.2:0-37#8.4.2`.
 */
export function citedAddress({ regulation = encodedRegulation.id, clause, start, end }: Citation): string {
  return `policy/${regulation}?quote=${clause}:${start}-${end}#${clause}`;
}

/** The same as a whole address, under the one that people reach the web door by. */
export function addressesUnder(publicUrl: string): AddressOf {
  return (citation) => `${publicUrl}/${citedAddress(citation)}`;
}
