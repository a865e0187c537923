/** Crockford's base 32: no I, L, O or U, so that it can be read out and written down. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The code of a hash: its first 60 bits, as in `4F7K-9Q2M-XW3T`. @param sha256 in hexadecimal */
export function codeFrom(sha256: string): string {
  // Twenty bits a group: five hexadecimal digits, four of base 32.
  return [0, 5, 10].map((start) => group(Number.parseInt(sha256.slice(start, start + 5), 16))).join('-');
}

/**
 * Reads a code back as people write it: in any case and width, with or without hyphens, O for 0, I or L for 1.
 * @returns the code as it is printed, or null when it cannot be one
 */
export function readCode(written: string): string | null {
  const digits = written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212ー]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return digits.length === 12 && [...digits].every((digit) => alphabet.includes(digit))
    ? digits.replace(/(.{4})(.{4})/, '$1-$2-')
    : null;
}

function group(bits: number): string {
  return [15, 10, 5, 0].map((shift) => alphabet.charAt((bits >> shift) & 31)).join('');
}
