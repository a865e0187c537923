import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from './run-guohe.ts';

/** A case file with this in its facts. */
const facts = (json: string) => `{"asOf": "2026-11-24", "facts": ${json}}`;
const here = fileURLToPath(new URL('.', import.meta.url));

/** What is wrong, the arguments, standard input, and the one line that comes of it. */
const cases: readonly (readonly [string, readonly string[], string | Uint8Array, string])[] = [
  [
    'an unknown command',
    ['asses'],
    '',
    'COMMAND：给的是 "asses"，应为 assess, next, screen, ask, clause, policy, deadlines, calendar, bases, feedback, replay, chat, backup, restore, migrate, start',
  ],
  [
    'a command that every object has',
    ['toString', '--lang', 'en'],
    '',
    'COMMAND: got "toString", takes assess, next, screen, ask, clause, policy, deadlines, calendar, bases, feedback, replay, chat, backup, restore, migrate, start',
  ],
  ['an unknown option', ['clause', '8', '--josn'], '', 'OPTION：给的是 "--josn"，应为 --json, --lang'],
  [
    'an option of another command',
    ['ask', '公示期', '--goal', 'x'],
    '',
    'OPTION：给的是 "--goal"，应为 --json, --lang, --regulation',
  ],
  ['a short option', ['clause', '8', '-j'], '', 'OPTION：给的是 "-j"，应为 --json, --lang'],
  ['a value where none is taken', ['clause', '8', '--json=yes'], '', '--json：给的是 "yes"，应为单独的 --json'],
  ['a missing value', ['clause', '8', '--lang'], '', '--lang：没有给，应为选项后面跟一个值'],
  ['an unknown language', ['clause', '8', '--lang', 'fr'], '', '--lang：给的是 "fr"，应为 zh 或 en'],

  ['no file', ['assess'], '', 'FILE：没有给，应为一个路径，或 - 表示标准输入'],
  ['two files', ['next', 'a', 'b'], '', 'FILE：给的是 "a b"，应为一个路径，或 - 表示标准输入'],
  [
    'a file that is not there',
    ['assess', `${here}nowhere`, '--lang', 'en'],
    '',
    `FILE: got "${here}nowhere", takes a file that can be read (ENOENT), or - for standard input`,
  ],
  ['a folder', ['next', here], '', `FILE：给的是 "${here}"，应为能读取的文件（EISDIR），或 - 表示标准输入`],
  [
    'not UTF-8',
    ['assess', '-'],
    Uint8Array.of(0x7b, 0xb1, 0x7d),
    'FILE：给的是 "-"，应为 UTF-8 编码的文件，或 - 表示标准输入',
  ],
  ['empty input', ['assess', '-'], '', 'FILE：给的是 ""，应为 JSON：{"asOf", "facts", "parameters"?}'],
  [
    'broken JSON with a control character',
    ['next', '-', '--lang=en'],
    '{\u001b[2J\n',
    'FILE: got "{\\u001b[2J\\n", takes JSON: {"asOf", "facts", "parameters"?}',
  ],
  [
    'a megabyte of junk',
    ['assess', '-'],
    '乱'.repeat(350_000),
    `FILE：给的是 "${'乱'.repeat(78)}…，应为 JSON：{"asOf", "facts", "parameters"?}`,
  ],
  ['a list', ['assess', '-'], '[]', 'input：给的是 []，应为一个 JSON 对象'],
  [
    'a list nested deeply',
    ['assess', '-'],
    '['.repeat(99_999) + ']'.repeat(99_999),
    'input：给的是 …，应为一个 JSON 对象',
  ],
  ['no day', ['assess', '-'], '{}', 'asOf：没有给，应为存在的日期 YYYY-MM-DD'],
  [
    'a day that does not exist',
    ['next', '-'],
    '{"asOf":"2026-02-30"}',
    'asOf：给的是 "2026-02-30"，应为存在的日期 YYYY-MM-DD',
  ],
  ['half a surrogate pair', ['assess', '-'], '{"asOf":"\\ud83d"}', 'asOf：给的是 "\\ud83d"，应为存在的日期 YYYY-MM-DD'],
  [
    'a fact that there is not, with a line feed in its name',
    ['assess', '-', '--lang', 'en'],
    facts('{"a\\nb": 1}'),
    '"a\\nb": got 1, takes the name of a defined fact, such as category or registeredOn',
  ],
  [
    'a fact that every object has',
    ['assess', '-', '--lang', 'en'],
    facts('{"__proto__": {}}'),
    '__proto__: got {}, takes the name of a defined fact, such as category or registeredOn',
  ],
  [
    'a number beyond all numbers',
    ['assess', '-'],
    facts('{"parkPartners": 1e999}'),
    'parkPartners：给的是 "Infinity"，应为不小于 0 的整数，或 {"min","max"} 区间',
  ],
  [
    'a part larger than the whole',
    ['next', '-', '--lang', 'en'],
    facts('{"researchPartners": 3, "researchFocusPartners": 5}'),
    'researchFocusPartners: got 5, takes no more than its total (key partners within all partners, international revenue within total revenue)',
  ],
  ['an unknown goal', ['next', '-', '--goal', 'all'], facts('{}'), '--goal：给的是 "all"，应为 outcome 或 report'],

  ['no question', ['ask'], '', 'QUESTION：没有给，应为关于条文的问题，例如“公示期多久”'],
  ['a blank question', ['ask', '  '], '', 'QUESTION：给的是 ""，应为关于条文的问题，例如“公示期多久”'],

  ['no reference', ['clause'], '', 'CLAUSE：没有给，应为条款，例如 8.4.2、第八条第四项第2目、art 8(4)2'],
  [
    'not a reference',
    ['clause', '公示期'],
    '',
    'CLAUSE：给的是 "公示期"，应为条款，例如 8.4.2、第八条第四项第2目、art 8(4)2',
  ],
  ['an article too many', ['clause', '24'], '', 'CLAUSE：给的是 "24"，应为第一条至第二十三条'],
  [
    'an item too many',
    ['clause', 'art 8(5)', '--lang', 'en'],
    '',
    'CLAUSE: got "art 8(5)", takes Article 8(1) to Article 8(4)',
  ],
  [
    'an item of an article without items',
    ['clause', '第九条第一项'],
    '',
    'CLAUSE：给的是 "第九条第一项"，应为第九条（下面不再分项）',
  ],

  ['a word for chat', ['chat', '你好'], '', 'ARGUMENT：给的是 "你好"，应为只带选项'],
  [
    'a day of chat that does not exist',
    ['chat', '--as-of', '2026-13-01'],
    '',
    '--as-of：给的是 "2026-13-01"，应为存在的日期 YYYY-MM-DD',
  ],
  [
    'a place to keep chat that is a folder',
    ['chat', '--keep', here],
    '',
    `--keep：给的是 "${here}"，应为能读写的 SQLite 数据库文件，例如 ./data/guohe.sqlite（SQLITE_CANTOPEN）`,
  ],
];

describe.concurrent('bad input ends with 2 and one line', () => {
  it.each(cases)('%s', async (_, args, input, line) => {
    expect(await run([...args], input)).toEqual({ status: 2, out: '', err: `${line}\n` });
  });

  it('the same with --json', async () => {
    const { status, out, err } = await run(['assess', '-', '--json'], '');
    expect([status, out, err.split('\n').length]).toEqual([2, '', 2]);
  });
});
