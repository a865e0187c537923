import { isOnlyAskingToAsk } from './without-opening.ts';

/** What one says before asking: `您好，我想咨询一下`, `Hello, I have a question about`. */
const OPENING =
  /您好|你好|老师好?|领导好?|打扰(?:了|一下)?|在吗|谢谢|麻烦|我们?|想要?|(?:咨询|请教|请问|问问|问|了解|打听)(?:一下|一个|个|下)?|关于|的?(?:事情?|问题|情况)儿?/g;
/** All that is named then: Bases, or applying, at large. */
const AT_LARGE = /^(?:北京)?(?:市)?(?:国合|国际科技合作)?(?:基地)?(?:申报|申请|认定)?的?[了吧呢啊呀吗哈]*$/;
const ASKS_TO_ASK = /咨询|请教|请问|问|了解|打听/;
const ENGLISH =
  /^(?:hello|hi|hey|dear \w+|good (?:morning|afternoon))?\W*(?:i|we)(?:'d| would| have| want| wish)?\b[\w\s']{0,20}\b(?:questions?|ask|enquire|inquire)(?: (?:something )?about (?:applying|the application|an application|(?:the |your )?bases?|the regulation))?\W*(?:thanks|thank you)?\W*$/i;

/** Whether a message only greets and says that it has a question, of Bases or of applying at large, and asks none yet. */
export function onlyOpens(message: string): boolean {
  if (ENGLISH.test(message.trim()) || isOnlyAskingToAsk(message)) return true;
  return ASKS_TO_ASK.test(message) && AT_LARGE.test(message.replace(/[\s\p{P}]/gu, '').replace(OPENING, ''));
}
