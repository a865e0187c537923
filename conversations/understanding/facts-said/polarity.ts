/** Whether the words about a fact say that it is so, that it is not, that one does not know, or nothing of the kind. */
export type Polarity = 'yes' | 'no' | 'unknown' | null;

const UNKNOWN =
  /不知道|不清楚|不确定|不晓得|记不清|说不准|没有?(?:统计|算过?|数过|查过|数据)|\b(?:do not|don't|don’t) know\b|\bnot (?:sure|certain|known)\b|\bunsure\b|\bno idea\b/iu;
/** Not so yet, or not surely so. */
const NOT_YET =
  /可能|也许|或许|好像|似乎|应该|打算|计划(?!书)|准备(?!金)|将要|正在|还在|在办|补办|办理中|拟|想(?:要|建|设)|吗|有没有|是不是|是否|能不能|[?？]|\bbeing (?:drafted|written|prepared|renewed|processed|changed|set up|built)\b|\b(?:maybe|perhaps|might|probably|plan(?:s|ning)? to|will|going to|want to|would like)\b/iu;
/** 有是有，就是不太稳定: said and taken back at once. */
const TAKEN_BACK =
  /(有|是|能)是\1|[做建弄]了?一半|只有一半|部分(?:有|是|做)|不(?:太|怎么|大)(?!清楚|确定|知道)|\bnot (?:very|really|quite|so)\b/iu;
/** What is meant to come, and is not there yet. */
const PLANNED =
  /打算|计划(?!书)|准备(?!金)|将要|正在|在建|希望(?!小学)|争取|力争|预计|预期|有望|目标(?:是|为|定)|对(?:吧|不对)[?？。]*$|还没批|[二三]期|听说|据说|想(?:跟|和|与|再)|要(?:签|办|招|引进|承担|建)|在谈|谈着|洽谈|接洽|正(?:招|谈|建|签|办)|拟|即将|想(?:要|建|设|招)|明年|下个?(?:周|月|季度|半年)|以后|将来|\b(?:plan(?:s|ning)? to|will|going to|want to|would like|hiring|recruiting|phase (?:two|three|2|3)|negotiating|talking to|in talks|hop(?:e|ing) (?:to|for)|aim(?:s|ing)? (?:to|for)|targets? (?:is|of)|expect(?:s|ed|ing)?|(?:we|i|they) plan|planned(?=[\s.]*$)|should (?:reach|come to)|joining|to join|next (?:week|month|quarter|year))\b/iu;
/** 没问题 and 没过期 affirm. */
const NO_PROBLEM =
  /没有?(?:什么|任何|啥)?(?:问题|毛病)|[没未]有?(?:过期|失效|到期)|\bno problems?\b|\bnot (?:yet )?expired\b/giu;
const NO =
  "没有?|冇|无(?!锡)|过期|失效|未(?!来)|缺(?:少|乏)?|不(?:具备|是|属于|能|够|足|完善|健全|强|清晰|稳定|多)|并非|[谈说算称]不上|\\bno\\b|\\bnot\\b|n['’]t\\b|\\bwithout\\b|\\black(?:s|ing)?\\b|\\bnone\\b|\\bneither\\b|\\bnever\\b|\\bexpired\\b";
const YES =
  "有|都齐|齐(?:了|备)|具备|建立|建成|设立|设有|设了|配备|取得|是|属于|能|完善|健全|齐全|强|清晰|明确|[很挺](?:多|稳定)|比较稳定|都好|正常|在(?:有)?效期|在期|做了|(?:做|写|编|定|制定|起草|弄|准备)(?:好|完|出来|成)|制定了|定稿|到位|配齐|对口|符合|相符|匹配|\\bthere(?:['’]s| is| are)\\b|\\bhave\\b|\\bhas\\b|\\bhad\\b|\\bwith\\b|\\bgot\\b|\\byes\\b|\\bis\\b|\\bare\\b|\\bbuilt\\b|\\bexists?\\b|\\bin place\\b|\\bin order\\b|\\b(?:is |all )?(?:fine|ok|okay|active)\\b|\\bvalid\\b(?! (?:un)?til)";
const SAID = new RegExp(`(${NO})|(${YES})`, 'giu');
/** "A lab with MIT" does not say that there is one. */
const SAID_AFTER = new RegExp(`(${NO})|(${YES.replace('|\\bwith\\b', '')})`, 'giu');

/**
 * What a clause says about the words that stand from `start` to `end` in it: the last 有 or 没有 before them, else the
 * first one behind them, else what was said before in the same sentence.
 */
export function polarityAt(clause: string, start: number, end: number, before: Polarity): Polarity {
  if (UNKNOWN.test(clause)) return 'unknown';
  if (NOT_YET.test(clause) || TAKEN_BACK.test(clause)) return null;
  return lastSaid(clause.slice(0, start)) ?? firstSaid(clause.slice(end)) ?? before;
}

/** Whether a clause says anything for certain: not that it may be so, is to come, or is so only in part. */
export function isSaidPlainly(clause: string): boolean {
  return !UNKNOWN.test(clause) && !NOT_YET.test(clause) && !TAKEN_BACK.test(clause);
}

/** What a clause leaves standing for those that follow it in the sentence. */
export function lastSaid(text: string): Polarity {
  const said = [...affirmed(text).matchAll(SAID)].at(-1);
  return said ? (said[1] === undefined ? 'yes' : 'no') : null;
}

function firstSaid(text: string): Polarity {
  const [said] = affirmed(text).matchAll(SAID_AFTER);
  return said ? (said[1] === undefined ? 'yes' : 'no') : null;
}

/** Whether a clause speaks of what is to come: 下个月招两个. */
export function isPlanned(clause: string): boolean {
  return PLANNED.test(clause);
}

function affirmed(text: string): string {
  return text.replace(NO_PROBLEM, (words) => '有'.padEnd(words.length));
}
