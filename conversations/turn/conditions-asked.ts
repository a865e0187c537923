import type { Category } from '../../core/fact.ts';
import type { Circumstances } from '../heard.ts';
import type { Reply } from '../reply.ts';
import type { Conversation } from '../state.ts';
import { namedCategory } from '../understanding/named-category.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { answerPolicy } from './policy-reply.ts';

const CHINESE =
  /^(?:请问|我?(?:想|要)?(?:问|知道|了解|看)(?:一下|下)?|看看|列一?下|说说|那|我们?(?:单位)?)*(?:(?:园区|研究|平台|产业)类)?(?:国合)?(?:基地)?(?:的)?(?:申报|认定|申请)?(?:的)?(?:都|具体|到底|一共|总共)*(?:有|要|需要|需|得)?(?:满足|符合|达到|具备)?(?:哪些|什么|啥|的)?(?:申报|认定)?(?:条件|要求|门槛)(?:都|具体)?(?:是什么|是啥|有哪些|有什么|有啥|清单)?[呢啊呀吗]?[\s?？。!！]*$/u;
const ENGLISH =
  /^(?:please )?(?:what are|what're|what is|list|show(?: me)?|tell me|which are)?(?: all)?(?: (?:the|our|my))?(?: ?(?:park|research|platform|industry)(?: category)?)?(?:'s)? ?(?:conditions?|requirements?|criteria)(?: (?:are there|apply|do we need to meet|for us|for the (?:park|research|platform|industry)(?: category)?))*[\s?.!]*$/iu;
const inEnglish = /\b(park|research|platform|industry)\b/iu;

/**
 * The conditions, when a message asks for nothing but them (有哪些条件, 研究类的条件): those of every applicant, and with
 * their numbers those of the category it names, else of the category that is being looked at. Null when it asks
 * something else.
 */
export function conditionsAsked(
  text: string,
  { facts, language }: Conversation,
  circumstances: Circumstances,
): readonly Reply[] | null {
  if (!CHINESE.test(text) && !ENGLISH.test(text)) return null;
  const named = namedCategory(text) ?? (inEnglish.exec(text)?.[1]?.toLowerCase() as Category | undefined);
  const category = named ?? facts.category;
  const { categories } = catalogues.zh;
  const questions = [...(named ? [] : ['申报条件是什么']), ...(category ? [`${categories[category]}有哪些条件`] : [])];
  return questions.map((question) => answerPolicy(question, language, circumstances));
}
