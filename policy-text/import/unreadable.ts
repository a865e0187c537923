/** Why a file cannot be read at all. */
export type WhyUnreadable =
  | 'empty'
  | 'not_text'
  | 'too_large'
  | 'old_word'
  | 'pdf'
  | 'rtf'
  | 'web_page'
  | 'other_archive'
  | 'damaged_archive'
  | 'encrypted'
  | 'unpacks_too_large'
  | 'damaged_document'
  | 'no_document_type';

/** A file that cannot be read; nothing of it was taken. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly why: WhyUnreadable;

  constructor(why: WhyUnreadable, cause?: unknown) {
    super(why, { cause });
    this.why = why;
  }
}
