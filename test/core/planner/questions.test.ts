import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../core/case-file.ts';
import { type Category, categories, type Facts } from '../../../core/fact.ts';
import type { Goal } from '../../../core/next.ts';
import { levelOf } from '../../../core/planner/prospect.ts';
import { benchmark } from '../arbitrary-facts.ts';
import { workedCase } from '../worked-case.ts';
import { decisionTable } from './decision-table-anew.ts';
import { type Asked, everyRegion, type Measure, noRefusal, optimum } from './optimal-tree.ts';
import { conditionsOf, plannedForOutcome, plannedForReport } from './planned-questions.ts';

const start: CaseFile = { asOf: '2026-05-20', facts: {}, parameters: benchmark };

/** An answer to every fact of every category. */
const answered: Facts = Object.assign({}, ...['P01', 'R04', 'T10', 'I02'].map((id) => workedCase(id).facts));

interface Row {
  readonly category: Category;
  readonly goal: Goal;
  readonly over: string;
  readonly planned: Asked;
  readonly least: Asked;
}

const measures: readonly (readonly [string, Measure])[] = [
  ['every answer', everyRegion],
  ['no refusal', noRefusal],
];

const rows: readonly Row[] = categories.flatMap((category) =>
  measures.flatMap(([over, measure]): readonly Row[] => [
    {
      category,
      goal: 'outcome',
      over,
      planned: plannedForOutcome(start, category, measure),
      least: leastForOutcome(category, measure),
    },
    {
      category,
      goal: 'report',
      over,
      planned: plannedForReport(start, category, answered, measure),
      least: leastForReport(category, measure),
    },
  ]),
);

describe('the number of questions', () => {
  it.each(rows)('$category, $goal, $over: on average within 5 % of the optimal decision tree', ({ planned, least }) => {
    expect(planned.mean).toBeGreaterThanOrEqual(least.mean - 1e-9);
    expect(planned.mean / least.mean).toBeLessThanOrEqual(1.05);
  });

  it.each(rows)('$category, $goal, $over: at worst no more than one question over the least', ({ planned, least }) => {
    expect(planned.worst).toBeGreaterThanOrEqual(least.worst);
    expect(planned.worst).toBeLessThanOrEqual(least.worst + 1);
  });

  it('is as the table says', async () => {
    await expect(table(rows)).toMatchFileSnapshot('./questions.md');
  });
});

function leastForOutcome(category: Category, measure: Measure): Asked {
  return optimum(tablesOf(category).flat(), levelOf, measure);
}

/** Clauses share no fact, so the least for all of them is the sum of the least for each. */
function leastForReport(category: Category, measure: Measure): Asked {
  const clauses = tablesOf(category).map((tables) => optimum(tables, (code) => code, measure));
  return {
    mean: clauses.reduce((sum, { mean }) => sum + mean, 0),
    worst: clauses.reduce((sum, { worst }) => sum + worst, 0),
  };
}

function tablesOf(category: Category) {
  const caseFile = { ...start, facts: { category } };
  return conditionsOf(category).map((conditions) => conditions.map((condition) => decisionTable(condition, caseFile)));
}

function table(all: readonly Row[]): string {
  const lines = all.map(({ category, goal, over, planned, least }) =>
    [
      category,
      goal,
      over,
      planned.mean.toFixed(2),
      least.mean.toFixed(2),
      `${((planned.mean / least.mean - 1) * 100).toFixed(1)} %`,
      planned.worst,
      least.worst,
    ].join(' | '),
  );
  return `# Questions asked, beside the fewest possible

Walked over all regions of answers of each category, the category known. *Every answer*: each region alike. *No refusal*:
only answers that no clause refuses, which are the long interviews. The optimum is exact: the best decision tree, found by
trying every order of asking (\`optimal-tree.ts\`); the mean and the worst case may need two different trees.

| category | goal | over | mean | optimum | more by | worst | optimum |
|---|---|---|---|---|---|---|---|
${lines.map((line) => `| ${line} |`).join('\n')}
`;
}
