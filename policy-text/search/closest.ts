/** The numbers of the `most` highest scores above 0, the highest first; of equal ones the lower number first. */
export function closest(scores: Float32Array, most: number, ranges: readonly (readonly [number, number])[]): number[] {
  if (most < 1) return [];
  const heap: number[] = [];
  const isWorse = (a: number, b: number): boolean => {
    const [scoreA, scoreB] = [scores[a] as number, scores[b] as number];
    return scoreA < scoreB || (scoreA === scoreB && a > b);
  };
  const sink = (): void => {
    for (let at = 0; ; ) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && isWorse(heap[child] as number, heap[worst] as number)) worst = child;
      }
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst] as number, heap[at] as number];
      at = worst;
    }
  };
  const rise = (): void => {
    for (let at = heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!isWorse(heap[at] as number, heap[parent] as number)) return;
      [heap[at], heap[parent]] = [heap[parent] as number, heap[at] as number];
      at = parent;
    }
  };
  for (const [from, to] of ranges) {
    let floor = heap.length === most ? (scores[heap[0] as number] as number) : 0;
    for (let number = from; number < to; number += 1) {
      if ((scores[number] as number) <= floor) continue;
      if (heap.length < most) {
        heap.push(number);
        rise();
      } else {
        heap[0] = number;
        sink();
      }
      if (heap.length === most) floor = scores[heap[0] as number] as number;
    }
  }
  return heap.sort((a, b) => (isWorse(a, b) ? 1 : -1));
}
