/** The part of a bot's events that a process takes: the shards by their numbers, of so many. */
export interface Shards {
  readonly ids: readonly number[];
  readonly count: number;
}

/** Reads `0-3/8`, the shards 0 to 3 of 8. @returns no shards at all when there are none by these numbers */
export function readShards(written: string): Shards {
  const [, first, last = first, of] = /^(\d{1,4})(?:-(\d{1,4}))?\/(\d{1,4})$/.exec(written) ?? [];
  const count = Number(of);
  const ids = Array.from({ length: Math.max(0, Number(last) - Number(first) + 1) || 0 }, (_, n) => Number(first) + n);
  return { ids: ids.every((id) => id < count) ? ids : [], count };
}
