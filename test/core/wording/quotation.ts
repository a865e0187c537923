import type { Condition } from '../../../core/conditions/condition.ts';
import { type Quantity, quantitiesIn } from './legal-reading.ts';
import { terms } from './not-decided.ts';

/** A stretch of a quotation. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The words of the law that a rule rests on, and where in them each of its conditions stands. */
export class Quotation {
  constructor(readonly text: string) {}

  /** Where words stand first. */
  placeOf(words: string): Stretch {
    const start = this.text.indexOf(words);
    return { start, end: start + words.length };
  }

  /** Where each of the tests of a condition stands. */
  placesOf(one: Condition): readonly Stretch[] {
    if ('parts' in one) return one.parts.flatMap((part) => this.placesOf(part));
    if ('lines' in one) return one.lines.map(({ words }) => this.placeOf(words));
    return [this.placeOf(one.words)];
  }

  /** The text of a stretch without the joining words inside a term, its length kept. */
  textOf({ start, end }: Stretch): string {
    return terms
      .reduce((left, { words }) => left.replaceAll(words, '　'.repeat(words.length)), this.text)
      .slice(start, end);
  }

  /** What stands between the parts of one condition. */
  gapsWithin(part: Condition): readonly Stretch[] {
    if (part.test === 'in_principle') return this.gapsWithin(part.parts[0]);
    if (part.test === 'every_year') return this.#gapsOf(part.lines.map(({ words }) => [this.placeOf(words)]));
    return 'parts' in part ? this.gapsBetween(part.parts) : [];
  }

  /** What stands between several conditions. */
  gapsBetween(parts: readonly Condition[]): readonly Stretch[] {
    return this.#gapsOf(parts.map((part) => this.placesOf(part)));
  }

  /** What stands between each part and the next; parts of the same words are told apart in the phrase before them. */
  #gapsOf(places: readonly (readonly Stretch[])[]): readonly Stretch[] {
    return places.slice(1).map((next, index) => {
      const end = Math.max(...(places[index] ?? []).map((place) => place.end));
      const start = Math.min(...next.map((place) => place.start));
      return start >= end ? { start: end, end: start } : { start: this.text.lastIndexOf('。', start) + 1, end: start };
    });
  }

  /** The words up to the marks before and behind. */
  phraseAround(words: string): string {
    const { start, end } = this.placeOf(words);
    const before = Math.max(...['，', '。', '；', '且'].map((mark) => this.text.lastIndexOf(mark, start)));
    const after = this.text.slice(end).search(/[，。；]/);
    return this.text.slice(before + 1, after < 0 ? this.text.length : end + after);
  }

  /** The numbers in the words, read where they stand: what is before and after them counts. */
  numbersIn(words: string): readonly Quantity[] {
    const { start, end } = this.placeOf(words);
    return quantitiesIn(this.text).filter((one) => start <= one.start && one.end <= end);
  }
}
