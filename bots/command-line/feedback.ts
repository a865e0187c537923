import type { Language } from '../../policy-text/language.ts';
import { clauseOf } from '../../policy-text/regulation/regulation.ts';
import { type Tally, type TallyBy, type Verdicts, verdictsIn } from '../feedback/verdict-rows.ts';
import { feedbackWords } from '../feedback/words.ts';
import { noWords, readArguments } from './arguments.ts';
import { configuredDatabase, openConfiguredDatabase } from './database.ts';
import { printJson } from './output/json.ts';

const words = {
  zh: {
    none: '还没有人评价过回答。',
    days: (from: string, to: string) => (from === to ? `${from}：` : `${from} 至 ${to}：`),
    by: { byClause: '按条款', byKind: '按回答', byLanguage: '按语言', byDoor: '按入口' },
    kinds: { answer: '答了', not_stated: '条文没有写', out_of_scope: '不在范围内', clarify: '问是哪一条' },
    colon: '：',
  },
  en: {
    none: 'Nobody has judged an answer yet.',
    days: (from: string, to: string) => (from === to ? `${from}: ` : `${from} to ${to}: `),
    by: { byClause: 'By clause', byKind: 'By kind of answer', byLanguage: 'By language', byDoor: 'By door' },
    kinds: { answer: 'answered', not_stated: 'not in the text', out_of_scope: 'out of scope', clarify: 'which clause' },
    colon: ': ',
  },
} as const;

/** `guohe feedback`: what people think of the answers, by clause, kind, language and door; of whom, nothing is kept. */
export async function run(args: readonly string[]): Promise<void> {
  const given = readArguments(args);
  noWords(given);
  const database = await openConfiguredDatabase({ database: configuredDatabase() });
  try {
    const verdicts = await verdictsIn(database);
    if (given.json) printJson(verdicts);
    else console.log(linesOf(verdicts, given.language ?? 'zh').join('\n'));
  } finally {
    await database.destroy();
  }
}

function linesOf(verdicts: Verdicts, language: Language): readonly string[] {
  const { none, days, by, kinds, colon } = words[language];
  const { from, to } = verdicts;
  if (from === null || to === null) return [none];
  const nameOf = (part: keyof typeof by, key: string) => {
    if (part === 'byClause') return clauseOf(key)?.label[language] ?? key;
    return part === 'byKind' ? (kinds[key as keyof typeof kinds] ?? key) : key;
  };
  const part = (name: keyof typeof by, tallies: TallyBy) => [
    by[name],
    ...Object.entries(tallies).map(([key, tally]) => `  ${nameOf(name, key)}${colon}${tallyOf(tally, language)}`),
  ];
  return [
    `${days(from, to)}${tallyOf(verdicts, language)}`,
    ...part('byClause', verdicts.byClause),
    ...part('byKind', verdicts.byKind),
    ...part('byLanguage', verdicts.byLanguage),
    ...part('byDoor', verdicts.byDoor),
  ];
}

function tallyOf({ useful, useless }: Tally, language: Language): string {
  const say = feedbackWords[language];
  return `${say.useful} ${useful}${language === 'zh' ? '，' : ', '}${say.useless} ${useless}`;
}
