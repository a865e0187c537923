import type { Bilingual } from '../../../policy-text/language.ts';

/** What kept the assistant from starting although its configuration can be read. The command ends with 2. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
  readonly words: Bilingual;

  /** @param part the door that did not open, as people configure it: `web`, `slack`, `discord` */
  constructor(part: string, cause: unknown) {
    const why = `${part}: ${cause instanceof Error ? oneLine(cause.message) : typeof cause}`;
    super(why, { cause });
    this.words = { zh: `没有启动。${why}`, en: `Not started. ${why}` };
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
