/** What one clause comes to on the given facts; the order of `and` is worst first (reading.md 4.2). */
export type ClauseOutcome = 'not_met' | 'unknown' | 'review' | 'in_principle_short' | 'declared' | 'met';
