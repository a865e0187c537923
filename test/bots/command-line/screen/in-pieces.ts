/** A list in pieces, one after the other, as a stream hands them out. */
export async function* inPieces<T>(pieces: Iterable<T>): AsyncGenerator<T> {
  yield* pieces;
}

/** Everything that comes, in order. */
export async function all<T>(coming: AsyncIterable<T>): Promise<readonly T[]> {
  const come: T[] = [];
  for await (const one of coming) come.push(one);
  return come;
}
