/** The numbers of the `most` highest scores above 0, the highest first; of equal ones the lower number first. */
export function closest(scores: Float32Array, most: number, ranges: readonly (readonly [number, number])[]): number[] {
  if (most < 1) return [];
  const heap: number[] = [];
  const isWorse = (a: number, b: number): boolean => {
    const scoreA = scores[a] as number;
    const scoreB = scores[b] as number;
    return scoreA < scoreB || (scoreA === scoreB && a > b);
  };
  const swap = (a: number, b: number): void => {
    const kept = heap[a] as number;
    heap[a] = heap[b] as number;
    heap[b] = kept;
  };
  const sink = (): void => {
    for (let at = 0; ; ) {
      let worst = at;
      for (let child = 2 * at + 1; child <= 2 * at + 2 && child < heap.length; child += 1) {
        if (isWorse(heap[child] as number, heap[worst] as number)) worst = child;
      }
      if (worst === at) return;
      swap(at, worst);
      at = worst;
    }
  };
  const rise = (): void => {
    for (let at = heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!isWorse(heap[at] as number, heap[parent] as number)) return;
      swap(at, parent);
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
