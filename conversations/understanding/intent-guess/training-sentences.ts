import type { Intent } from '../intent.ts';

/** What a guess can come to: ways to speak of the conversation that change no answer, or something else. */
export type Guessable = Extract<
  Intent,
  'why' | 'progress' | 'result' | 'review' | 'ways' | 'human' | 'help' | 'skip' | 'insult' | 'thanks'
>;

/** Sentences written for this project, a few for each meaning in each language; `other` is what must not be taken for one. */
export const trainingSentences: Readonly<Record<Guessable | 'other', readonly string[]>> = {
  why: [
    ...[
      '你要知道这个做什么用',
      '问这个有什么意义',
      '这个问题跟申报有什么关系',
      '为什么非要填这个',
      '这跟我们有关系吗为什么问',
    ],
    ...['what do you need this for', 'why would that be relevant', 'what is the point of this question'],
    ...['how is this related to applying', 'why on earth do you need to know'],
  ],
  progress: [
    ...['还有好多问题要回答吗', '大概还要多长时间才能问完', '后面还剩下几个问题', '快问完了没有', '现在问到第几题了'],
    ...['are we nearly done with the questions', 'how far along are we', 'is there a lot left to answer'],
    ...['how long will the questions take', 'when will the questions be finished'],
  ],
  result: [
    ...[
      '那最后到底能申请下来不',
      '把目前的结论给我看一下',
      '根据刚才说的我们够资格不',
      '现在的情况算是合格了没',
      '给个结论吧',
    ],
    ...[
      'so what is the conclusion for us',
      'given all that are we eligible or not',
      'let me see the conclusion so far',
    ],
    ...['tell me the current outcome', 'where do we stand right now'],
  ],
  review: [
    ...[
      '把我前面讲过的内容列出来',
      '我想核对前面的回答',
      '前面记录的都有哪些',
      '给我看看已经记下来的内容',
      '把记下的内容念给我听',
    ],
    ...['list everything i told you before', 'i want to check what you noted', 'read back what you have written down'],
    ...['show what has been recorded', 'what do you have on record for us'],
  ],
  ways: [
    ...[
      '我们要做哪些事情才够得上条件',
      '差在哪些地方怎么补救',
      '有什么办法能让我们符合要求',
      '需要改进什么才可以申报',
      '怎么弥补这些差距',
    ],
    ...['what should we improve to meet the requirements', 'how can we close the gap', 'what would make us eligible'],
    ...['which steps would help us qualify', 'how do we fix what is missing'],
  ],
  human: [
    ...[
      '我不想跟机器说话给我找个人',
      '能不能让工作人员来回答我',
      '我要打电话找你们单位的人',
      '叫个真人来跟我讲',
      '有没有人可以联系',
    ],
    ...[
      'put me through to somebody real',
      'i would rather deal with a member of staff',
      'is there somebody i can call',
    ],
    ...['give me a phone number of a real person', 'let somebody from the office answer me'],
  ],
  help: [
    ...['我不懂怎么用这个东西', '该怎么跟你说话', '教我一下怎么操作', '这个助手有哪些功能', '我应该怎么回答你'],
    ...['i have no idea how to use this thing', 'how am i supposed to talk to you', 'explain how to operate this'],
    ...['what are your functions', 'teach me how to use the assistant'],
  ],
  skip: [
    ...['这个先放一放吧', '这道题先留着等会儿回来', '换一个问题问我', '这个暂时不想回答', '先问别的'],
    ...['let us leave this one for the moment', 'ask me something else first', 'put this question aside for now'],
    ...['i would rather not answer this at the moment', 'move on to another question'],
  ],
  insult: [
    ...[
      '你怎么这么蠢一直听不懂',
      '什么破玩意浪费我时间',
      '跟你说话真费劲烦死人',
      '你们这个东西太难用了',
      '真是气死我了',
    ],
    ...['you never understand anything you idiot', 'what a waste of my time', 'this thing is driving me crazy'],
    ...['this is the worst bot ever', 'talking to you is a pain'],
  ],
  thanks: [
    ...['太感谢你的帮助了', '麻烦你了谢谢', '你帮了大忙', '真的非常谢谢你的耐心'],
    ...['thanks a lot for your help', 'you have been a great help', 'much appreciated thank you very much'],
  ],
  other: [
    // That one does not know is an answer too, and is not guessed.
    ...[
      '这个我得回去问财务才清楚',
      '手头没有这方面的材料',
      '这方面不归我管不了解',
      '我刚来没多久不掌握情况',
      '这块的情况我说不上来',
    ],
    ...[
      'i would have to look that up first',
      'that is not something i have at hand',
      'our finance people would know that not me',
    ],
    ...['i am new here and cannot tell', 'nobody told me that'],
    ...[
      '我们和德国的大学合作',
      '去年办了一场论坛',
      '我们公司做人工智能',
      '我们有一个实验室',
      '场地在海淀',
      '去年的收入还可以',
    ],
    ...[
      '我们老板很重视国际合作',
      '今天天气不错',
      '讲个笑话',
      '我们单位成立很久了',
      '证书快到期了',
      '我们的客户都在国外',
    ],
    ...['项目还在谈', '团队有几个外国人', '我想报名', '合作机构主要在欧洲', '我们刚搬了办公室', '你吃饭了吗'],
    ...[
      'we work with universities in germany',
      'our company makes robots',
      'we held a forum last year',
      'the site is in haidian',
    ],
    ...[
      'our boss cares about cooperation',
      'the weather is nice today',
      'tell me a joke',
      'the certificate expires soon',
    ],
    ...[
      'most of our customers are abroad',
      'the project is still being negotiated',
      'we moved to a new office',
      'a few foreigners work here',
    ],
  ],
};
