import { contradictionIn } from '../core/contradiction.ts';
import type { Category, Fact, Facts, FactValue, OrganizationKind } from '../core/fact.ts';
import { categoriesFor } from '../core/rules/article-8.ts';
import type { Conversation, Step } from './state.ts';

/** More steps than any case has facts; older ones can no longer be taken back. */
const stepsKept = 200;

/** What recording an answer came to: the new conversation, or the pair of facts that would contradict each other. */
export type Recorded =
  | { readonly kind: 'recorded'; readonly conversation: Conversation; readonly inferredCategory: Category | null }
  | { readonly kind: 'contradiction'; readonly part: Fact; readonly whole: Fact; readonly facts: Facts };

/**
 * Records an answer with the words it came from. A kind of organisation that fits one category only sets the category
 * too, unless the person has named one. What contradicts another answer is not recorded.
 */
export function record(conversation: Conversation, fact: Fact, value: FactValue | null, words: string): Recorded {
  const inferring = fact === 'organizationKind' && conversation.words.category === undefined;
  const changed: readonly Fact[] = inferring ? [fact, 'category'] : [fact];
  const inferred = inferring ? onlyCategoryFor(value) : {};
  const facts: Facts = { ...without(conversation.facts, changed), [fact]: value, ...inferred };
  const contradiction = contradictionIn(facts);
  if (contradiction) return { kind: 'contradiction', part: contradiction[0], whole: contradiction[1], facts };
  const step: Step = {
    fact,
    changed,
    before: only(conversation.facts, changed),
    wordsBefore: only(conversation.words, changed),
    aim: conversation.aim,
  };
  return {
    kind: 'recorded',
    inferredCategory: inferred.category ?? null,
    conversation: {
      ...conversation,
      facts,
      words: { ...conversation.words, [fact]: words },
      steps: [...conversation.steps, step].slice(-stepsKept),
    },
  };
}

/** Takes the last answer back and asks for it again; null when there is none. */
export function takeBack(conversation: Conversation): Conversation | null {
  const step = conversation.steps.at(-1);
  if (!step) return null;
  return {
    ...conversation,
    facts: { ...without(conversation.facts, step.changed), ...step.before },
    words: { ...without(conversation.words, step.changed), ...step.wordsBefore },
    narrowed: conversation.narrowed.filter((fact) => fact !== step.fact),
    aim: step.aim,
    asked: step.fact,
    steps: conversation.steps.slice(0, -1),
  };
}

function onlyCategoryFor(kind: FactValue | null): { readonly category?: Category } {
  const [category, another] = kind === null ? [] : categoriesFor(kind as OrganizationKind);
  return category !== undefined && another === undefined ? { category } : {};
}

function only<T extends object>(from: T, keys: readonly string[]): Partial<T> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key))) as Partial<T>;
}

function without<T extends object>(from: T, keys: readonly string[]): Partial<T> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key))) as Partial<T>;
}
