import { describe, expect, it } from 'vitest';
import { answerTopic } from '../../../conversations/policy/answer/answer-topic.ts';
import { asksYesOrNo, endsInDenial, formOf } from '../../../conversations/policy/question/yes-or-no.ts';
import { shortAnswers, shortAnswersOf } from '../../../policy-text/topics/short-answers.ts';
import { topics } from '../../../policy-text/topics/topics.ts';

/** The first sentence of what a topic says to a question; which topic a question is of is tried elsewhere. */
function firstSentence(id: string, question: string): string {
  const topic = topics.find((one) => one.id === id);
  if (!topic) throw new Error(`no topic ${id}`);
  const language = /\p{Script=Han}/u.test(question) ? 'zh' : 'en';
  const { statements } = answerTopic(topic, question, language, { today: '2026-11-26', parameters: {} });
  return statements[0]?.text.split(/(?<=[。.])\s*/)[0] ?? '';
}

describe('the form of a question', () => {
  it.each([
    ['分支机构能不能不报批', 'asks'],
    ['这样算数吗', 'asks'],
    ['面积够没', 'asks'],
    ['Does it count?', 'asks'],
    ['We have six partners. Enough?', 'asks'],
    ['不用报批，对吧', 'checks_right'],
    ['So it is absolute, right?', 'checks_right'],
    ['公示是三天吧', 'checks_so'],
    ['是不是都要双语', 'checks_so'],
    ["That's the quorum, isn't it?", 'checks_so'],
    ['还要交一个回去？', 'asks'],
    ['能报不，不是公司', 'asks'],
    ['有证书就等于一定批', 'checks_so'],
    ['实地考察是初评还是复评', null],
    ['Is the visit in the first or the second round?', null],
    ['公示期多久', null],
    ['评分标准是什么', null],
    ['How long is the publicity period?', null],
    ['介绍一下第九条', null],
  ])('%s', (question, form) => {
    expect(asksYesOrNo(formOf(question))).toBe(form);
  });

  it.each([
    ['差7场所以不行，对吧', true],
    ['三年都不能再报，是吧', true],
    ['五场就够，对吧', false],
    ['园区类要五场，对不对', false],
    ['不少于5家，没错吧', false],
  ])('%s denies: %s', (question, denies) => {
    expect(endsInDenial(formOf(question))).toBe(denies);
  });
});

