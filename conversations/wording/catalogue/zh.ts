import type { Catalogue } from './catalogue.ts';
import { zhAmend } from './zh-amend.ts';
import { zhAsks } from './zh-asks.ts';
import { zhCase } from './zh-case.ts';
import { zhFacts } from './zh-facts.ts';
import { zhForm } from './zh-form.ts';
import { zhKept } from './zh-kept.ts';
import { zhOpenly } from './zh-openly.ts';
import { zhShare } from './zh-share.ts';
import { zhTalk } from './zh-talk.ts';
import { zhWays } from './zh-ways.ts';

export const zh: Catalogue = {
  facts: zhFacts,
  categories: { park: '园区类', research: '研究类', platform: '平台类', industry: '产业类' },
  organizationKinds: {
    science_park: '科技园区',
    industrial_base: '产业基地',
    university: '高等学校',
    research_institute: '科研机构',
    medical_institution: '医疗机构',
    technology_transfer_organization: '技术转移机构',
    incubator: '孵化器',
    social_organization: '社会组织',
    other_platform: '其他平台载体',
    technology_enterprise: '科技企业',
    new_rd_institution: '新型研发机构',
  },
  legalForms: {
    legal_person: '法人',
    other_organization: '其他组织',
    branch_office: '分支机构',
    internal_department: '内设部门',
    natural_person: '个人',
  },

  units: {
    institutions: (amount) => `${amount}家`,
    m2: (amount) => `${amount}平方米`,
    events: (amount) => `${amount}场`,
    visits: (amount) => `${amount}次`,
    person_visits: (amount) => `${amount}人次`,
    projects: (amount) => `${amount}项`,
    persons: (amount) => `${amount}人`,
    yuan: (amount) => amount,
    bases: (amount) => `${amount}个`,
  },
  values: {
    none: '没有',
    unknown: '不清楚',
    between: (min, max) => `${min}至${max}`,
    from: (min) => `${min}以上`,
    upTo: (max) => `最多${max}`,
    moreThan: (min) => `超过${min}`,
    lessThan: (max) => `不到${max}`,
    both: (from, to) => `${from}、${to}`,
    about: (amount) => `约${amount}`,
    notSaid: '待补',
    inYear: (year, amount) => `${year}年${amount}`,
    eachYear: (years, amount) => `${years}年${years.includes('、') ? '每年' : ''}${amount}`,
    period: (period) => `${period.slice(0, 4)}年${period.length > 4 ? `${Number(period.slice(5))}月` : ''}`,
    list: (items) => items.join('、'),
    years: (years) => years.join('、'),
    yuan: (yuan) => {
      if (yuan >= 100_000_000) return `${scaled(yuan, 8)}亿元`;
      return yuan >= 10_000 ? `${scaled(yuan, 4)}万元` : `${yuan}元`;
    },
    area: (squareMetres) => (squareMetres >= 10_000 ? `${scaled(squareMetres, 4)}万` : String(squareMetres)),
  },
  outcomes: {
    met: '符合',
    declared: '自述符合',
    review: '需人工判断',
    in_principle_short: '原则上不足',
    unknown: '还不清楚',
    not_met: '不符合',
  },
  overall: {
    ineligible: { title: '目前不符合条件', meaning: '按给出的情况，至少有一项条件在各种理解下都不符合。' },
    incomplete: { title: '还不能判断', meaning: '没有发现肯定不符合的条件，但还缺少一些信息。' },
    needs_review: {
      title: '需要人工判断',
      meaning: '没有肯定不符合的条件，但有的条款取决于怎样理解，或者属于“原则上”的要求。',
    },
    meets_stated_conditions: {
      title: '书面条件都对得上',
      meaning: '这是按给出的情况说的；是否认定，由市科委中关村管委会按第九条的程序决定。',
    },
  },
  groups: {
    not_met: '不符合',
    to_be_judged: '需人工判断',
    missing: '还缺信息',
    declared: '自述符合，由专家判断',
    met: '符合',
  },
  examples: {
    category: '例如：研究类',
    organization_kind: '例如：三甲医院、孵化器、科技公司',
    legal_form: '例如：法人',
    yes_no: '例如：有、没有、不知道',
    count: '例如：12、十几家、不到5家、没有',
    area: '例如：5万平方米、75亩、4.8万平',
    yuan: '例如：1.2亿元、3000万',
    yuan_list: '例如：1200万、3000万；没有就答“没有”',
    day: '例如：2019年3月1日、2019年3月、三年半',
    days: '例如：没有；或 2023年5月20日',
    day_or_none: '例如：2027-06-30，或“没有”',
    count_by_year: '例如：每年5场；或 2场、1场、3场（从早到晚）',
    yuan_by_year: '例如：1亿、1.07亿（从早到晚）',
  },
  unclear: {
    ambiguous: '这个说法可能有几种意思。',
    unsure: '听起来还拿不准，先不记。',
    which_day: '这里要具体到哪一天。',
    foreign_money: '请换算成人民币再告诉我，办法没有写汇率。',
    no_such_day: '没有这一天。',
    negative: '这里不能是负数。',
    too_large: '这个数太大了，请检查一下。',
    not_whole: '这里需要整数。',
    wrong_unit: '单位和问题对不上。',
    without_unit: '这个数请带上单位。',
    in_parts: '这里要一个合计数，请加起来再说一遍。',
    of_another_kind: '这里问的不是这一种：普通的重点实验室不算国际联合科研平台，外国大学、公司不算国际组织。',
    not_yet: '听起来还没有到位，先不记；眼下没有就直接说“没有”。',
    certified_only: '条文只算经相关管理部门认定的外国高端人才（含优秀青年人才），知道其中经认定的人数请告诉我。',
    future_day: '这一天还没有到。',
    how_many: '有多少？请说个数。',
    share_without_total: '只有占比还不够，需要先知道销售收入总额。',
    share_of_loose_total: '销售收入总额只是个大概，占比折不成金额。请说总额的准数，或者直接说国际业务的金额。',
    share_over_total: '占比不能超过100%。',
  },
  taken: {
    category: 'park、research、platform、industry 之一',
    organization_kind: '机构性质的名称，例如 university、incubator',
    legal_form: 'legal_person、other_organization、branch_office、internal_department、natural_person 之一',
    yes_no: 'true、false 或 null',
    count: '不小于 0 的整数，或 {"min","max"} 区间',
    area: '不小于 0 的平方米数，或 {"min","max"} 区间',
    yuan: '不小于 0 的整数元，或 {"min","max"} 区间',
    yuan_list: '整数元的列表，没有就写 []',
    day: '存在的日期 YYYY-MM-DD，或 {"min","max"} 区间',
    days: '存在的日期 YYYY-MM-DD 的列表，没有就写 []',
    day_or_none: '存在的日期 YYYY-MM-DD，或 "none"',
    count_by_year: '按年份写的整数，例如 {"2025": 3}',
    yuan_by_year: '按年份写的整数元，例如 {"2025": 107100000}',
    object: '一个 JSON 对象',
    fact_name: '已定义的事实名称，例如 category、registeredOn',
    parameter_name: '已定义的参数名称：rdGrowthBenchmark、guide',
    calendar_day: '存在的日期 YYYY-MM-DD',
    past_full_year: '早于判断日所在年份的完整年度',
    rd_growth_benchmark: '{"year","percent","period","source"}，四项都要有',
    guide: '{"year","fields","countries","source","from"?,"until"?}，领域和国家至少各一个，from 不晚于 until',
    part_of_whole: '不超过其总数的数（重点机构不多于全部机构，国际收入不多于总收入）',
  },

  yesAndNo: (question) => {
    if (question.includes('有没有')) return ['有', '没有'];
    return question.includes('能不能') ? ['能', '不能'] : ['是', '不是'];
  },
  buttons: {
    none: '没有',
    unknown: '不知道',
    undo: '上一步',
    restart: '重新开始',
    outcome: '只要结论',
    report: '看全部条款',
    ways: '怎样才能达标',
    result: '看结果',
    review: '改回答',
    what_if: '假如……',
    export: '导出',
    keep: '继续',
    keepSupposed: '就这样改',
    dropSupposed: '只是问问',
  },

  talk: zhTalk,

  result: {
    title: (category, day) => `${category === null ? '' : `按${category}，`}截至${day}：`,
    procedure:
      '第九条的程序是：每年发布申报指南并组织申报；初评、复评各由不少于5名专家进行，复评时实地考察；结果公示5个工作日，异议须在公示期内以书面形式提出。',
    findOut: (names, all) => `请先弄清：${names.join('、')}${all > names.length ? `等${all}项` : ''}。`,
    noBenchmark: (year) =>
      `第八条第(四)项第3目要对照${year}年本市大中型企业研究开发费用同比增速。办法没有写这个数，工作人员也还没有设置，所以这一项不能判断。`,
    otherBenchmark: (year) =>
      `第八条第(四)项第3目要对照${year}年本市大中型企业研究开发费用同比增速。工作人员设置的是别的年份的，不能拿来用，所以这一项不能判断。`,
    preference: {
      yes: '高新技术企业证书在有效期内，认定时可予以优先考虑；这不是条件。',
      no: '没有在有效期内的高新技术企业证书，不影响符合条件，只是没有这项优先考虑。',
      unknown: '如果有国家或中关村高新技术企业证书且在有效期内，认定时可予以优先考虑；没有也不影响条件。',
    },
    ineligibleNext: '可以对照“不符合”里的差距准备；情况变化后随时再来。',
    reviewNext: '请把“需人工判断”的条款准备好说明材料，向市科委中关村管委会咨询。',
    disclaimer: '以上只是按条文对照的结果，不是法律意见，也不是认定。',
    receipt: (code) => `判断记录的核对码 ${code}`,
  },

  findings: {
    short: (name, given, asked, short) => `${name}：${given}，要求不少于${asked}，还差${short}。`,
    reached: (name, given, asked) => `${name}：${given}，要求不少于${asked}。`,
    undecided: (name, given, asked) => `${name}：${given}，要求不少于${asked}，还不能确定够不够。`,
    unanswered: (names) => `还需要：${names}。`,
    answered: (name, answer) => `${name}：您答“${answer}”。`,
    eitherOne: '满足其中一项即可。',
    inPrinciple: '条文写的是“原则上”，不足不等于直接淘汰，由人工判断。',
    hasBases: (given) => `已设${given}国合基地，再单独设一个与“原则上只设一个”不一致；可以考虑在内部设分支机构。`,
    noBases: '目前没有国合基地。',
    form: {
      fits: (form) => `以${form}身份申报。`,
      branch: (form) => `以${form}身份申报是否算“其他组织”，需人工判断。`,
      unfit: (form) => `${form}不是法人或其他组织，应由所属法人申报。`,
    },
    kindFits: (kind, category) => `${kind}可以申报${category}。`,
    kindReview: (kind, category) => `${kind}能否申报${category}，需人工判断。`,
    kindUnfit: (kind, category, fitting) => `${kind}不在${category}的范围里，对应的是${fitting}。`,
    registeredFull: (day, years, onTheDay) =>
      onTheDay ? `${day}注册，今天刚好满${years}年，算满。` : `${day}注册，已满${years}年。`,
    registeredShort: (day, years, reachedOn) => `${day}注册，${reachedOn}才满${years}年。`,
    registeredUndecided: (years) => `注册是否满${years}年还不能确定。`,
    noRecords: '近3年没有不良信用记录。',
    recordsInside: (days, since) => `${days}的记录在近3年之内（${since}起）。`,
    recordOnBoundary: (day) => `${day}的记录正好在3年的边界上，算不算在内要看怎样理解。`,
    noBan: '没有在执行中的3年限制。',
    bannedUntil: (day) => `撤销资格后的3年限制到${day}为止，次日起可以申报。`,
    year: (year, sentences) => `${year}年：${sentences.join('')}`,
    yearsAllMet: (years) => `${years}年每年都达到。`,
    yearsMixed: (met, notMet) => `${met}年达到，${notMet}年没有；“每年”指哪几年，条文没有写明，需人工判断。`,
    yearsOnAverage: '没有一年达到，但平均达到；“每年”怎样算需人工判断。',
    yearsShort: '没有一年达到，平均也没有达到。',
    yearsUnknown: (years) => `${years}年的情况还不清楚。`,
    focusMet: (focus, asked) => `重点领域和国家的机构${focus}，要求不少于${asked}。`,
    focusReview: (total, focus, asked) =>
      `全部${total}，同时属于重点领域和重点国家的${focus}，要求不少于${asked}；两者要同时满足还是满足其一，条文可以有不同理解。`,
    focusShort: (total, asked, short) => `全部只有${total}，要求不少于${asked}，还差${short}。`,
    share: (part, whole, share, asked) => `${part} ÷ ${whole} = ${share}，要求不低于${asked}。`,
    shareShort: (part, whole, share, asked, short) =>
      `${part} ÷ ${whole} = ${share}，要求不低于${asked}（不四舍五入），还差${short}。`,
    shareAnyway: {
      met: (part, whole, asked) => `${part} ÷ ${whole}，怎样算都不低于${asked}，符合要求。`,
      short: (part, whole, asked) => `${part} ÷ ${whole}，怎样算都低于${asked}。`,
    },
    shareOfNothing: '销售收入总额为 0，算不出比例。',
    growth: (growth, benchmark, source) => `研发投入增长${growth}，对照值${benchmark}（${source}）。`,
    growthShort: (growth, benchmark, source) => `研发投入增长${growth}，低于对照值${benchmark}（${source}）。`,
    growthWithoutRise: (growth, benchmark) =>
      `研发投入增长${growth}，不低于对照值${benchmark}，但没有增长，是否算“显著增长”需人工判断。`,
    growthFromZero: (year) => `${year}年研发投入为 0，算不出增速，需人工判断。`,
    projectsEach: (reaching, asked) => `有${reaching}个项目各自达到${asked}。`,
    projectsShort: (reaching, asked) => `各自达到${asked}的项目有${reaching}个，要求2个。`,
    projectsTwo: '条文写“2个以上”，依民法典第一千二百五十九条含2个；有3个更稳妥。',
    projectsTogether: (asked) => `只有合起来才达到${asked}；是每个项目还是合计，条文可以有不同理解。`,
  },

  asks: zhAsks,

  ways: zhWays,

  cases: zhCase,
  kept: zhKept,

  openly: zhOpenly,

  form: zhForm,

  amend: zhAmend,

  share: zhShare,

  commandLine: {
    badField: (field, given, taken) => `${field}：给的是 ${given}，应为${taken}`,
  },
};

/** An integer divided by a power of ten, exactly, without trailing zeros. */
function scaled(number: number, digits: number): string {
  const padded = String(number).padStart(digits + 1, '0');
  const decimals = padded.slice(-digits).replace(/0+$/, '');
  return `${padded.slice(0, -digits)}${decimals === '' ? '' : `.${decimals}`}`;
}
