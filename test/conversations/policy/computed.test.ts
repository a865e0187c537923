import { describe, expect, it } from 'vitest';
import type { Circumstances } from '../../../conversations/heard.ts';
import { answerQuestion } from '../../../conversations/policy/policy-answer.ts';
import type { Language } from '../../../policy-text/language.ts';

const circumstances: Circumstances = { today: '2026-11-25', parameters: {} };

function ask(question: string, language: Language = 'zh', also: Partial<Circumstances> = {}) {
  const { text, citations } = answerQuestion(question, language, { ...circumstances, ...also });
  return { text, clauses: citations.map(({ clause }) => clause) };
}

const met = '这一点达到了';
const notMet = '这一点达不到';
const turnsOnReading = '要看怎样理解';

describe('a question with the asker’s own numbers is put to the rule', () => {
  it.each([
    ['去年国际业务占19.8%,四舍五入算20%可以不?想报国和基地产业类', '8.4.2', notMet],
    ['海外业务占百分之十九点九九,差一丢丢能通融吗', '8.4.2', notMet],
    ['去年外销占总营收两成整,刚好卡线,算不算过', '8.4.2', met],
    ['国际收入3200万,总收入1.6亿,产业类够不够', '8.4.2', met],
    ['国际收入3199万,总收入1.6亿,产业类够不够', '8.4.2', notMet],
    ['18家合作机构平台类够吗', '8.3.1', notMet],
    ['平台类我们有二十家境外合作机构,够吗', '8.3.1', met],
    ['园区自己签了3家,入驻企业签了2家,凑得够吗', '8.1.1', met],
    ['外国专家4个,研究类还差吗', '8.2.4', notMet],
    ['产业类有一个外国专家,够了吧', '8.4.5', met],
    ['近五年只承担了9项市级国际合作项目,研究类还行吗', '8.2.3', notMet],
    ['落地项目一共融了九千九百万,够1亿那条吗', '8.3.2', notMet],
    ['两个落地项目加起来融了一千二百万(900+300),平台类那条达标没', '8.3.2', turnsOnReading],
    ['去年接待外国团5次共28人,合格吗', '8.1.4', notMet],
    ['我们公司在北京注册才两年半,能申请国合基地吗?', '7.1', notMet],
    ['平台类合作机构19家,可以用别的顶一家吗', '8.3.1', notMet],
    ['接待6次,每次四五个人,一共29人次', '8.1.4', notMet],
    ['园区接待外宾一年5批,一共29个人次', '8.1.4', notMet],
    ['产业类签了德国公司合作十年,没有海外研发中心,第四条过不过', '8.4.4', '其一'],
    ['研发投入从1000万涨到1071万,北京大中型企业增速是7.1%,满足吗', '8.4.3', met],
    ['研发投入从1000万涨到1070万,北京大中型企业增速是7.1%,满足吗', '8.4.3', notMet],
    ['我们已经挂了一个国合基地,还想再报一个,可以吗', '5.3', '“原则上”'],
    ['落地项目融资九千万,离一个亿差一点,平台类够吗', '8.3.2', notMet],
    ['技术转移项目4个、跨境孵化1个,凑一块儿五个,平台类够吗', '8.3.2', '5项，要求不少于5项'],
    ['俩项目各拿了一千一百万风投,平台类够吗', '8.3.2', '有2个项目各自达到1000万元'],
    ['与联合国教科文共建了平台,国际项目只有两个,研究类第三条够吗', '8.2.3', met],
    ['去年海外收入2999万/15000万,够20%吗', '8.4.2', notMet],
    ['园区一年来了6拨外宾,总共才28个人,够吗', '8.1.4', '28人次，要求不少于30人次'],
    ['园区签了4家国外机构加1家上海的大学,够不够', '8.1.1', '4家，要求不少于5家'],
    ['累计融资9999万,项目4个,单个最大的1200万,平台类够不够', '8.3.2', notMet],
    ['建筑面积30000平,占地面积20000平,加起来5万,行吗', '8.1.2', '不是直接淘汰'],
    ['占地5公顷', '8.1.2', met],
    ['接待4次,40人次', '8.1.4', notMet],
    ['平台类小型对接会去年办了9场大型没有,够吗', '8.3.3', '9场，要求不少于10场'],
    ['去年大型的没办,小型的9场,平台类达标吗', '8.3.3', '大型对接活动：0场'],
    ['园区去年搞了1场大型的,小的没有,够吗', '8.1.3', met],
    ['园区类大型活动一场都没有,小型6场,够吗', '8.1.3', met],
    // Each of them so much, and what there is not.
    ['平台类既没五个项目也没一亿,但有三个各融了两千万的落地项目,行吗', '8.3.2', '有3个项目各自达到1000万元'],
    ['园区去年来了5批外宾,每批8人,够吗', '8.1.4', met],
    ['园区去年来了5批外宾,每批5人,够吗', '8.1.4', '25人次，要求不少于30人次'],
    ['产业类没有外国高端人才,行吗', '8.4.5', notMet],
    // Done by others, or not there yet.
    ['园区去年搞了4场中小型,加上跟别人协办1场,凑5场对吧', '8.1.3', '4场，要求不少于5场'],
    ['平台类合作机构有19家,还有一家还在谈,行吗', '8.3.1', '19家，要求不少于20家'],
    ['手上俩基地了,还能再报吗', '5.3', '已设2个国合基地'],
    ['公司去年在北京注册,够三年吗', '7.1', notMet],
    ['四年前有条失信记录,还能报吗', '7.1', met],
    ['五年前被列入过经营异常,现在早移出了,还影响吗', '7.1', met],
    ['跟德国弗劳恩霍夫长期合作就可以不设海外研发中心了吧', '8.4.4', '专家判断'],
    ['1个大型都没有,3个中型加2个小型,够园区的数吗', '8.1.3', met],
    // Shares without a sign for them.
    ['去年国际业务收入占1/5,产业类够吗', '8.4.2', met],
    ['去年国际业务收入占19/100,产业类够吗', '8.4.2', notMet],
    ['去年国际业务收入占0.2,产业类够吗', '8.4.2', met],
    ['去年国际业务收入占0.199,产业类够吗', '8.4.2', notMet],
    // Of so many, so many count.
    ['医院有5个外国专家其中2个没认定,这条算过了没', '8.2.4', '3人，要求不少于5人，还差2人'],
    ['医院有7个外国专家,其中两个还没拿到认定,够吗', '8.2.4', '5人，要求不少于5人'],
    ['研究院外国专家8位,里面只有4位经过认定,达标吗', '8.2.4', '4人，要求不少于5人'],
    ['园区签了5家国外机构,其中一家还在谈,够吗', '8.1.1', '4家，要求不少于5家'],
    ['园区合作机构8家,其中4家是国内的,够不够', '8.1.1', '4家，要求不少于5家'],
    // Whether a platform's partners at home count can be read either way.
    ['平台类合作机构25家,其中6家是国内的,够不够', '8.3.1', '还不能确定'],
    ['园区去年办了6场小型活动,其中2场是参加别人的,够吗', '8.1.3', '4场，要求不少于5场'],
    ['学术会去年办了四次国际的加两次国内的,研究类够吗', '8.2.5', '4场，要求不少于5场'],
    ['高校去年办了6场北京国际论坛,够吗', '8.2.5', met],
    ['园区合作了10家,国外的只有4家,够吗', '8.1.1', '4家，要求不少于5家'],
    ['孵化器签了21家但有两家注销了,还够吗', '8.3.1', '19家，要求不少于20家'],
    ['园区跟国外签了7家,有3家是意向书,够吗', '8.1.1', '还不能确定'],
    ['园区每年接待外宾5次40人,里面有一次是国内团,够吗', '8.1.4', '4次，要求不少于5次'],
    ['平台类总共签了30家,国内占12家,够吗', '8.3.1', '还不能确定'],
    // What is added, at home and abroad, and not quite three years.
    ['技术转移3个加孵化3个,够五个不', '8.3.2', '6项，要求不少于5项'],
    ['国家级国际项目6个、市级5个,研究类够不够', '8.2.3', '11项，要求不少于10项'],
    ['国家级项目6个、区级5个,研究类够不够', '8.2.3', '6项，要求不少于10项'],
    ['国际收入2000万,国内收入9000万,达标吗', '8.4.2', notMet],
    ['国外收入1000万,国内4000万,达标吗', '8.4.2', met],
    ['注册满三年差一天,行吗', '7.1', notMet],
    ['落地项目俩,一个2000万一个500万,行吗', '8.3.2', turnsOnReading],
    ['一共5家,3家国外2家国内,园区够吗', '8.1.1', '3家，要求不少于5家'],
    ['外宾接待5次,一次7个人,园区够吗', '8.1.4', met],
    ['研发投入下降了5%,全市增速3%,行吗', '8.4.3', notMet],
    // Of a week, a month, a quarter, or several years together.
    ['中小型活动每周一场,园区够吗', '8.1.3', met],
    ['中小型对接会隔月一场,平台够吗', '8.3.3', '6场，要求不少于10场'],
    ['Our platform holds one small event every two months. Is that enough?', '8.3.3', '6场，要求不少于10场'],
    ['中小型活动一个月一场,园区够吗', '8.1.3', met],
    ['中小型对接会一季度两场,平台够吗', '8.3.3', '8场，要求不少于10场'],
    // An area whose own words stand behind a comma.
    ['场地4.8万平,占地倒有7万多平,园区面积这关过得了不', '8.1.2', met],
    // Years in whatever order, and the city's growth on average.
    ['研发费去年1200万前年1000万,北京平均涨了7.1%,我们这条稳了吧', '8.4.3', met],
    ['研发投入去年1000万,前年1200万,北京大中型企业增速7.1%,够吗', '8.4.3', notMet],
  ])('%s', (question, clause, verdict) => {
    const { text, clauses } = ask(question);
    expect(text).toContain(verdict);
    expect(clauses).toContain(clause);
  });

  it('takes what is asked for as said by nobody', () => {
    expect(ask('一所大学能不能同时有两个基地').text).not.toContain('已设2个');
    expect(ask('国际部只有半个人,兼着干,这算有专职吗').text).not.toContain('国际合作专职人员：您答“有”');
    expect(ask('需要有专门的国际合作处吗,我们就一个专员,行吗').text).not.toContain('国际合作管理机构：您答“有”');
  });

  it.each([
    // Whatever their size, eight are enough for a park, and for a platform if one of them is large.
    ['我们园区去年搞了八场对接会,园区类这条算够了吧', '8.1.3', met],
    ['平台类去年办了12场对接会,够不够', '8.3.3', met],
    ['平台类去年办了八场对接会,够不够', '8.3.3', '要看大小'],
    ['园区去年办了3场国际活动,达标吗', '8.1.3', '都是中小型的，还差2场'],
  ])('judges events without their size as far as that goes: %s', (question, clause, words) => {
    const { text, clauses } = ask(question);
    expect(text).toContain(words);
    expect(clauses).toContain(clause);
  });

  it.each([
    '计划明年签6家国外机构,园区够吗',
    '园区打算办1场大型国际活动,行吗',
    '我们去年搞了两场大型的,不过都是国内会议,园区够吗',
    '医院请了5个外国专家讲过课,没聘,够吗',
    '我们有5家国外合作,但协议都过期了,园区够吗',
    '去年大型的办了一场,协办的,平台类够吗',
    '差一家就20家,平台类够吗',
    '我们成立于2019年,但2025年才迁到北京,够三年吗',
    '下个月满三年,现在能报吗',
    '联盟现有会员签的国外机构一共23家,平台自己签了9家,够吗',
    '跨境孵化5个,都是十年前做的,平台够吗',
    '三年一共接待了15次外宾120人,园区够吗',
    'We do one large event every two years. Is the park ok?',
    'Our park held three small events lasting a week. Enough?',
    'Revenue: 45m in China and 10m overseas. Enough for industry?',
    'We plan to sign five partners. Enough for a park?',
    'Our park had one large event, but it was domestic. Enough?',
    'We have five partners, none of them foreign. Park ok?',
    'Two of our five certified experts resigned. Enough for a hospital?',
    'We have 20 partners minus two that quit. Enough for a platform?',
    'We will be registered three years next month. Can we apply?',
  ])('is never told that it is enough where it is only planned, or not all of it counts: %s', (question) => {
    const { text } = ask(question, /[a-z]/.test(question) ? 'en' : 'zh');
    expect(text).not.toMatch(/这一点达到了|this point is met/);
  });

  it('is told so all the same where only the application is planned', () => {
    expect(ask('园区签了6家国外机构,打算明年申报,够吗').text).toContain(met);
    expect(ask('园区去年小型6场,但没有大型的,够吗').text).toContain(met);
  });

  it('counts nobody who was not certified', () => {
    expect(ask('产业类外国专家一个但没认定,够吗').text).not.toContain(met);
  });

  it('counts nobody of whom it is asked whether they count', () => {
    expect(ask('博士后老外一个,算不算高端人才,产业类的').text).not.toContain(met);
  });

  it('never adds the two areas, and refuses nobody for 原则上', () => {
    const { text } = ask('园区4.8万平建筑面积加3万占地,够吗');
    expect(text).toContain('不是直接淘汰');
    expect(text).toContain('4.8万平方米');
    expect(text).toContain('3万平方米');
    expect(text).not.toMatch(/7\.8万|78,000/);
  });

  it('shows the other ways where one of several is enough', () => {
    const { text } = ask('国际项目没到十个,研究类第三条够吗');
    expect(text).toContain('国际联合科研平台');
    expect(text).toContain('满足其一即可');
  });

  it('shows both readings and the safe one where the text is open', () => {
    const { text } = ask('两个在京落地项目,一个拿了900万,一个300万,平台类算达标吗');
    expect(text).toContain('每个项目各自达到1000万元');
    expect(text).toContain('几个项目合计达到1000万元');
    expect(text).toContain('稳妥的做法');
  });

  it('says in English what it comes to, with the translation', () => {
    const { text, clauses } = ask(
      'We only run 4 small international events a year in our park and no large one. Enough?',
      'en',
    );
    expect(text).toContain('this point is not met');
    expect(text).toContain('Unofficial translation of Article 8(1)3');
    expect(clauses).toContain('8.1.3');
  });

  it('decides growth by the benchmark that staff set, and by none when there is none', () => {
    const question = '研发投入去年比前年涨了5%,产业类够不够';
    expect(ask(question).text).toContain('不能判断');
    const rdGrowthBenchmark = { year: 2025, percent: 7.1, period: '1-11月', source: '市统计局' };
    const { text } = ask(question, 'zh', { parameters: { rdGrowthBenchmark } });
    expect(text).toContain(notMet);
    expect(text).toContain('7.1%');
  });

  it('does not tell the whole of a clause to be met when a part of it is', () => {
    const { text } = ask('平台类我们有二十家境外合作机构,够吗');
    expect(text).toContain('同一条的其他要求也要满足');
    expect(text).toMatch(/同一条还要看：[^。]*共享/);
    expect(ask('老外来参观没登记人数,只记了次数6次,园区行不行').text).toMatch(/同一条还要看：[^。]*人/);
    expect(ask('去年外销占总营收两成整,算不算过').text).not.toContain('其他要求');
  });

  it.each([
    [
      'We have a municipal international joint lab but only 3 projects. Does that satisfy the research category?',
      'Enough',
    ],
    [
      '29 foreign guests over 7 visits this year - close enough to thirty?',
      '29 visitors; at least 30 visitors required',
    ],
    ['Visits: we had 5 delegations of 8 people each last year at the park. Numbers all right?', 'Enough for this part'],
    ['Our hospital has five foreign experts, two of them not certified. Enough?', '3 persons; at least 5'],
    ['We had 3 small matchmaking events and one huge forum last year. Is that enough for a platform?', 'Enough'],
    ['We have 4 certified foreign experts plus one whose paper is coming. Enough for research?', 'Not enough'],
    ['4 delegations with 9 people each, is a park safe?', 'Not enough'],
    ['We have 6 foreign experts; only 4 are certified. Enough for a university?', '4 persons; at least 5'],
    ['No large events, 5 small ones in the park. Enough?', 'Enough'],
    ['Our platform held 8 matchmaking events last year. Enough?', 'It depends on their size'],
    ['Our park has a floor area of half a million square metres. Is that enough?', 'Enough'],
    ['Our landed projects have obtained half a billion yuan of venture capital in total. Enough?', 'Enough'],
  ])('reads numbers in English: %s', (question, words) => {
    expect(ask(question, 'en').text).toContain(words);
  });

  it.each([
    // Numbers of what counts and of what does not are not added up.
    '刚搬到北京俩月的研究院,在广东干了十年,有戏吗',
    '去年刚从河北把公司挪到北京经开区,算不算满三年',
    'Do we need three years of registration in Beijing?',
    'Does a fine from the tax office two years ago matter?',
    '建筑面积加占地面积一共六万可以吗',
    '十个项目是国家级和市级加在一起算吗',
    '四个高端外专加上两个海归博士(中国籍),六个人,研究类够五人了吧',
    // Promised money has not been received.
    '落地项目拿到1.2亿投资承诺,还没到账,够不够一个亿',
    'Our 100 million was committed last year but only 60 paid in so far. Is that enough for a platform?',
    // A record that was removed, or of which it is asked whether it is one.
    '前年被列入过一次经营异常,后来移出了,这算不良信用记录吗,还能不能报',
    '10个项目里必须每个都是国家级吗,市级的行不行',
    // More from abroad than in all cannot be.
    '海外收入15000万,总收入10000万,产业类够吗',
  ])('puts nothing to a rule that the question does not say: %s', (question) => {
    const { text } = ask(question, /\p{Script=Han}/u.test(question) ? 'zh' : 'en');
    expect(text).not.toMatch(/这一点达到了|这一点达不到|this point is/);
  });

  it.each([
    '平台类要签多少家机构',
    'For a science park, do agreements signed by our tenant companies count toward the 5 foreign partners?',
    '为什么规定20%这个比例',
  ])('takes no number of the rule for one of the asker: %s', (question) => {
    const { text } = ask(question, /\p{Script=Han}/u.test(question) ? 'zh' : 'en');
    expect(text).not.toMatch(/按您说的情况|On what you say/);
  });
});

