import type { CalendarDay } from '../calendar-day.ts';
import type { ByYear, Category, Fact, FactOf, Facts, FactValue, LegalForm, OrganizationKind } from '../fact.ts';
import type { Unit } from '../finding.ts';
import type { Amount, DayOrInterval } from '../interval.ts';

/**
 * What kind of change it is: something the organization can do, something only time brings, something it has to find
 * out, or a figure that staff have to set.
 */
export type Label = 'changeable' | 'waits_for_date' | 'to_be_established' | 'waits_for_parameter';

/** One thing that has to become different, or turn out so, for a clause to be met. Data only; words are a view of it. */
export type Change = {
  readonly label: Label;
  /** The first day on which it can be so; absent: it need not wait. */
  readonly on?: CalendarDay;
  /** The facts that applying it sets; of a fact by year, only the years that change. */
  readonly sets: Facts;
} & (
  | {
      readonly test: 'at_least';
      readonly fact: Fact;
      /** As given; null: not known. */
      readonly from: Amount | null;
      readonly to: number;
      /** How many more; an interval when what was given is one. Absent when nothing was given. Whole square metres. */
      readonly more?: Amount;
      readonly unit: Unit;
    }
  | {
      readonly test: 'fewer_than';
      readonly fact: Fact;
      readonly from: Amount | null;
      readonly to: number;
      readonly unit: Unit;
    }
  | {
      readonly test: 'declared' | 'exists';
      readonly fact: FactOf<'yes_no'>;
      readonly from: boolean | null;
      readonly to: true;
      /** Registering in Beijing now is what starts the years of registration. */
      readonly reason?: 'starts_the_years';
    }
  | {
      readonly test: 'legal_form';
      readonly fact: 'legalForm';
      readonly from: LegalForm | null;
      readonly to: LegalForm;
      readonly reason?: 'legal_person_it_belongs_to' | 'person_decides';
    }
  | {
      readonly test: 'kind_fits';
      readonly fact: 'organizationKind';
      readonly from: OrganizationKind | null;
      readonly to: OrganizationKind;
      readonly reason?: 'person_decides';
    }
  | { readonly test: 'kind_fits'; readonly fact: 'category'; readonly from: null; readonly to: Category }
  | {
      readonly test: 'registered_for';
      readonly fact: 'registeredOn';
      readonly from: DayOrInterval | null;
      /** The latest day of registration that will do, when the day has to be established. */
      readonly to?: CalendarDay;
      /** The day on which the years are full whatever the day turns out to be. */
      readonly otherwiseOn?: CalendarDay;
      readonly years: number;
    }
  | {
      readonly test: 'no_record_since';
      readonly fact: 'adverseCreditRecords';
      /** The records in the way; null: not known. */
      readonly from: readonly CalendarDay[] | null;
      /** The first day of the window. */
      readonly since: CalendarDay;
    }
  | {
      readonly test: 'ban_over';
      readonly fact: 'revocations';
      readonly from: readonly CalendarDay[] | null;
      readonly years: number;
    }
  | {
      readonly test: 'every_year';
      readonly fact: FactOf<'count_by_year'>;
      /** The years that have to reach the number, each by itself. */
      readonly years: readonly number[];
      /** What is known of them. */
      readonly from: ByYear;
      readonly to: number;
      readonly unit: Unit;
    }
  | {
      readonly test: 'share_at_least';
      readonly fact: 'internationalRevenue' | 'totalRevenue';
      /** The year whose figures these are. */
      readonly year: number;
      readonly askedPercent: number;
      readonly from: Amount | null;
      /** The least international revenue, or the most total revenue, that will do; absent: it depends on both. */
      readonly to?: number;
      /** The total that `to` goes with. */
      readonly ofTotal?: number;
      /** How much more it is than what was given, at the same total. */
      readonly more?: number;
    }
  | {
      readonly test: 'growth_at_least';
      readonly fact: 'rdSpending';
      /** The year that has to grow and the one before it. */
      readonly years: readonly [number, number];
      readonly from: Amount | null;
      /** The least spending that grows enough; absent: it depends on the year before, or on a benchmark not yet set. */
      readonly to?: number;
      /** Absent: not yet set. */
      readonly askedPercent?: number;
    }
  | {
      readonly test: 'each_project';
      readonly fact: 'platformProjectInvestments';
      readonly from: readonly Amount[] | null;
      readonly askedProjects: number;
      readonly askedYuan: number;
      /** The projects to raise, from what each has (0: a further project), and how much more each takes. */
      readonly raises: readonly { readonly from: Amount; readonly more: Amount }[];
    }
  | {
      readonly test: 'growth_benchmark';
      readonly parameter: 'rdGrowthBenchmark';
      /** The year whose growth has to be set. */
      readonly year: number;
    }
);

/** Changes that work together. */
export interface Alternative {
  readonly changes: readonly Change[];
}

/** Something a clause still needs: any one of the alternatives (或) will do. */
export interface Need {
  readonly alternatives: readonly Alternative[];
}

/** Why something cannot sensibly be changed. */
export type FixedReason =
  | {
      readonly reason: 'kind_and_category';
      readonly fact: 'organizationKind';
      readonly from: OrganizationKind;
      /** The categories that are open to the kind of organization. */
      readonly fitting: readonly Category[];
    }
  | { readonly reason: 'natural_person'; readonly fact: 'legalForm'; readonly from: 'natural_person' }
  | { readonly reason: 'beyond_calendar'; readonly fact: Fact; readonly from: FactValue | null };

/** What cannot sensibly be changed, so that the clause cannot be met. */
export type Fixed = { readonly label: 'fixed' } & FixedReason;
