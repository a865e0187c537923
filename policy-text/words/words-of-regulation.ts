import type { Regulation } from '../regulation/regulation.ts';

const LONGEST = 8;
/** Two words that stand side by side this often are a word of the regulation: 租赁 and 合同. */
const OFTEN = 2;

/** The words that a regulation is written in, and the compounds that it uses again and again. */
export function wordsOfRegulation({ title, clauses }: Regulation): readonly string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = new Set<string>();
  const compounds = new Map<string, number>();
  for (const text of [title.zh, ...clauses.map(({ lead }) => lead)]) {
    for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
      let before = '';
      for (const { segment } of segmenter.segment(run)) {
        if (segment.length > 1) words.add(segment);
        const compound = `${before}${segment}`;
        if (before !== '' && compound.length <= LONGEST) compounds.set(compound, (compounds.get(compound) ?? 0) + 1);
        before = segment;
      }
    }
  }
  return [...words, ...[...compounds].flatMap(([compound, times]) => (times >= OFTEN ? [compound] : []))];
}