describe('a question that is answered with yes or no is answered with the word', () => {
  it.each([
    // The same words of the law, asked for, said and denied.
    ['base-branch', '设分支机构需要审批吗', '不用批准，书面告知即可。'],
    ['base-branch', '设分支机构要等审批，对吧', '不对，不用批准，书面告知即可。'],
    ['base-branch', '设分支机构不用审批，对吧', '对，不用批准，书面告知即可。'],
    ['base-branch', '设分支机构不用审批吧', '是的，不用批准，书面告知即可。'],
    ['report-change', '换项目负责人要报告吗', '要报。'],
    ['report-change', '换项目负责人不用报告吧', '不是，要报。'],
    ['base-branch', 'Does setting up a branch need approval?', 'No: written notice is enough.'],
    ['base-branch', 'So no approval is needed for a branch, right?', 'Right: written notice is enough.'],
    ['report-change', 'No need to report a change of partner, correct?', 'No: it has to be reported.'],
    // What is asked of the same topic decides between its short answers.
    ['failed-then-apply', '评价不合格还能再申报吗', '按字面可以，第十六条没有写不得再申报。'],
    ['failed-then-apply', '评价不合格三年内不能再报，对吗', '不对，第十六条没有写3年内不得申报。'],
    [
      'outside-beijing',
      '我们在顺义注册，实际办公在廊坊，行吗',
      '看登记注册在哪里，注册在北京的，这一点不因办公地受影响。',
    ],
    ['outside-beijing', '注册在廊坊的能报吗', '不行。'],
    ['plaque', '牌子丢了能补发吗', '办法没有写补发。'],
    ['credit-record', '近三年无失信记录，可以申报吧', '近3年内没有，这一点就符合。'],
    ['department-applies', '我们没独立法人，能自己报吗', '没有法人资格的一般不行。'],
    [
      'department-applies',
      '我们有独立法人证，能自己报吗',
      '按字面可以，有独立法人资格的可以自己申报，各项条件由它自己满足。',
    ],
    ['publicity', '专家通过了还要公示吗', '要，认定结果应向社会公示。'],
    ['ownership', '外资企业可以申报吗', '可以。'],
    ['ownership', '外资企业是不是不能申报', '不是，可以。'],
    ['ownership', '外资企业能不能申报', '可以。'],
    ['ownership', '民营企业不能申报，对吧', '不对，可以。'],
    ['ownership', 'Does foreign ownership rule a company out?', 'No: ownership rules nobody out.'],
    ['high-tech-preference', '有高新证书就一定能认定吗', '不一定，证书只是可予以优先考虑，各项条件仍要满足。'],
    ['experts', '初评有4个专家合规吗', '不够，每次评审不少于5名。'],
    ['publicity', '公示期是10天吧', '不是，公示期为5个工作日。'],
    ['publicity', '公示期是5个工作日对吧', '对，公示期为5个工作日。'],
    ['districts', '区政府必须给配套吗', '没有硬性要求，写的是“鼓励”。'],
    ['accident', '入驻企业出了事故算我们的吗', '条文没有写入驻单位的事故算不算，要看责任怎样认定。'],
    ['annual-summary', '年度总结可以明年一月交吗', '不是，是每年12月底前。'],
    ['failed-then-apply', '综合评价没过是不是三年禁报', '不是，第十六条没有写3年内不得申报。'],
    [
      'two-categories',
      '又是园区又是孵化器，能同时报两个类别吗',
      '办法没有写能否同时报两类，也没有写两类都符合时怎样选。',
    ],
    ['rd-growth', '我们研发投入比前年降了，还有戏吗', '一般不行，条文要求“显著增长”。'],
    ['research-route', 'Do we need ten projects AND a joint platform, both?', 'No: one of them is enough.'],
    [
      'research-route',
      'Is a municipal joint research platform sufficient for the research category?',
      'Yes: one of the three is enough.',
    ],
    ['long-term-cooperation', '没有海外研发中心可以吗', '可以没有，但要有另一种。'],
    ['plaque', 'Do we get a plaque?', 'Yes: after the formal designation.'],
    ['who-can-apply', '能不能申报', '要看是什么单位、是否满足条件。'],
    ['who-designates', '区里说了不算吧', '是的，别的单位的认定不算。'],
    ['valid-existence', '执照下个月到期，能报吗', '要看申报时是否还在有效存续期内。'],
    ['events', 'Do companies have to hold events?', 'No: the industry category has no such condition.'],
    ['talents', '研究类要请几个老外专家啊 兼职的算嘛', '兼职的也算。'],
    ['failed-evaluation', '评价合格会被取消资格吗', '不会，优秀或合格的保留资格。'],
    ['accident', '车间小火情没伤人，影响牌子吗', '要看是不是一般及以上的责任事故。'],
    ['valid-existence', '执照被吊销过又恢复的，行不行', '要看申报时是否在有效存续期内。'],
    [
      'high-tech-expired',
      'Does a lapsed gaoxin title still give an edge?',
      'No: a lapsed title does not count, but it never was a condition.',
    ],
    // Two of one topic, each in its place.
    [
      'base-branch',
      'Any cap on branches and does opening one need permission?',
      'No: no limit on the number is stated.',
    ],
  ])('%s: %s', (topic, question, first) => {
    expect(firstSentence(topic, question)).toBe(first);
  });

  it.each([
    ['base-branch', '怎么设分支机构'],
    ['report-change', '换负责人多久要报'],
    ['base-branch', 'How are branches set up?'],
  ])('and another is not: %s: %s', (topic, question) => {
    expect(firstSentence(topic, question)).not.toMatch(/^(?:可以|不用|要报|不是|是的|Yes|No|Right)/);
  });

  it.each([
    ['category-of-kind', '我们是医院，能申报吗', '可以申报研究类，但基本条件和这一类的各项条件都要满足。'],
    ['category-of-kind', '我们是一家孵化器，可以报吗', '可以申报平台类，但基本条件和这一类的各项条件都要满足。'],
    [
      'category-of-kind',
      '我们是新型研发机构，能报吗',
      '不一定，可能可以申报研究类或者产业类，但基本条件和这一类的各项条件都要满足。',
    ],
    [
      'category-of-kind',
      'We are a hospital. Can we apply?',
      'Yes, in the research category, provided that the basic conditions and every condition of the category are met.',
    ],
  ])('one’s kind may apply, on conditions: %s: %s', (topic, question, first) => {
    expect(firstSentence(topic, question)).toBe(first);
  });

  it.each([
    ['talents', '产业类需要5个外国专家吗', '不是。'],
    ['talents', '研究类要5个外国专家吧', '是的。'],
    ['partners', '园区类要签20家机构才行吗', '不是。'],
    ['partners', '平台类要签20家机构，对吧', '对。'],
    ['events', 'Research bases need one large conference a year, I believe.', 'No.'],
  ])('a number that a rule is said to ask for is held against its own: %s: %s', (topic, question, first) => {
    expect(firstSentence(topic, question)).toBe(first);
  });

  it.each([
    ['report-change', '2026年8月1日换负责人，9月5日报来得及吗', '过了期限。'],
    ['report-change', '2026年8月1日换负责人，8月25日报来得及吗', '在期限内。'],
    ['report-change', '实施方案2026年8月20日改的，能拖到21号吗', '在期限内。'],
    ['report-change', '实施方案2026年8月20日改的，9月20日是星期天，能拖到21号吗', '过了期限。'],
    ['ban-length', '2023年9月10日被撤销资格，2026年9月10日能申报吗', '那天还不行。'],
    ['ban-length', '2023年9月10日被撤销资格，2026年9月11日能申报吗', '那天限制已过。'],
    ['registration', '公司2023年11月27日在北京注册，够三年吗', '还没满。'],
    ['registration', '公司2023年11月26日在北京注册，够三年吗', '满了。'],
    ['report-change', 'Our director changed on 1 August 2026; is 25 August in time?', 'In time.'],
    ['annual-summary', 'Could we hand in the yearly report on 4 January?', 'Late.'],
  ])('a day that is asked about is held against the day worked out: %s: %s', (topic, question, first) => {
    expect(firstSentence(topic, question)).toBe(first);
  });

  it.each([
    ['international-revenue', '去年国际业务占19.8%，产业类可以不', '不行。'],
    ['international-revenue', '去年国际业务占19.8%，产业类够不够', '不够。'],
    ['events', '我们平台一年办了1场大型的，中小型只有3场，差7场所以不行，对吧', '不对，够。'],
    ['one-base', '我校已经有1个国合基地了，还能再报一个吗', /^原则上不行，但不是绝对的/],
    ['site-area', '园区面积4万平方米可以吗', /^不是直接淘汰/],
  ])('a verdict is in the words it was asked for: %s: %s', (topic, question, first) => {
    expect(firstSentence(topic, question)).toEqual(typeof first === 'string' ? first : expect.stringMatching(first));
  });
});

describe('short answers', () => {
  it('are of topics, in both languages, each with words that ask it or last', () => {
    const ids = topics.map(({ id }) => id);
    for (const [topic, entries] of Object.entries(shortAnswers())) {
      expect(ids).toContain(topic);
      for (const [index, { asked, zh, en }] of entries.entries()) {
        expect(zh).toMatch(/^[^。]*[^。，]$/u);
        expect(en).toMatch(/^[^.]*[^.,]$/u);
        expect(
          asked !== undefined || index === entries.length - 1,
          `${topic}: nothing behind ${zh} is ever reached`,
        ).toBe(true);
      }
      expect(() => shortAnswersOf(topic)).not.toThrow();
    }
  });

  it('never say that anybody is designated', () => {
    const all = Object.values(shortAnswers()).flat();
    for (const { zh, en } of all) {
      expect(zh).not.toMatch(/通过认定|已认定|批准了/);
      expect(en).not.toMatch(/approved|is designated/);
    }
  });
});
