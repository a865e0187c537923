import type { Fact } from '../../../core/fact.ts';

/** The words that name a fact in a sentence, as a pattern on simplified, lower-case text; the longest match wins. */
type Cues = Readonly<Partial<Record<Fact, string>>>;

const FOREIGN = '(?:国[(（]境[)）]外|国外|境外|外国|海外|国际)';
/** Who moved in, is looked after or served is no partner for that. */
const NOT_GUESTS =
  '(?<!(?:入驻|入园|进驻|驻有|在孵|孵化|落户|引进|引入|招引|招商|服务|接待|投资)(?:了|的|有|过)*(?:[\\d一二两三四五六七八九十百几多]{1,5}[家个])?)';
const COUNTRY =
  '(?:美国|英国|德国|法国|日本|韩国|新加坡|俄罗斯|以色列|意大利|加拿大|澳大利亚|荷兰|瑞士|瑞典|芬兰|丹麦|挪威|西班牙|比利时|奥地利|印度|巴西|马来西亚|泰国|香港|澳门|台湾|欧洲|北美|东南亚|[欧美日韩])';
const PARTNERS = [
  // 跟美国梅奥诊所等9家医院有合作, 和日本3家公司合作
  // 跟国外的合作有十好几家
  `(?:和|跟|与|同)${FOREIGN}的?合作(?:的)?(?=(?:大概|大约|总共|一共|有|是|差不多)*[\\d一二两三四五六七八九十百几]{1,4}[好多来]?几? ?[家所个])`,
  `(?:和|跟|与|同)(?:${COUNTRY}|${FOREIGN})[^,，。\\d]{0,14}[\\d一二两三四五六七八九十]{1,4}[多几来]?[家所间](?:医院|大学|高校|学校|机构|企业|公司|研究所|协会|学会|园区|组织)?(?:都|也|有|建立了?|开展了?|保持了?|着|长期|稳定|的)*合作`,
  `(?<=[家所间])${NOT_GUESTS}${FOREIGN}的`,
  `${NOT_GUESTS}${FOREIGN}(?:的)?(?:合作|知名|对口|同行)?(?:科技类?)?(?:机构|伙伴|单位|大学|高校|高等院校|院校|学校|医院|研究院|孵化器|企业|公司|研究所|[学协]会(?:[学协]会)?)`,
  '国内外(?=[^,，。\\d]{0,8}\\d[^,，。]{0,14}合作)',
  '合作(?:的|了|过的)?(?=(?:应该|其实|实际|现在|目前|总共|是|有|大概|大约|一共|共|就|只|差不多)* ?[\\d一二两三四五六七八九十几百]{1,4}[多来几]? ?[家所])',
  '合作(?:的)?(?:机构|伙伴|单位|院校|高校|大学|医院|方|协议)(?:数量?)?|(?:签了?|签订|签署)(?:了)?[^,，。]{0,8}协议|(?:有|的|份)(?:合作)?协议',
  '(?:foreign|overseas|international|cooperation|cooperating)? ?(?:partners?|partner institutions?|partnerships)\\b',
  '\\b(?:foreign|overseas|international) (?:institutions?|universit(?:y|ies)|organi[sz]ations|parks?|incubators?)\\b|\\bagreements?\\b|\\bmous?\\b|\\bmemorand(?:a|ums?) of understanding\\b',
].join('|');
/** 大的一年也就一场, 小的每月一场 */
const SO_MANY = '[都也就基本差不多大概]*(?:每|一年|没有?|有|都没|[\\d一二两三四五六七八九十几]{1,3}[场次])';
const LARGE_EVENTS = `大型(?:的)?(?:国际)?[^,，。\\d]{0,10}?(?:活动|会议|论坛|大会)|大型|大的(?=${SO_MANY})|\\b(?:large|big|major)(?:-scale)?(?: [a-z]+){0,3} (?:events?|conferences?|forums?)\\b|\\b(?:large|big) ones\\b|\\blarge(?= ?:)`;
const SMALL_EVENTS = `(?:中小型|小型|中型|细型)(?:的)?(?:国际)?[^,，。\\d]{0,10}?(?:活动|会议|论坛|沙龙)|中小型|小型|小(?:的|规模的?)(?=${SO_MANY}|倒|多)|\\b(?:small|medium|smaller)(?:(?:-| (?:or|and|to) )(?:medium|sized))*(?:-sized)?(?: [a-z]+){0,3} (?:events?|conferences?|forums?)\\b|\\b(?:small|smaller) ones\\b|\\bsmall(?= ?:)`;
const TALENTS =
  '(?:外国|外籍|海外)(?:的)?(?:高端|高层次|优秀青年)?(?:人才|专家|科学家)|高端人才|\\bforeign (?:high-end |senior |top )?(?:talents?|experts?|scientists?|specialists?)\\b|\\bhigh-end (?:foreign )?talents?\\b';
