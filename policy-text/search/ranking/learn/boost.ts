import type { Trees } from '../trees.ts';
import { binned } from './bins.ts';
import { growTree, type TreeOptions } from './grow-tree.ts';
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

export interface BoostOptions extends TreeOptions {
  readonly trees: number;
  /** The share of the features and of the questions that a tree looks at. */
  readonly featureShare: number;
  readonly questionShare: number;
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

/** LambdaMART (Burges 2010): regression trees boosted on the pairs of a question that stand in the wrong order, by what NDCG would gain. */
export function boost({ rows, width, starts, answers }: Judged, options: BoostOptions = BOOST): Trees {
  const count = answers.length;
  const bins = binned(rows, width, count);
  const random = randomFrom(options.seed);
  const said = new Float64Array(count);
  const pull = new Float64Array(count);
  const push = new Float64Array(count);
  const nodes: number[] = [];
  const roots: number[] = [];
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
    growTree(bins, Int32Array.from(chosen), features, { pull, push }, options, nodes);
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

/** What an answer is worth by its rank, as far as was asked for. */
const discounts: number[] = [];

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
  for (let rank = discounts.length; rank < order.length; rank += 1) discounts.push(1 / Math.log2(rank + 2));
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
