/** What one clause comes to on the given facts, worst first. */
export const clauseOutcomes = ['not_met', 'unknown', 'review', 'in_principle_short', 'declared', 'met'] as const;
export type ClauseOutcome = (typeof clauseOutcomes)[number];

/** What the whole assessment comes to. `meets_stated_conditions` is not a designation: article 9 follows. */
export const overallOutcomes = ['ineligible', 'incomplete', 'needs_review', 'meets_stated_conditions'] as const;
export type OverallOutcome = (typeof overallOutcomes)[number];

const rankInAnd: Readonly<Record<ClauseOutcome, number>> = {
  not_met: 0,
  unknown: 1,
  review: 2,
  in_principle_short: 3,
  declared: 4,
  met: 5,
};

const rankInOr: Readonly<Record<ClauseOutcome, number>> = {
  not_met: 0,
  in_principle_short: 1,
  unknown: 2,
  review: 3,
  declared: 4,
  met: 5,
};

/** Of two outcomes joined by 且: the worse. */
export function and(a: ClauseOutcome, b: ClauseOutcome): ClauseOutcome {
  return rankInAnd[a] <= rankInAnd[b] ? a : b;
}

/** Of two outcomes joined by 或: the better. */
export function or(a: ClauseOutcome, b: ClauseOutcome): ClauseOutcome {
  return rankInOr[a] >= rankInOr[b] ? a : b;
}

/** The overall outcome that the worst clause leaves. */
export function overallOf(worst: ClauseOutcome): OverallOutcome {
  switch (worst) {
    case 'not_met':
      return 'ineligible';
    case 'unknown':
      return 'incomplete';
    case 'review':
    case 'in_principle_short':
      return 'needs_review';
    case 'declared':
    case 'met':
      return 'meets_stated_conditions';
  }
}

/** Whether every, no, or not every value within an interval passes a test: an interval is compared whole. */
export function comparedWhole(lowestPasses: boolean, highestPasses: boolean): 'met' | 'not_met' | 'unknown' {
  if (lowestPasses && highestPasses) return 'met';
  return lowestPasses || highestPasses ? 'unknown' : 'not_met';
}
