/** The words of what a clause asks of anybody, in one language. Functions take what they name, already shown. */
export interface AsksWords {
  /** The number itself is enough. */
  readonly exactly: (ask: string, number: string) => string;
  readonly eachYear: (ask: string) => string;
  /** The kinds of organization that a category is open to, and those that a person decides about. */
  readonly kinds: (category: string, kinds: readonly string[], judged: readonly string[]) => string;
  readonly noRecordsIn: (years: number) => string;
  readonly share: (percent: string) => string;
  readonly growth: string;
}
