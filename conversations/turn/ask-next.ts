import type { CaseFile } from '../../core/case-file.ts';
import { categories, type Fact, type Facts } from '../../core/fact.ts';
import { certainOutcome, type Goal, next, type Plan } from '../../core/next.ts';
import type { OverallOutcome } from '../../core/outcome.ts';
import { categoriesFor } from '../../core/rules/article-8.ts';
import type { Circumstances } from '../heard.ts';
import { disputedIn } from '../shared-case/entries.ts';
import type { Conversation } from '../state.ts';
import { categoryOf } from '../understanding/category-of-fact.ts';

/** The conversation's answers as a case that the core can decide. */
export function caseFileOf({ facts }: Conversation, { today, parameters }: Circumstances): CaseFile {
  return { asOf: today, facts, parameters };
}

/**
 * The next fact to ask; what the person does not know, and what was asked again already, is left alone. Until another
 * aim is chosen every clause still open is worth its questions, and one that is certainly not met ends them.
 */
export function toAsk(state: Conversation, circumstances: Circumstances): Fact | null {
  const { ask, outcome } = plan(state, circumstances);
  return state.aim === 'until_refused' && outcome === 'ineligible' ? null : ask;
}

/** How many more facts may be asked at most, whichever category it turns out to be. */
export function leftToAsk(state: Conversation, circumstances: Circumstances): number {
  const { category, organizationKind } = state.facts;
  if (category !== undefined) return factsLeft(state, circumstances).length;
  const open = organizationKind ? categoriesFor(organizationKind) : categories;
  const inEach = open.map((one) => {
    const facts: Facts = { ...state.facts, category: one };
    return factsLeft({ ...state, facts }, circumstances).length;
  });
  return 1 + Math.max(...inEach);
}

/** Whether going through every clause would ask more than was asked for the aim. */
export function hasMoreForReport(state: Conversation, circumstances: Circumstances): boolean {
  return state.aim !== 'report' && toAsk({ ...state, aim: 'report' }, circumstances) !== null;
}

/** The overall outcome that nothing the person could still find out would change; null while something would. */
export function settledOutcome(state: Conversation, circumstances: Circumstances): OverallOutcome | null {
  return certainOutcome(caseFileOf(state, circumstances));
}

/** Those of some facts that can still change what the aim is about. */
export function stillMattering(
  facts: readonly Fact[],
  state: Conversation,
  circumstances: Circumstances,
): readonly Fact[] {
  const { stillMatters } = plan(state, circumstances);
  return facts.filter((fact) => stillMatters.includes(fact));
}

/** The facts not yet answered that the aim may still ask for. */
export function openFacts(state: Conversation, circumstances: Circumstances): readonly Fact[] {
  return factsLeft(state, circumstances).filter((fact) => state.facts[fact] === undefined);
}

/** The facts that the aim may still ask for; without a category, those of no category. */
function factsLeft(state: Conversation, circumstances: Circumstances): readonly Fact[] {
  const alone = leftAlone(state);
  const isAskable = (fact: Fact) => !alone.has(fact) && (state.facts.category || categoryOf(fact) === null);
  return plan(state, circumstances).stillMatters.filter(isAskable);
}

/** A turn asks for it several times over: what to ask, how many are left, which belong into a form. */
function plan(state: Conversation, circumstances: Circumstances): Plan {
  const goal: Goal = state.aim === 'outcome' ? 'outcome' : 'report';
  const { narrowed, skipped, shared } = state;
  const { today, parameters } = circumstances;
  const from = [goal, narrowed, skipped, shared, today, parameters];
  const before = latestPlans.get(state.facts);
  if (before?.from.every((one, at) => one === from[at])) return before.plan;
  const plan = next(caseFileOf(state, circumstances), goal, leftAlone(state));
  latestPlans.set(state.facts, { from, plan });
  return plan;
}

/** The latest plan for some answers, and all else that it turned on. */
const latestPlans = new WeakMap<Facts, { readonly from: readonly unknown[]; readonly plan: Plan }>();

function leftAlone({ facts, narrowed, skipped, shared }: Conversation): ReadonlySet<Fact> {
  const unknown = (Object.keys(facts) as Fact[]).filter((fact) => facts[fact] === null);
  const disputed = shared ? disputedIn(shared.file.entries) : [];
  return new Set([...unknown, ...narrowed, ...skipped, ...disputed]);
}
