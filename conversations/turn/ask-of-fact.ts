import { type Fact, vocabulary } from '../../core/fact.ts';
import type { Circumstances, Heard } from '../heard.ts';
import type { Conversation } from '../state.ts';
import { categoryOf } from '../understanding/category-of-fact.ts';
import { factsNamedIn } from '../understanding/facts-said/named-facts.ts';
import { sayWhy } from './say-why.ts';

const HOW_MANY =
  /^(?:那|所以|哦|啊|请问)?(?:这个|这项)?(?:到底|一共|至少|最少|我们?)*(?:要求?|需要|得|该|应该)(?:有|是|达到)?(?:多少|几)(?:[家个人场次项名位])?(?:才(?:够|行|可以|算数?|达标))?[呢啊呀]?[\s?？。.!！]*$|^(?:(?:and|so|but|ok|okay|wait)[, ]+)*(?:how (?:many|much) (?:do|would|should|must) (?:i|we) (?:need|have to have|have to reach)|how (?:many|much) (?:are|is) (?:needed|required|enough)|what(?:'s|’s| is) the (?:minimum|threshold|bar|least))(?: (?:at least|then|anyway|in total))?[\s?.!]*$/iu;
const COUNTED: ReadonlySet<string> = new Set(['count', 'area', 'yuan', 'count_by_year', 'yuan_by_year', 'yuan_list']);

const WHY_OF =
  /^(?:那|你们?)*(?:为什么|为啥|干嘛|凭什么)(?:要|还要)?(?:问|填|知道|了解)(?:我们?|一下)?的?(?<what>[^,，。]{2,16}?)[呢啊呀]?[\s?？。.!！]*$|^why (?:do|would|must) (?:you|we|i) (?:need to (?:know|tell)|ask (?:for|about|me about)|want to know|need)(?: you| us)? ?(?:the |our |my |about )*(?<thing>[a-z&' -]{3,40}?)[\s?.!]*$/iu;

/**
 * 要几家才够, "how many do I need?": what is asked of the number that is being talked about, the one asked, else the one
 * noted last; 为什么要问海外收入: of the fact it names. Null when the message asks something else, or names no fact.
 */
export function hearAskOfFact(state: Conversation, text: string, circumstances: Circumstances): Heard | null {
  const fact = HOW_MANY.test(text) ? numberTalkedAbout(state) : factAskedAbout(state, text);
  return fact === undefined ? null : sayWhy(state, circumstances, fact);
}

function numberTalkedAbout({ asked, steps }: Conversation): Fact | undefined {
  const isCounted = (fact: Fact | null): fact is Fact => fact !== null && COUNTED.has(vocabulary[fact].shape);
  return [asked, ...steps.toReversed().flatMap(({ changed }) => changed)].find(isCounted);
}

function factAskedAbout({ facts }: Conversation, text: string): Fact | undefined {
  const { what, thing } = WHY_OF.exec(text)?.groups ?? {};
  const isOpen = (fact: Fact) => (categoryOf(fact) ?? facts.category) === facts.category;
  return factsNamedIn(what ?? thing ?? '', isOpen)[0]?.fact;
}
