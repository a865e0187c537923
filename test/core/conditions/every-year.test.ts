import { describe, expect, it } from 'vitest';
import type { ByYear } from '../../../core/fact.ts';
import { partOf, reasonOf } from './reason-of.ts';

const events = (parkLargeEvents: ByYear | null, parkSmallEvents: ByYear | null) =>
  reasonOf('8.1.3', { parkLargeEvents, parkSmallEvents });
const reception = (parkDelegations: ByYear | null, parkVisitors: ByYear | null) =>
  partOf(reasonOf('8.1.4', { parkDelegations, parkVisitors }), 3);

describe('8.1.3, large or small events every year', () => {
  it('gives each year and each line its own finding', () => {
    expect(events({ 2024: 0, 2025: 1 }, { 2024: 4, 2025: 0 })).toEqual({
      test: 'every_year',
      outcome: 'review',
      average: null,
      missing: [],
      years: [
        {
          year: 2024,
          finding: {
            test: 'any',
            outcome: 'not_met',
            missing: [],
            parts: [
              {
                test: 'at_least',
                fact: 'parkLargeEvents',
                given: 0,
                asked: 1,
                unit: 'events',
                short: 1,
                outcome: 'not_met',
                missing: [],
              },
              {
                test: 'at_least',
                fact: 'parkSmallEvents',
                given: 4,
                asked: 5,
                unit: 'events',
                short: 1,
                outcome: 'not_met',
                missing: [],
              },
            ],
          },
        },
        {
          year: 2025,
          finding: {
            test: 'any',
            outcome: 'met',
            missing: [],
            parts: [
              {
                test: 'at_least',
                fact: 'parkLargeEvents',
                given: 1,
                asked: 1,
                unit: 'events',
                outcome: 'met',
                missing: [],
              },
              {
                test: 'at_least',
                fact: 'parkSmallEvents',
                given: 0,
                asked: 5,
                unit: 'events',
                short: 5,
                outcome: 'not_met',
                missing: [],
              },
            ],
          },
        },
      ],
    });
  });

  it('puts the average to as many times the number when every year is short, and each series by itself', () => {
    const none = { 2023: 0, 2024: 0, 2025: 0 };
    expect(events(none, { 2023: 4, 2024: 4, 2025: 4 })).toMatchObject({
      outcome: 'not_met',
      average: {
        test: 'any',
        outcome: 'not_met',
        parts: [
          { given: 0, asked: 3, short: 3 },
          { given: 12, asked: 15, short: 3 },
        ],
      },
    });
  });

  it('waits for the series that could make up for the other, and for nothing once every year is met', () => {
    expect(events({ 2023: 0, 2024: 1, 2025: 1 }, null)).toMatchObject({
      outcome: 'unknown',
      missing: ['parkSmallEvents'],
    });
    expect(events({ 2023: 1, 2024: 1, 2025: 1 }, null)).toMatchObject({ outcome: 'met', missing: [] });
    expect(events({}, {})).toEqual({
      test: 'every_year',
      years: [],
      average: null,
      outcome: 'unknown',
      missing: ['parkLargeEvents', 'parkSmallEvents'],
    });
  });

  it('waits for the year that is not known, each fact once', () => {
    expect(events({ 2023: null, 2024: null, 2025: 1 }, { 2023: 4, 2024: 4, 2025: 4 })).toMatchObject({
      outcome: 'unknown',
      missing: ['parkLargeEvents'],
    });
  });

  it('lists the years of both series, oldest first', () => {
    const years = (large: ByYear | null, small: ByYear | null) => {
      const reason = events(large, small);
      return reason.test === 'every_year' ? reason.years.map(({ year }) => year) : [];
    };
    expect(years({ 2025: 1 }, { 2023: 5, 2024: 5 })).toEqual([2023, 2024, 2025]);
    expect(years({ 2023: 1, 2024: 1 }, { 2024: 5 })).toEqual([2023, 2024]);
    expect(years(null, { 2024: 5, 2022: 1 })).toEqual([2022, 2024]);
  });
});

describe('8.1.4, visits and persons every year', () => {
  it('asks for both in the same year', () => {
    expect(reception({ 2024: 5, 2025: 9 }, { 2024: 30, 2025: 29 })).toMatchObject({ outcome: 'review', missing: [] });
    expect(reception({ 2024: 5, 2025: 5 }, { 2024: 30, 2025: 30 })).toMatchObject({ outcome: 'met', average: null });
  });

  it('a year short of one needs nothing of the other', () => {
    expect(reception({ 2024: 4, 2025: 5 }, { 2024: null, 2025: 30 })).toMatchObject({ outcome: 'review', missing: [] });
  });

  it('waits for the sum where every year is short and only the average could save it', () => {
    const visits = { 2023: 4, 2024: 4, 2025: 4 };
    expect(reception(visits, { 2023: 30, 2024: 30, 2025: 30 })).toMatchObject({ outcome: 'not_met' });
    const open = reception({ 2023: 4, 2024: 4, 2025: 4 }, { 2023: 10, 2024: null, 2025: 90 });
    expect(open).toMatchObject({ outcome: 'not_met', missing: [] });
    const crossed = reception({ 2024: 4, 2025: 9 }, { 2024: 90, 2025: 20 });
    expect(crossed).toMatchObject({ outcome: 'review', missing: [], average: { outcome: 'met' } });
    const unsure = reception({ 2024: 4, 2025: { min: 5, max: 9 } }, { 2024: 90, 2025: 20 });
    expect(unsure).toMatchObject({ outcome: 'unknown', missing: ['parkDelegations'], average: { outcome: 'unknown' } });
    expect(unsure).toHaveProperty(['average', 'parts', 0, 'given'], { min: 9, max: 13 });
  });

  it('adds up the open ends of what was said loosely', () => {
    const reason = reception({ 2024: { min: 1, max: 4 }, 2025: { min: 2, max: 4 } }, { 2024: 30, 2025: 30 });
    expect(reason).toHaveProperty(['average', 'parts', 0], {
      test: 'at_least',
      fact: 'parkDelegations',
      given: { min: 3, max: 8 },
      asked: 10,
      unit: 'visits',
      short: { min: 2, max: 7 },
      outcome: 'not_met',
      missing: [],
    });
  });
});
