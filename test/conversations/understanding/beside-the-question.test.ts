import { describe, expect, it } from 'vitest';
import { converse } from '../../../conversations/converse.ts';
import { type Conversation, freshConversation } from '../../../conversations/state.ts';
import type { Category, Fact, OrganizationKind } from '../../../core/fact.ts';

const asked: readonly (readonly [Fact, Category, OrganizationKind])[] = [
  ['registeredOn', 'park', 'science_park'],
  ['inValidExistence', 'park', 'science_park'],
  ['adverseCreditRecords', 'park', 'science_park'],
  ['existingBases', 'park', 'science_park'],
  ['managementSystem', 'park', 'science_park'],
  ['parkPartners', 'park', 'science_park'],
  ['parkLandArea', 'park', 'science_park'],
  ['parkLargeEvents', 'park', 'science_park'],
  ['researchStrength', 'research', 'university'],
  ['researchProjects', 'research', 'university'],
  ['platformTotalInvestment', 'platform', 'incubator'],
  ['totalRevenue', 'industry', 'technology_enterprise'],
  ['nationalHighTechValidUntil', 'industry', 'technology_enterprise'],
];

const told = `今天天气真不错|领导让我来问一下|隔壁单位去年评上了|我们有20个部门|注册资本5000万|员工320人|发了128篇论文
申请了56项专利|我电话是13800138000|好几个同事都在问|上周我们开了个会|政府给了500万补贴|我们跟MIT从2015年开始合作|下个月准备签两家
正在谈的有五六家|子公司在上海有一家|2019年改的名|2021年搬到亦庄的|没关系|好的我看看|都行|审计报告还没出来|名额有3个|还剩5天
谢谢，没别的了|我先问问领导|we have 300 employees|we filed 56 patents|our neighbour got it last year|we moved to Yizhuang in 2021
next year we plan to hire 3 experts|we're talking to five or six|I have a meeting at 3|we got a 5 million grant|no worries
nothing else, thanks|let me check with my boss`.split(/[|\n]/);

describe('what is told beside the question', () => {
  it.each(asked)('is no answer to %s', (fact, category, organizationKind) => {
    const state: Conversation = {
      ...freshConversation('zh'),
      asked: fact,
      facts: { category, organizationKind },
      words: { organizationKind: '…' },
    };
    const noted = told.flatMap((text) => {
      const { facts } = converse(state, { text }, { today: '2026-05-20', parameters: {} }).state;
      return Object.keys(facts).length > 2 ? [`${text}: ${JSON.stringify(facts)}`] : [];
    });
    expect(noted).toEqual([]);
  });
});

const nearMisses =
  `我们想跟5家国外机构签协议|别的园区有12家合作机构|专职人员走了一个|以前有实施方案，现在作废了|外国专家签证过期了
公司2019年成立的子公司|2020年注册了商标|园区建筑面积在建3万平|二期规划占地100亩，还没批|承担过国家自然科学基金项目30项|项目经费3000万
技术转移合同额1.2亿|注册用户300万|国内收入8000万|参加了10场国际会议|海外市场占有率35%|有5个外教|研发人员占比40%
we used to have 12 foreign partners|our R&D team has 40 people|we lost 3 partners last year|the licence is being renewed
we registered a trademark in 2020|founded a joint lab with MIT in 2018|one foreign expert left|domestic revenue is 80 million`.split(
    /[|\n]/,
  );

describe('what sounds like a fact of the organization', () => {
  it.each([
    ['park', 'science_park'],
    ['research', 'university'],
    ['platform', 'incubator'],
    ['industry', 'technology_enterprise'],
  ] as const)('is not noted when it is of something else: %s', (category, organizationKind) => {
    const state: Conversation = {
      ...freshConversation('zh'),
      facts: { category, organizationKind },
      words: { organizationKind: '…' },
    };
    const noted = nearMisses.flatMap((text) => {
      const { facts } = converse(state, { text }, { today: '2026-05-20', parameters: {} }).state;
      return Object.keys(facts).length > 2 ? [`${text}: ${JSON.stringify(facts)}`] : [];
    });
    expect(noted).toEqual([]);
  });
});

describe('what names a kind of organization', () => {
  it.each([
    '我们楼下有个医院',
    '客户是一家医院',
    '我们想转型做孵化器',
    '我们投资了一家公司',
    '我们单位挂靠在协会下面',
    '园区物业让我来问',
    '我毕业于北京大学',
    'my company asked me to check',
    'we invested in an incubator',
    'platform is down',
  ])('is not what one is: %s', (text) => {
    const state: Conversation = { ...freshConversation('zh'), asked: 'organizationKind' };
    expect(converse(state, { text }, { today: '2026-05-20', parameters: {} }).state.facts).toEqual({});
  });
});
