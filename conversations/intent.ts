import { halfWidth } from '../policy-text/half-width.ts';

/** The ways to say something about the conversation itself; a message means it when it is one of them as a whole. */
const waysToSay = {
  chinese: [
    '(?:请?(?:说|用|讲|换成?|切换到?))?(?:中文|汉语|普通话|简体中文)(?:吧|谢谢)?',
    '(?:in |speak |switch to |use )?(?:chinese|mandarin)(?:,? please)?',
  ],
  english: [
    '(?:请?(?:说|用|讲|换成?|切换到?))?(?:英文|英语)(?:吧|谢谢)?',
    '(?:in |speak |switch to |use )?english(?:,? please)?',
  ],
  unknown: [
    '我?[们也]?(?:真的?)?(?:不知道|不清楚|不太清楚|不确定|不太确定|不晓得|不了解|不记得|记不清|忘了|没统计过?|没有?数据|说不好|答不上来)了?[呢啊呀]?',
    '先?跳过(?:这题|这个)?|略过|下一[个题]',
    "(?:i )?(?:really )?(?:do not|don[’']?t) (?:know|remember)(?: that)?|dunno|no idea|not sure|unsure|unknown|not known",
    'skip(?: it| this)?|pass|next',
  ],
  undo: [
    '(?:返回|回到?|退回)?上一[步个题]|返回|后退|撤销|撤回|退回|退一步',
    '(?:go )?back|undo|previous(?: question)?',
  ],
  restart: ['重来|重新来|重新开始|从头(?:再来|开始|来)|重置|清空', 'restart|start (?:over|again)|reset|begin again'],
  why: [
    '(?:你们?)?(?:为什么|为啥|干嘛)(?:要)?(?:问(?:我)?(?:这个|这些|这)?)?|问(?:这个|这)?(?:干嘛|干什么|做什么|有什么用)',
    'why(?: do you (?:ask|need)(?: (?:that|this|it))?| is (?:that|this) (?:needed|asked)| this| that)?',
  ],
  progress: [
    '进度|到哪了|还有(?:多少|几个?)(?:个?问题|题|步)?|还要问?(?:多久|多少|几个)|问完了吗',
    'progress|how (?:many|much) (?:more|left|longer)(?: questions?)?(?: left)?|status',
  ],
  result: [
    '(?:看看?|查看|给我)?(?:一下)?(?:目前的?|现在的?)?(?:结果|结论)(?:呢|怎么样|如何)?',
    '(?:show |see )?(?:me )?(?:the )?(?:results?|summary|outcome|verdict)',
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
  ([intent, ways]) => [intent as Intent, ways.length > 0 ? new RegExp(`^(?:${ways.join('|')})$`, 'i') : null] as const,
);

export function isIntent(name: string): name is Intent {
  return Object.hasOwn(waysToSay, name);
}

/** What a message says about the conversation itself, or null when it says something else. */
export function readIntent(text: string): Intent | null {
  const said = halfWidth(text)
    .trim()
    .replace(/[\s。.!~,]+$/, '')
    .replace(/(?<=.)\?+$/, '');
  return patterns.find(([, pattern]) => pattern?.test(said))?.[0] ?? null;
}
