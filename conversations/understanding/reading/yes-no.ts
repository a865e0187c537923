import { legible } from './legible.ts';
import type { Reading } from './reading.ts';
import { nothing, read, unclear } from './reading.ts';

/** What may follow a word that is a whole answer. */
const END = '(?=$|[\\s、,。.;!~)的了啊呀呢哦哈嘛滴])';

/** Not an answer: a question, or a person who does not know. */
const NO_ANSWER = anyOf(
  '[?？]|吗|(?<!没)有没有(?!没)|是不是|能不能|会不会|是否|多少|哪些|什么|怎么|为何',
  '不知道|不清楚|不确定|不晓得|不了解|不记得|无法确定|没概念|没印象|不适用|无所谓|^都(?:行|可以|好)|随便|我(?:们)?(?:先|去|来|再|得)*(?:看看|看一下|问问|问一下|查查|查一下|想想)|对不起|不好意思|^对了',
  "\\b(?:don't|do not|didn't) know\\b|\\bnot (?:sure|certain)\\b|\\bunsure\\b|\\bno (?:idea|clue)\\b|\\bno one knows\\b",
  '\\b(?:what|how|which)\\b|\\bn/a\\b',
  '\\bno (?:worries|rush|hurry|thanks)\\b|\\blet me (?:check|see|ask|look)\\b',
  "\\bcan(?:'t|not) (?:say|tell|remember)\\b|\\b(?:have|need) to (?:ask|check)\\b",
);
/** Said without being sure of it. */
const UNSURE = anyOf(
  '可能|也许|或许|应该|好像|似乎|估计|大概|说不准|不好说|不一定|[听据]说有|[是有对行能可以没算]吧',
  '\\b(?:maybe|perhaps|probably|possibly|might|should be|depends)\\b|\\bi (?:think|guess|believe|suppose)\\b',
);
/** Neither yes nor no, or both. */
const MIXED = anyOf(
  '(?:(有|是|能)是\\1)|还行|还可以|还好|还不错|草稿|初稿|草案|雏形|\\bdraft\\b|一般|马马虎虎|凑合|\\bso[- ]so\\b|\\baverage\\b|\\bkinda\\b',
  '不完全|不全|算是|差不多|部分|有的有|基本上?(?=[有是能可具符满达])|有一些(?=[的了啊吧呢]*$)|一半一半|不敢说|谈不上|说不上|\\bmore or less\\b|\\bsome of (?:it|them)\\b',
  // 曾经有: and now?
  '(?:以前|从前|曾经?|过去|原来|早年)(?:也|是|就|倒是?)?有(?!.*(?:没有?|不)了)|\\bused to\\b(?!.*\\bnot\\b)',
  '\\b(?:partly|partially)\\b',
  '\\bin principle\\b|\\bunofficial(?:ly)?\\b|\\binformal(?:ly)?\\b|名义上|口头上|原则上(?=有|是|能)',
  '\\b(?:sort|kind) of\\b|\\bnot (?:really|exactly|only)\\b|\\bin part\\b|\\byes and no\\b',
  // Full-time staff are asked for: 只有兼职.
  '^(?!.*(?:专职|full)).*(?:兼职|part[- ]time)',
  // Two negatives: 不是没有.
  '(?:不是|并非|并不是|不能说|不)没有?|没有?不(?!良)|无不|不无',
  "\\bnot (?:that we )?(?:don't|do not|without|no)\\b",
);
/** These say yes however they are hedged. */
const NO_DOUBT = anyOf('毫无疑问|没有疑问|不用说|无误', '\\bno (?:doubt|question)\\b|\\bwhy not\\b');
/** 以前有，现在没了; 哪有啊 */
const NO_LONGER = anyOf(
  '(?:以前|从前|曾经?|过去|原来|早年)(?:也|是|就|倒是?)?有.*(?:没有?|不[在是])了',
  '^[\\s,、]*(?:这|我们?|咱们?)*哪里?(?:会|能|可能)?有(?=[啊呀呢哦、,。.!~\\s]|$)',
  "\\bno longer\\b|\\b(?:not|n't)(?: [a-z]+)? any ?more\\b",
);
/** 以前没有，现在有了 */
const NOW_SO = /(?:以前|从前|过去|原来|之前)(?:也|是)?(?:没|无).*(?:现在|如今|目前|已经?|刚)(?:也|都|就)?有/u;
/** They begin like a no and say yes. */
const YES_LIKE_NO = anyOf(
  '没问题|没有问题|没毛病|没错|毫无疑问|没有疑问|无误|不用说',
  '没有?(?:过期|失效|到期|吊销|注销)|尚?未(?:过期|失效|到期)',
  '\\bno (?:problem|doubt|question)\\b|\\bwhy not\\b',
  "(?:it )?(?:is|has|was)?(?:n't| ?not) (?:yet )?(?:expired|lapsed|been (?:revoked|cancelled))",
);
/** They begin like a yes or a no and are neither. */
const NEITHER = anyOf(
  '不错|不过|不管|不同|不如|不客气|没事|没关系|无关|无论|无锡|未来',
  // How long, not whether: 有个五六年了.
  '有(?:个|了)?(?:大概|大约|将近|快|不到|超过|差不多)*[\\d零一二两三四五六七八九十几半]+[多来几]?个?(?:年|月|天)[多半]?(?:左右|以上|时间|的?样子|[了吧啊呢])*(?=$|[\\s,，。.!])',
  '有关|有点|有些|有一些|有限|有时|有望|有个?(?:问题|疑问)|对于|对方|对比|只有|所有|\\bright now\\b',
);
const FILLER = anyOf(
  '^(?:[\\s、,。.!…~]|嗯+|呃+|啊|哦+|噢|唔|那个|那(?=必须|当然|肯定|是的|有的|绝对)|就是说|其实|目前|现在|当前|暂时|确实|的确|肯定|当然|绝对|废话|那还用说|这还用问|都|也|已经|已',
  '我们?|咱们?|本?公司|本?单位|我司|园区|学校|(?:well|so|um+|uh|oh|hmm+|actually|currently|honestly|i(?:.d| would) say)\\b|(?:definitely|certainly|absolutely|of course)(?= (?:not|no|never)\\b))',
);
const NO = anyOf(
  '^(?:(?:从来|从|并|还|尚|暂|目前|均|全|一个都|一个也)?(?:没有|没|未|无)|木有|冇|否',
  `不(?:太|够|怎么|算)?强|不(?:对口|相符|吻合)|不(?:是|对|行|能|可以|具备|符合|满足|属于|存在|设|在|完善|健全)|不${END}`,
  '(?:已经?)?(?:过期|失效|到期|吊销|注销)|(?:it )?(?:has |is |was )?(?:expired|lapsed|revoked)\\b',
  `(?:no|nope|nah|not|never(?! mind)|none(?! of your)|negative|false|neither|nay)\\b|n${END}`,
  "(?:we|i|it|they|there) (?:do|have|has|are|is|does|did|were|was|can)(?:n't| not\\b| no\\b| never\\b| none\\b)",
  "(?:do|have|is|are|has|does)n't\\b|[×✗✘❌👎])",
);
const YES = anyOf(
  `^(?:(?:是|对|在|能|行|好|必须|算(?!了))${END}|对对|有|可以|没问题`,
  '(?:还|仍|一直|长期)?(?:有效|在有效期)|正常|存续|完善|健全|齐全|(?:较|很|挺|比较|非常|相当)?强(?=$|[\\s、,。.!~的了啊呀呢吧])|对口|对得上|相符|吻合|取得|成效显著|设有|设了|设立|设置|建有|建了|建立|带动了?|能带动|配有|配了|配备|具备|符合|满足|属于',
  '(?:就?是?在)?(?:北京|京)市?(?:注册|登记)|(?:注册|登记)在(?:北京|京)|(?:就?是?在)北京|(?:we are |it is )?(?:registered )?in beijing\\b',
  "(?:it is |it's |still )*(?:valid|in force)\\b",
  '(?:yes|yep|yeah|yup|ya|yea|sure|of course|certainly|definitely|absolutely|indeed)\\b',
  "(?:已经?)?(?:批了|批准|通过了|定了|(?:写|做|编|制定)[好完]了?|完成了)|(?:it(?:'s| is| was) )?(?:approved|done|finished|ready|written|completed?)\\b",
  '(?:能|可以)(?:拿到|及时|获取|获得|得到|做到|提供|看到|收到|保证)|(?:显著|明显|突出)(?=$|[\\s、,。.!~的了啊呀呢吧])|(?:(?:pretty|very|quite|really|fairly|rather) )?(?:strong|notable)\\b|(?:they |both |all |these |everything )*(?:exist|are there|(?:is |are )?in place)\\b|[🆗👌💪]',
  '(?:just |only )?(?:one|two|three|four|five|several|a few)(?= (?:with|called|named)\\b)',
  '(?:[一两二三四五六七八九几]|[1-9]\\d?)[个家](?=[和跟与叫])',
  `(?:correct|right|true|affirmative|ok|okay|aye)\\b|y${END}`,
  '(?:we|i|it|they|there) (?:do|have|has|are|is|does|did|can)\\b|[√✓✔✅👍])',
);
const EMPHASIS = /(?:确实|的确|肯定|当然|绝对|废话|那还用说|这还用问|嗯+)/;
/** 没有，都正常: no trouble is meant, and whether that is a no to what was asked is not said. */
const IS_WELL =
  /^[\s、,。.]*(?:(?:it|we|all|everything|totally|completely)(?:'s|'re| is| are)? )*(?:clean|clear|spotless|in order)\b|^[\s、,。.]*(?:一切|我们|很|都|挺|一直)*(?:干净|清白|良好|正常)/;
