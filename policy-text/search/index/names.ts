/** Strings by number in flat memory: the ids of documents and regulations. */
export interface Names {
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Packs strings, each under its index. */
export function packNames(names: readonly string[]): Names {
  const encoder = new TextEncoder();
  const encoded = names.map((name) => encoder.encode(name));
  const starts = new Uint32Array(names.length + 1);
  for (const [index, { length }] of encoded.entries()) starts[index + 1] = (starts[index] as number) + length;
  const bytes = new Uint8Array(starts[names.length] as number);
  for (const [index, name] of encoded.entries()) bytes.set(name, starts[index]);
  return { starts, bytes };
}

const decoder = new TextDecoder();

/** The string at an index. */
export function nameAt({ starts, bytes }: Names, index: number): string {
  return decoder.decode(bytes.subarray(starts[index], starts[index + 1]));
}
