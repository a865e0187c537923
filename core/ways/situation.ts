import type { CaseFile } from '../case-file.ts';

/** The case as it is, and what is known of it on the day looked at. */
export interface Situation {
  /** The case as given, with the category that is looked at. */
  readonly now: CaseFile;
  /** The same case on the day looked at, which is that day or later: see `later-on.ts`. */
  readonly later: CaseFile;
  /** Whether the category was chosen, or is only looked at. */
  readonly categoryChosen: boolean;
}