/** 不是，是20%: the number before is denied, and not what is asked. */
const IS_ANOTHER_NUMBER = /^[\s、,。.]*(?:而|应该)?是[^、,。]{0,6}[\d一二两三四五六七八九十百千]/;
const BUT = /但|不过|可是|只是|\bbut\b|\bexcept\b|\bhowever\b|\balthough\b/;
/** Within a short sentence: 机构倒是有, 专职的有两个人, 专职人员没有. */
const YES_AT_END =
  /(?<![没只还不])(?:(?:当然|肯定|都|绝对)算(?:的|啊|呀)*|(?:有|是|对)(?:的|啊|呀|了)*|有(?:[一二两三四五六七八九十几]|[1-9]\d*)[\u4e00-\u9fff]{0,3}|(?:建|设|设立|成立)[了过](?:[一二两三四五六七八九十几]|[1-9]\d*)?[\u4e00-\u9fff]{0,3})[\s。.!~]*$/;
const NO_WITHIN =
  /(?:没有?|无)$|没有|没设|没建|没配|尚未|还没|未设|未建|未配|\bno\b|\bnot\b|n't\b|\bnone\b|\bnever\b(?! mind)|\bwithout\b|\black\b/;
const CLAUSE = /[、,。.;!]/;

/**
 * Whether a text says yes or no, in the ways people say it: 有的, 必须的, 还没, `we do`, `not yet`, 没问题 (yes).
 * 可能有 and `maybe` are unsure; 不是没有, a yes taken back by a "but" and `nope, clean` are ambiguous; a question and
 * 不知道 are neither.
 */
