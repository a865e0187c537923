import { grouped } from '../../../conversations/wording/grouped.ts';
import type { Language } from '../../../policy-text/language.ts';
import type { OnProgress } from '../../store/backup/source.ts';
import { bar, clearLine } from '../output/bar.ts';
import { backupWords } from './words.ts';

const milliseconds = 100;

/** A line on a terminal that says how far it is; nothing where standard error is no terminal. */
export function progressLine(
  language: Language,
  terminal: Pick<typeof process.stderr, 'write' | 'isTTY'> = process.stderr,
): { readonly on: OnProgress; clear(): void } {
  if (!terminal.isTTY) return { on: () => {}, clear: () => {} };
  let last = Number.NEGATIVE_INFINITY;
  return {
    on(work, done, all) {
      const now = performance.now();
      if (now - last < milliseconds && done < all) return;
      last = now;
      const share = all === 0 ? 1 : done / all;
      terminal.write(
        `${clearLine}${backupWords[language].works[work]} ${bar(share)} · ${grouped(done)} / ${grouped(all)}`,
      );
    },
    clear: () => void terminal.write(clearLine),
  };
}
