import type { Trees } from '../trees.ts';
import { randomFrom } from './random.ts';

/** Candidates of many questions: a row of features each, those of a question side by side. */
export interface Judged {
  readonly rows: Float32Array;
  readonly width: number;
  /** The first row of each question; one more at the end. */
  readonly starts: readonly number[];
  /** 1 for a row that answers, 0 for one that does not. */
  readonly answers: Uint8Array;
}

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  readonly leastRows: number;
  /** The share of the features and of the questions that a tree looks at. */
  readonly featureShare: number;
  readonly questionShare: number;
  readonly ridge: number;
  readonly seed: number;
}

const BOOST: BoostOptions = {
  trees: 150,
  leaves: 10,
  rate: 0.08,
  leastRows: 60,
  featureShare: 0.4,
  questionShare: 0.7,
  ridge: 2,
  seed: 1,
};

const BINS = 48;

/** LambdaMART (Burges 2010): regression trees boosted on the pairs of a question that stand in the wrong order, by what NDCG would gain. */
export function boost({ rows, width, starts, answers }: Judged, options: BoostOptions = BOOST): Trees {
  const count = answers.length;
  const { bins, limits } = binned(rows, width, count);
  const random = randomFrom(options.seed);
  const said = new Float64Array(count);
  const pull = new Float64Array(count);
  const push = new Float64Array(count);
  const nodes: number[] = [];
  const roots: number[] = [];
  const perFeature = 2 * BINS;
  for (let tree = 0; tree < options.trees; tree += 1) {
    const chosen: number[] = [];
    for (let question = 0; question + 1 < starts.length; question += 1) {
      if (random() >= options.questionShare) continue;
      const [from, to] = [starts[question] as number, starts[question + 1] as number];
      lambdas(said, answers, from, to, pull, push);
      for (let row = from; row < to; row += 1) if (push[row]) chosen.push(row);
    }
    const features = Array.from({ length: width }, (_, feature) => feature).filter(
      () => random() < options.featureShare,
    );
    const root = nodes.length / 4;
    roots.push(root);
    const leaves: Leaf[] = [];
    const addLeaf = (inLeaf: Int32Array): void => {
      const node = nodes.length / 4;
      let [sumPull, sumPush] = [0, 0];
      for (const row of inLeaf) {
        sumPull += pull[row] as number;
        sumPush += push[row] as number;
      }
      nodes.push(-1, (options.rate * sumPull) / (sumPush + options.ridge), 0, 0);
      leaves.push({ node, rows: inLeaf, ...bestSplit(inLeaf, sumPull, sumPush) });
    };
    const bestSplit = (inLeaf: Int32Array, sumPull: number, sumPush: number): Omit<Leaf, 'node' | 'rows'> => {
      let best = { gain: 1e-6, feature: -1, bin: 0 };
      if (inLeaf.length < 2 * options.leastRows) return best;
      const sums = new Float64Array(perFeature);
      const sizes = new Int32Array(BINS);
      const whole = (sumPull * sumPull) / (sumPush + options.ridge);
      for (const feature of features) {
        sums.fill(0);
        sizes.fill(0);
        const base = feature * count;
        for (let index = 0; index < inLeaf.length; index += 1) {
          const row = inLeaf[index] as number;
          const bin = bins[base + row] as number;
          sums[2 * bin] = (sums[2 * bin] as number) + (pull[row] as number);
          sums[2 * bin + 1] = (sums[2 * bin + 1] as number) + (push[row] as number);
          sizes[bin] = (sizes[bin] as number) + 1;
        }
        let [leftPull, leftPush, leftSize] = [0, 0, 0];
        for (let bin = 0; bin < BINS - 1; bin += 1) {
          leftPull += sums[2 * bin] as number;
          leftPush += sums[2 * bin + 1] as number;
          leftSize += sizes[bin] as number;
          if (leftSize < options.leastRows) continue;
          if (inLeaf.length - leftSize < options.leastRows) break;
          const rightPull = sumPull - leftPull;
          const gain =
            (leftPull * leftPull) / (leftPush + options.ridge) +
            (rightPull * rightPull) / (sumPush - leftPush + options.ridge) -
            whole;
          if (gain > best.gain) best = { gain, feature, bin };
        }
      }
      return best;
    };
    addLeaf(Int32Array.from(chosen));
    while (leaves.length < options.leaves) {
      let split: Leaf | undefined;
      for (const leaf of leaves) if (leaf.feature >= 0 && leaf.gain > (split?.gain ?? 0)) split = leaf;
      if (!split) break;
      leaves.splice(leaves.indexOf(split), 1);
      const base = split.feature * count;
      const bin = split.bin;
      const left = split.rows.filter((row) => (bins[base + row] as number) <= bin);
      const right = split.rows.filter((row) => (bins[base + row] as number) > bin);
      const at = 4 * split.node;
      nodes[at] = split.feature;
      nodes[at + 1] = limits[split.feature * BINS + bin] as number;
      nodes[at + 2] = nodes.length / 4;
      addLeaf(left);
      nodes[at + 3] = nodes.length / 4;
      addLeaf(right);
    }
    const grown = { nodes: Float32Array.from(nodes.slice(4 * root)), root };
    for (let row = 0; row < count; row += 1) {
      let at = 0;
      for (let feature = grown.nodes[0] as number; feature >= 0; feature = grown.nodes[at] as number) {
        const goesLeft = (rows[row * width + feature] as number) <= (grown.nodes[at + 1] as number);
        at = 4 * ((grown.nodes[goesLeft ? at + 2 : at + 3] as number) - root);
      }
      said[row] = (said[row] as number) + (grown.nodes[at + 1] as number);
    }
  }
  return { nodes: Float32Array.from(nodes), roots: Uint32Array.from(roots) };
}

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

/** How far each row of a question wants to move, and how sure that is. */
function lambdas(
  said: Float64Array,
  answers: Uint8Array,
  from: number,
  to: number,
  pull: Float64Array,
  push: Float64Array,
): void {
  const order: number[] = [];
  for (let row = from; row < to; row += 1) {
    pull[row] = 0;
    push[row] = 0;
    order.push(row);
  }
  order.sort((a, b) => (said[b] as number) - (said[a] as number) || a - b);
  const discounts = order.map((_, rank) => 1 / Math.log2(rank + 2));
  const good = order.flatMap((row, rank) => (answers[row] ? [rank] : []));
  if (good.length === 0) return;
  let ideal = 0;
  for (let rank = 0; rank < good.length; rank += 1) ideal += discounts[rank] as number;
  for (const rankOfGood of good) {
    const row = order[rankOfGood] as number;
    for (let rank = 0; rank < order.length; rank += 1) {
      const other = order[rank] as number;
      if (answers[other]) continue;
      const change = Math.abs((discounts[rankOfGood] as number) - (discounts[rank] as number)) / ideal;
      const doubt = 1 / (1 + Math.exp((said[row] as number) - (said[other] as number)));
      const strength = change * doubt;
      const curve = change * doubt * (1 - doubt);
      pull[row] = (pull[row] as number) + strength;
      pull[other] = (pull[other] as number) - strength;
      push[row] = (push[row] as number) + curve;
      push[other] = (push[other] as number) + curve;
    }
  }
}

/** Each feature in bins that hold about as many rows each, and the highest value of each bin. */
function binned(rows: Float32Array, width: number, count: number): { bins: Uint8Array; limits: Float32Array } {
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
  return { bins, limits };
}
