import type { ClauseOutcome } from '../core/outcome.ts';

/** What stands before a clause on a platform that shows emoji, by what it came to. */
export const outcomeMarks: Readonly<Record<ClauseOutcome, string>> = {
  not_met: '❌',
  unknown: '❔',
  review: '🔎',
  in_principle_short: '🟡',
  declared: '☑️',
  met: '✅',
};