/** What is done rather than had: to name it is to say that it is so. */
export const deeds: ReadonlySet<Fact> = new Set<Fact>([
  'researchProjectsDriveIndustry',
  'researchInternationalOrganizationPlatform',
  'platformInformationAccess',
  'platformInformationSharing',
  'notableResults',
]);
/** Who counts the people of it has it: 国际部5个人. */
export const staffed: ReadonlySet<Fact> = new Set<Fact>(['internationalStaff', 'internationalDepartment']);
/** Who has none of these has no certified foreign talents either; who has some may still have none. */
export const noForeignStaff =
  /外籍(?:员工|人员)|外国(?:员工|人)|老外|\bforeign (?:staff|employees|people)\b|\bforeigners\b/u;
/** Of these it is not said that they are certified as high-end talents. */
export const foreigners =
  /(?:外籍|外国)的?(?:博士后?|教授|老师|教师|研究员|工程师|员工|人员|人(?!才|士))|外教|老外|\bforeign (?:phds?|postdocs?|doctors?|professors?|teachers?|researchers?|engineers?|staff|employees?|people|nationals)\b|\bforeigners\b/iu;
const RD_TEAM = '(?:国际化)?(?:的)?研发团队|国际化(?:的)?团队|\\b(?:international )?(?:r&d|research) team\\b';

