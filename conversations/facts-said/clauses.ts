/** A piece of a message between two marks, with its place in the message. */
export interface Clause {
  readonly text: string;
  readonly start: number;
  /** It begins a sentence: what was denied or affirmed before does not carry over. */
  readonly isFirst: boolean;
}

/** Marks that end a clause; a comma between digits does not (80,000), nor does a full stop within a number. */
const MARK = /(?<!\d),|,(?!\d{3}(?!\d))|[，;；。！!\n]|\.(?=\s|$)|但是?|不过|可是|\bbut\b|\bhowever\b/giu;
const SENTENCE_END = /[。！!;；\n.]/;

/** The clauses of a message, in order, without those that say nothing. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let isFirst = true;
  for (const mark of [...text.matchAll(MARK), null]) {
    const end = mark?.index ?? text.length;
    const piece = text.slice(start, end);
    if (piece.trim() !== '') clauses.push({ text: piece, start, isFirst });
    if (piece.trim() !== '') isFirst = false;
    if (mark && SENTENCE_END.test(mark[0])) isFirst = true;
    start = end + (mark?.[0].length ?? 0);
  }
  return clauses;
}