export function readYesNo(text: string): Reading<boolean> {
  const plain = legible(text);
  if (NO_ANSWER.test(plain)) return nothing;
  const noLonger = NO_LONGER.exec(plain);
  if (noLonger) return read(false, text, spanOf(noLonger, 0));
  const nowSo = NOW_SO.exec(plain);
  if (nowSo) return read(true, text, spanOf(nowSo, 0));
  const mixed = YES_LIKE_NO.test(plain) ? null : MIXED.exec(plain);
  const unsure = mixed ?? UNSURE.exec(plain);
  if (unsure && !NO_DOUBT.test(plain)) return unclear(mixed ? 'ambiguous' : 'unsure', text, spanOf(unsure, 0));
  const start = afterFillers(plain);
  const rest = plain.slice(start);
  const yesLikeNo = YES_LIKE_NO.exec(rest);
  if (yesLikeNo?.index === 0) return read(true, text, spanOf(yesLikeNo, start));
  if (NEITHER.exec(rest)?.index === 0) return nothing;
  const answer = NO.exec(rest) ?? YES.exec(rest);
  if (answer) {
    const isYes = !NO.test(rest);
    const after = rest.slice(answer[0].length);
    const span = spanOf(answer, start);
    const isTakenBack = isYes
      ? takenBack(after)
      : saysOpposite(after, YES) || IS_WELL.test(after) || IS_ANOTHER_NUMBER.test(after);
    return isTakenBack ? unclear('ambiguous', text, span) : read(isYes, text, span);
  }
  const emphasis = EMPHASIS.exec(plain.slice(0, start));
  if (rest === '' && emphasis) return read(true, text, spanOf(emphasis, 0));
  const within = withinShortSentence(text, plain);
  return within.kind === 'none' ? atTheEnd(text, plain) : within;
}

