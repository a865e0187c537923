import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cite } from '../../../policy-text/citation/citation.ts';
import { standIn2027 } from '../../core/calendar/stand-in-notices.ts';
import { workedDeadlines } from '../../core/deadlines/worked-deadlines.ts';
import { emptyFolder } from './empty-folder.ts';
import { run } from './run-guohe.ts';

interface Shown {
  readonly clause: string;
  readonly duty: string;
  readonly event?: { readonly kind: string; readonly on: string };
  readonly due: string;
  readonly latest?: string;
  readonly safe?: string;
  readonly provisional: boolean;
  readonly passed: boolean;
  readonly why: string;
  readonly citation: { readonly clause: string; readonly quote: string; readonly start: number; readonly end: number };
}

const asOf = '2026-11-24';

async function deadlines(input: unknown, environment: NodeJS.ProcessEnv = {}, language = 'zh') {
  const { status, out, err } = await run(
    ['deadlines', '-', '--json', '--lang', language],
    JSON.stringify(input),
    environment,
  );
  expect([status, err]).toEqual([0, '']);
  const document: { asOf: string; deadlines: readonly Shown[] } = JSON.parse(out);
  return document.deadlines;
}

describe('guohe deadlines', () => {
  it.each(['America/Los_Angeles', 'UTC', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
    'comes to the days worked out by hand where the process runs in %s',
    async (zone) => {
      const shown = await deadlines({ asOf, events: workedDeadlines.map(({ event }) => event) }, { TZ: zone });
      const days = shown.map(({ event, due, latest, safe, provisional }) => ({
        event,
        due,
        latest,
        safe,
        provisional,
      }));
      const byDue = workedDeadlines.toSorted((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)));
      expect(days).toEqual(
        byDue.map(({ event, due, latest, safe, provisional }) => ({ event, due, latest, safe, provisional })),
      );
    },
  );

  it('quotes the stored text for every deadline, earliest first', async () => {
    const events = workedDeadlines.map(({ event }) => event);
    const shown = await deadlines({ asOf, base: { designatedOn: '2025-06-10' }, events });
    expect(shown.map(({ due }) => due)).toEqual(shown.map(({ due }) => due).sort());
    expect(new Set(shown.map(({ clause }) => clause))).toEqual(
      new Set(['5.3', '7.1', '9', '12', '13', '14', '16', '17']),
    );
    for (const { clause, citation } of shown) {
      const { start, end } = cite(clause, citation.quote);
      expect(citation).toMatchObject({ clause, start, end });
    }
  });

  it('says why in either language', async () => {
    const input = { asOf, events: [{ kind: 'change', on: '2026-12-31' }] };
    const [zh] = await deadlines(input);
    const [en] = await deadlines(input, {}, 'en');
    expect(zh?.why).toMatch(/次月对应日2027-01-31.+休息.+2027-02-01才算逾期.+2027-01-29.+暂定/);
    expect(en?.why).toMatch(
      /same day of the next month: 2027-01-31.+late only after 2027-02-01.+2027-01-29.+Provisional/,
    );
  });

  it('calls a base whose validity is over expired, never cancelled', async () => {
    const input = { asOf: '2028-06-11', base: { designatedOn: '2025-06-10' } };
    const validity = async (language: string) =>
      (await deadlines(input, {}, language)).find(({ clause }) => clause === '16');
    const [zh, en] = [await validity('zh'), await validity('en')];
    expect(zh).toMatchObject({ due: '2028-06-09', latest: '2028-06-10', passed: true });
    expect(zh?.why).toContain('等待综合评价');
    expect(en?.why).toContain('Expired, evaluation pending');
    expect(en?.why).not.toMatch(/cancel/i);
  });

  it('says that printed days go first', async () => {
    const printed = { kind: 'publicity', on: '2024-12-12', until: '2024-12-18' };
    const [shown] = await deadlines({ asOf, events: [printed] });
    expect(shown).toMatchObject({ due: '2024-12-18', latest: '2024-12-18', provisional: false });
    expect(shown?.why).toContain('以公告为准');
  });

  it('is no longer provisional once the notice of the year has been added', async () => {
    await using folder = await emptyFolder();
    const file = folder.path('calendar.json');
    await writeFile(file, JSON.stringify([standIn2027]));
    const input = { asOf, events: [{ kind: 'change', on: '2026-12-31' }] };
    const [shown] = await deadlines(input, { CALENDAR_FILE: file });
    expect(shown).toMatchObject({ due: '2027-01-31', latest: '2027-01-31', safe: '2027-01-31', provisional: false });
    expect(shown?.why).not.toContain('暂定');
  });

  it('lists them in words, by day', async () => {
    const input = JSON.stringify({
      asOf,
      base: { designatedOn: '2025-06-10' },
      events: [{ kind: 'branch', on: '2026-10-01' }],
    });
    const { status, out } = await run(['deadlines', '-'], input);
    expect(status).toBe(0);
    expect(out.match(/^\d{4}-\d{2}-\d{2} .*$/gm)).toEqual([
      '2026-10-01 周四 · 第五条第(三)项 · 书面告知设立分支机构 [已过]',
      '2026-12-31 周四 · 第十四条 · 提供年度总结和下一年度工作计划',
      '2028-06-09 周五 · 第十六条 · 国合基地有效期届满',
    ]);
    expect((await run(['deadlines', '-', '--lang', 'en'], input)).out).toContain('2026-12-31 Thu · Article 14 · ');
    expect((await run(['deadlines', '-'], JSON.stringify({ asOf }))).out).toContain('没有要计算的期限');
  });

  it.each([
    ['no file', ['deadlines'], '', 'FILE：没有给'],
    ['no JSON', ['deadlines', '-'], 'x', 'FILE：给的是 "x"，应为 JSON：{"asOf", "base"?, "events"?}'],
    ['no day', ['deadlines', '-', '--json'], '{}', 'asOf：没有给，应为 1900 至 2200 年之间存在的日期 YYYY-MM-DD'],
    [
      'an unknown kind',
      ['deadlines', '-'],
      `{"asOf":"${asOf}","events":[{"kind":"party","on":"${asOf}"}]}`,
      'events[0].kind：给的是 "party"，应为 achievement、change、publicity、revocation、registration 或 branch',
    ],
    [
      'validity before designation',
      ['deadlines', '-', '--lang', 'en'],
      `{"asOf":"${asOf}","base":{"designatedOn":"${asOf}","validUntil":"2026-01-01"}}`,
      'base.validUntil: got "2026-01-01", takes a day not before designatedOn',
    ],
  ])('refuses %s in one line, and ends with 2', async (_, args, input, line) => {
    const { status, out, err } = await run(args, input);
    expect([status, out, err.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    expect(err).toContain(line);
  });

  it.each([
    ['{', 'CALENDAR_FILE：给的是'],
    ['{}', 'CALENDAR_FILE：给的是'],
    [JSON.stringify([{ ...standIn2027, work: [] }]), 'CALENDAR_FILE[0].work：给的是 []，应为 5 个上班的周末'],
  ])('refuses a broken calendar file: %.20s', async (content, line) => {
    await using folder = await emptyFolder();
    const file = folder.path('calendar.json');
    await writeFile(file, content);
    const { status, err } = await run(['deadlines', '-'], JSON.stringify({ asOf }), { CALENDAR_FILE: file });
    expect(status).toBe(2);
    expect(err).toContain(line);
  });
});