describe('a question with a day is answered with the day', () => {
  it.each([
    ['Our base director changed on 31 Jan 2026. What is the last day to tell you?', 'en', '13', '2026-02-28'],
    ['合作单位2026年3月4日退出的,什么时候前要提供材料', 'zh', '13', '2026-04-07'],
    ['2026年9月1日办完一场重大国际活动,材料几号前交', 'zh', '12', '2026-09-30'],
    ['公示从2026年9月28日开始,到哪天结束', 'zh', '9', '2026-10-10'],
    ['2024年6月1日认定的,有效期到什么时候', 'zh', '16', '2027-05-31'],
    ['2024年8月15日被撤销资格,哪天起能重新申报', 'zh', '17', '2027-08-16'],
    ['2023年12月20日注册的,哪天满三年', 'zh', '7.1', '2026-12-20'],
    ['1月31号换了负责人,最晚哪天报', 'zh', '13', '2026-02-28'],
    ['10月31签了重大国际合作协议,11月没有31,材料最晚哪天交,2026', 'zh', '12', '2026-11-30'],
  ] as const)('%s', (question, language, clause, day) => {
    const { text, clauses } = ask(question, language);
    expect(text).toContain(day);
    expect(clauses).toContain(clause);
  });

  it('that no holiday notice settles yet is provisional', () => {
    expect(ask('2026年12月31日换了负责人,最晚哪天报').text).toContain('暂定');
  });

  it('that is a weekend day on which people work says so', () => {
    expect(ask('2026年1月31日换了负责人,最晚哪天报').text).toContain('调休上班');
  });
});
