import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerId } from '../../conversations/choice-id.ts';
import { converse } from '../../conversations/converse.ts';
import type { Message } from '../../conversations/message.ts';
import type { Conversation } from '../../conversations/state.ts';
import { assess } from '../../core/assess.ts';
import type { Fact, FactValue } from '../../core/fact.ts';

const circumstances = { today: '2026-05-20', parameters: {} };
const runs = { numRuns: 100, seed: 20_260_520 };

type Way = 'zh' | 'zhHant' | 'en' | 'pressed';
/** One fact, and every way to say it. */
interface Saying extends Readonly<Record<Exclude<Way, 'pressed'>, string>> {
  readonly fact: Fact;
  readonly value: FactValue;
}

const hospital: readonly Saying[] = [
  {
    fact: 'organizationKind',
    value: 'medical_institution',
    zh: '我们是一家医院',
    zhHant: '我們是一家醫院',
    en: 'we are a hospital',
  },
  { fact: 'registeredInBeijing', value: true, zh: '注册在海淀', zhHant: '註冊在海淀', en: 'it is located in Haidian' },
  {
    fact: 'registeredOn',
    value: { min: '2015-03-01', max: '2015-03-31' },
    zh: '2015年3月登记的',
    zhHant: '2015年3月登記的',
    en: 'registered in March 2015',
  },
  {
    fact: 'legalForm',
    value: 'legal_person',
    zh: '以法人身份申报',
    zhHant: '以法人身份申報',
    en: 'applying as a legal person',
  },
  { fact: 'inValidExistence', value: true, zh: '营业执照有效', zhHant: '營業執照有效', en: 'the licence is valid' },
  {
    fact: 'adverseCreditRecords',
    value: [],
    zh: '没有不良信用记录',
    zhHant: '沒有不良信用記錄',
    en: 'no adverse credit records',
  },
  {
    fact: 'researchPartners',
    value: 8,
    zh: '和8家国外机构有协议',
    zhHant: '和8家國外機構有協議',
    en: 'we have 8 foreign partners',
  },
  {
    fact: 'researchFocusPartners',
    value: 6,
    zh: '重点国家的有6家',
    zhHant: '重點國家的有6家',
    en: '6 are in key countries',
  },
  {
    fact: 'researchProjects',
    value: { min: 11, max: 19 },
    zh: '近五年承担了十几个国家级项目',
    zhHant: '近五年承擔了十幾個國家級項目',
    en: '11 to 19 national projects',
  },
  {
    fact: 'researchForeignTalents',
    value: 7,
    zh: '有7名外国高端人才',
    zhHant: '有7名外國高端人才',
    en: '7 foreign experts',
  },
  {
    fact: 'researchEvents',
    value: { '2023': 5, '2024': 5, '2025': 5 },
    zh: '每年办5场国际会议',
    zhHant: '每年辦5場國際會議',
    en: '5 academic conferences a year',
  },
  { fact: 'managementSystem', value: true, zh: '有管理制度', zhHant: '有管理制度', en: 'we have a management system' },
  { fact: 'fundingSource', value: false, zh: '没有资金来源', zhHant: '沒有資金來源', en: 'we have no funding source' },
];

const company: readonly Saying[] = [
  {
    fact: 'organizationKind',
    value: 'technology_enterprise',
    zh: '我们是一家科技公司',
    zhHant: '我們是一家科技公司',
    en: 'we are a tech company',
  },
  {
    fact: 'totalRevenue',
    value: 200_000_000,
    zh: '去年总收入2亿元',
    zhHant: '去年總收入2億元',
    en: 'total revenue was 200 million yuan',
  },
  {
    fact: 'internationalRevenue',
    value: 60_000_000,
    zh: '国际收入占30%',
    zhHant: '國際收入佔30%',
    en: 'international revenue was 30%',
  },
  {
    fact: 'rdSpending',
    value: { '2024': 10_000_000, '2025': 12_000_000 },
    zh: '研发投入2024年1000万元、2025年1200万元',
    zhHant: '研發投入2024年1000萬元、2025年1200萬元',
    en: 'R&D spending was 10 million yuan in 2024 and 12 million yuan in 2025',
  },
  {
    fact: 'industryForeignTalents',
    value: 2,
    zh: '外国高端人才2名',
    zhHant: '外國高端人才2名',
    en: '2 foreign experts',
  },
  {
    fact: 'longTermCooperation',
    value: true,
    zh: '有长期合作关系',
    zhHant: '有長期合作關係',
    en: 'we have long-term cooperation',
  },
  {
    fact: 'overseasRdCentre',
    value: false,
    zh: '没有海外研发中心',
    zhHant: '沒有海外研發中心',
    en: 'no overseas R&D centre',
  },
];

function talk(messages: readonly Message[]): Conversation {
  let state: Conversation | null = null;
  for (const message of messages) state = converse(state, message, circumstances).state;
  if (state === null) throw new Error('nothing was said');
  return state;
}

function message(saying: Saying, way: Way): Message {
  return way === 'pressed' ? { press: answerId(saying.fact, saying.value) } : { text: saying[way] };
}

/** What is decided, without the words it rests on. */
function decided({ facts }: Conversation) {
  const { outcome, clauses } = assess({ asOf: circumstances.today, facts, parameters: {} });
  return { facts, outcome, clauses: clauses.map((one) => [one.clause, one.outcome]) };
}

describe.each([
  ['a hospital', hospital],
  ['a company', company],
])('the same facts about %s', (_, sayings) => {
  const pressed = decided(talk(sayings.map((one) => message(one, 'pressed'))));
  const order = fc.shuffledSubarray([...sayings], { minLength: sayings.length, maxLength: sayings.length });
  const ways = fc.array(fc.constantFrom<Way>('zh', 'zhHant', 'en', 'pressed'), {
    minLength: sayings.length,
    maxLength: sayings.length,
  });

  it('pressed, are what they say', () => {
    for (const { fact, value } of sayings) expect(pressed.facts[fact], fact).toEqual(value);
  });

  it('one a message, in any order and any language, typed or pressed, come to the same case and decision', () => {
    fc.assert(
      fc.property(order, ways, (some, how) => {
        const state = talk(some.map((one, index) => message(one, how[index] ?? 'zh')));
        expect(decided(state)).toEqual(pressed);
      }),
      runs,
    );
  }, 120_000);

  it.each(['zh', 'zhHant', 'en'] as const)(
    'all at once in %s, in any order, come to the same',
    (way) => {
      fc.assert(
        fc.property(order, (some) => {
          const text = some.map((one) => one[way]).join(way === 'en' ? ', ' : '，');
          expect(decided(talk([{ text }]))).toEqual(pressed);
        }),
        runs,
      );
    },
    120_000,
  );

  it('are never asked for again', () => {
    fc.assert(
      fc.property(order, (some) => {
        const state = talk(some.map((one) => message(one, 'zh')));
        expect(state.asked === null || state.facts[state.asked] === undefined).toBe(true);
      }),
      runs,
    );
  }, 120_000);
});
