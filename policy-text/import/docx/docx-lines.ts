import type { SourceLine } from '../source-line.ts';
import { Unreadable } from '../unreadable.ts';
import { partsOf } from './archive.ts';
import { readNumbering } from './numbering.ts';
import { paragraphsOf } from './paragraphs.ts';
import { readStyles } from './styles.ts';
import { readXml } from './xml.ts';

const RELATIONS = '_rels/.rels';

/**
 * The paragraphs of a DOCX, with the numbers that Word writes before them; footnotes come last and stand apart.
 * @throws Unreadable when it is no DOCX, is locked with a password, is damaged, or unpacks to more than is read.
 */
export async function docxLines(bytes: Uint8Array): Promise<readonly SourceLine[]> {
  const parts = await partsOf(bytes, (name) => name === RELATIONS || /^word\/[^/]+\.xml$/.test(name));
  const main = mainPartIn(parts.get(RELATIONS));
  const part = main === null ? undefined : parts.get(main);
  if (part === undefined) throw new Unreadable('other_archive');
  const numbering = readNumbering(parts.get('word/numbering.xml'));
  const styles = readStyles(parts.get('word/styles.xml'));
  const notes = ['word/footnotes.xml', 'word/endnotes.xml'].flatMap((name) => {
    const notes = parts.get(name);
    return notes ? paragraphsOf(notes, numbering, styles) : [];
  });
  const lines = paragraphsOf(part, numbering, styles);
  const last = lines.at(-1)?.line ?? 0;
  return [...lines, ...notes.map((note) => ({ ...note, line: last + note.line }))];
}

/** The part that the archive names as its document, when it is one of Word. */
function mainPartIn(relations: Uint8Array | undefined): string | null {
  let main: string | null = null;
  if (relations === undefined) return null;
  readXml(relations, {
    open({ name, attributes: { Type = '', Target = '' } }) {
      if (name === 'Relationship' && Type.endsWith('/officeDocument')) main = Target.replace(/^\//, '');
    },
    close() {},
  });
  return main;
}
