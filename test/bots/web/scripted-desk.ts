import type { Desk, Incoming, TranscriptEntry, Turn } from '../../../bots/desk.ts';
import type { Message } from '../../../conversations/message.ts';
import type { Choice, ClauseLine, Reply } from '../../../conversations/reply.ts';
import { languageIn } from '../../../conversations/script.ts';
import { cite } from '../../../policy-text/citation/citation.ts';
import type { Bilingual, Language } from '../../../policy-text/language.ts';
import { deskAnswering } from '../desk-answering.ts';

/** What a scripted desk has on disk: hand it to a second desk and the talk goes on. */
export interface Disk {
  readonly turns: Map<string, Turn>;
  readonly talks: Map<string, TranscriptEntry[]>;
  /** Everything handed over, repeated deliveries too. */
  readonly received: Incoming[];
}

export function emptyDisk(): Disk {
  return { turns: new Map(), talks: new Map(), received: [] };
}

/** A desk that answers from a short script and keeps its promises about deliveries and transcripts. */
export function scriptedDesk(disk: Disk = emptyDisk()): Desk {
  const answer: Desk['receive'] = async (incoming) => {
    disk.received.push(incoming);
    const talk = disk.talks.get(incoming.person) ?? [];
    disk.talks.set(incoming.person, talk);
    const language = talk.at(-1)?.turn.language ?? languageIn(incoming.language ?? 'zh');
    const turn = disk.turns.get(incoming.delivery) ?? answerTo(incoming.message, language);
    if (!disk.turns.has(incoming.delivery)) talk.push({ said: incoming.message, turn });
    disk.turns.set(incoming.delivery, turn);
    return turn;
  };
  return {
    ...deskAnswering(answer),
    transcript: async (_door, person) => disk.talks.get(person) ?? [],
    everythingKept: async (door, person) => JSON.stringify({ door, person }),
  };
}

function answerTo(message: Message, language: Language): Turn {
  if (!('text' in message)) return { language, asked: 'internationalRevenue', replies: [revenue(language)] };
  switch (message.text) {
    case '':
      return { language, asked: 'category', replies: [greeting(language), category(language)] };
    case '中文':
      return { language: 'zh', asked: 'category', replies: [category('zh')] };
    case 'English':
      return { language: 'en', asked: 'category', replies: [category('en')] };
    case '结果':
    case 'result':
      return { language, asked: null, replies: [result(language)] };
    default:
      return {
        language,
        asked: null,
        replies: [reply('answer', { zh: `收到：${message.text}`, en: `Heard: ${message.text}` }[language])],
      };
  }
}

function reply(kind: Reply['kind'], text: string, parts: Partial<Reply> = {}): Reply {
  return { kind, text, sections: [], citations: [], choices: [], ...parts };
}

const greeting = (language: Language): Reply =>
  reply(
    'answer',
    {
      zh: '您好。我可以帮您对照《北京国际科技合作基地管理办法》，逐条看单位是否符合申报条件，也可以直接回答关于办法的问题。\n每个结论都附原文，点开可以看全条。',
      en: 'Hello. I can go through the Measures for Beijing International S&T Cooperation Bases with you, clause by clause, or answer a question about them.\nEvery conclusion carries the words it rests on; open them to read the whole article.',
    }[language],
  );

const categories: readonly [string, Bilingual][] = [
  ['category:park', { zh: '园区类', en: 'Park' }],
  ['category:research', { zh: '研究类', en: 'Research' }],
  ['category:platform', { zh: '平台类', en: 'Platform' }],
  ['category:industry', { zh: '产业类', en: 'Industry' }],
  ['category:?', { zh: '还不确定', en: 'Not sure yet' }],
];

const category = (language: Language): Reply =>
  reply('question', { zh: '准备申报哪一类国合基地？', en: 'Which category of base would you apply for?' }[language], {
    citations: [cite('8', '国合基地分为园区类、研究类、平台类和产业类4类。')],
    choices: categories.map(([id, label]): Choice => ({ id, label: label[language] })),
  });

const revenue = (language: Language): Reply =>
  reply(
    'question',
    {
      zh: '上一年度的国际业务销售收入和销售收入总额各是多少？\n依据第八条第(四)项第2目。可以写“国际 3200 万，总额 1.2 亿”。',
      en: 'What were last year’s international sales and total sales?\nAsked because of Article 8(4)2. For example: “international 32 million, total 120 million yuan”.',
    }[language],
    {
      citations: [cite('8.4.2')],
      choices: [{ id: 'internationalRevenue:null', label: { zh: '不清楚', en: 'I don’t know' }[language] }],
    },
  );

const result = (language: Language): Reply =>
  reply(
    'result',
    {
      zh: '按目前的回答：还不符合申报条件。\n按 2026年3月1日 计算。符合所列条件不等于获得认定，认定按第九条进行。',
      en: 'On the answers so far: the stated conditions are not met.\nReckoned on 1 March 2026. Meeting the conditions is not a designation; article 9 follows.',
    }[language],
    {
      sections: [
        {
          title: { zh: '不符合', en: 'Not met' }[language],
          lines: [
            line(
              language,
              'not_met',
              '8.4.2',
              '国际业务占 16%（1920万元 ÷ 1.2亿元），低于 20%；差 480万元。',
              'International sales are 16% (19.2 of 120 million yuan), short of 20% by 4.8 million yuan.',
            ),
          ],
        },
        {
          title: { zh: '还缺答案或需要人工判断', en: 'Still open' }[language],
          lines: [
            line(
              language,
              'unknown',
              '8.4.3',
              '还没有 2025 年本市大中型企业研发费用同比增速。',
              'The 2025 growth of R&D spending of large and medium enterprises is not known yet.',
            ),
            line(
              language,
              'review',
              '7.1',
              '失信记录日期正好在三年前的同一天，是否计入需主管部门判断。',
              'The credit disk is dated exactly three years ago; whether it counts is for the authority.',
            ),
            line(
              language,
              'in_principle_short',
              '5.3',
              '已有 1 个国合基地；“原则上”只设一个。',
              'There is one base already; in principle only one is set up.',
            ),
          ],
        },
        {
          title: { zh: '符合', en: 'Met' }[language],
          lines: [
            line(
              language,
              'declared',
              '8.4.4',
              '自述与国（境）外科研机构有长期稳定合作，由专家评审认定。',
              'Long-term co-operation as declared; experts decide.',
            ),
            line(
              language,
              'met',
              '8.4.5',
              '经认定的外国高端人才 2 人，不少于 1 人。',
              '2 recognised foreign experts; at least 1 is asked.',
            ),
          ],
        },
      ],
      choices: [
        { id: 'change', label: { zh: '修改回答', en: 'Change an answer' }[language] },
        { id: 'deadlines', label: { zh: '看期限', en: 'See deadlines' }[language] },
      ],
    },
  );

function line(language: Language, outcome: ClauseLine['outcome'], clause: string, zh: string, en: string): ClauseLine {
  return { outcome, citation: cite(clause), text: { zh, en }[language] };
}
