import type { CalendarDay } from '../../core/calendar-day.ts';
import type { Language } from '../../policy-text/language.ts';
import { readChoiceId } from '../choice-id.ts';
import { type Circumstances, notice } from '../heard.ts';
import type { Message } from '../message.ts';
import { looksLikeQuestion } from '../policy/question/looks-like-question.ts';
import { putsNumbers } from '../policy/question/own-case.ts';
import type { Reply } from '../reply.ts';
import { type ClientLanguage, inScript, type Script, scriptOf, simplified, writingOn } from '../script.ts';
import { caseCodeIn, isBadCode } from '../shared-case/code-in-message.ts';
import { freshConversation } from '../state.ts';
import { readBaseTalk } from '../understanding/base-talk.ts';
import { factsSaid } from '../understanding/facts-said/facts-said.ts';
import { languageOf } from '../understanding/follow-language.ts';
import { type Intent, readIntent } from '../understanding/intent.ts';
import { legibleText, longestMessage } from '../understanding/legible-text.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { actOn } from './act-on.ts';
import { answerAddedClause, answerClause, answerPolicy, answerTopicChosen } from './policy-reply.ts';

/** What is answered where others read along. */
export interface OpenAnswer {
  readonly replies: readonly Reply[];
  readonly language: Language;
  readonly script: Script;
}

/** What may be said to the assistant in company: nothing of it is about anybody's case. */
const smallTalk: ReadonlySet<Intent> = new Set<Intent>([
  'human',
  'robot',
  'reliable',
  'insult',
  'praise',
  'thanks',
  'goodbye',
  'acknowledge',
]);

const ourselves =
  /我们|咱|我[院校司所]|我(?:的)?(?:单位|公司|园区|企业|机构|基地)|本(?:单位|公司|院|校|所|园区|企业|机构)|\b(?:we|our|us|my|i)\b/i;
const whetherItFits =
  /(?:能|可以|可否|有资格)[^,，。]{0,8}(?:申请|申报|报|认定|评|通过|过)|够|符合|满足|达标|合格|过关|有戏|没戏|差(?:多少|什么|哪)|\b(?:can|could|may|are|do|does|would|will) (?:we|i|our \w+)\b.*\b(?:appl|qualif|eligib|pass|meet|enough)|qualif|eligib|\benough\b/i;

/**
 * Answers what is said where others read along, from the text alone and without any conversation before it.
 * @param saidBy `others` when somebody asks about another's message: then nothing in it is about the asker
 * @returns null when it is about the person's own organization or conversation: that is for them alone.
 */
export function answerOpenly(
  message: Message,
  circumstances: Circumstances,
  clientLanguage: ClientLanguage = 'zh',
  saidBy: 'person' | 'others' = 'person',
): OpenAnswer | null {
  const client = writingOn(clientLanguage);
  if ('press' in message) {
    const shown = pressed(message.press, client.language, circumstances);
    return shown && { replies: inScript([shown], client.script), ...client };
  }
  if ('form' in message) return null;
  const typed = legibleText(message.text.slice(0, longestMessage + 1));
  const text = simplified(typed);
  const language = languageOf(typed) ?? client.language;
  const isOthers = saidBy === 'others' && text !== '' && text.length <= longestMessage;
  const replies = isOthers ? [answerPolicy(text, language, circumstances)] : answered(text, language, circumstances);
  if (replies === null) return null;
  const script = scriptOf(typed, client.script);
  return { replies: language === 'zh' ? inScript(replies, script) : replies, language, script };
}

function answered(text: string, language: Language, circumstances: Circumstances): readonly Reply[] | null {
  const { talk, openly } = catalogues[language];
  if (text.length > longestMessage) return [notice(talk.tooLong(longestMessage))];
  const intent = readIntent(text);
  if (text === '' || intent === 'hello' || intent === 'help') return [notice(openly.hello)];
  if (intent && smallTalk.has(intent)) return actOn(intent, freshConversation(language), circumstances).replies;
  if (intent || isOwnAffair(text, circumstances.today)) return null;
  return [answerPolicy(text, language, circumstances)];
}

function pressed(id: string, language: Language, circumstances: Circumstances): Reply | null {
  const choice = readChoiceId(id);
  if (choice?.kind === 'clause') return answerClause(choice.clause, language, circumstances);
  if (choice?.kind === 'topic') return answerTopicChosen(choice.topic, language, circumstances);
  if (choice?.kind === 'added_clause') return answerAddedClause(choice, language, circumstances);
  return null;
}

/**
 * Whether a message speaks of the person's own organization, a case file or a base of theirs: 我们是一家医院，能申请吗
 * does; 医院能申请吗 and 注册满3年就行吗 ask what holds for anybody.
 */
function isOwnAffair(text: string, today: CalendarDay): boolean {
  if (caseCodeIn({ text }) !== null || isBadCode(text) || readBaseTalk(text, today) !== null) return true;
  const isAboutUs = ourselves.test(text);
  if (isAboutUs && whetherItFits.test(text)) return true;
  // 研发投入占比20%够不够: a number that is put to the rules is somebody's own, without a word of 我们 as well.
  const putsOwnNumbers = putsNumbers(text) && whetherItFits.test(text);
  if (looksLikeQuestion(text) && !isAboutUs && !putsOwnNumbers) return false;
  const { said, waits } = factsSaid(text, { facts: {}, today, isCategoryNamed: false });
  return said.length > 0 || waits || putsNumbers(text);
}
