/** Features of many rows, each in a few bins that hold about as many rows each. */
export interface Bins {
  readonly count: number;
  /** The bin of each row, feature by feature. */
  readonly bins: Uint8Array;
  /** The highest value of each bin, feature by feature. */
  readonly limits: Float32Array;
}

export const BINS = 48;

/** Sorts the features of `count` rows, `width` features each, into bins. */
export function binned(rows: Float32Array, width: number, count: number): Bins {
  const bins = new Uint8Array(width * count);
  const limits = new Float32Array(width * BINS).fill(Number.POSITIVE_INFINITY);
  const values = new Float32Array(count);
  for (let feature = 0; feature < width; feature += 1) {
    for (let row = 0; row < count; row += 1) values[row] = rows[row * width + feature] as number;
    const different = [...new Set(values)].sort((a, b) => a - b);
    const sorted = values.slice().sort();
    const own: number[] = [];
    if (different.length <= BINS) own.push(...different);
    else {
      for (let bin = 1; bin <= BINS; bin += 1) {
        const limit = sorted[Math.floor((bin * count) / BINS) - 1] as number;
        if (limit !== own.at(-1)) own.push(limit);
      }
    }
    limits.set(own.slice(0, -1), feature * BINS);
    for (let row = 0; row < count; row += 1) {
      const value = values[row] as number;
      let [low, high] = [0, own.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((own[middle] as number) < value) low = middle + 1;
        else high = middle;
      }
      bins[feature * count + row] = low;
    }
  }
  return { count, bins, limits };
}
