import { SaxesParser } from 'saxes';
import { limits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';

/** An element as it opens: its name without a prefix, and its attributes by theirs. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What is told of an XML document as it is read. */
export interface XmlListener {
  open(element: Element): void;
  close(name: string): void;
  text?(words: string): void;
}

/** A piece at a time, so that one call never holds the whole document twice. */
const PIECE = 1 << 16;

/**
 * Reads an XML part of a document. A document type, which could define what unfolds without end, is not taken.
 * @throws Unreadable when it is not well-formed, or nested deeper than any document.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: true });
  const stop = (error: Error) => {
    throw new Unreadable('damaged_document', error);
  };
  parser.on('error', stop);
  parser.on('doctype', () => {
    throw new Unreadable('no_document_type');
  });
  let depth = 0;
  parser.on('opentag', ({ local, attributes }) => {
    depth += 1;
    if (depth > limits.depth) throw new Unreadable('damaged_document');
    const byName = Object.values(attributes).map(({ local, value }) => [local, value] as const);
    listener.open({ name: local, attributes: Object.fromEntries(byName) });
  });
  parser.on('closetag', ({ local }) => {
    depth -= 1;
    listener.close(local);
  });
  parser.on('text', (words) => listener.text?.(words));
  parser.on('cdata', (words) => listener.text?.(words));
  const text = decoded(bytes);
  for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
  parser.close();
}

/** XML parts are in UTF-8, or in UTF-16 with a mark at their beginning. */
function decoded(bytes: Uint8Array): string {
  const mark = `${bytes[0]} ${bytes[1]}`;
  const encoding = { '255 254': 'utf-16le', '254 255': 'utf-16be' }[mark] ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Unreadable('damaged_document', error);
  }
}
