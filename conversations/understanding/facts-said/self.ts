import type { LegalForm, OrganizationKind } from '../../../core/fact.ts';
import { legalFormWords, organizationKindWords } from '../choice-words.ts';
import { namedKind } from '../named-kind.ts';
import { readChoice } from '../read-choice.ts';
import { negationsAround } from '../reading/negation.ts';
import { nothing, type Reading, read, wholeOf } from '../reading/reading.ts';

/** What a clause says of the organization itself: what it is, its form, and the place it names. */
export interface Self {
  readonly organizationKind?: OrganizationKind;
  readonly legalForm?: LegalForm;
  /** Whether the place is in Beijing, with the words that name it. */
  readonly place?: { readonly isBeijing: boolean; readonly words: string };
}

/** Whether anything is said of the organization itself. */
export function isAbout(self: Self): boolean {
  return Object.keys(self).length > 0;
}

const WHO =
  '第[一二三四五12345][家个](?:客户|单位|公司)?|(?:the )?(?:first|second|third|next) (?:one|client)|client [a-z0-9]\\b|(?:我们?|咱们?|本|我)(?:单位|公司|院|校|所|司|园区|机构|中心|这边|这里)?|单位|公司|(?:the )?(?:company|organi[sz]ation)';
const IS_SELF = new RegExp(
  `(?:^(?:喂|[你您]好|哈喽|嗨|请问|那个|就是|嗯|呃|啊|哎)*|[ ,，])(?:${WHO})(?:们|哋)?(?:其实|就|都|也|现在|目前)?(?:是|属于|为|系(?!统|列|主任|里|教))(?!否|不是|[^,，。]{1,12}的(?:教授|老师|研究员|员工|学生|客户|朋友))|^(?:其实|就|也)?是(?:一?[家所个])|^(?:单位|机构|企业|组织)(?:性质|类型|类别)?[:：]|^(?:单位|机构|企业|组织)(?:性质|类型|类别)[: ]|^(?:an? )(?:[a-z-]+ ){0,4}[a-z]+ (?:registered|based|located|founded|incorporated) in\\b|\\b(?:we(?:'re|’re| are)|i am|i'm|it is|it'?s|this is|as) (?:actually |really |in fact )?(?:a|an|the|one)\\b|\\b(?:we(?:'re|’re| are)) (?!in\\b|at\\b|not\\b|registered|based|located|still)|\\bi (?:work (?:for|at)|represent)\\b|\\bi(?:'m|’m| am) (?:from|with|at|calling from|writing from) (?:an?|the|our)\\b`,
  'iu',
);
/** 某某有限公司上海分公司: the branch is what it is. */
const PART_OF_ONE =
  /分公司|分支机构|内设(?:机构|部门)|二级(?:学院|单位)|\bbranch(?: office)?\b|\binternal department\b/iu;
const FORM =
  /法人|非法人|事业单位|(?:有限责任|股份有限|有限)公司|\bltd\b|\bllc\b|分公司|分支机构|内设(?:机构|部门)|二级(?:学院|单位)|个人(?:名义|身份|申报)|自然人|就我(?:自己|一个人)(?!\p{Script=Han}{0,2}[弄做管填负忙跑])|没有?(?:任何)?单位(?:的)?$|合伙企业|\blegal (?:person|entity)\b|\bbranch(?: office)?\b|\binternal department\b|\bsole proprietor|\bjust me\b|\bmyself only\b/iu;
const BEIJING =
  '北京|海淀|朝阳(?!产业|行业)区?|东城区?|西城区?|丰台|石景山|门头沟|房山区?|通州区?|顺义|昌平|大兴区?|怀柔|平谷|密云|延庆|亦庄|(?<![东南])京(?!东)';
const BEIJING_ENGLISH =
  'beijing|haidian|chaoyang|dongcheng|xicheng|fengtai|shijingshan|mentougou|fangshan|tongzhou|shunyi|changping|daxing|huairou|pinggu|miyun|yanqing|yizhuang';
