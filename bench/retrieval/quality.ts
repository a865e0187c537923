import type { Question } from './records.ts';

export interface Quality {
  readonly 'recall@1': number;
  readonly 'recall@10': number;
  readonly 'recall@100': number;
  readonly 'mrr@10': number;
}

/**
 * Means over the questions of what share of the answers stands among the first, and of one over the place of the first
 * answer. A question that does not say what answers it does not count.
 */
export function qualityOf(questions: readonly Question[], found: readonly (readonly string[])[]): Quality {
  const judged = questions.flatMap(({ relevant }, index) =>
    relevant.length === 0 ? [] : [{ ids: found[index] ?? [], right: new Set(relevant) }],
  );
  const mean = (of: (ids: readonly string[], right: ReadonlySet<string>) => number): number =>
    judged.reduce((sum, { ids, right }) => sum + of(ids, right), 0) / judged.length;
  const recall = (most: number): number =>
    mean((ids, right) => ids.slice(0, most).filter((id) => right.has(id)).length / right.size);
  const reciprocal = mean((ids, right) => {
    const place = ids.slice(0, 10).findIndex((id) => right.has(id));
    return place < 0 ? 0 : 1 / (place + 1);
  });
  return { 'recall@1': recall(1), 'recall@10': recall(10), 'recall@100': recall(100), 'mrr@10': reciprocal };
}
