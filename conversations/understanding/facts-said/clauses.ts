/** A piece of a message between two marks, with its place in the message. */
export interface Clause {
  readonly text: string;
  readonly start: number;
  /** It begins a sentence: what was denied or affirmed before does not carry over. */
  readonly isFirst: boolean;
  /** The line of the message it stands in. */
  readonly line: number;
}

/** Marks that end a clause; a comma between digits does not (80,000), nor does a full stop within a number. */
const MARK =
  /(?<!\d),|,(?!\d{3}(?!\d))|[，;；。！!\n]|\.(?=\s|$)|但是?|不过|可是|\bbut\b|\band (?=we (?:now |only |already )?(?:have|had|did|hold)\b|(?:we )?(?:are |also )*(?:plan(?:s|ning)? |hop(?:e|ing) |negotiating |talking |in talks ))|[并且](?=(?:还|也|正)?(?:计划|打算|准备|拟))|\bhowever\b/giu;
const BRACKETED = /[（(]([^（()）]{5,80})[）)]/gu;
/** A part or a description of what it stands behind: （含港澳3家）, （证书有效期至2027年）. */
const OF_WHAT_IS_BEFORE = /含|其中|包括|证书|有效|including/u;
const SENTENCE_END = /[。！!;；\n.]/;

/** 单位：科技园区/法人/占地120亩, research institute / shunyi / 2010: notes that slashes part. */
const SLASHES = /(?<=\p{Script=Han}|[㎡%）)]) *\/ *(?=[\p{Script=Han}\d])|(?<=\d) *\/ *(?=\p{Script=Han})| \/ /gu;
const FEWEST_SLASHES = 3;
/** 有4个吧每年小型的活动办七八场: in what is spoken and written down without marks, a particle ends a clause. */
const PARTICLES = /(?<=[吧哈嘛呢哦啊呀])(?=\p{Script=Han}{2})|然后(?=\p{Script=Han})/gu;
const LONGEST_CLAUSE = 24;

/** 高校 海淀 1952年 法人: where nothing else parts a message, blanks do. */
const BLANKS = /(?<=[\p{Script=Han}）)]) +(?=\p{Script=Han}|\d{4} ?年)/giu;
const FEWEST_BLANKS = 3;

interface Mark {
  readonly 0: string;
  readonly index: number;
}

/**
 * The brackets around what is a clause of its own, because it tells something with a number: 员工12人（经认定的外国高端人才
 * 3名）.
 */
function bracketsIn(text: string): readonly Mark[] {
  return [...text.matchAll(BRACKETED)]
    .filter(([, inner = '']) => /\d/.test(inner) && /\p{Script=Han}{3}/u.test(inner) && !OF_WHAT_IS_BEFORE.test(inner))
    .flatMap(({ index, 0: whole }) => [
      { 0: whole.slice(0, 1), index },
      { 0: whole.slice(-1), index: index + whole.length - 1 },
    ]);
}

/** What parts a message into clauses, in order. */
function marksIn(text: string): readonly Mark[] {
  const slashes = [...text.matchAll(SLASHES)];
  const marks: Mark[] = [
    ...text.matchAll(MARK),
    ...bracketsIn(text),
    ...(slashes.length >= FEWEST_SLASHES ? slashes : []),
  ];
  if (marks.length === 0 && text.length > LONGEST_CLAUSE) marks.push(...text.matchAll(PARTICLES));
  const blanks = marks.length === 0 ? [...text.matchAll(BLANKS)] : [];
  return blanks.length >= FEWEST_BLANKS ? blanks : marks.sort((one, other) => one.index - other.index);
}

/** The clauses of a message, in order, without those that say nothing. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let isFirst = true;
  let line = 0;
  for (const mark of [...marksIn(text), null]) {
    const end = mark?.index ?? text.length;
    const piece = text.slice(start, end);
    if (piece.trim() !== '') clauses.push({ text: piece, start, isFirst, line });
    if (piece.trim() !== '') isFirst = false;
    if (mark?.[0] === '\n') line += 1;
    if (mark && SENTENCE_END.test(mark[0])) isFirst = true;
    start = end + (mark?.[0].length ?? 0);
  }
  return clauses;
}
