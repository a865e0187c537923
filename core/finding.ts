import type { CalendarDay } from './calendar-day.ts';
import type { RdGrowthBenchmark } from './case-file.ts';
import type { ByYear, Category, Fact, OrganizationKind, ValueOf } from './fact.ts';
import type { Amount, DayOrInterval } from './interval.ts';
import type { ClauseOutcome } from './outcome.ts';

/** What a number counts or measures. */
export type Unit =
  | 'institutions'
  | 'm2'
  | 'events'
  | 'visits'
  | 'person_visits'
  | 'projects'
  | 'persons'
  | 'yuan'
  | 'bases';

/**
 * Why a condition came out as it did: what was given (`null`: not known), what the law asks, how far short.
 * Data only; every sentence shown to a person is a view of it. `missing` holds the facts that would decide it.
 */
export type Finding = { readonly outcome: ClauseOutcome; readonly missing: readonly Fact[] } & (
  | { readonly test: 'all' | 'any' | 'in_principle'; readonly parts: readonly Finding[] }
  | {
      readonly test: 'at_least';
      readonly fact: Fact;
      readonly given: Amount | null;
      readonly asked: number;
      readonly unit: Unit;
      /** How many more it takes; an interval when what was given is one. Absent when nothing is short or nothing is known. */
      readonly short?: Amount;
    }
  | {
      readonly test: 'fewer_than';
      readonly fact: Fact;
      readonly given: Amount | null;
      readonly asked: number;
      readonly unit: Unit;
    }
  | { readonly test: 'declared' | 'exists'; readonly fact: Fact; readonly given: boolean | null }
  | { readonly test: 'legal_form'; readonly fact: Fact; readonly given: ValueOf<'legalForm'> | null }
  | {
      readonly test: 'kind_fits';
      readonly kind: OrganizationKind | null;
      readonly category: Category | null;
      /** The categories that article 8 opens to this kind. */
      readonly fitting: readonly Category[];
    }
  | {
      readonly test: 'registered_for';
      readonly fact: Fact;
      readonly given: DayOrInterval | null;
      readonly asked: number;
      /** The anniversary on which the years are full. */
      readonly reachedOn?: DayOrInterval;
      /** The anniversary is today: met, and worth saying. */
      readonly onTheDay: boolean;
    }
  | {
      readonly test: 'no_record_since';
      readonly fact: Fact;
      readonly given: readonly CalendarDay[] | null;
      readonly since: CalendarDay;
      /** The records inside the window, the boundary day included. */
      readonly inside: readonly CalendarDay[];
    }
  | {
      readonly test: 'ban_over';
      readonly fact: Fact;
      readonly given: readonly CalendarDay[] | null;
      /** Last day of the latest ban that still runs. */
      readonly bannedUntil?: CalendarDay;
    }
  | { readonly test: 'every_year'; readonly years: readonly YearFinding[]; readonly average: Finding | null }
  | {
      readonly test: 'focus_partners';
      readonly total: Amount | null;
      readonly focus: Amount | null;
      readonly asked: number;
      readonly short?: Amount;
    }
  | {
      readonly test: 'share_at_least';
      readonly part: Amount | null;
      readonly whole: Amount | null;
      readonly askedPercent: number;
      /** How much more of the same whole it takes, in yuan; only when both are exact. */
      readonly short?: number;
    }
  | {
      readonly test: 'growth_at_least';
      readonly given: ByYear | null;
      /** The previous year and the one before it. */
      readonly years: readonly [number, number];
      readonly benchmark: RdGrowthBenchmark | null;
      readonly note?: 'no_benchmark' | 'benchmark_of_another_year' | 'base_year_zero' | 'met_without_growth';
    }
  | {
      readonly test: 'each_project';
      readonly fact: Fact;
      readonly given: readonly Amount[] | null;
      readonly askedProjects: number;
      readonly askedYuan: number;
      /** How many projects surely reach the sum, each by itself. */
      readonly reaching: number;
      readonly note?: 'exactly_two' | 'only_together';
    }
);

/** One year of a test that the law puts to every year. */
export interface YearFinding {
  readonly year: number;
  readonly finding: Finding;
}
