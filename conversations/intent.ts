import { halfWidth } from '../policy-text/half-width.ts';

/** The ways to say something about the conversation itself; a message means it when it is one of them as a whole. */
const waysToSay = {
  chinese: [
    '(?:请|能|可以)?(?:说|用|讲|换成?|切换到?)?(?:中文|汉语|普通话|简体中文)(?:吧|吗|谢谢)?',
    '(?:in |(?:can you )?speak |switch to |use )?(?:chinese|mandarin)',
  ],
  english: [
    '(?:请|能|可以)?(?:说|用|讲|换成?|切换到?)?(?:英文|英语)(?:吧|吗|谢谢)?',
    "(?:in |(?:can you )?speak |switch to |use )?english|i (?:do not|don'?t|can'?t) (?:speak|read|understand) chinese",
  ],
  unknown: [
    '(?:对?这[个题一点]*)?我?[们也]?(?:对?这[个题一点]*)?(?:真的?|还|暂时)?(?:不知道|不清楚|不太清楚|不确定|不太确定|不晓得|不了解|不记得|记不清|忘了|没统计过?|没有?数据|说不好|说不准|不好说|答不上来)(?:这[个题])?了?[呢啊呀哎唉吧]?',
    '先?跳过(?:这题|这个)?吧?|略过|下一[个题]|待定|(?:以后|回头|稍后)再(?:说|答)|我?(?:得|要|要去|去)?(?:问问?|查查?)(?:一下)?[\\p{Script=Han}]{0,4}(?:再说|再答|才知道)',
    "(?:i )?(?:really )?(?:do not|don'?t) (?:know|remember)(?: that)?|i?dunno|idk|(?:i )?(?:have )?no (?:idea|clue)|(?:i(?:'m| am) )?(?:not sure|unsure)|unknown|not known|can'?t (?:say|tell)",
    "i(?:'d| would|'ll| will)? (?:have|need) to (?:ask|check)(?: (?:with )?[a-z ]{1,30})?",
    'skip(?: it| (?:this|that)(?: one| question)?)?|pass|next(?: question)?|later',
  ],
  undo: [
    '(?:返回|回到?|退回)?上一[步个题]|返回|后退|撤销|撤回|退回去?|退一步|我?(?:刚才|刚刚)?[说答填选]错了',
    '(?:go )?back(?: (?:one|a)(?: step)?)?|undo|previous(?: question)?|(?:oops,? )?(?:i made a mistake|that was (?:wrong|a mistake))|oops',
  ],
  restart: [
    '重来|重新来|重新开始|从头(?:再来|开始|来)|再来一[遍次]|重置|清空',
    "(?:let'?s )?(?:restart|start (?:over|again)|begin again)|reset",
  ],
  why: [
    '(?:你们?)?(?:为什么|为啥|干嘛)(?:要)?(?:(?:问|知道|填)?(?:我)?(?:这个|这些|这)?)?|问(?:这个|这)?(?:干嘛|干什么|做什么|有什么用)',
    'why(?: do you (?:ask|need)(?: (?:that|this|it))?| is (?:that|this) (?:needed|asked)| does (?:that|this|it) matter| this| that)?|what for',
  ],
  progress: [
    '进度|到哪了|还[有剩](?:多少|几个?)(?:个?问题|题|步)?|还要问?(?:多久|多少|几个)|问完了吗',
    'progress|how (?:many|much) (?:more|left|longer)(?: questions?)?(?: left)?|status',
  ],
  result: [
    '(?:看看?|查看|给我)?(?:一下)?(?:目前的?|现在的?)?(?:结果|结论)(?:呢|怎么样|如何)?',
    '(?:那么?)?(?:我们?|本?单位|公司)?(?:到底|现在)?(?:(?:符不符合|够不够|能不能申?报|行不行)(?:条件|要求)?[啊呢]?|(?:符合|满足|够|能申?报|可以申报)(?:条件|要求)?了?[吗么])',
    '(?:别|不想?|不用)再?[问答填](?:我|下去)?了|到此为止|就到这[里吧儿]*|结束|停',
    "(?:show |see )?(?:me )?(?:the )?(?:results?|summary|outcome|verdict)|what(?:'s| is) (?:the|my|our) (?:result|verdict|outcome)",
    "(?:do|would|can|could) (?:we|i) (?:qualify|apply)|are we eligible|am i eligible|stop|quit|enough|that's (?:all|enough)",
  ],
  report: [
    '(?:查?看)?(?:全部|所有)条款|看?完整的?(?:报告|结果)|继续问?|接着问',
    '(?:show )?(?:every clause|all clauses|(?:the )?(?:full|whole) report)|continue|go on|carry on',
  ],
  help: ['帮助|怎么用|使用说明|你会什么|你能做什么', 'help|how does this work|what can you do|\\?'],
  /** Only ever pressed. */
  confirm_restart: [],
  keep: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Intent = keyof typeof waysToSay;

const patterns = Object.entries(waysToSay).map(
  ([intent, ways]) =>
    [intent as Intent, ways.length > 0 ? new RegExp(`^(?:${ways.join('|')})(?:,? please)?$`, 'iu') : null] as const,
);

export function isIntent(name: string): name is Intent {
  return Object.hasOwn(waysToSay, name);
}

/** What a message says about the conversation itself, or null when it says something else. */
export function readIntent(text: string): Intent | null {
  const said = halfWidth(text)
    .replaceAll('’', "'")
    .trim()
    .replace(/[\s。.!~,]+$/, '')
    .replace(/(?<=.)\?+$/, '');
  return patterns.find(([, pattern]) => pattern?.test(said))?.[0] ?? null;
}
