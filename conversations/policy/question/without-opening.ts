const GREETING =
  '您好|你好|老师|领导|专员|同志|客服|小编|大哥|大姐|师傅|朋友们?|各位|亲爱?的?|打扰(?:了|一下)?|hi|hello|hey|sorry|excuse me|dear \\w+|good (?:morning|afternoon|evening)';
const ASKS_TO_ASK =
  '(?:再|想|我想|弱弱[地的]?)?(?:请教|请问|问|咨询)(?:一下|下|一句|个事|个问题|专员|老师|领导|同志)?|(?:just )?(?:an?|one|my)? ?(?:quick|short|silly|stupid|dumb|simple|last) (?:one|question|q)|(?:asking|question) for a (?:friend|colleague)';
/** `hi, quick one:`, 老师您好，请教一下，: what is said before it is asked. */
const OPENING = new RegExp(
  `^(?:\\s*(?:${GREETING}|${ASKS_TO_ASK})(?: there| all| team)?(?:[\\s,，.。:：;；!！~～-]+|$))+`,
  'iu',
);

/** A question without the greeting and the asking to ask before it; whole when it is nothing else. */
export function withoutOpening(question: string): string {
  const rest = question.replace(OPENING, '');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : question;
}

const ASKING_TO_ASK = new RegExp(ASKS_TO_ASK, 'iu');

/** Whether a message only greets and asks to ask: `hi, quick one`. */
export function isOnlyAskingToAsk(message: string): boolean {
  return ASKING_TO_ASK.test(message) && !/[\p{L}\p{N}]/u.test(message.replace(OPENING, ''));
}
