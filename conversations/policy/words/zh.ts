import { weekdayOf } from '../../../core/calendar-day.ts';
import { zh } from '../../wording/catalogue/zh.ts';
import type { AnswerWords } from './answer-words.ts';

export const zhAnswers: AnswerWords = {
  underCategory: (category, rule) => `${zh.categories[category]}：${rule}`,
  sentence: (text) => (/[。！？]$/.test(text) ? text : `${text}。`),
  join: (sentences) => sentences.join(''),

  yesOrNo: (says, asked, agrees) => {
    if (asked === 'asks' || agrees === null) return says;
    const [right, wrong] = asked === 'checks_right' ? ['对', '不对'] : ['是的', '不是'];
    // 不行 and 没有 say no by themselves.
    const saysNo = /^(?:不是|没有|不(?=[用行能再会一算宜限]))/.test(says);
    if (!agrees && saysNo && (asked === 'checks_so' || says.startsWith('不是'))) return says;
    return `${agrees ? right : wrong}，${agrees ? says.replace(/^不行，/, '') : says}`;
  },

  several: (words) => words.join('；'),

  verdict: {
    met: '够。按您说的情况，这一点达到了。',
    declared: '可以这样申报，由专家判断。',
    review: '不一定。按您说的情况，够不够要看怎样理解，需人工判断。',
    in_principle_short: '不是直接淘汰，但按您说的情况，没有达到“原则上”的要求，需要说明理由，由人工判断。',
    unknown: '按您说的情况，还不能确定。',
    not_met: '不够。按您说的情况，这一点达不到。',
  },
  verdictOnMay: {
    met: '这一点没有问题：按您说的情况，这一点达到了；其他条件也要满足。',
    declared: '可以这样申报，由专家判断。',
    review: '不一定。按您说的情况，行不行要看怎样理解，需人工判断。',
    in_principle_short: '原则上不行，但不是绝对的：按您说的情况，没有达到“原则上”的要求，需要说明理由，由人工判断。',
    unknown: '按您说的情况，还不能确定。',
    not_met: '不行。按您说的情况，这一点达不到。',
  },
  anotherWayWillDo: '可以没有，但要有另一种。',
  partIsMet: '这一项够：按您说的情况，这一点达到了；同一条的其他要求也要满足。',
  countsWhatIsThere: '还不能确定：只算已经有的、符合条文的，打算做的和不合要求的不算。',
  alsoAsked: (names) => `同一条还要看：${names.join('、')}。`,
  claim: (asked, isRight) => {
    if (asked === 'checks_right') return isRight ? '对' : '不对';
    return isRight ? '是的' : '不是';
  },
  mayApplyIn: (categories, isCertain) =>
    `${isCertain ? '可以申报' : '不一定，可能可以申报'}${categories.map((category) => zh.categories[category]).join('或者')}，但基本条件和这一类的各项条件都要满足。`,
  fits: (outcome, sentence, asked) => {
    if (outcome === 'met') return asked ? `是的，${sentence}` : sentence;
    if (outcome === 'not_met') return `不行：${sentence}`;
    return asked ? `不一定：${sentence}` : sentence;
  },
  benchmarkSaid: { period: '全年', source: '您说的数' },
  verdictFor: (category, verdict) => `${zh.categories[category]}：${verdict}`,
  otherWay: (other) => `只凭这一种达不到，但满足其一即可，还可以看：${other}。`,
  share: (share, asked, isEnough) =>
    isEnough ? `${share}不低于${asked}。` : `${share}低于${asked}，办法没有四舍五入的规定，不能按${asked}算。`,
  sizeDecides: (short) => `要看大小：其中有1场是大型的，这一点就达到了；都是中小型的，还差${short}场。`,
  open: ({ open, readings, safer }) => {
    const [first, ...others] = readings.map(({ zh: words }) => words.replace(/。$/, ''));
    return `${open.zh}通常理解：${first}；也可以理解为：${others.join('；或者')}。稳妥的做法：${safer.zh}`;
  },

  dayIs: (duty, right) =>
    ({
      registration: right ? '满了。' : '还没满。',
      revocation: right ? '那天限制已过。' : '那天还不行。',
      validity: right ? '那天还在有效期内。' : '那天已经过了有效期。',
    })[duty as string] ?? (right ? '在期限内。' : '过了期限。'),
  yearAssumed: (day) => `没有说年份，按${day}算。`,
  onRestDayThatWorks: (day) => `${day}虽是周末，但按放假通知调休上班。`,
  weekday: (day) => `周${'日一二三四五六'[weekdayOf(day)]}`,

  clauseReads: (clause) => `${clause.label.zh}的原文如下。`,
  nearestClause: (clause) => `与问题最接近的是${clause.label.zh}，原文如下。是否适用请对照原文。`,
  translation: () => '',
  item: (clause) => `${clause.label.zh}：${clause.lead}`,
  itemsBelow: (labels) => `下面还有：${labels.join('、')}。`,
  restsOn: (labels) => `刚才的回答依据${labels.join('、')}。`,
  thereIs: '有。',
  items: ({ label }, labels) =>
    labels.length === 0 ? `${label.zh}不分项。` : `${label.zh}有${labels.length}项：${labels.join('、')}。`,
  extent: (chapters, articles) => `办法共${chapters}章${articles.length}条，从${articles.at(0)}到${articles.at(-1)}。`,
  noSuchArticle: (extent) => `没有这一条。${extent}`,
  noSuchItem: (items) => `没有这一项。${items}`,
  whichTopic: (offered) =>
    `您想问的是${offered.map(({ title, label }) => `“${title}”（${label}）`).join('、')}吗？请选一个，或者换个说法再问。`,
  ifAsked: (title) => `不能确定您问的是不是“${title}”。如果是：`,
  ifNot: '问的是别的，请换个说法再问。',
  aboutWhat: '请说清楚问的是哪一点，例如“园区面积4万平方米够不够”。',
  nothingFound: '办法没有涉及这一点，至少没有找到关于它的规定。',
  otherLaws: (titles, more) =>
    `这超出了范围。本助手答《北京国际科技合作基地管理办法》，另外收录了${titles.map((title) => `《${title}》`).join('、')}${
      more > 0 ? `等，还有${more}部` : ''
    }，说出名称就可以问；没有收录的法律不答。`,
  outOfScope: '这超出了范围。本助手只答《北京国际科技合作基地管理办法》的问题，例如申报条件、公示、有效期。',
  withheld: '有一处引用没有通过与原文的核对，所以依据它的内容没有发出，已经记录下来。请直接看条文，或者换个说法再问。',
  noQuestion: '没有看到问题。请用文字问关于《北京国际科技合作基地管理办法》的问题，例如“公示期多久”。',
};
