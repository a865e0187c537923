import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../core/assess.ts';
import { addDays } from '../../../core/calendar-day.ts';
import type { CaseFile } from '../../../core/case-file.ts';
import { contradictionIn } from '../../../core/contradiction.ts';
import { readFacts } from '../../../core/read-case-file.ts';
import { applied } from '../../../core/ways/applied.ts';
import type { Change } from '../../../core/ways/change.ts';
import { type WaysToQualify, waysToQualify, wholeWay } from '../../../core/ways/ways-to-qualify.ts';
import { workedCase, workedCases } from '../worked-case.ts';
import { arbitraryCase } from './arbitrary-case.ts';
import { bestCase } from './best-case.ts';
import { waysOf } from './ways-of.ts';

function withCategory(caseFile: CaseFile, { category }: WaysToQualify): CaseFile {
  return { ...caseFile, facts: { ...caseFile.facts, category } };
}

function leadsThere(caseFile: CaseFile, changes: readonly Change[], day: string): boolean {
  const changed = applied(caseFile, changes, day);
  return contradictionIn(changed.facts) === null && assess(changed).outcome === 'meets_stated_conditions';
}

/** Each whole way that differs from the first in one need. */
function wholeWays(ways: WaysToQualify): readonly (readonly Change[])[] {
  const needs = ways.clauses.flatMap((clause) => clause.needs);
  return needs.flatMap((need) =>
    need.alternatives.map((alternative) => wholeWay(ways, (one) => (one === need ? alternative : one.alternatives[0]))),
  );
}

describe('every way, for any case', () => {
  it('leads to the stated conditions, and its values are such as are taken', () => {
    fc.assert(
      fc.property(arbitraryCase(), (caseFile) => {
        const ways = waysOf(caseFile);
        const { readyOn } = ways;
        if (readyOn === null) {
          expect(ways.clauses.some(({ blockedBy }) => blockedBy.length > 0)).toBe(true);
          return;
        }
        expect(readyOn >= caseFile.asOf).toBe(true);
        for (const changes of wholeWays(ways)) {
          expect(leadsThere(caseFile, changes, readyOn)).toBe(true);
          readFacts(applied(caseFile, changes, readyOn).facts, readyOn);
        }
      }),
      { numRuns: 800 },
    );
  });

  it('has nothing in it that can be left out', () => {
    fc.assert(
      fc.property(arbitraryCase(), fc.infiniteStream(fc.boolean()), (caseFile, coins) => {
        const ways = waysOf(caseFile);
        const { readyOn } = ways;
        fc.pre(readyOn !== null && ways.clauses.length > 0);
        for (const changes of wholeWays(ways)) {
          for (const left of changes) {
            expect(leadsThere(caseFile, without(changes, left), readyOn), JSON.stringify(left)).toBe(isOnlyTime(left));
          }
          const some = changes.filter((change) => isOnlyTime(change) || coins.next().value);
          expect(leadsThere(caseFile, some, readyOn)).toBe(some.length === changes.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out no year of those that have to reach a number', () => {
    fc.assert(
      fc.property(arbitraryCase(), (caseFile) => {
        const ways = waysOf(caseFile);
        const { readyOn } = ways;
        fc.pre(readyOn !== null);
        for (const changes of wholeWays(ways)) {
          for (const change of changes) {
            if (change.test !== 'every_year') continue;
            for (const year of change.years) {
              const short = { ...change.sets[change.fact], [year]: change.to - 1 };
              const almost = { ...change, sets: { [change.fact]: short } };
              expect(leadsThere(caseFile, [...without(changes, change), almost], readyOn)).toBe(false);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('cannot come true a day earlier, whatever else is as good as it can be', () => {
    let waited = 0;
    fc.assert(
      fc.property(arbitraryCase({ loose: false }), fc.nat(1500), (caseFile, days) => {
        const ways = waysOf(caseFile);
        const { readyOn } = ways;
        fc.pre(readyOn !== null && readyOn > caseFile.asOf);
        waited++;
        for (const day of [addDays(readyOn, -1), addDays(readyOn, -1 - days)]) {
          if (day < caseFile.asOf) continue;
          expect(leadsThere(caseFile, wholeWay(ways), day)).toBe(false);
          expect(assess(bestCase(withCategory(caseFile, ways), day)).outcome).not.toBe('meets_stated_conditions');
        }
      }),
      { numRuns: 400 },
    );
    expect(waited).toBeGreaterThan(0);
  });

  it('says nothing but the day when the stated conditions are met, and something when they are not', () => {
    fc.assert(
      fc.property(arbitraryCase(), (caseFile) => {
        const { clauses, readyOn } = waysOf(caseFile);
        const assessment = assess(caseFile);
        if (assessment.outcome === 'meets_stated_conditions') {
          expect({ clauses, readyOn }).toEqual({ clauses: [], readyOn: caseFile.asOf });
          return;
        }
        const open = assessment.clauses.filter(({ outcome }) => outcome !== 'met' && outcome !== 'declared');
        const listed = clauses.map(({ clause }) => clause);
        expect(listed).toEqual(expect.arrayContaining(open.map(({ clause }) => clause)));
        for (const { needs, blockedBy } of clauses) {
          expect(needs.length + blockedBy.length).toBeGreaterThan(0);
          for (const { alternatives } of needs) expect(alternatives.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is left out, and told, when it does not lead there: here because the case contradicts itself', () => {
    const { asOf, facts, parameters } = workedCase('R04');
    const caseFile = {
      asOf,
      parameters,
      facts: { ...facts, researchPartners: 5, researchFocusPartners: 6, researchTeam: false },
    };
    const unchecked: string[] = [];
    const { clauses, readyOn } = waysToQualify(caseFile, (clause) => unchecked.push(clause));
    expect(unchecked).toEqual(['8.2.4']);
    expect(readyOn).toBeNull();
    expect(clauses[0]?.needs).toEqual([{ alternatives: [] }]);
  });

  it('is the first alternative of each need where none is chosen, and without those that are chosen to be left', () => {
    const { facts, ...park } = workedCase('P01');
    const ways = waysOf({ ...park, facts: { ...facts, parkPartners: 2, parkFloorArea: 1, parkLandArea: 1 } });
    expect(wholeWay(ways).map(({ sets }) => sets)).toEqual([{ parkPartners: 5 }, { parkFloorArea: 50_000 }]);
    expect(wholeWay(ways, () => undefined)).toEqual([]);
  });

  it('does not touch the case', () => {
    for (const { asOf, facts, parameters } of workedCases) {
      const caseFile = { asOf, facts, parameters } as CaseFile;
      const copy = structuredClone(caseFile);
      waysOf(caseFile);
      expect(caseFile).toEqual(copy);
    }
  });
});

/** A change that brings nothing but its day: the others' days may bring it along. */
function isOnlyTime({ label, sets }: Change): boolean {
  return label === 'waits_for_date' && Object.keys(sets).length === 0;
}

function without(changes: readonly Change[], left: Change): readonly Change[] {
  return changes.filter((change) => change !== left);
}