const IS_NAMED = /^[A-Z][\w'’&.() -]{1,80}? is an? (?<what>.+)$/u;
const IN_BEIJING = new RegExp(`\\b(?:${BEIJING_ENGLISH})\\b`, 'iu');
const ELSEWHERE =
  '上海|天津|重庆|广州|深圳|杭州|南京|苏州|成都|武汉|西安|雄安|石家庄|河北|山东|青岛|济南|大连|沈阳|厦门|福州|合肥|长沙|郑州|香港|澳门|台湾|外地';
const ELSEWHERE_ENGLISH =
  "shanghai|tianjin|chongqing|guangzhou|shenzhen|hangzhou|nanjing|suzhou|chengdu|wuhan|xi['’]?an|hebei|shandong|qingdao|dalian|xiamen|hong kong|macao|taiwan";
const SITS =
  '地址|所在地|注册|登记|成立|位于|坐落|设在|总部|地处|开在|落户|location:|registered|located|based|founded|incorporated|established';
const AT = new RegExp(
  `(${BEIJING})(?:市)?|\\b(${BEIJING_ENGLISH})\\b|(${ELSEWHERE})(?:市|省)?|\\b(${ELSEWHERE_ENGLISH})\\b`,
  'iu',
);
/** 海淀的科技园, "a hospital in Chaoyang", with nothing more: who says so speaks of the organization itself. */
const IS_PLACED = new RegExp(
  `^(?:一?[家所个])?(?:在)?(?:${BEIJING})(?:市|区)*(?:这边)?的?(?:一?[家所个])?(?:[三甲级国家市科技\\s]{0,4})(?:科技园区?|产业园区?|园区|产业基地|大学|高校|学院|医院|研究[所院]|孵化器|众创空间|协会|学会|公司|企业)$|^(?:an? |the )[a-z ]{3,30} in (?:${BEIJING_ENGLISH})$|^[a-z-]+(?: [a-z-]+)? in (?:${BEIJING_ENGLISH})$`,
  'iu',
);
/** 我们医院在海淀: what it is, and where. */
const IS_OURS = new RegExp(
  `^(?:我们?|咱们?|本)(?:单位|公司|院|校|所|园区|机构|中心|医院|大学|高校|学校|学院|协会|学会|企业|孵化器|研究[院所])?就?(?:在|位于)(?:${BEIJING})(?:市|区)*$`,
  'u',
);
/** 朝阳区的: where it is, said beside what it is. */
const IS_FROM = new RegExp(
  `^(?:就?在|是)?(?:${BEIJING})(?:市|区)*(?:这边|这里|本地)?的?$|^(?:就?在|位于)(?:${BEIJING})[^,，。]{0,8}(?:区|市|县|镇|街道|园|科学城)$|^(?:(?:in|from|at) )?(?:${BEIJING_ENGLISH})(?: district)?$`,
  'iu',
);
/** 应该是北京的: not said for certain. */
const IS_HEDGED = /应该|可能|好像|似乎|也许|大概|[是的]吧$|\b(?:maybe|perhaps|probably|i think|i guess)\b/iu;
const IS_SITUATED = new RegExp(SITS, 'iu');

/** "It's a department of the university": the university is whose it is. */
const IS_DEPARTMENT =
  /^(?:it(?:'|’)?s|it is|we(?:'|’)?re|we are) (?:just |only |actually )?(?:an?|the) (?:[a-z]+ )?(?:department|division|unit) (?:of|in|at|within)\b/iu;
/** 没有法人资格 says what it is not. */
const IS_NONE = /(?:没有?|无|不是|并非|不算)[^,，。]{0,6}$|(?:\b(?:no|not|without)\b|n['’]t\b)[^,.;，。]{0,24}$/iu;

/** 我们医院2008年登记, our institute has 18 partners: whose it is, whatever is said of it. */
const IS_OF_OURS =
  /^(?:我们|咱们?|本|我)(?:这家|这个|这|家)?(?:医院|大学|高校|学校|学院|研究[所院]|孵化器|众创空间|科技园区?|产业基地|协会|学会|商会|园区)(?![和跟与同]|的(?:附属|下属|直属|二级)|里|对面|附近|旁|的?隔壁)|^(?:我们|咱们?|本)?公司(?=(?:于|是)?(?:19|20)\d\d年?|(?:在[^,，。]{1,8})?(?:成立|注册|创办))|^our (?:hospital|university|institute|incubator|science park|association|company)\b(?!['’]s)|^(?:an? )?(?:company|hospital|university|(?:research )?institute|incubator|science park|industrial base|association|society|technology transfer (?:organization|centre|center))(?=[:：])|^(?:医院|大学|高校|孵化器|众创空间|科技园区?|园区|产业基地|产业园|协会|学会|研究[所院]|技术转移(?:机构|中心)|企业|公司)(?=[:：])/iu;

/** What a clause says of the organization itself; 和3家国外大学合作 says nothing of the kind. */
export function selfIn(clause: string): Self {
  const isSelf =
    IS_SELF.test(clause) || isNamed(clause.trim()) || IS_PLACED.test(clause.trim()) || IS_OURS.test(clause.trim());
  const ours = IS_OF_OURS.exec(clause.trim())?.[0];
  const kind = isSelf
    ? readChoice(afterSelf(clause), organizationKindWords)
    : ours !== undefined
      ? readChoice(ours, organizationKindWords)
      : readBareKind(clause);
  if (IS_DEPARTMENT.test(clause.trim())) return { legalForm: 'internal_department' };
  const form = PART_OF_ONE.exec(clause) ?? (speaksOfOthers(clause) ? null : FORM.exec(clause));
  const isForm = form !== null && !IS_NONE.test(clause.slice(0, form.index));
  const legalForm = isForm ? readChoice(form[0], legalFormWords) : null;
  const place = placeIn(clause, isSelf && kind?.kind === 'read');
  return {
    ...(kind?.kind === 'read' && { organizationKind: kind.value }),
    ...(legalForm?.kind === 'read' && { legalForm: legalForm.value }),
    ...(place && { place }),
  };
}

/** BeiTech is a technology transfer organization established in Beijing: who brings a paragraph about a name brings their own. */
function isNamed(clause: string): boolean {
  return IN_BEIJING.test(IS_NAMED.exec(clause)?.groups?.what ?? '');
}

/** 是技术转移机构, behind what the organization is not. */
function readBareKind(clause: string): Reading<OrganizationKind> {
  const kind = namedKind(/^(?:其实|就|也|而|应该)*是(.+)$/u.exec(clause.trim())?.[1] ?? '');
  return kind === null ? nothing : read(kind, clause, wholeOf(clause));
}

function afterSelf(clause: string): string {
  const at = IS_SELF.exec(clause);
  return at ? clause.slice(at.index) : clause;
}

const OF_OTHERS = /子公司|会员|客户|合作方|隔壁|\b(?:subsidiar(?:y|ies)|clients?|partners?|neighbou?rs?)\b/iu;

/** Whether the one place that a message names is in Beijing, where that is what was asked; null when it names none. */
export function placeNamed(text: string): boolean | null {
  const found = AT.exec(text);
  if (!found || text.length > 40 || IS_HEDGED.test(text) || isPlannedAt(text, found) || OF_OTHERS.test(text))
    return null;
  const isBeijing = found[1] !== undefined || found[2] !== undefined;
  if (!isDeniedBefore(text, found.index)) return isBeijing;
  return isBeijing ? false : null;
}

/** 应该是北京的 doubts the place, 在北京注册的大概一八年 the year. */
function isDoubted(clause: string, { index, 0: place }: RegExpExecArray): boolean {
  const after = clause.slice(index + place.length);
  return IS_HEDGED.test(clause.slice(0, index)) || (IS_HEDGED.test(after) && !/[\d一二三四五六七八九十]/.test(after));
}

/** 准备在北京注册: where it will be. */
function isPlannedAt(text: string, { index }: RegExpExecArray): boolean {
  return /(?:准备|打算|计划|将要?|想要?|拟|考虑)(?:在|到|去|把)?[^,，。]{0,4}$|\b(?:plan(?:s|ning)? to|going to|will|want to|intend to|would like to)\b[^,.]{0,30}$/iu.test(
    text.slice(0, index),
  );
}

/** A place counts as the organization's own when the clause says what it is or where it sits. */
function placeIn(clause: string, isSelf: boolean): Self['place'] | null {
  const found = AT.exec(clause);
  if (
    !found ||
    isDoubted(clause, found) ||
    isPlannedAt(clause, found) ||
    (!isSelf && !IS_SITUATED.test(clause) && !IS_FROM.test(clause.trim()) && !IS_OURS.test(clause.trim()))
  )
    return null;
  const isBeijing = found[1] !== undefined || found[2] !== undefined;
  // A company of Shanghai may well be registered in Beijing.
  if (!isBeijing && !/注册|登记|registered|incorporated/iu.test(clause)) return null;
  const denied = isDeniedBefore(clause, found.index);
  return denied && !isBeijing ? null : { isBeijing: isBeijing && !denied, words: found[0] };
}

/** 我们不在北京, `we are not in Beijing`. */
function isDeniedBefore(text: string, at: number): boolean {
  return negationsAround(text, { start: at, end: at }).some(
    ({ denies, isInClause, isBefore }) => isBefore && isInClause && denies.includes('being'),
  );
}

const WITH_OTHERS =
  /(?:和|跟|与|同)[^,，。]{1,40}(?:合作|签|共建|协议|联合)|\b(?:cooperat|partner|collaborat|work)[a-z]* with\b|\bagreements? with\b/iu;

/** Whether a text speaks of others and does not say what the organization itself is: 我们和两所大学合作. */
export function speaksOfOthers(text: string): boolean {
  return WITH_OTHERS.test(text) && !IS_SELF.test(text);
}