/** IC & robotics, so yes: the last few words of several answer. */
const LAST_WORDS = /[、,。;](?: ?(?:so|and|then|所以|那就|就))? ?([^、,。;]{1,10})$/;

function atTheEnd(text: string, plain: string): Reading<boolean> {
  const last = plain.length > 80 || BUT.test(plain) ? null : LAST_WORDS.exec(plain.replace(/[\s。.!~]+$/, ''));
  const [, words = ''] = last ?? [];
  const whole =
    words !== '' &&
    /^(?:yes|no|yep|yeah|nope|definitely|certainly|of course|absolutely|sure|是的?|有的?|没有|不是|都有|算的?|没有的|肯定是|当然)$/.test(
      words,
    );
  if (!last || !whole) return nothing;
  const start = last.index + last[0].length - words.length;
  const isNo = /^(?:no|nope|没有|不是|没有的)$/.test(words);
  return read(!isNo, text, { start, end: start + words.length });
}

/** The offset behind 嗯, 其实, 我们, "well" and the like. */
function afterFillers(plain: string): number {
  let start = 0;
  for (let filler = FILLER.exec(plain); filler; filler = FILLER.exec(plain.slice(start))) start += filler[0].length;
  return start;
}

/** 不，有的: the next clause begins with the other answer. */
function saysOpposite(rest: string, other: RegExp): boolean {
  const clause = CLAUSE.exec(rest);
  if (!clause || clause.index > 2) return false;
  const next = rest.slice(clause.index + 1);
  return other.test(next.slice(afterFillers(next))) && !BUT.test(next);
}

function takenBack(rest: string): boolean {
  return BUT.test(rest) || /^ ?(?:no|none|not|n't|没|无)(?![a-z])/.test(rest) || saysOpposite(rest, NO);
}

/** A sentence of several clauses may deny something else than what was asked. */
function withinShortSentence(text: string, plain: string): Reading<boolean> {
  if (plain.length > 40 || BUT.test(plain) || CLAUSE.test(plain.replace(/[\s。.!]+$/, ''))) return nothing;
  const no = NO_WITHIN.exec(plain);
  if (no) return read(false, text, spanOf(no, 0));
  const yes = NEITHER.test(plain) ? null : YES_AT_END.exec(plain);
  return yes ? read(true, text, spanOf(yes, 0)) : nothing;
}

function spanOf(match: RegExpExecArray, offset: number) {
  return { start: offset + match.index, end: offset + match.index + match[0].length };
}

function anyOf(...words: readonly string[]): RegExp {
  return new RegExp(words.join('|'), 'u');
}
