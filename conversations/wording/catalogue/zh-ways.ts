import type { WaysWords } from './ways-words.ts';

export const zhWays: WaysWords = {
  title: (category) => `怎样才能达标（按${category}，只看条文写明的条件）`,
  line: (clause, needs) => `· ${clause}：${needs}`,
  labels: {
    changeable: (changes) => `要做到：${changes}`,
    waits_for_date: (changes, day) => `等到${day}：${changes}`,
    to_be_established: (changes, day) => (day === null ? `要弄清：${changes}` : `等到${day}，并弄清：${changes}`),
    waits_for_parameter: (changes) => `等工作人员设置：${changes}`,
  },
  and: (items) => items.join('，'),
  or: (items) => items.join('；或者'),
  sentences: (items) => `${items.join('。')}。`,

  reach: (name, to, now, more) => `“${name}”不少于${to}${now === null ? '' : `（现在${now}，还差${more}）`}`,
  atMost: (name, to, now) => `“${name}”为${to}${now === null ? '' : `（现在${now}）`}`,
  yes: (names, yes) => `${names.map((name) => `“${name}”`).join('')}${names.length > 1 ? '都' : ''}为“${yes}”`,
  registerHere: '在北京登记注册，年限从登记当天起算',
  form: (form) => `以${form}身份申报`,
  throughLegalPerson: '由所属的法人来申报',
  kind: (kind) => `单位性质是${kind}`,
  category: (category) => `申报${category}`,
  countsAs: (what) => `由人工确认可以算${what}`,
  registeredFor: (years, since) => `在京登记注册满${years}年${since === null ? '' : `（${since}注册）`}`,
  registeredBy: (day, otherwiseOn) =>
    `在京注册日期不晚于${day}${otherwiseOn === null ? '' : `（如果更晚，最迟${otherwiseOn}满）`}`,
  recordsGone: (days) => `${days}的不良信用记录不再属于近3年`,
  noRecords: (since) => `${since}以来没有不良信用记录`,
  banOver: (years) => `撤销资格后的${years}年限制已过`,
  noBan: (years) => `没有还在${years}年限制期内的撤销`,
  eachYear: (name, years, to) => `${years.join('、')}年${years.length > 1 ? '每年' : ''}的“${name}”不少于${to}`,
  share: (year, percent) => `${year}年国际业务销售收入不低于销售收入总额的${percent}`,
  shareOf: (total, to, more) => `按总额${total}算，不少于${to}${more === null ? '' : `，还差${more}`}`,
  totalAtMost: (year, to) => `${year}年销售收入总额不超过${to}`,
  growth: (year, before, percent, to) =>
    percent === null
      ? `${year}年研发投入比${before}年有增长，并且不低于当年的对照值`
      : `${year}年研发投入比${before}年增长不低于${percent}${to === null ? '' : `，也就是不少于${to}`}`,
  projects: (asked, yuan, raises) =>
    `有${asked}个项目各自获得的社会资本投入不少于${yuan}${raises.length === 0 ? '' : `（${raises.join('，')}）`}`,
  raise: (from, more) => `${from}的还差${more}`,
  furtherProject: '还差1个项目',
  benchmark: (year) => `${year}年本市大中型企业研究开发费用同比增速`,

  keeps: '现在符合，到那时还要符合。',
  judged: '做不到也不等于不行，这一条由人工判断。',
  fixed: {
    kind_and_category: (kind, category, fitting) =>
      `${kind}不在${category}的范围里，这一点改不了；对应的是${fitting}。`,
    natural_person: '个人不能申报，要由法人或其他组织申报。',
    beyond_calendar: '要等的日子超出了日历。',
  },
  readyToday: (day) => `以上都做到、弄清之后，${day}当天条文写明的条件就都对得上。`,
  readyOn: (day) => `最早${day}起，条文写明的条件才能都对得上，前提是其他情况不变。`,
  blocked: (category) => `有改不了的情况，所以按${category}对不上。`,
  otherCategories: (items) => `也可以看别的类别：${items.join('；')}。`,
  otherCategory: (category, short, unknown) => {
    const parts = [...(short > 0 ? [`${short}条不足`] : []), ...(unknown > 0 ? [`${unknown}条还不清楚`] : [])];
    return `${category}（${parts.length === 0 ? '条文写明的条件都对得上' : parts.join('、')}）`;
  },
  procedure: '这不是认定：是否认定，由市科委中关村管委会按第九条的程序决定。',
  remind: '到时候提醒我',
  noDayToRemind:
    '眼下没有一个确定的、只要等到就行的日子，没法约提醒。要等的日子说“怎样才能达标”就能看到；注册日期、记录日期说到哪一天，才算得准。',
  cannotRemind: (day) =>
    `这里不能主动联系您，请自己记下${day}。在能给您发消息的聊天软件里用档案编号接着谈，再选一次，就可以到时候提醒您。`,

  whatIf: {
    day: (before, after) => `判断日从${before}改为${after}`,
    fact: (name, before, after) => `“${name}”从${before}改为${after}`,
    title: (changes) => `如果${changes.join('，')}：`,
    nothing: '没有改动。',
    outcome: (before, after) => `整体结论：${before} → ${after}。`,
    outcomeStays: (outcome) => `整体结论不变：${outcome}。`,
    clause: (clause, before, after) => `· ${clause}：${before} → ${after}`,
    clausesStay: '各条的判断都不变。',
    notAsked: '不涉及',
  },
};
