import type { CalendarDay } from '../../core/calendar-day.ts';
import type { Language } from '../../policy-text/language.ts';

/** What somebody is to be told, as data: the words are made when it is sent, by what is then so. */
export type Letter = DutyLetter | CaseLetter | WishLetter;

/** To a member of a case file: colleagues have changed it. */
export interface CaseLetter {
  readonly kind: 'case_news';
  readonly code: string;
}

/** To an applicant: the day that they asked to be told of has come. */
export interface WishLetter {
  readonly kind: 'wish';
  readonly on: CalendarDay;
  readonly clauses: readonly string[];
  readonly language: Language;
}

/** To a contact or to staff. */
export type DutyLetter =
  /** Duties to be brought up, several in one. */
  | { readonly kind: 'reminder'; readonly duties: readonly string[] }
  /** The days of a duty have moved, from these. */
  | {
      readonly kind: 'moved';
      readonly duty: string;
      readonly before: { readonly due: string; readonly safe?: string | undefined };
    }
  /** A duty was handed over by another contact. */
  | { readonly kind: 'handed_over'; readonly duty: string; readonly by: string }
  /** To staff: duties that nobody answers for, or whose contacts cannot be reached, several in one. */
  | StaffLetter;

export interface StaffLetter {
  readonly kind: 'for_staff';
  readonly duties: readonly string[];
  readonly why: 'no_answer' | 'unreachable';
}
