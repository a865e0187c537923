import type { CalendarDay } from '../../core/calendar-day.ts';
import { type Fact, factNames, type Shape, vocabulary } from '../../core/fact.ts';
import { unitOf } from '../../core/fact-unit.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { clausesOf } from './facts-said/clauses.ts';
import { hasNumber, isCountedIn, isTimeAlone } from './facts-said/measure-word.ts';
import { factsNamedIn } from './facts-said/named-facts.ts';
import { isPlanned } from './facts-said/polarity.ts';
import { speaksOfOthers } from './facts-said/self.ts';
import { ofOneself } from './of-oneself.ts';
import { saysHowOften } from './reading/how-often.ts';
import { legible } from './reading/legible.ts';
import { mentionsIn } from './reading/mention.ts';
import type { Understood } from './understand.ts';

/** What organizations tell of themselves and no clause asks. */
export const ofNoFact =
  /员工|职工|学生|师生|床位|门诊|研发人员|科研人员|专利|论文|著作权|软著|注册资[本金]|占比|同比|增长|下降|翻|排名|部门|奖|补贴|补助|财政|拨款|[层楼]|电话|手机|盖楼|装修|房租|名额|小时|分钟|点钟?$|我(?:自己)?一个人|\bemploy(?:s|ees)?\b|\bstaff of\b|\bpatents?\b|\bpapers\b|\bregistered capital\b|\bcountries\b|\bgrants?\b|\bsubsid(?:y|ies)\b|\bawards?\b|\bmeeting at\b|\b(?:minutes|hours)\b/iu;
/** Who is told of is somebody else. */
const OF_OTHERS =
  /隔壁|人家|别的(?:单位|公司|机构)|其[他它](?:单位|公司)|子公司|母公司|集团的|\bneighbou?rs?\b|\bsubsidiar(?:y|ies)\b|\bother compan(?:y|ies)\b|\bthe group has\b/iu;
/** 客户是一家医院, 毕业于北京大学, "we invested in an incubator": named, and not what one is. */
const NAMES_WITHOUT_BEING =
  /投(?:资)?了|客户|楼下|对面|附近|挂靠|毕业|听说|开会|让我(?:来|去)?问|帮(?:助)?(?:企业|公司|医院|高校|园区)|转型|想(?:做|转|办|建)|打不开|比较容易|\b(?:invested in|clients?|stud(?:y|ied|ent)|graduated|asked me|told me|is down|next to|near)\b/iu;
const NUMBERS: ReadonlySet<Shape> = new Set<Shape>([
  'count',
  'area',
  'yuan',
  'yuan_list',
  'count_by_year',
  'yuan_by_year',
]);
/** Of these there is no number to tell: 有12家 is no yes to whether the licence is valid. */
const uncounted: ReadonlySet<Fact> = new Set<Fact>(['registeredInBeijing', 'inValidExistence']);

