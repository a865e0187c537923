import { looksLikeQuestion } from '../policy/question/looks-like-question.ts';

const PARTS = /[，。；！？\n]|[,;.!?](?=\s|$)/;
/** Words that ask, and stand in no regulation as an answer. */
const ASKING =
  /请问|我?想(?:问|知道|了解)(?:一下)?|另外|还有|对了|(?:是|在|到)?(?:什么|啥)(?:时候|意思)?|怎么(?:样|说|规定|算|办)?|如何|多久|多少|多大|几(?:个|天|年|次)|哪(?:些|个|里|一条)|是否|有没有|能不能|可不可以|吗|呢|需要|[有是](?=\s|$)|\b(?:what|when|how|who|where|which|does|do|is|are|the|a|an|of|in|say|says|about|long|many|much)\b/giu;

/** The words of a question that a clause may have too: without what was said beside it, and without the words that ask. */
export function wordsAsked(question: string): string {
  const parts = question.split(PARTS);
  const asking = parts.filter((part) => looksLikeQuestion(part));
  return (asking.length > 0 ? asking : parts).join(' ').replace(ASKING, ' ').trim();
}
