import { halfWidth } from '../../policy-text/spelling/half-width.ts';

/** The ways to ask where it stands, and nothing else: with more in it, a message asks of what is named there. */
const WAYS = [
  // 这是哪一条规定的，第几条，在哪条里写着
  '(?:那|这|你|刚才)*(?:个|条|话|句话)?(?:说)?的?(?:是|在|依据|根据|出自)*(?:办法|文件|规定)?(?:里|中|的)?(?:哪|第几)(?:一|个)?(?:条文?|款|项|条款|条规定)(?:里|中|上)?(?:是)?(?:说|写|规定|讲|要求)?(?:着|了|过)?的?',
  // 依据呢，有什么依据，出处在哪
  '(?:那|这|你)?(?:个|话|句话)?(?:说的?)?(?:有|是)?(?:什么|啥)?的?(?:依据|根据|出处|来源)(?:是|在)?(?:什么|啥|哪里|哪儿|哪)?',
  // 给我看条文
  '(?:请|麻烦)?(?:给我|让我|我要|我想)?(?:看|瞧|查)(?:一?下|看)?(?:条文|原文|依据|出处)',
  // 哪里写的
  '(?:这个?|那个?)?(?:写|规定|说)?(?:在|的)?(?:办法|文件)?(?:里)?(?:哪里|哪儿|什么地方)(?:写|说|规定)(?:着|了|过)?的?',
  // 原文怎么写的
  '(?:那|这)?(?:个|条|句话)?的?(?:条文)?原文(?:是什么|是啥|怎么写|怎么说|在哪)?的?',
  '(?:(?:and|so|ok|okay),? )*(?:in )?(?:which|what) (?:clause|article|provision|paragraph|section|rule)(?: (?:number|no\\.?))?(?: (?:is|was|says?|states?|of the (?:regulation|text)|you mean|that|this|it|so|from|in))*',
  '(?:and )?where (?:is|does|did) (?:that|this|it|the (?:text|regulation))(?: (?:say|written|stated?|stand|come from|that|this|it|so))*',
  "(?:what(?:'s| is) (?:the|your) )?(?:source|reference|legal basis|citation)(?: (?:for|of) (?:that|this|it))?",
  'says who|according to (?:which|what)(?: (?:clause|article))?|(?:show|quote|give) me the (?:clause|article|source)',
];
const WHOLE = new RegExp(`^(?:${WAYS.join('|')})$`, 'iu');

/** Whether a message asks nothing but where in the text it stands what was just answered: 哪一条说的, `says who?` */
export function asksForTheClause(text: string): boolean {
  const said = halfWidth(text)
    .replaceAll('’', "'")
    .trim()
    .replace(/[\s。.!~,?呢啊呀吗]+$/u, '');
  return WHOLE.test(said);
}
