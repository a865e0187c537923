import { asksForTheClause } from '../../understanding/asks-for-the-clause.ts';
import { catalogues } from '../../wording/catalogue/catalogue.ts';
import { categoriesSaid } from './categories-said.ts';
import { looksLikeQuestion } from './looks-like-question.ts';

/** Where one question of a message ends and another may begin; a question mark stays with its question. */
const END = /(?<=[?？])|[。；;!！\n]+|[,，](?=另外|还有|以及|再问|顺便|再一个| ?and also)|(?<=[a-z])\.(?=\s)/i;
/** Within a sentence: `要办几场，签几家`, `how long is publicity, and who hangs the plaque`. */
const COMMA = /[,，、](?: ?and )?|(?<=\bthings|\bquestions):/i;
/** `要紧不`, `行吗？` */
const ASKS_AT_THE_END = /[?？]$|[^\P{Script=Han}也都才从可]不$/u;
/** `分别啥时候报`: asked of each thing that was told. */
const OF_EACH = /分别|各自|各是|两样|两件|两项|这两|\b(?:respectively|each of (?:them|these)|for both)\b/i;
/** `可以吗`, `对不对`: asks again what was said before it. */
const SHORTEST_ASKING = 4;
/** `有的话是什么`: asks on about what was asked before it. */
const GOES_ON =
  /^(?:硬性?要求|(?:条文|办法|文件)(?:里|上|中)?(?:有没有|有|是不是|写)|(?:那|是)?(?:在)?(?:哪个|什么)(?:环节|阶段|时候)(?:之?前|以前)?$|有的话|要有的话|要是有|如果有|没有的话|具体|分别|if so|if not|if yes)/i;
/** `条文里没点名`: says of the text, and asks nothing. */
const SAYS_OF_THE_TEXT = /^(?:条文|办法|文件|原文)(?:里面?|上|中)?(?:没|未)/;
/** A message that asks more than this at once is read as one question. */
const MOST = 6;
/** Nobody asks for several things between commas in more characters than this. */
const LONGEST_PARTED = 400;

export interface PartAsked {
  readonly question: string;
  /** With what the message tells beside it. */
  readonly inContext: string;
}

/**
 * The ways in which a message may be several questions, the finest first: parted at its commas, and at the ends of its
 * sentences. Each question comes in order with what was said before it: `我们是孵化器。要签几家？面积呢？` are two. A part that
 * asks nothing is told with every question, and so is the category that another part names.
 * @returns three ways, the first for what is asked of each thing told; one that parts nothing is empty
 */
export function partsAsked(message: string): readonly (readonly PartAsked[])[] {
  const sentences = trimmed(message.split(END));
  const clauses = message.length > LONGEST_PARTED ? [] : sentences.flatMap((sentence) => atCommas(sentence));
  const splits = [
    ofEach(clauses),
    asQuestions(message, clauses, (clause) => asks(clause.replace(/[?？]$/, ''))),
    asQuestions(message, sentences, (sentence) => ASKS_AT_THE_END.test(sentence) || asks(sentence)),
  ];
  return splits.map((questions) => (questions.length < 2 || questions.length > MOST ? [] : questions));
}

/** `换了负责人，签了协议，分别啥时候报` asks of each of them; nothing else does. */
function ofEach(clauses: readonly string[]): readonly PartAsked[] {
  const [asking, another] = clauses.filter((clause) => asks(clause.replace(/[?？]$/, '')));
  if (asking === undefined || another !== undefined || !OF_EACH.test(asking)) return [];
  const told = clauses.filter((clause) => clause !== asking);
  return told.map((clause) => ({ question: `${clause}，${asking}`, inContext: `${clause}，${asking}` }));
}

function asks(part: string): boolean {
  return looksLikeQuestion(part) && !SAYS_OF_THE_TEXT.test(part) && !asksForTheClause(part);
}

/** A sentence parted at its commas; a clause too short to be a question of its own stays with the one before it. */
function atCommas(sentence: string): readonly string[] {
  const clauses: string[] = [];
  for (const clause of trimmed(sentence.split(COMMA))) {
    const letters = clause.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    const before = clauses.at(-1);
    if (before !== undefined && (letters < SHORTEST_ASKING || GOES_ON.test(clause)))
      clauses[clauses.length - 1] = `${before}，${clause}`;
    else clauses.push(clause);
  }
  return clauses;
}

function asQuestions(message: string, parts: readonly string[], asks: (part: string) => boolean): readonly PartAsked[] {
  const asking = parts.filter(asks);
  const told = parts.filter((part) => !asking.includes(part));
  const categories = categoriesSaid(message).map((category) => catalogues.zh.categories[category]);
  return asking.map((part) => ({
    question: part,
    inContext: [...told, part, ...(categoriesSaid(part).length > 0 ? [] : categories)].join('，'),
  }));
}

function trimmed(parts: readonly string[]): readonly string[] {
  return parts.map((part) => part.trim()).filter((part) => /[\p{L}\p{N}]/u.test(part));
}
