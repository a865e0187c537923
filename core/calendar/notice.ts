import type { CalendarDay } from '../calendar-day.ts';

/**
 * A year's notice of the State Council General Office on public holidays (部分节假日安排的通知). A day that it does not
 * name is a working day from Monday to Friday, and a day of rest on Saturday and Sunday.
 */
export interface HolidayNotice {
  readonly year: number;
  readonly notice: {
    readonly title: string;
    /** The number it was issued under: 国办发明电〔2025〕7号. */
    readonly number: string;
    /** The day of issue. */
    readonly date: CalendarDay;
  };
  /** Where it can be read. */
  readonly source: readonly string[];
  /** The days off of each holiday as the notice names them, weekends inside a block included. */
  readonly off: Readonly<Record<string, readonly CalendarDay[]>>;
  /** Weekend days on which people work (上班). */
  readonly work: readonly CalendarDay[];
}
