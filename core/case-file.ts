import type { CalendarDay } from './calendar-day.ts';
import type { Facts } from './fact.ts';

/** The growth of R&D spending that 8.4.3 compares with. Not in the regulation: staff set it, with its source. */
export interface RdGrowthBenchmark {
  /** The year whose growth it is. */
  readonly year: number;
  /** Per cent, at most six decimals; may be negative. */
  readonly percent: number;
  /** The months it covers, as published: `Jan-Nov`. */
  readonly period: string;
  readonly source: string;
}

/** The application guide of a year (申报指南): what 6 and 8.2.1 call key fields and key countries. Not in the regulation. */
export interface Guide {
  readonly year: number;
  readonly fields: readonly string[];
  /** Countries and regions. */
  readonly countries: readonly string[];
  readonly source: string;
  /** The days between which it holds, both included; an open end when left out. */
  readonly from?: CalendarDay;
  readonly until?: CalendarDay;
}

/** Inputs that the regulation leaves to notices outside it. They come from staff, never from the person asked. */
export interface Parameters {
  readonly rdGrowthBenchmark?: RdGrowthBenchmark;
  readonly guide?: Guide;
}

/** Everything an assessment depends on. */
export interface CaseFile {
  readonly asOf: CalendarDay;
  readonly facts: Facts;
  readonly parameters: Parameters;
}
