import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { standIn2027, standIn2030 } from '../../core/calendar/stand-in-notices.ts';
import { emptyFolder } from './empty-folder.ts';
import { run } from './run-guohe.ts';

const occasions = JSON.stringify({
  asOf: '2026-11-24',
  base: { designatedOn: '2025-06-10' },
  events: [
    { kind: 'change', on: '2026-12-31' },
    { kind: 'publicity', on: '2026-12-28' },
    { kind: 'achievement', on: '2026-11-24' },
  ],
});

/** An empty folder with a calendar file to come, and `guohe calendar` run on it. */
async function desk() {
  const folder = await emptyFolder();
  const file = folder.path('data', 'calendar.json');
  return {
    ...folder,
    file,
    calendar: (args: readonly string[], input: unknown = '') =>
      run(['calendar', ...args], typeof input === 'string' ? input : JSON.stringify(input), { CALENDAR_FILE: file }),
  };
}

describe('guohe calendar', () => {
  it('lists the years, published or not, with their notices and working days', async () => {
    await using here = await desk();
    const { status, out } = await here.calendar(['--json']);
    expect(status).toBe(0);
    expect(JSON.parse(out).years).toMatchObject([
      {
        year: 2025,
        published: true,
        workingDays: 248,
        provisional: false,
        notice: { number: '国办发明电〔2024〕12号' },
      },
      {
        year: 2026,
        published: true,
        workingDays: 248,
        provisional: false,
        notice: { number: '国办发明电〔2025〕7号' },
      },
      { year: 2027, published: false, provisional: true, notice: null, source: [] },
    ]);
    const words = await here.calendar([]);
    expect(words.out).toMatch(/^2026 {2}已公布 {2}248个工作日 {2}国务院办公厅.+7号/m);
    expect(words.out).toMatch(/^2027 {2}未公布 {2}\d+个工作日（暂定）$/m);
  });
});