/** Words that say yes or no, or nothing; what is left of an answer without them says what it is about. */
const YES_AND_NO =
  /[嗯是对有没不的了啊呀吧呢嘛都还也个当然肯定确实问题正常目前现在一直我们咱可以能必须废话那用说好行无否未在需要所其中暂时已经刚只就家,，、。.!！~\s]|\b(?:yes|yeah|yep|yup|yea|ya|yah|aye|nah|never|definitely|certainly|absolutely|indeed|no|none|nope|not|we|it|they|is|are|do|does|don|t|have|has|had|of|course|sure|so|still|already|yet|right|correct|true|all|i|am|that|this|one|some|any|anymore|more|longer|them|and|ok|okay|but|there|know|isn|aren|wasn|thing|affirmative|just|fine|problems?|issues?|my|knowledge|to)\b|['’]/giu;
/** A word or two may stand beside a yes or a no without saying of what. */
const littleMore = 2;
const OF_REGISTRATION =
  /注册|登记|京|执照|证|效|期|照|存续|营业|regist|licen|valid|force|certificate|beijing|expire|renew/iu;
/** 餐厅、班车都有: all of what was asked for. */
const ALL_OF_IT = /(?:都|全|样样|一应)(?:有|是|齐|算|没问题)[的了啊呀]*[\s。.!！~]*$|齐全|当然|肯定|绝对/u;
/** "We have …": it goes on to say what. */
const WE_HAVE =
  /^\W*(?:(?:well|yes|so),? )?(?:we|i|it|they|there)(?: have| has| are| is| do| am|['’](?:re|ve|s|m)) (?!already|of course|indeed|registered|valid|located|based|in beijing)/iu;
/** A yes or a no to what is to come. */
const BEGINS_WITH_NONE =
  /^(?:我们?|目前|现在|暂时?|还|从来|从|一直|这个|那|嗯|呃|啊|都|也|倒|真|,|，|\s)*(?:没|无|零|0|不|未|尚|木有|冇|一[家个场次项名位所分]|半[家个场次])|^\W*(?:we |i |it |they |there )*(?:no|none|nope|nah|nada|zilch|not|never|zero|nil|0|do(?: not|n['’]t)|have(?: not|n['’]t)|has(?: not|n['’]t)|did(?: not|n['’]t)|are(?: no|n['’]t)|nothing|clean)\b/iu;

/** 每年参加10场: to attend is not to hold. */
const ATTENDED =
  /^(?:(?!举办|承办|主办).)*(?:参加|参与|出席|参会|\battended?\b|\bparticipated?\b)(?!.*(?:举办|承办|主办))/iu;

/** 去年还评了5A tells of no record, though it names a time. */
const OF_RECORDS =
  /有|没|无|未|冇|被|[一两二三几\d][次条起]|撤|罚|记录|失信|异常|信用|违|清|净|良好|正常|^\s*[0零]|^\s*[是对]的?[\s。.!！]*$|^\s*(?:zero|nil|nada|zilch)[\s.!]*$|曾|\byes\b|\byep\b|\byeah\b|\bwe do\b|\b(?:one|two|once|twice|record|fined?|revoked?|none|no|nope|nah|not|never|nothing|clean|listed|had|was|were)\b|n['’]t\b/iu;
const OTHER_EVENT =
  /天气|搬|迁到|改制|更名|改的?名|上市|合并|合作|获得?了?奖|评[了为上]|认定|签[了约]|办了|参加|开了|开会|一样|还剩|剩下|\b(?:moved|renamed|listed|merged|awarded|weather|signed|hosted|partners?|cooperat[a-z]*)\b/iu;
const BEGINNING =
  /注册|登记|成立|创|设立|建校|建院|建所|执照|开业|落户|\b(?:regist|found|establish|set up|incorporat|start|began|opened)/iu;
/** Told from today; with so much more, something of that day is told. */
const FROM_TODAY =
  /今[天年]|昨天|前[天年]|去年|上个?[月周]|\b(?:last (?:year|month|week)|yesterday|today|this year)\b/iu;
const SAYS_LITTLE =
  /[我们的了吧呢啊嘛大概应该好像似乎是在就那个年月日初底中\d,，。.\s]|\b(?:about|around|i|we|think|it|was|is|in|early|late|the|of)\b/giu;
const littleBesideDay = 5;

/**
 * Whether a message that could be read as an answer to the question tells of something else: 我们有20个部门 is no yes and no
 * number of partners, 审计报告还没出来 no no, 下个月准备签两家 not yet so, 去年搬的家 no day of registration.
 * @param understood what it would be read as
 */
export function isBesideQuestion(asked: Fact, text: string, understood: Understood, today: CalendarDay): boolean {
  const { shape } = vocabulary[asked];
  if (shape === 'organization_kind' || shape === 'legal_form') {
    return speaksOfOthers(text) || OF_OTHERS.test(text) || NAMES_WITHOUT_BEING.test(text);
  }
  if (shape === 'category') return false;
  if (OF_OTHERS.test(text)) return true;
  if (unitOf(asked) === 'events' && ATTENDED.test(text)) return true;
  switch (shape) {
    case 'day':
      return !isCountedIn(asked, text, today) || isOfAnotherDay(text);
    case 'day_or_none':
      return (FROM_TODAY.test(text) && isOfAnotherDay(text)) || isNoneOfOther(asked, text, understood);
    case 'days':
      return (!isTimeAlone(text, today) && !OF_RECORDS.test(text)) || isNoneOfOther(asked, text, understood);
    case 'yes_no':
      return understood.kind === 'value' && isNoAnswer(asked, text, understood, today);
    default:
      return (
        NUMBERS.has(shape) &&
        isOtherNumber(asked, asked === 'existingBases' ? ofOneself(text) : text, understood, today)
      );
  }
}

/** 下个月准备签两家, 方案还在写: what is asked for is not there yet. */
export function isToCome(asked: Fact, text: string, understood: Understood, today: CalendarDay): boolean {
  const { shape } = vocabulary[asked];
  if (shape === 'yes_no') return understood.kind === 'none' && (isPlanned(text) || IN_HAND.test(text));
  const counting = clausesOf(text).filter((clause) => hasNumber(clause.text, today));
  return NUMBERS.has(shape) && counting.length > 0 && counting.every((clause) => isPlanned(clause.text));
}

const IN_HAND =
  /(?:还在|正在|在)(?:写|编|做|建|招|办|谈|弄|搞|起草|制定|筹备)|(?:写|做|建|办|签|招)完?(?:就|才)|筹备|快(?:要)?(?:了|[写做建办弄][好完]|批)|\b(?:working on (?:it|that|one)|in (?:progress|the works|preparation)|under ?way|to be determined|tbd|being (?:drafted|written|prepared|set up|built|finali[sz]ed)|(?:very |pretty )?soon)\b/iu;

function isNoAnswer(asked: Fact, text: string, understood: Understood, today: CalendarDay): boolean {
  if (uncounted.has(asked)) {
    return hasNumber(text, today) || (restOf(text).length > littleMore && !OF_REGISTRATION.test(text));
  }
  if (namesAsked(asked, text)) return false;
  if (HAS_NAMED.test(text) && namesOther(asked, text)) return true;
  const words = understood.kind === 'value' ? understood.words : '';
  if (hasNumber(text, today) && (isPlanned(text) || (countsPeople(text) && !ofPeople.has(asked)))) return true;
  if (hasNumber(text, today)) return restOf(withoutNumbers(asked, text, today)).length > 1;
  if (WE_HAVE.test(text)) return restOf(text).length > littleMore;
  const isNo = understood.kind === 'value' && understood.value === false;
  return isNo && restOf(text.slice(0, Math.max(0, text.indexOf(words)))).length > littleMore;
}

/** Without its numbers; what English counts stays, people left out where people are asked for. */
function withoutNumbers(asked: Fact, text: string, today: CalendarDay): string {
  return mentionsIn(text, today).reduce((said, { reading, unit }) => {
    const isOfPeople = asked === 'internationalStaff' && /people|persons?|staff/u.test(unit ?? '');
    return said.replace(reading.words, isOfPeople ? ' ' : ` ${/[a-z]{3}/.test(unit ?? '') ? unit : ''} `);
  }, text);
}

function isOtherNumber(asked: Fact, text: string, understood: Understood, today: CalendarDay): boolean {
  if (/注册资[本金]|registered capital/iu.test(text)) return true;
  const isNamed = namesAsked(asked, text);
  if (!isNamed && ofNoFact.test(text)) return true;
  const counting = clausesOf(text).filter((clause) => hasNumber(clause.text, today));
  if (!isNamed && !isCountedIn(asked, text, today)) return true;
  if (!isNamed && unitOf(asked) !== 'persons' && countsOthers(text, today)) return true;
  return counting.length === 0 && !isNamed && !saysHowOften(legible(text)) && isOtherNone(text, understood);
}

/** 审计报告还没出来, 没有食堂: that there is none of something else. */
function isOtherNone(text: string, understood: Understood): boolean {
  if (understood.kind !== 'value') return false;
  if (NONE_OF.test(text)) return !OF_WHATEVER_IS_ASKED.test(text);
  return !BEGINS_WITH_NONE.test(text) && restOf(text).length > littleMore;
}

/** 没有 and the name of something. */
const NONE_OF =
  /^(?:我们?|目前|现在|暂时?|还|也|都|,|，|\s)*(?:没有|没(?!有)|无)(?![过在被的了啊呀吧呢嘛没])\p{Script=Han}{2}/u;
/** 没有这种情况, 没有任何处罚 */
const OF_WHATEVER_IS_ASKED =
  /[这那]|任何|过|情况|问题|发生|出现|处罚|[违罚签办聘招]|失信|异常|不良|污点|撤|取消|[一1半]?[家个场次项名位条起所]$/u;

const GOES_ON_ABOUT_NUMBER =
  /^(?:左右|上下|以[上下内外]|多|吧|了|的|是|都|也|就|还|出头|不到|[国境海]外|外国|国家|国际|市级|[美德英法日韩新港澳台])/u;

/** 好几个同事都在问: 个 counts anything, and the word behind it says what. */
function countsOthers(text: string, today: CalendarDay): boolean {
  const counted = mentionsIn(text, today).filter(({ dimension }) => dimension === 'count');
  return (
    counted.length > 0 &&
    counted.every(({ unit, reading }) => {
      const after = text.slice(reading.end);
      const isOfOther = /^(?:\p{Script=Han}{2}|人(?!\p{Script=Han}))/u.test(after);
      return unit === '个' && isOfOther && !GOES_ON_ABOUT_NUMBER.test(after);
    })
  );
}

const SAYS_CLEAN = /清白|干净|良好|正常|\bclean\b/iu;

function isNoneOfOther(asked: Fact, text: string, understood: Understood): boolean {
  const { value } = understood.kind === 'value' ? understood : { value: null };
  const isNone = value === 'none' || (Array.isArray(value) && value.length === 0);
  return isNone && !SAYS_CLEAN.test(text) && !namesAsked(asked, text) && isOtherNone(text, understood);
}

/** 今天天气真不错, 2012年搬到海淀: a day, and not the one on which the organization was registered. */
function isOfAnotherDay(text: string): boolean {
  if (BEGINNING.test(text)) return false;
  const rest = text.replace(FROM_TODAY, '').replace(SAYS_LITTLE, '');
  return OTHER_EVENT.test(text) || (FROM_TODAY.test(text) && rest.length > littleBesideDay);
}

function restOf(text: string): string {
  return ALL_OF_IT.test(text) ? '' : text.replace(YES_AND_NO, '');
}

/** Words that many questions have. */
const COMMON =
  /[个了的是有在几每或及和与]|国际|国家|部门|主管|合作|科技|单位|贵单|有没|没有|是否|是不|不是|多少|每年|目前|北京|我们|相对|稳定/u;

/** Whether a text names what is asked: by its cue, or by a word of the question. */
function namesAsked(asked: Fact, text: string): boolean {
  if (factsNamedIn(text, (fact) => fact === asked).length > 0) return true;
  const said = text.toLowerCase();
  return wordsOf(asked).some((word) =>
    /^[a-z]/.test(word) ? new RegExp(`\\b${word}\\b`).test(said) : said.includes(word),
  );
}

/** Whoever tells how many people there are answers whether there are these. */
const ofPeople: ReadonlySet<Fact> = new Set<Fact>([
  'internationalStaff',
  'internationalDepartment',
  'talentTeam',
  'researchTeam',
  'industryTeam',
]);

function countsPeople(text: string): boolean {
  return /[\d零一二两三四五六七八九十百几多来] ?[个名位]?人(?![才次])|\b(?:people|persons?)\b/iu.test(text);
}

/** 有方案, said of whoever works full time. */
const HAS_NAMED = /^(?:我们?|也|都|还|,|，|\s)*(?:没)?有(?![的了啊呀吧呢嘛])\p{Script=Han}{2}/u;
const ofYesNo = factNames.filter((fact) => vocabulary[fact].shape === 'yes_no');

/** Whether a word of another question is said, and none of what is asked. */
function namesOther(asked: Fact, text: string): boolean {
  const own = wordsOf(asked);
  return ofYesNo.some(
    (fact) =>
      fact !== asked &&
      wordsOf(fact).some((word) => /\p{Script=Han}/u.test(word) && text.includes(word) && !own.includes(word)),
  );
}

const questionWords = new Map<Fact, readonly string[]>();

function wordsOf(fact: Fact): readonly string[] {
  const known = questionWords.get(fact);
  if (known) return known;
  const { zh, en } = catalogues;
  const chinese = `${zh.facts[fact].name}，${zh.facts[fact].ask}`.match(/\p{Script=Han}+/gu) ?? [];
  const pairs = chinese.flatMap((run) => [...run].slice(1).map((char, index) => `${[...run][index]}${char}`));
  const english = `${en.facts[fact].name} ${en.facts[fact].ask}`.toLowerCase().match(/[a-z&]{5,}/g) ?? [];
  const words = [
    ...new Set([...pairs.filter((pair) => !COMMON.test(pair)), ...english.filter((word) => !PLAIN.has(word))]),
  ];
  questionWords.set(fact, words);
  return words;
}

const PLAIN: ReadonlySet<string> = new Set(
  'international cooperation organization organizations there which where their these those about three years event events have having other abroad relatively stable beijing answer please'.split(
    ' ',
  ),
);
