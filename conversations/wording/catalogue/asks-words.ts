/** The time a number of the law is counted over: 累计, 每年, 近5年, 上一年度, or none. */
export type Window = 'cumulative' | 'each_year' | 'previous_year' | { readonly lastYears: number } | null;

/**
 * The words of what a rule asks of anybody, in one language: every number comes from the rule, and is shown already.
 * Sentences have no full stop.
 */
export interface AsksWords {
  atLeast(window: Window, name: string, amount: string, included: boolean): string;
  /** @param lines what each line asks, in the law's words or by its name */
  yearly(
    lines: readonly { readonly words: string; readonly name: string; readonly amount: string }[],
    isAny: boolean,
  ): string;
  /** Names of which any one has to reach the same number. */
  either(names: readonly string[]): string;
  share(percent: number, included: boolean): string;
  readonly growth: string;
  projects(projects: number, amount: string, included: boolean): string;
  registeredFor(years: number, included: boolean): string;
  noRecordIn(years: number): string;
  bannedFor(years: number): string;
  fewerThan(words: string): string;
  /** Something that is there or not, in the law's words or by its name. */
  exists(words: string, name: string): string;
  /** What is asked can be declared, not counted. */
  judged(asked: string): string;
  readonly legalForm: string;
  kinds(category: string, kinds: readonly string[], toBeJudged: readonly string[]): string;
  all(parts: readonly string[]): string;
  any(parts: readonly string[]): string;
  inPrinciple(part: string): string;
}
