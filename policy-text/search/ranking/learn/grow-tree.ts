import { BINS, type Bins } from './bins.ts';

/** Where each row wants to go, and how sure that is. */
export interface Wishes {
  readonly pull: Float64Array;
  readonly push: Float64Array;
}

export interface TreeOptions {
  readonly leaves: number;
  readonly rate: number;
  readonly leastRows: number;
  readonly ridge: number;
}

interface Split {
  readonly gain: number;
  /** Of the features that may be asked, the place of the one to ask; -1 when none gains. */
  readonly place: number;
  readonly bin: number;
}

interface Leaf extends Split {
  readonly node: number;
  readonly rows: Int32Array;
  readonly sums: Float64Array;
}

/** A pull, a push and a count of rows in each bin. */
const SUMS = 3;
const PER_FEATURE = SUMS * BINS;
const LEAST_GAIN = 1e-6;

/**
 * Grows a regression tree, the leaf that gains most split first, and appends it to `nodes`, four numbers a node: see `Trees`.
 * @param rows what it is grown from
 * @param features what it may ask
 */
export function growTree(
  binned: Bins,
  rows: Int32Array,
  features: readonly number[],
  wishes: Wishes,
  options: TreeOptions,
  nodes: number[],
): void {
  const { bins, limits, count } = binned;
  const { pull, push } = wishes;
  const sumsOf = (inLeaf: Int32Array) => sumsIn(binned, inLeaf, features, wishes);
  const leaves: Leaf[] = [];
  const addLeaf = (inLeaf: Int32Array, sums: Float64Array): void => {
    const node = nodes.length / 4;
    let [allPull, allPush] = [0, 0];
    for (let index = 0; index < inLeaf.length; index += 1) {
      const row = inLeaf[index] as number;
      allPull += pull[row] as number;
      allPush += push[row] as number;
    }
    nodes.push(-1, (options.rate * allPull) / (allPush + options.ridge), 0, 0);
    leaves.push({ node, rows: inLeaf, sums, ...bestSplit(inLeaf.length, sums, allPull, allPush, options) });
  };
  addLeaf(rows, sumsOf(rows));
  while (leaves.length < options.leaves) {
    let split: Leaf | undefined;
    for (const leaf of leaves) if (leaf.place >= 0 && leaf.gain > (split?.gain ?? 0)) split = leaf;
    if (!split) break;
    leaves.splice(leaves.indexOf(split), 1);
    const { bin, sums } = split;
    const feature = features[split.place] as number;
    const base = feature * count;
    const [left, right] = parted(split.rows, (row) => (bins[base + row] as number) <= bin);
    // Only the smaller leaf is summed up; what is left of the whole is the other's.
    const [smaller, isLeft] = left.length < right.length ? [left, true] : [right, false];
    const own = sumsOf(smaller);
    const rest = sums.map((sum, at) => sum - (own[at] as number));
    const at = 4 * split.node;
    nodes[at] = feature;
    nodes[at + 1] = limits[feature * BINS + bin] as number;
    nodes[at + 2] = nodes.length / 4;
    addLeaf(left, isLeft ? own : rest);
    nodes[at + 3] = nodes.length / 4;
    addLeaf(right, isLeft ? rest : own);
  }
}

/** The sums of some rows, by feature and bin. */
function sumsIn(
  { bins, count }: Bins,
  rows: Int32Array,
  features: readonly number[],
  { pull, push }: Wishes,
): Float64Array {
  const sums = new Float64Array(PER_FEATURE * features.length);
  for (const [place, feature] of features.entries()) {
    const base = feature * count;
    const start = PER_FEATURE * place;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] as number;
      const at = start + SUMS * (bins[base + row] as number);
      sums[at] = (sums[at] as number) + (pull[row] as number);
      sums[at + 1] = (sums[at + 1] as number) + (push[row] as number);
      sums[at + 2] = (sums[at + 2] as number) + 1;
    }
  }
  return sums;
}

/**
 * The question that parts a leaf best, the first of equals.
 * @param sums its own, which come to `allPull` and `allPush` over all bins
 */
function bestSplit(
  size: number,
  sums: Float64Array,
  allPull: number,
  allPush: number,
  { ridge, leastRows }: TreeOptions,
): Split {
  let best: Split = { gain: LEAST_GAIN, place: -1, bin: 0 };
  const whole = (allPull * allPull) / (allPush + ridge);
  for (let place = 0; place < sums.length / PER_FEATURE; place += 1) {
    let [leftPull, leftPush, leftSize] = [0, 0, 0];
    for (let bin = 0; bin < BINS - 1; bin += 1) {
      const at = PER_FEATURE * place + SUMS * bin;
      leftPull += sums[at] as number;
      leftPush += sums[at + 1] as number;
      leftSize += sums[at + 2] as number;
      if (leftSize < leastRows) continue;
      if (size - leftSize < leastRows) break;
      const rightPull = allPull - leftPull;
      const gain =
        (leftPull * leftPull) / (leftPush + ridge) + (rightPull * rightPull) / (allPush - leftPush + ridge) - whole;
      if (gain > best.gain) best = { gain, place, bin };
    }
  }
  return best;
}

/** The rows that go left, and those that go right, in the order they stood. */
function parted(rows: Int32Array, goesLeft: (row: number) => boolean): [left: Int32Array, right: Int32Array] {
  const [left, right] = [new Int32Array(rows.length), new Int32Array(rows.length)];
  let [lefts, rights] = [0, 0];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    if (goesLeft(row)) left[lefts++] = row;
    else right[rights++] = row;
  }
  return [left.subarray(0, lefts), right.subarray(0, rights)];
}
