import { looksLikeQuestion } from './looks-like-question.ts';

/** Where one question of a message may end and another begin. */
const END = /[?？。；;!！\n]+|[,，](?=另外|还有|以及|再问|顺便|再一个| ?and also|(?<=,) also)|(?<=[a-z])\.(?=\s)/i;
/** A message that asks more than this at once is read as one question. */
const MOST = 6;

/**
 * The questions that a message asks, in order, each with what was said before it: `我们是孵化器。要签几家？面积呢？` are two.
 * A part that asks nothing is told with every question.
 */
export function partsAsked(message: string): readonly string[] {
  const parts = message
    .split(END)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const asking = parts.filter((part) => looksLikeQuestion(part));
  if (asking.length < 2 || asking.length > MOST) return [message];
  const told = parts.filter((part) => !asking.includes(part));
  return asking.map((part) => [...told, part].join('，'));
}
