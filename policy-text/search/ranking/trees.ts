/**
 * Boosted regression trees in flat memory, four numbers a node: the feature asked (or -1), what it is compared with (or
 * the value of a leaf), and the nodes to go to when it is at most that and when it is more. No more than 32 leaves a tree.
 */
export interface Trees {
  readonly nodes: Float32Array;
  /** The first node of each tree. */
  readonly roots: Uint32Array;
}

const MOST_LEAVES = 32;

/**
 * Trees laid out to be asked feature by feature, not node by node: what a feature is compared with stands in ascending
 * order, each comparison that fails strikes out the leaves to its left, and the first leaf left over of each tree is the
 * one a walk would have come to (QuickScorer: Lucchese et al. 2015). No branch to guess, no walk through memory.
 */
export class Forest {
  /** Where the comparisons of each feature begin; one more at the end. */
  private readonly starts: Uint32Array;
  private readonly limits: Float32Array;
  private readonly treeOf: Uint16Array;
  private readonly keeps: Int32Array;
  private readonly leaves: Float32Array;
  /** The leaves of each tree that are left for the row at hand, a bit each. */
  private readonly left: Int32Array;

  constructor({ nodes, roots }: Trees, width: number) {
    const asked: { feature: number; limit: number; tree: number; keeps: number }[] = [];
    this.leaves = new Float32Array(roots.length * MOST_LEAVES);
    this.left = new Int32Array(roots.length);
    for (const [tree, root] of roots.entries()) {
      let count = 0;
      const walk = (node: number): void => {
        const [feature, value, atMost, more] = nodes.subarray(4 * node, 4 * node + 4) as unknown as Node;
        if (feature < 0) {
          this.leaves[tree * MOST_LEAVES + count++] = value;
          return;
        }
        const first = count;
        walk(atMost);
        asked.push({ feature, limit: value, tree, keeps: ~(bitsBelow(count) & ~bitsBelow(first)) });
        walk(more);
      };
      walk(root);
    }
    asked.sort((a, b) => a.feature - b.feature || a.limit - b.limit);
    this.starts = new Uint32Array(width + 1);
    for (const { feature } of asked) this.starts[feature + 1] = (this.starts[feature + 1] as number) + 1;
    for (let feature = 0; feature < width; feature += 1) {
      this.starts[feature + 1] = (this.starts[feature + 1] as number) + (this.starts[feature] as number);
    }
    this.limits = Float32Array.from(asked, ({ limit }) => limit);
    this.treeOf = Uint16Array.from(asked, ({ tree }) => tree);
    this.keeps = Int32Array.from(asked, ({ keeps }) => keeps);
  }

  /** The sum of what all trees say of one row of features. */
  sayOf(rows: Float32Array, start: number): number {
    const { starts, limits, treeOf, keeps, leaves, left } = this;
    left.fill(-1);
    for (let feature = 0; feature + 1 < starts.length; feature += 1) {
      const value = rows[start + feature] as number;
      const end = starts[feature + 1] as number;
      for (let at = starts[feature] as number; at < end && value > (limits[at] as number); at += 1) {
        const tree = treeOf[at] as number;
        left[tree] = (left[tree] as number) & (keeps[at] as number);
      }
    }
    let sum = 0;
    for (let tree = 0; tree < left.length; tree += 1) {
      const bits = left[tree] as number;
      sum += leaves[tree * MOST_LEAVES + 31 - Math.clz32(bits & -bits)] as number;
    }
    return sum;
  }
}

type Node = readonly [feature: number, value: number, atMost: number, more: number];

function bitsBelow(count: number): number {
  return count >= MOST_LEAVES ? -1 : (1 << count) - 1;
}
