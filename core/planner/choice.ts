import type { Fact, Facts } from '../fact.ts';
import { identity, newTopic, topics } from './asking.ts';
import type { Seen } from './conjunct.ts';
import type { Prospect } from './prospect.ts';

/**
 * The question most likely to end the matter for the least asking: of all conditions, the one likeliest to fail for
 * the effort of learning it, which for conditions that must all hold is the order that asks least on average
 * (Mitten, An analytic solution to the least cost testing sequence problem, 1960). A topic already begun is cheaper to go on with.
 * @param askable the facts that may be asked for, in asking order
 */
export function bestToAsk(askable: readonly Fact[], seen: readonly Seen[], facts: Facts): Fact | null {
  const whatItIs = askable.find((fact) => identity.includes(fact));
  if (whatItIs && !facts.category) return whatItIs;
  return likeliest(askable, seen, ['refusal', 'decision'], (fact) => (isBegun(fact, facts) ? 0 : newTopic));
}

/** The first clause with something left to ask; within it, the question likeliest to decide it for its effort. */
export function firstInReport(askable: readonly Fact[], seen: readonly Seen[]): Fact | null {
  const first = seen.find(({ conjunct }) => conjunct.facts.some((fact) => fact === askable[0]));
  const together = seen.filter(({ conjunct }) => conjunct.clause === first?.conjunct.clause);
  return likeliest(askable, together, ['decision', 'refusal'], () => 0);
}

/**
 * Of the conditions with something to ask, the likeliest to fail for its effort; of equals, the first in asking order.
 * @param inquiries what is to be learnt about it: the first of these that has something to ask
 */
function likeliest(
  askable: readonly Fact[],
  seen: readonly Seen[],
  inquiries: readonly ('refusal' | 'decision')[],
  extraEffort: (fact: Fact) => number,
): Fact | null {
  const prospects = new Map<Fact, Prospect>();
  for (const { conjunct, prospect } of seen) for (const fact of conjunct.facts) prospects.set(fact, prospect);
  const mayAsk: ReadonlySet<Fact | null> = new Set(askable);
  let best: Fact | null = askable[0] ?? null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const candidate of askable) {
    const prospect = prospects.get(candidate);
    if (prospect === undefined) continue;
    const fact = inquiries.map((one) => prospect[one].first).find((first) => mayAsk.has(first)) ?? candidate;
    const { chance, effort } = prospect.refusal;
    const worth = chance === 0 ? 0 : chance / (effort + extraEffort(fact));
    if (worth > highest + 1e-9) [best, highest] = [fact, worth];
  }
  return best;
}

function isBegun(fact: Fact, facts: Facts): boolean {
  return topicOf.get(fact)?.some((other) => facts[other] !== undefined) ?? false;
}

const topicOf: ReadonlyMap<Fact, readonly Fact[]> = new Map(
  topics.flatMap((topic) => topic.map((fact) => [fact, topic] as const)),
);
