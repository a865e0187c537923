import type { WriteStream } from 'node:tty';
import { grouped } from '../../../conversations/wording/grouped.ts';
import type { Language } from '../../../policy-text/language.ts';
import type { Source } from '../input/source.ts';
import { bar, clearLine } from '../output/bar.ts';
import type { Tally } from './tally.ts';

const milliseconds = 100;

/** A line on a terminal that says how far a screening has come. */
export class Progress {
  readonly #terminal: Pick<WriteStream, 'write'>;
  readonly #source: Pick<Source, 'size' | 'taken'>;
  readonly #language: Language;
  readonly #now: () => number;
  readonly #start: number;
  #last = Number.NEGATIVE_INFINITY;

  constructor(
    terminal: Pick<WriteStream, 'write'>,
    source: Pick<Source, 'size' | 'taken'>,
    language: Language,
    now: () => number = () => performance.now(),
  ) {
    this.#terminal = terminal;
    this.#source = source;
    this.#language = language;
    this.#now = now;
    this.#start = now();
  }

  /** Shows what has been counted, ten times a second at most. */
  show({ rows, bad }: Tally): void {
    const now = this.#now();
    if (now - this.#last < milliseconds) return;
    this.#last = now;
    const rate = grouped(Math.round((rows * 1000) / Math.max(now - this.#start, 1)));
    const words = {
      zh: `${grouped(rows)}行 · 每秒${rate}行 · 读不了${grouped(bad)}行`,
      en: `${grouped(rows)} rows · ${rate} a second · ${grouped(bad)} not read`,
    };
    this.#terminal.write(`${clearLine}${this.#bar()}${words[this.#language]}`);
  }

  /** Takes the line away. */
  clear(): void {
    this.#terminal.write(clearLine);
  }

  #bar(): string {
    const { size } = this.#source;
    if (size === null || size === 0) return '';
    return `${bar(this.#source.taken() / size)} · `;
  }
}