describe('guohe calendar add', () => {
  it('keeps a notice where later commands find it, and says what it changes', async () => {
    await using here = await desk();
    await writeFile(here.path('occasions.json'), occasions);
    const { status, out, err } = await here.calendar(
      ['add', '-', '--json', '--deadlines', here.path('occasions.json')],
      standIn2027,
    );
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      year: 2027,
      replaced: false,
      workingDays: [{ year: 2027, before: 254, after: 248 }],
      changed: [
        {
          clause: '13',
          event: { kind: 'change', on: '2026-12-31' },
          moved: true,
          before: { due: '2027-01-31', latest: '2027-02-01', safe: '2027-01-29', provisional: true },
          after: { due: '2027-01-31', latest: '2027-01-31', safe: '2027-01-31', provisional: false },
        },
        {
          clause: '9',
          moved: false,
          before: { due: '2027-01-04', latest: '2027-01-05', provisional: true },
          after: { due: '2027-01-04', latest: '2027-01-05', provisional: false },
        },
      ],
    });
    expect(JSON.parse(await readFile(here.file, 'utf8'))).toEqual([standIn2027]);
    expect(await readdir(here.path('data'))).toEqual(['calendar.json']);
    expect(JSON.parse((await here.calendar(['--json'])).out).years).toMatchObject([
      { year: 2025 },
      { year: 2026 },
      { year: 2027, published: true, workingDays: 248, provisional: false },
      { year: 2028, published: false },
    ]);
    const later = await run(['deadlines', '-', '--json'], occasions, { CALENDAR_FILE: here.file });
    expect(later.out).not.toContain('"provisional": true');
  });

  it('says it in words', async () => {
    await using here = await desk();
    await writeFile(here.path('occasions.json'), occasions);
    const { out } = await here.calendar(['add', '-', '--deadlines', here.path('occasions.json')], standIn2027);
    expect(out).toContain('2027年的工作日：254（暂定） → 248');
    expect(out).toMatch(/第十三条.+\n.+最晚 2027-02-01 周一.+\[暂定\]\n {2}→ .+最晚 2027-01-31 周日.+\[确定\]/);
    const again = await here.calendar(
      ['add', '-', '--replace', '--lang', 'en', '--deadlines', here.path('occasions.json')],
      standIn2027,
    );
    expect(again.out).toMatch(/^Replaced the holiday notice of 2027.+\n.+248 → 248\nNo deadline changed\.$/m);
  });

  it('asks for --replace for a year that has a notice, in the table or added', async () => {
    await using here = await desk();
    expect((await here.calendar(['add', '-'], standIn2027)).status).toBe(0);
    const refused = await here.calendar(['add', '-'], standIn2027);
    expect(refused).toEqual({
      status: 2,
      out: '',
      err: 'year：给的是 2027，应为还没有通知的年份；要换掉已有的，请加 --replace\n',
    });
    const { out } = await here.calendar(['add', '-', '--replace', '--json'], standIn2027);
    expect(JSON.parse(out)).toMatchObject({ replaced: true, workingDays: [{ before: 248, after: 248 }] });
    expect(JSON.parse(await readFile(here.file, 'utf8'))).toEqual([standIn2027]);
  });

  it('keeps notices by year, and counts the December that a notice draws on', async () => {
    await using here = await desk();
    const [, ...madeUpLater] = standIn2030.work;
    const { out } = await here.calendar(['add', '-', '--json'], {
      ...standIn2030,
      work: ['2030-01-05', ...madeUpLater],
    });
    const [december, year] = JSON.parse(out).workingDays;
    expect([december.year, year.year]).toEqual([2029, 2030]);
    expect(december.after).toBe(december.before - 1);
    await here.calendar(['add', '-'], standIn2027);
    const kept: { year: number }[] = JSON.parse(await readFile(here.file, 'utf8'));
    expect(kept.map((notice) => notice.year)).toEqual([2027, 2030]);
  });

  it.each([
    ['a notice that does not add up', { ...standIn2027, work: standIn2027.work.slice(1) }, [], 'work：给的是 ['],
    ['a notice without a source', { ...standIn2027, source: [] }, [], 'source：给的是 []，应为至少一个出处'],
    [
      'a day by law forgotten',
      { ...standIn2027, off: { ...standIn2027.off, 端午节: ['2027-06-08'] } },
      ['--lang', 'en'],
      'off 2027-06-09: not given, takes a day off: it is one by law',
    ],
    ['no JSON', '{', [], 'FILE：给的是 "{"，应为 JSON：{"year", "notice", "source", "off", "work"}'],
    [
      'bad deadlines',
      standIn2027,
      ['--deadlines', '/nowhere'],
      '--deadlines：给的是 "/nowhere"，应为能读取的文件（ENOENT）',
    ],
    ['both from standard input', standIn2027, ['--deadlines', '-'], '--deadlines：给的是 "-"，应为另一个文件'],
    ['a value for a switch', standIn2027, ['--replace=yes'], '--replace：给的是 "yes"，应为单独的 --replace'],
  ])('refuses %s in one line, and keeps nothing', async (_, input, options, line) => {
    await using here = await desk();
    const { status, out, err } = await here.calendar(['add', '-', ...options], input);
    expect([status, out, err.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    expect(err).toContain(line);
    await expect(readdir(here.path('data'))).rejects.toThrow('ENOENT');
  });

  it('leaves the old file whole when the new one cannot be written', async () => {
    await using folder = await emptyFolder();
    // As long as a name may be: the unfinished file beside it would have a longer one.
    const file = folder.path('x'.repeat(255));
    await writeFile(file, JSON.stringify([standIn2027]));
    const { status, out, err } = await run(['calendar', 'add', '-'], JSON.stringify(standIn2030), {
      CALENDAR_FILE: file,
    });
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^CALENDAR_FILE：.+能写的文件（ENAMETOOLONG）$/m);
    expect(await readdir(folder.path())).toHaveLength(1);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual([standIn2027]);
  });

  it.each([
    [['remove'], 'ARGUMENT：给的是 "remove"，应为 add FILE，或者什么都不写'],
    [['add'], 'FILE：没有给'],
    [['--replace'], '--replace：给的是 true，应为和 add FILE 一起写'],
    [['--deadlines', 'x'], '--deadlines：给的是 "x"，应为和 add FILE 一起写'],
  ])('refuses %j', async (args, line) => {
    await using here = await desk();
    const { status, err } = await here.calendar(args);
    expect(status).toBe(2);
    expect(err).toContain(line);
  });
});
