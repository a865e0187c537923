import { Unreadable } from './unreadable.ts';

export type Format = 'text' | 'markdown' | 'docx';

const SIGNATURES: readonly (readonly [kind: 'docx' | 'old_word' | 'pdf' | 'rtf', bytes: readonly number[]])[] = [
  ['docx', [0x50, 0x4b, 0x03, 0x04]],
  ['docx', [0x50, 0x4b, 0x05, 0x06]],
  ['old_word', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
/** A DOCX with a password is wrapped like an old document, around a stream of this name in UTF-16. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

const WEB_PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html)\b/i;

/**
 * Whether bytes are a zip, which a DOCX is, or a text.
 * @throws Unreadable for an empty file and for what is known to be neither: PDF, RTF, a web page, an old or a locked Word file.
 */
export function formatOf(bytes: Uint8Array): 'docx' | 'text' {
  if (bytes.length === 0) throw new Unreadable('empty');
  const [kind] = SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte)) ?? [];
  if (kind === undefined) {
    if (
      WEB_PAGE.test(
        Buffer.from(bytes.subarray(0, 500))
          .toString('utf8')
          .replace(/^\ufeff/, ''),
      )
    )
      throw new Unreadable('web_page');
    return 'text';
  }
  if (kind === 'docx') return 'docx';
  const isLocked = kind === 'old_word' && Buffer.from(bytes).includes(ENCRYPTED_PACKAGE);
  throw new Unreadable(isLocked ? 'encrypted' : kind);
}

/** Whether a text is written in Markdown: its file's name says so, or it has headings with `#`. */
export function isMarkdown(name: string, text: string): boolean {
  return /\.(?:md|markdown|mdown)$/i.test(name) || /^#{1,6} \S/m.test(text);
}