/** What everybody may be asked. */
const common: Cues = {
  existingBases:
    '国合基地|国际科技合作基地|(?<=(?:没有|没|无|[个家])(?:别的|其他|其它|任何)?)基地|\\bexisting bases?\\b|\\b(?:a|any|no|one|another) base\\b(?! of)|\\b(?:other|designated) bases?\\b|\\bbases\\b',
  fieldsAligned: '高精尖|未来产业|重点关切|\\bfuture industries\\b|\\bhigh-precision\\b',
  registeredOn:
    '(?:注册|登记)(?:时间|日期|登记|成立)?(?!资本|会员|用户)|成立(?:时间|日期|于)?(?!了|的?(?:国际|海外|研发|联合))|建[院校所](?:时间|于)?(?!了)|创办(?!了)|创立(?!了)|(?:拿|领|办|取得)(?:到|了|的|下来)*(?:营业)?(?:执照|登记证书)|\\b(?:re-?)?regist(?:ered|ration)(?: date)?\\b|\\bfounded\\b|\\bincorporated\\b|\\bestablished (?=in|since|\\d)|\\bset up in\\b|^\\s*since (?=(?:[a-z]{3,9} )?\\d{4}$)|' +
    // We are a hospital in Chaoyang since 2015; but not "certified since", "partners with … since".
    "\\bsince (?=(?:[a-z]{3,9} )?\\d{4}\\b)(?<=^[^,.;]{0,12}\\b(?:we(?: are|['’]re|['’]ve been| have been)|(?:our|the) [a-z ]{2,30} (?:is|has been|exists|existed))(?! not\\b)(?:(?!\\b(?:with|certified|accredited|designated|recogni[sz]ed|members?|partners?|base|high-?tech|cooperating|working|holding|hosting|running|doing|negotiating)\\b)[^,.;]){0,60}\\bsince )",
  inValidExistence:
    '营业执照|登记证书|法人证书|执照|证照|证(?:照|件|书)?(?=都?[有齐])|有效存续|有效期|(?:没有?|未)过期|\\bvalid (?:un)?til+\\b|\\bvalid (?:through|to)\\b|\\b(?:business )?licen[cs]e\\b|\\bregistration certificate\\b',
  adverseCreditRecords:
    '信用(?:状况)?(?=良好|[很挺都]好|没问题|没有问题|正常)|\\bclean (?:credit|record)\\b|\\bgood credit\\b|(?:不良|坏)(?:的)?(?:信用)?(?:[记纪]录|信息)|不良信用|(?<=[无没有])不良(?=$|[ ,，。])|信用不良|失信(?:[记纪]录|行为)?|信用[记纪]录|\\b(?:adverse|bad|negative) (?:credit )?records?\\b|\\b(?:bad|adverse) credit\\b|\\bcredit (?:problems?|records?)\\b',
  revocations:
    '被?撤销(?:过)?(?:国合基地)?资格|(?:撤销|吊销)资格|资格[^,，。]{0,4}撤销|被撤销(?:过)?|被[撤摘](?:过|了)?牌?|(?<=没有|没|未|无)撤销|\\brevocations?\\b|\\brevoked\\b',
  failedEvaluations: '评价不合格|评估不合格|\\bfailed (?:an |the )?evaluations?\\b',
  stableChannels: '(?:国际)?(?:合作)?渠道(?=很?[多稳])|(?:国际)?(?:合作)?渠道|\\bchannels?\\b',
  managementSystem:
    '(?:国际)?(?:合作)?(?:的)?管理制度|制度|\\bmanagement (?:system|rules?|polic(?:y|ies))\\b|\\binternal rules\\b',
  talentTeam:
    '人才(?:团队|队伍)|人才(?=[资经、和都也])|队伍(?=[资经、和都也样])|\\btalent team\\b|\\bteam of talents?\\b',
  // What projects cost, and what was raised, is no source of the base's own funds.
  fundingSource:
    '(?<!(?:项目|课题|研发|科研|合作|合同|资助|获批|总)的?)(?:资金|经费)(?:来源|保障|支持)?(?!投入)|(?<!\\b(?:total|project|research|seed|venture|grant|vc|r&d) )\\bfunding(?: sources?)?\\b(?! (?:of )?[¥￥$]?\\d)|\\bsources? of fund(?:s|ing)\\b',
  internationalStaff:
    '专职(?:的)?(?:(?:搞|做|负责|从事|管)?(?:国际(?:科技)?合作|外事|国际交流|国际)(?:工作|业务)?(?:的)?)?(?:人员|人|员工|干部)|专职(?=$|没有|有|\\s?[\\d一二两三四五六七八九十几])|\\bfull[- ]?time\\b(?! equivalent)|\\b(?:full-?time|dedicated) (?:international )?(?:cooperation )?(?:staff|people|officers?)\\b',
  internationalDepartment:
    '国际(?:科技)?(?:交流与?)?(?:合作)?(?:部门?|处|办公室|司)(?!长)|外事(?:部门?|处|办)|(?:国际)?(?:合作)?管理机构|(?<![设个])部门(?=[都也]?有|没有)|\\b(?:international(?: cooperation| affairs)?|no|an?) (?:department|office|division)\\b',
  cooperationGoals: '(?:国际)?(?:科技)?(?:合作)?目标|\\b(?:cooperation )?goals?\\b|\\bobjectives?\\b',
  implementationPlan:
    '实施(?:方案|计划)|(?<=有(?:了|合作)?)方案(?=$|[了的吧啊])|方案(?=[都也]?有|[、和]|[都也已经刚]*(?:还|正)?(?:没|在)(?:写|编|做|定|制定|起草|弄)|[都也已经刚]*(?:写|编|做|定|制定|起草|弄)(?:好|完|成|了|出来))|\\bimplementation plan\\b|\\bplans? (?=(?:is|are|was|were|has been) (?:done|ready|written|finished|complete|approved|in place))',
  notableResults:
    '(?:显著|明显|突出)(?:的)?(?:成效|成果|成绩)|(?:成效|成果|成绩)(?:显著|明显|突出|不少|很多)|\\bnotable results?\\b',
};

