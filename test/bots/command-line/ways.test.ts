import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { workedCase } from '../../core/worked-case.ts';
import { documentOf } from './document-of.ts';
import { emptyFolder } from './empty-folder.ts';
import { run } from './run-guohe.ts';

interface Ways {
  readonly outcome: string;
  readonly waysToQualify: readonly {
    readonly clause: string;
    readonly citation: { readonly label: string };
    readonly needs: readonly { readonly alternatives: readonly { readonly changes: readonly object[] }[] }[];
    readonly blockedBy: readonly object[];
  }[];
  readonly readyOn: string | null;
  readonly otherCategories: readonly object[];
  readonly whatIf?: object;
}

function input(id: string, facts: object = {}): string {
  const one = workedCase(id);
  return JSON.stringify({ ...one, facts: { ...one.facts, ...facts } });
}

describe.concurrent('ways to qualify', () => {
  it('are empty when the stated conditions are met', async () => {
    const { waysToQualify, readyOn } = await documentOf<Ways>(['assess', '-'], input('P01'));
    expect({ waysToQualify, readyOn }).toEqual({ waysToQualify: [], readyOn: '2026-05-20' });
  });

  it('say clause by clause what it takes, and the first day', async () => {
    const found = await documentOf<Ways>(
      ['assess', '-', '--lang', 'en'],
      input('P01', { parkPartners: 2, revocations: ['2023-12-01'] }),
    );
    expect(found).toMatchObject({
      outcome: 'ineligible',
      readyOn: '2026-12-02',
      otherCategories: [],
      waysToQualify: [
        {
          clause: '8.1.1',
          outcome: 'not_met',
          citation: { label: 'Article 8(1)1' },
          needs: [{ alternatives: [{ changes: [{ label: 'changeable', fact: 'parkPartners', to: 5, more: 3 }] }] }],
          blockedBy: [],
        },
        {
          clause: '17',
          needs: [{ alternatives: [{ changes: [{ label: 'waits_for_date', on: '2026-12-02' }] }] }],
        },
      ],
    });
    expect(found).not.toHaveProperty('whatIf');
  });

  it('name what is fixed and the categories that fit', async () => {
    expect(await documentOf<Ways>(['assess', '-'], input('R04', { organizationKind: 'incubator' }))).toMatchObject({
      readyOn: null,
      waysToQualify: [{ clause: '8', needs: [], blockedBy: [{ label: 'fixed', fitting: ['platform'] }] }],
      otherCategories: [{ category: 'platform', kind: 'met', short: 0, unknown: 3 }],
    });
  });

  it.each([
    ['zh', '怎样才能达标', '还差3家'],
    ['en', 'How to qualify', '3 institutions short'],
  ])('in words, %s', async (language, title, short) => {
    const { status, out, err } = await run(['assess', '-', '--lang', language], input('P01', { parkPartners: 2 }));
    expect([status, err]).toEqual([0, '']);
    expect(out.indexOf(title)).toBeGreaterThan(0);
    expect(out.slice(out.indexOf(title))).toContain(short);
  });
});

describe.concurrent('--what-if', () => {
  it('shows what would be different, beside the case as it is', async () => {
    const args = ['assess', '-', '--what-if', '{"parkPartners": 5}'];
    expect(await documentOf<Ways>(args, input('P01', { parkPartners: 2 }))).toMatchObject({
      outcome: 'ineligible',
      whatIf: {
        facts: [{ fact: 'parkPartners', before: 2, after: 5 }],
        outcome: { before: 'ineligible', after: 'meets_stated_conditions' },
        clauses: [{ clause: '8.1.1', citation: { label: '第八条第(一)项第1目' }, before: 'not_met', after: 'met' }],
      },
    });
  });

  it('moves the day', async () => {
    const args = ['assess', '-', '--what-if', '{"asOf": "2027-09-01"}'];
    expect(await documentOf<Ways>(args, input('P01', { registeredOn: '2024-09-01' }))).toMatchObject({
      asOf: '2026-05-20',
      whatIf: {
        asOf: { before: '2026-05-20', after: '2027-09-01' },
        facts: [],
        clauses: [{ clause: '7.1', before: 'not_met', after: 'met' }],
      },
    });
  });

  it('says in words only what would be different, and leaves the file as it is', async () => {
    await using folder = await emptyFolder();
    const file = folder.path('case.json');
    const content = input('P01', { parkPartners: 2 });
    await writeFile(file, content);
    const { status, out } = await run(['assess', file, '--what-if', '{"parkPartners": {"min": 11, "max": 19}}']);
    expect(status).toBe(0);
    expect(out.split('\n').slice(0, 3)).toEqual([
      '如果“国（境）外合作机构数”从2家改为11至19家：',
      '整体结论：目前不符合条件 → 书面条件都对得上。',
      '· 第八条第(一)项第1目：不符合 → 符合',
    ]);
    expect(out).not.toContain('怎样才能达标');
    expect(await readFile(file, 'utf8')).toBe(content);
  });

  it.each([
    ['{"parkPartner": 5}', 'parkPartner：给的是 5，应为已定义的事实名称，例如 category、registeredOn'],
    ['{"parkPartners": -5}', 'parkPartners：给的是 -5，应为不小于 0 的整数，或 {"min","max"} 区间'],
    ['{"asOf": "2026-02-30"}', 'asOf：给的是 "2026-02-30"，应为存在的日期 YYYY-MM-DD'],
    ['parkPartners=5', '--what-if：给的是 "parkPartners=5"，应为 JSON：{"parkPartners": 5}，要改的事实或 asOf'],
    ['[5]', '--what-if：给的是 "[5]"，应为 JSON：{"parkPartners": 5}，要改的事实或 asOf'],
  ])('%s cannot be used', async (changes, complaint) => {
    const { status, out, err } = await run(['assess', '-', '--what-if', changes], input('P01'));
    expect([status, out, err]).toEqual([2, '', `${complaint}\n`]);
  });
});
