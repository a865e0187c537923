import { type Html, html } from './html.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** A Chinese title that breaks between its words alone. */
export function breakable(title: string): readonly Html[] {
  return Array.from(words.segment(title), ({ segment }, index) =>
    index === 0 ? html`${segment}` : html`<wbr>${segment}`,
  );
}