/** What one category asks; a fact of another category is not looked for. */
const ofCategories: Cues = {
  parkPartners: PARTNERS,
  parkFloorArea:
    '(?:规划)?(?:总)?(?:建筑|建设)(?:总)?面积|建面|楼面面积|(?:办公|科研|写字|实验)?[楼厂]房?(?:宇|面积)?(?=[^\\d,，。一二三四五六七八九十百千万]{0,6}[\\d一二三四五六七八九十百千万半][\\d.]*[^,，。]{0,3}平)|\\b(?:planned |gross |total )?(?:floor|built|building|construction) (?:area|space)\\b|(?<=\\d ?(?:sqm|square met(?:er|re)s?|m2|m²|hectares?) (?:of )?)(?:is |are |already )*(?:built|buildings?|floor space)\\b',
  parkLandArea:
    '占地(?:面积)?|用地(?:面积)?|土地面积|亩|公顷|\\bmu\\b|\\bhectares?\\b|\\b(?:land|site|plot) (?:area|size)\\b|\\bland\\b',
  parkLargeEvents: LARGE_EVENTS,
  parkSmallEvents: SMALL_EVENTS,
  parkReceptionCapability:
    '(?:涉外|外事)?接待(?:能力|条件)|接待(?=没问题|没有问题|很强|可以)|\\breception (?:capability|capacity)\\b',
  parkBilingualSigns:
    '(?:中英文?|双语)(?:中英文)?(?:双语)?(?:的)? ?(?:标识|标示|标牌|标志|指示牌|signs?\\b)|\\bbilingual sign(?:s|age)\\b|\\bsigns?(?:age)? (?=(?:is|are) bilingual)',
  parkBilingualMaterials:
    '(?:中英文?|双语)(?:中英文)?(?:双语)?(?:的)?(?:宣传)?(?:资料|材料|手册|文宣|宣传品)|(?:文宣|宣传资料|宣传品|资料)(?=[^,，。]{0,3}双语)|(?<=标识(?:[、和及与]|都?有)[了的啊]?)(?:宣传)?(?:资料|材料)|\\bsigns? (?:and|&) materials\\b|\\bbilingual (?:promotional )?(?:materials?|brochures?|leaflets?)\\b',
  parkDelegations:
    '(?:境外|国外|外国|海外)?(?:的)?(?:参访|考察|来访)?(?:代表团|参访团队?|考察团|外宾团|来访团|团组|参访)|(?<=[\\d一二两三四五六七八九十几多来])[批拨](?:次|外宾|客人)?|\\b(?:foreign |overseas )?delegations?\\b',
  parkVisitors:
    '(?:境外|国外|外国)?(?:来访|参访)?(?:人次|访客|来宾|外宾(?! ?[\\d一二两三四五六七八九十几]+[多几来]?[批拨]))|\\b(?:foreign |overseas )?visitors?\\b',
  parkServices: '(?:配套)(?:的)?服务|配套(?=齐全|完善|都有|没问题)|\\bsupporting services?\\b',
  researchPartners: PARTNERS,
  researchFocusPartners:
    '重点(?:的)?(?:领域|国家|地区)|\\bkey (?:fields?|countr(?:y|ies))\\b|\\bfocus (?:partners?|countr(?:y|ies)|fields?)\\b',
  researchStrength:
    '(?:较强)?(?:的)?研发(?:能力|实力)|科研(?:能力|实力)|\\b(?:r&d|research) (?:strength|capability|capabilities)\\b',
  researchProjects:
    '(?:国家级|省部级|市级|北京市级?|国际合作|国际科技合作)[^,，。\\d]{0,8}?(?:项目|课题)|项目|课题|\\b(?:national|municipal|international)?(?:-level)?(?: cooperation)? ?projects?\\b',
  researchProjectsDriveIndustry:
    "带动(?:了|作用|效应|[^,，。]{0,10}(?:产业|领域|发展))|\\bdriv(?:e|es|ing) (?:[a-z']+ ){0,3}industr(?:y|ies)\\b",
  researchJointPlatform:
    '(?:国家级|市级|北京市)?(?:的)?(?:国际)?联合(?:科研|研究|研发)?(?:平台|实验室|中心)|\\bjoint (?:international )?(?:research |r&d )?(?:platform|lab(?:oratory)?|cent(?:er|re))s?\\b',
  researchInternationalOrganizationPlatform:
    '(?:与|和|跟|同)(?:联合国|世卫|世界银行|who|unesco|undp|unep|unido|iaea|itu|wipo|wmo)[^,，。]{0,10}(?:共建|合建|合作)[^,，。]{0,6}平台|国际组织(?:合作|共建|合建|办)?的?(?:科研)?平台|(?:与|和|跟)?国际组织(?:合作)?(?:共建|合建)[^,，。]{0,8}|(?:与|和|跟)[^,，。]{1,8}组织(?:合作)?(?:共建|合建)[^,，。]{0,8}|\\bplatform (?:built |set up )?with an international organi[sz]ation\\b',
  researchTeam: RD_TEAM,
  researchForeignTalents: TALENTS,
  researchEvents:
    '(?:高层次|国际|学术|交流)[^,，。\\d]{0,8}?(?:活动|会议|论坛|研讨会)|^\\s*会议(?=(?:20)?\\d{2}年|去年|前年|每年)|学术活动|研讨会|\\b(?:high-level |international |academic )*(?:events?|conferences?|symposi(?:a|um)|seminars?)\\b',
  platformPartners: PARTNERS,
  platformInformationAccess:
    '(?:获取|拿到|获得|得到|收到)[^,，。]{0,10}信息|信息[^,，。]{0,6}(?:拿到|获取|获得|得到)|\\baccess to (?:project |timely )?information\\b',
  platformInformationSharing:
    '信息共享(?:服务)?|共享信息|共享给|(?<=信息[^,，。]{0,12})共享|[给向](?:会员|企业|园区|伙伴|各方|成员)[^,，。]{0,4}共享|\\bshar(?:e|es|ing) (?:project |our |the |timely )?information\\b|\\binformation[- ]sharing\\b',
  platformProjects:
    '(?:国际)?技术转移[^,，。\\d]{0,8}?项目|跨境孵化[^,，。\\d]{0,4}?项目|(?:技术转移(?!机构|中心|公司|平台)|跨境孵化)|项目|\\b(?:technology transfer|tech transfer|cross-border incubation|incubation)?(?: and incubation)? ?projects?\\b',
  platformTotalInvestment:
    '(?:社会资本|风险投资|风投|社会投资)(?:投入)?(?:总额)?|融资|\\b(?:venture|private|social) (?:capital|investment)\\b|\\b(?:vc|venture) (?:money|funding|funds?)\\b|\\b(?:vcs?|investors) (?:have )?(?:invested|put in)\\b|\\btotal investment\\b',
  platformProjectInvestments:
    '项目(?:各|分别|每个|都)+(?:获得?|拿到?|得到?)?(?:了)?[^,，。\\d]{0,4}(?:投资|投入|融资|投)?|(?:每个|各个?|单个)项目[^,，。\\d]{0,8}(?:投资|投入|融资)?|\\beach project\\b',
  platformLargeEvents: LARGE_EVENTS,
  platformSmallEvents: SMALL_EVENTS,
  industryInnovationStrength: '(?:科技)?创新能力|\\binnovation (?:strength|capability|capacity)\\b',
  nationalHighTechValidUntil: '国家(?:级)?(?:的)?高新(?:技术企业)?(?:证书)?|国高新?|\\bnational high-?tech\\b',
  zhongguancunHighTechValidUntil: '中关村高新(?:技术企业)?(?:证书)?|\\bzhongguancun high-?tech\\b',
  internationalRevenue:
    '\\boverseas(?= ?占)|(?:国际|海外|境外|国外|外贸|出口)(?:的)?(?:业务)?(?:的)?(?:销售)?(?:收入|营收|销售额|额|占比|占)|(?:国际|海外|境外|国外)(?:那|这)?(?:块|部分|方面|市场)|出口|(?:国际|海外|境外)(?=[大概约有是为:： ]{0,3}[\\d一二三四五六七八九十百千][^,，。]{0,6}[万亿])|\\b(?:revenues?|sales|income) (?:(?:is|are|was|were|comes?|came) )?(?:from )?(?:abroad|overseas)\\b|\\b(?:international|overseas|foreign|export)(?: business)? (?:sales|revenues?|income|share)\\b|\\bexports?\\b|\\b(?:overseas|abroad)(?= (?:(?:is|was|about|around|roughly|some|only) )*[¥￥]?\\d)|(?<=\\d ?(?:m|mn|million|bn|billion|yuan) (?:of (?:it|that|which) )?(?:(?:is|was|comes?|came) )?(?:from )?)(?:overseas|abroad)\\b|(?<=\\d ?%(?: of (?:it|that|which|revenue|sales))? (?:(?:is|was|comes?|came) )?(?:from )?)(?:overseas|abroad)\\b',
  totalRevenue:
    '(?<!占(?:公司|企业|全部)?)(?:总|全部|全年|年)(?:的)?(?:销售)?(?:收入|营收|销售额|营业额)(?:总额)?|(?<!(?:国内|国际|海外|境外|国外|外贸|出口)的?)(?:营收|销售额|营业额)(?=(?:大概|大约|差不多|约|有|是|为|[:： ])*[\\d一二两三四五六七八九十百千几])|销售收入总额|营业收入|总营收|\\brevenue(?=去年|前年|全年)|\\bout of (?=[^a-z]{0,4}\\d)|\\btotal (?:was|is|came to)\\b|\\b(?:total|overall|annual) (?:sales|revenues?|turnover|income)\\b|\\bturnover\\b|(?<!\\b(?:international|overseas|foreign|export|business) )\\b(?:revenues?|sales)\\b(?! (?:(?:is|are|was|were|comes?|came) )?(?:from )?(?:abroad|overseas))(?= (?:(?:is|are|was|were|to|about|around|of|last|this|year|in|20\\d\\d) )*(?:[¥￥]|rmb ?|cny ?)?\\d)|(?<=\\d ?(?:m|mn|million|bn|billion|yuan) (?:in |of )?)(?:revenues?|sales)\\b',
  rdSpending:
    '研发(?:的)?(?:投入|费用|经费|支出|开支)|研发(?=[:： ]{0,2}(?:去年|前年|\\d|[一二三四五六七八九十百千]))|\\b(?:r&d|rd|r & d|research) (?:spending|expenditures?|expenses?|investment|costs?)\\b|\\b(?:r&d|rnd)\\b(?! (?:team|cent|lab|strength|institution))',
  longTermCooperation: '长期(?:稳定)?(?:的)?合作(?:关系)?|\\blong-?term cooperation\\b',
  overseasRdCentre: `(?:海外|境外|国外)(?:的)?研发(?:中心|机构)|(?<=在${COUNTRY}[^,，。]{0,8})研发(?:分)?(?:中心|机构)|\\b(?:overseas|foreign) (?:r&d|research) (?:cent(?:er|re)|lab)s?\\b`,
  industryTeam: RD_TEAM,
  industryForeignTalents: TALENTS,
};

/** Words that name a category as one that is applied for. */
const category = '(?:园区|研究|平台|产业)类|\\b(?:park|research|platform|industry) category\\b';

export const cues: Cues = { ...common, category, ...ofCategories };
