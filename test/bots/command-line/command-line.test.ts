import { describe, expect, it } from 'vitest';
import { workedCases } from '../../core/worked-case.ts';
import { run } from './run-guohe.ts';

const json = async (args: readonly string[], input?: unknown) => {
  const { status, out, err } = await run([...args, '--json'], input === undefined ? '' : JSON.stringify(input));
  expect(err).toBe('');
  expect(status).toBe(0);
  return JSON.parse(out);
};

describe('guohe assess', () => {
  it.each(workedCases.map((one) => [one.id, one] as const))('decides %s as expected', async (_, one) => {
    const { expected, asOf, facts, parameters } = one;
    const assessment = await json(['assess', '-'], { asOf, facts, parameters });
    const outcomes = assessment.clauses.map(({ clause, outcome }: Record<string, string>) => [clause, outcome]);
    expect(Object.fromEntries(outcomes)).toEqual(expected.clauses);
    expect(assessment.outcome).toBe(expected.outcome);
    expect(assessment.preference).toBe(expected.preference);
  });

  it('shows the clause, its words, the reason and what is missing', async () => {
    const { clauses, missing } = await json(['assess', '-'], {
      asOf: '2026-05-20',
      facts: { category: 'park', parkPartners: 2 },
    });
    const partners = clauses.find(({ clause }: { clause: string }) => clause === '8.1.1');
    expect(partners).toMatchObject({
      outcome: 'not_met',
      citation: { clause: '8.1.1', label: '第八条第(一)项第1目', start: 0 },
      reason: { test: 'at_least', fact: 'parkPartners', given: 2, asked: 5, short: 3 },
    });
    expect(partners.citation.quote).toContain('不少于5家');
    expect(missing).toContain('organizationKind');
    expect(missing).not.toContain('parkPartners');
  });

  it('says the result in words when no JSON is asked for', async () => {
    const { out } = await run(['assess', '-', '--lang', 'en'], JSON.stringify({ asOf: '2026-05-20', facts: {} }));
    expect(out).toContain('Cannot be decided yet');
    expect(out).not.toMatch(/approved/i);
  });

  it.each([
    ['not JSON', '{'],
    ['an unknown fact', '{"asOf":"2026-05-20","facts":{"parkPartner":3}}', 'parkPartner'],
    ['a wrong type', '{"asOf":"2026-05-20","facts":{"parkPartners":"three"}}', 'parkPartners'],
    ['a negative count', '{"asOf":"2026-05-20","facts":{"parkPartners":-1}}', 'parkPartners'],
    ['a number beyond 2^53', '{"asOf":"2026-05-20","facts":{"totalRevenue":9007199254740993}}', 'totalRevenue'],
    ['infinity', '{"asOf":"2026-05-20","facts":{"totalRevenue":1e999}}', 'totalRevenue'],
    ['a day that does not exist', '{"asOf":"2026-02-30","facts":{}}', 'asOf'],
    ['no day', '{"facts":{}}', 'asOf'],
    ['a category that does not exist', '{"asOf":"2026-05-20","facts":{"category":"museum"}}', 'category'],
    ['a year that is not over', '{"asOf":"2026-05-20","facts":{"researchEvents":{"2026":1}}}', 'researchEvents.2026'],
    [
      'more of a part than of the whole',
      '{"asOf":"2026-05-20","facts":{"researchPartners":3,"researchFocusPartners":4}}',
      'researchFocusPartners',
    ],
    ['an empty interval', '{"asOf":"2026-05-20","facts":{"parkPartners":{}}}', 'parkPartners'],
    ['an unknown parameter', '{"asOf":"2026-05-20","facts":{},"parameters":{"luck":1}}', 'luck'],
    [
      'a benchmark without a source',
      '{"asOf":"2026-05-20","facts":{},"parameters":{"rdGrowthBenchmark":{"year":2025}}}',
      'rdGrowthBenchmark',
    ],
    ['a list', '[]', 'input'],
    ['nothing', ''],
  ])('refuses %s in one line, and ends with 2', async (_, input, field = 'FILE') => {
    for (const lang of ['zh', 'en']) {
      const { status, out, err } = await run(['assess', '-', '--json', '--lang', lang], input);
      expect(out).toBe('');
      expect(status).toBe(2);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect(err).toContain(`${field}${lang === 'zh' ? '：' : ':'}`);
    }
  });

  it('names a file that cannot be read', async () => {
    expect(await run(['assess', '/no/such/file'])).toMatchObject({ status: 2, out: '' });
    expect((await run(['assess', '/no/such/file'])).err).toContain('/no/such/file');
  });
});

