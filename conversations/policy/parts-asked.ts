import { catalogues } from '../catalogue/catalogue.ts';
import { categoriesSaid } from './categories-said.ts';
import { looksLikeQuestion } from './looks-like-question.ts';

/** Where one question of a message ends and another may begin; a question mark stays with its question. */
const END = /(?<=[?？])|[。；;!！\n]+|[,，](?=另外|还有|以及|再问|顺便|再一个| ?and also)|(?<=[a-z])\.(?=\s)/i;
/** A message that asks more than this at once is read as one question. */
const MOST = 6;

/**
 * The questions that a message asks, in order, each with what was said before it: `我们是孵化器。要签几家？面积呢？` are two.
 * A part that asks nothing is told with every question, and so is the category that another part names.
 */
export function partsAsked(message: string): readonly string[] {
  const parts = message
    .split(END)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const asking = parts.filter((part) => /[?？]$/.test(part) || looksLikeQuestion(part));
  if (asking.length < 2 || asking.length > MOST) return [message];
  const told = parts.filter((part) => !asking.includes(part));
  const categories = categoriesSaid(message).map((category) => catalogues.zh.categories[category]);
  return asking.map((part) => [...told, part, ...(categoriesSaid(part).length > 0 ? [] : categories)].join('，'));
}
