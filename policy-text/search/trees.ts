/**
 * Boosted regression trees in flat memory, four numbers a node: the feature asked (or -1), what it is compared with (or
 * the value of a leaf), and the nodes to go to when it is at most that and when it is more.
 */
export interface Trees {
  readonly nodes: Float32Array;
  /** The first node of each tree. */
  readonly roots: Uint32Array;
}

/** The sum of what all trees say of one row of features. */
export function sayOf({ nodes, roots }: Trees, rows: Float32Array, start: number): number {
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree += 1) {
    let at = 4 * (roots[tree] as number);
    for (let feature = nodes[at] as number; feature >= 0; feature = nodes[at] as number) {
      const goesLeft = (rows[start + feature] as number) <= (nodes[at + 1] as number);
      at = 4 * (nodes[goesLeft ? at + 2 : at + 3] as number);
    }
    sum += nodes[at + 1] as number;
  }
  return sum;
}