describe('guohe next', () => {
  it('names the fact to ask, and everything that still matters', async () => {
    const plan = await json(['next', '-'], { asOf: '2026-05-20', facts: { category: 'park' } });
    expect(plan.ask).toBe('organizationKind');
    expect(plan.stillMatters).toContain('parkPartners');
    expect(plan.stillMatters).not.toContain('platformPartners');
    expect(plan.outcome).toBe('incomplete');
  });

  it('is null once nothing can change the outcome', async () => {
    const facts = { category: 'park', organizationKind: 'university' };
    expect(await json(['next', '-'], { asOf: '2026-05-20', facts })).toEqual({
      ask: null,
      stillMatters: [],
      outcome: 'ineligible',
      certain: 'ineligible',
    });
  });
});

describe('guohe clause', () => {
  it.each(['8.4.2', '第八条第四项第2目', 'art 8(4)2'])('finds %s', async (reference) => {
    const clause = await json(['clause', reference]);
    expect(clause).toMatchObject({ clause: '8.4.2', label: '第八条第(四)项第2目', parent: '8.4' });
    expect(clause.text).toContain('不低于20%');
    expect(clause.translation).toContain('20%');
  });

  it('says what does exist when the clause does not', async () => {
    const { status, err } = await run(['clause', '第二十五条']);
    expect(status).toBe(2);
    expect(err).toContain('第二十三条');
  });
});

describe('guohe ask', () => {
  it('answers from the text, with offsets into the clause', async () => {
    const [answer, clause] = await Promise.all([json(['ask', '公示期多久']), json(['clause', '9'])]);
    expect(answer.kind).toBe('answer');
    for (const { quote, start, end } of answer.citations) expect(clause.text.slice(start, end)).toBe(quote);
  });

  it('says that the text does not say', async () => {
    const answer = await json(['ask', '认定成国合基地能给多少钱']);
    expect(answer.kind).toBe('not_stated');
    expect(answer.citations.map(({ clause }: { clause: string }) => clause)).toEqual(
      expect.arrayContaining(['18', '20']),
    );
  });

  it('answers in the language asked in, or asked for', async () => {
    expect((await json(['ask', 'How long is the publicity period?'])).text).toContain('5 working days');
    expect((await json(['ask', '公示期多久', '--lang', 'en'])).text).toContain('5 working days');
  });
});

describe('guohe chat', () => {
  it('prints one JSON object a turn', async () => {
    const { status, out, err } = await run(['chat', '--json', '--as-of', '2026-05-20'], '孵化器\r\n是\r\n');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const turns = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(turns).toHaveLength(2);
    expect(turns[1]).toMatchObject({
      asked: 'inValidExistence',
      facts: { organizationKind: 'incubator', category: 'platform', registeredInBeijing: true },
      outcome: 'incomplete',
    });
  });

  it('survives a megabyte, control characters and half a character, and keeps what was said', async () => {
    const hostile = ['孵化器', 'x'.repeat(1_000_000), '\u0000\u0007\u001b[2J', '\ud83d', '', '是'].join('\n');
    const { status, out } = await run(['chat', '--json', '--as-of', '2026-05-20'], `${hostile}\n`);
    expect(status).toBe(0);
    const turns = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(turns.at(-1).facts).toMatchObject({ organizationKind: 'incubator', registeredInBeijing: true });
    expect(turns[1].replies[0].text).toContain('2000');
  });
});

describe('guohe', () => {
  it('names an unknown command, option or language', async () => {
    expect(await run(['frobnicate'])).toMatchObject({ status: 2, out: '' });
    expect(await run(['clause', '9', '--frob'])).toMatchObject({ status: 2, out: '' });
    expect((await run(['clause', '9', '--lang', 'fr'])).err).toContain('zh 或 en');
  });

  it.each([['help'], ['--help'], ['ask', '--help'], ['policy', 'add', '--help'], ['policy', 'add', 'x.txt', '-h']])(
    'says how it is used: %s %s %s %s',
    async (...args) => {
      const { status, out, err } = await run(args);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(out).toContain('guohe policy');
    },
  );

  it('takes what stands behind -- for words', async () => {
    expect((await run(['ask', '--', '--help'])).out).not.toContain('guohe policy');
  });
});
