const most = 12;

/** Lines or paragraphs by their numbers, in Chinese and in English: 第3–5、9行; lines 3–5, 9. */
export function placeWords(
  numbers: readonly number[],
  counts: 'lines' | 'paragraphs',
): readonly [zh: string, en: string] {
  const ranges = rangesOf(numbers);
  const [zhMore, enMore] = ranges.length > most ? ['…', ', …'] : ['', ''];
  const shown = ranges.slice(0, most);
  const unit = counts === 'lines' ? ['行', 'line'] : ['段', 'paragraph'];
  const isOne = numbers.length === 1;
  return [`第${shown.join('、')}${zhMore}${unit[0]}`, `${unit[1]}${isOne ? '' : 's'} ${shown.join(', ')}${enMore}`];
}

function rangesOf(numbers: readonly number[]): readonly string[] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number <= last[1] + 1) last[1] = Math.max(last[1], number);
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
}
