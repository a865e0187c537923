import type { Fact, Facts } from '../../core/fact.ts';
import type { Conversation, Words } from '../state.ts';

/** The answers that one message gave, kept with it so that it can be said anew or taken back later. */
export interface Given {
  /** The fact that was asked or named first: what is said instead is read as the answer to it. */
  readonly fact: Fact;
  /** Every fact that changed. */
  readonly changed: readonly Fact[];
  readonly before: Facts;
  readonly wordsBefore: Words;
  readonly after: Facts;
}

/** The answers that a turn recorded; null when it recorded none. */
export function givenIn(before: { readonly steps: readonly unknown[] } | null, after: Conversation): Given | null {
  const step = after.steps.at(-1);
  const count = before?.steps.length ?? 0;
  const isNew = after.steps.length > count || JSON.stringify(step) !== JSON.stringify(before?.steps.at(-1));
  if (!step || step.settled || !isNew || after.steps.length < count) return null;
  const { fact, changed } = step;
  return { fact, changed, before: step.before, wordsBefore: step.wordsBefore, after: only(after.facts, changed) };
}

/** Some of the facts. */
export function only<T extends object>(from: T, keys: readonly string[]): Partial<T> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key))) as Partial<T>;
}
