import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cite } from '../../../policy-text/citation/citation.ts';
import { type WorkedCase, workedCases } from '../../core/worked-case.ts';
import { documentOf } from './document-of.ts';
import { emptyFolder } from './empty-folder.ts';
import { run } from './run-guohe.ts';

interface Assessed {
  readonly outcome: string;
  readonly asOf: string;
  readonly category: string | null;
  readonly clauses: readonly {
    readonly clause: string;
    readonly outcome: string;
    readonly citation: {
      readonly clause: string;
      readonly label: string;
      readonly quote: string;
      readonly start: number;
      readonly end: number;
    };
    readonly reason: { readonly outcome: string };
    readonly missing: readonly string[];
  }[];
  readonly preference?: boolean | null;
  readonly missing: readonly string[];
}

const nothingKnown = '{"asOf": "2026-11-24", "facts": {}}';

describe.concurrent('guohe assess --json', () => {
  it('quotes the stored text for every clause', async () => {
    const { asOf, facts, parameters } = workedCases[0] as WorkedCase;
    const { clauses } = await documentOf<Assessed>(['assess', '-'], JSON.stringify({ asOf, facts, parameters }));
    for (const { clause, outcome, citation, reason } of clauses) {
      const { label, ...found } = cite(clause, citation.quote);
      expect(citation).toEqual({ ...found, label: label.zh });
      expect(reason.outcome).toBe(outcome);
    }
  });

  it('knows nothing, and says what is missing', async () => {
    const { outcome, category, clauses, missing, ...others } = await documentOf<Assessed>(
      ['assess', '-'],
      nothingKnown,
    );
    expect({ outcome, category }).toEqual({ outcome: 'incomplete', category: null });
    expect(missing).toEqual([...new Set(clauses.flatMap((one) => one.missing))]);
    expect(missing).toContain('category');
    expect(others).not.toHaveProperty('preference');
  });

  it('takes a byte order mark and labels in English', async () => {
    const { clauses } = await documentOf<Assessed>(['assess', '-', '--lang', 'en'], `\uFEFF${nothingKnown}`);
    expect(clauses.find(({ clause }) => clause === '5.3')?.citation.label).toBe('Article 5(3)');
  });

  it('reads a file', async () => {
    await using folder = await emptyFolder();
    const file = folder.path('案例.json');
    await writeFile(file, nothingKnown);
    expect(await documentOf<Assessed>(['assess', file])).toMatchObject({ outcome: 'incomplete' });
  });
});

describe.concurrent('guohe assess', () => {
  it.each([
    ['zh', '还不能判断'],
    ['en', 'Article 9'],
  ])('in words, %s', async (language, words) => {
    const { status, out, err } = await run(['assess', '-', '--lang', language], nothingKnown);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain(words);
    expect(out).toContain('原则上只设一个国合基地');
  });
});
