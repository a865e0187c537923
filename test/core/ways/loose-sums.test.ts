import { describe, expect, it } from 'vitest';
import { workedCase } from '../worked-case.ts';
import { waysOf } from './ways-of.ts';

const million = (sum: number) => sum * 1_000_000;
const between = (min: number, max: number) => ({ min: million(min), max: million(max) });
const exactly = million;

type Sums = NonNullable<ReturnType<typeof workedCase>['facts']['platformProjectInvestments']>;

/** What 8.3.2 takes by its third route: two projects of ten million each, on projects with these sums. */
function changeFor(platformProjectInvestments: Sums | null) {
  const platform = workedCase('T10');
  const closed = { platformProjects: 0, platformTotalInvestment: 0, platformProjectInvestments };
  const { clauses } = waysOf({ ...platform, facts: { ...platform.facts, ...closed } });
  const [need] = clauses.find(({ clause }) => clause === '8.3.2')?.needs ?? [];
  return need?.alternatives[2]?.changes[0];
}

describe('projects whose sums are known loosely', () => {
  it('have only to be established where they may have reached the sum', () => {
    expect(changeFor([between(8, 12), exactly(15)])).toEqual({
      label: 'to_be_established',
      test: 'each_project',
      fact: 'platformProjectInvestments',
      from: [between(8, 12), exactly(15)],
      askedProjects: 2,
      askedYuan: million(10),
      raises: [{ from: between(8, 12), more: between(0, 2) }],
      sets: { platformProjectInvestments: [million(10), exactly(15)] },
    });
    expect(changeFor([between(8, 10), between(9, 12)])?.label).toBe('to_be_established');
  });

  it('have to be raised where one of them cannot have', () => {
    expect(changeFor([between(8, 9.999999), exactly(15)])).toMatchObject({
      label: 'changeable',
      raises: [{ from: between(8, 9.999999), more: { min: 1, max: million(2) } }],
    });
    expect(changeFor([exactly(9), between(8, 12)])).toMatchObject({
      label: 'changeable',
      raises: [{ from: between(8, 12) }, { from: exactly(9), more: exactly(1) }],
      sets: { platformProjectInvestments: [million(10), million(10)] },
    });
  });

  it('are a project too few where there is only one, though it may have reached the sum', () => {
    expect(changeFor([between(9, 11)])).toMatchObject({
      label: 'changeable',
      raises: [{ from: between(9, 11) }, { from: 0, more: million(10) }],
      sets: { platformProjectInvestments: [million(10), million(10)] },
    });
  });

  it('count as they are where the sum is reached in any case, and those not needed stay as they are', () => {
    expect(changeFor([between(1, 2), { min: million(10) }, between(3, 4)])).toMatchObject({
      raises: [{ from: between(3, 4), more: between(6, 7) }],
      sets: { platformProjectInvestments: [between(1, 2), { min: million(10) }, million(10)] },
    });
  });

  it('are raised nearest first: by what they may have at most, then by what they have at least', () => {
    const raised = (sums: Sums) => {
      const change = changeFor([...sums, exactly(10)]);
      return change?.test === 'each_project' ? change.raises.map(({ from }) => from) : [];
    };
    expect(raised([between(1, 8), between(2, 9)])).toEqual([between(2, 9)]);
    expect(raised([between(2, 9), between(1, 8)])).toEqual([between(2, 9)]);
    expect(raised([between(1, 9), between(5, 9)])).toEqual([between(5, 9)]);
    expect(raised([between(5, 9), between(1, 9)])).toEqual([between(5, 9)]);
    expect(raised([{ min: million(3) }, { min: million(4) }])).toEqual([{ min: million(4) }]);
  });

  it('have to turn out so where nothing is known of them, and to be found where there are none', () => {
    const two = [0, 0].map((from) => ({ from, more: million(10) }));
    const sets = { platformProjectInvestments: [million(10), million(10)] };
    expect(changeFor(null)).toMatchObject({ label: 'to_be_established', from: null, raises: two, sets });
    expect(changeFor([])).toMatchObject({ label: 'changeable', from: [], raises: two, sets });
  });

  it('take nothing once two reach the sum by themselves', () => {
    expect(changeFor([exactly(10), exactly(10)])).toBeUndefined();
  });
});
