import { contradictionIn } from '../../core/contradiction.ts';
import {
  type ByYear,
  type Category,
  type Fact,
  type Facts,
  type FactValue,
  type OrganizationKind,
  vocabulary,
} from '../../core/fact.ts';
import { categoriesFor } from '../../core/rules/article-8.ts';
import type { Conversation, Settled, Step, Words } from '../state.ts';
import type { Said } from '../understanding/facts-said/told.ts';
import { only } from './given.ts';

/** More steps than any case has facts; older ones can no longer be taken back. */
const stepsKept = 200;

/** A pair of facts that would contradict each other, with the facts in which they would. */
export interface Contradiction {
  readonly part: Fact;
  readonly whole: Fact;
  readonly facts: Facts;
}

/** What recording came to: the new conversation, what was taken, and what was not because it contradicts another answer. */
export interface Recorded {
  readonly conversation: Conversation;
  readonly taken: readonly Said[];
  readonly contradictions: readonly Contradiction[];
  readonly inferredCategory: Category | null;
}

/**
 * Records what one message said, each fact with its words, as one step. A kind of organization that fits one category
 * only sets the category too, unless the person has named one. What contradicts another answer is not recorded.
 */
export function record(conversation: Conversation, said: readonly Said[]): Recorded {
  const answers = said.map((one) => withOtherYears(one, conversation.facts));
  const together = withAnswers(conversation, answers);
  const contradiction = contradictionIn(together.facts);
  const contradictions: Contradiction[] = [];
  const taken = contradiction ? [] : [...answers];
  if (contradiction) {
    for (const one of answers) {
      const { facts } = withAnswers(conversation, [...taken, one]);
      const found = contradictionIn(facts);
      if (found) contradictions.push({ part: found[0], whole: found[1], facts });
      else taken.push(one);
    }
  }
  const [first] = taken;
  if (!first) return { conversation, taken, contradictions, inferredCategory: null };
  const { facts, words, changed, inferredCategory } = withAnswers(conversation, taken);
  const step: Step = { fact: first.fact, ...stateOf(conversation, changed) };
  return {
    taken,
    contradictions,
    inferredCategory,
    conversation: {
      ...conversation,
      facts,
      words,
      // A new value may be loose in its own way.
      narrowed: conversation.narrowed.filter((fact) => !changed.includes(fact) || fact === conversation.asked),
      skipped: conversation.skipped.filter((fact) => !changed.includes(fact)),
      steps: [...conversation.steps, step].slice(-stepsKept),
      undone: [],
    },
  };
}

/** 前年应该是5800万 corrects one year: those that it does not speak of stay as they were. */
function withOtherYears(said: Said, facts: Facts): Said {
  const { shape } = vocabulary[said.fact];
  const before = facts[said.fact];
  if ((shape !== 'count_by_year' && shape !== 'yuan_by_year') || !before || said.value === null) return said;
  const value = Object.entries(said.value as ByYear).map(([year, amount]) => [
    year,
    amount ?? (before as ByYear)[year] ?? null,
  ]);
  return { ...said, value: Object.fromEntries(value) };
}

function withAnswers(conversation: Conversation, answers: readonly Said[]) {
  const values: Facts = Object.fromEntries(answers.map(({ fact, value }) => [fact, value]));
  const names = answers.map(({ fact }) => fact);
  const kind = answers.find(({ fact }) => fact === 'organizationKind');
  const infers = kind !== undefined && !names.includes('category') && conversation.words.category === undefined;
  const inferred = infers ? onlyCategoryFor(kind.value) : {};
  const changed: readonly Fact[] = infers ? [...names, 'category'] : names;
  return {
    facts: { ...without(conversation.facts, changed), ...values, ...inferred } as Facts,
    words: { ...conversation.words, ...Object.fromEntries(answers.map((one) => [one.fact, one.words])) },
    changed,
    inferredCategory: inferred.category ?? null,
  };
}

/** What a step is to leave behind: some facts with their words, as they are to stand; what is absent is no longer known. */
interface Replacement {
  readonly fact: Fact;
  readonly changed: readonly Fact[];
  readonly facts: Facts;
  readonly words: Words;
}

/** Sets some facts anew, as one step that can be taken back. */
export function replaced(conversation: Conversation, { fact, changed, facts, words }: Replacement): Conversation {
  const step: Step = { fact, ...stateOf(conversation, changed) };
  return {
    ...conversation,
    facts: { ...without(conversation.facts, changed), ...only(facts, changed) },
    words: { ...without(conversation.words, changed), ...only(words, changed) },
    narrowed: conversation.narrowed.filter((one) => !changed.includes(one)),
    skipped: conversation.skipped.filter((one) => !changed.includes(one)),
    confirmingRestart: false,
    unowned: null,
    supposed: null,
    steps: [...conversation.steps, step].slice(-stepsKept),
    undone: [],
  };
}

/** Takes the last step back and asks for its fact again, unless members are to choose its answer; null when there is none. */
export function takeBack(conversation: Conversation): Conversation | null {
  const step = conversation.steps.at(-1);
  if (!step) return null;
  const undone = turnedRound(step, conversation);
  return {
    ...turnedTo(conversation, step),
    asked: step.settled ? null : step.fact,
    steps: conversation.steps.slice(0, -1),
    undone: [...conversation.undone, undone],
  };
}

/** Does again what was taken back last; null when nothing was, or something else was said since. */
export function doAgain(conversation: Conversation): Conversation | null {
  const step = conversation.undone.at(-1);
  if (!step) return null;
  return {
    ...turnedTo(conversation, step),
    asked: null,
    steps: [...conversation.steps, turnedRound(step, conversation)],
    undone: conversation.undone.slice(0, -1),
  };
}

/** One of several answers in a case file was chosen, as a step of its own; `before` is the conversation until then. */
export function settledStep(before: Conversation, after: Conversation, fact: Fact, settled: Settled): Conversation {
  const step: Step = { fact, ...stateOf(before, [fact]), settled };
  return { ...after, steps: [...before.steps, step].slice(-stepsKept), undone: [] };
}

/** The step that goes the other way, from the conversation as it stands. */
function turnedRound({ fact, changed, settled }: Step, conversation: Conversation): Step {
  return { fact, ...stateOf(conversation, changed), ...(settled && { settled }) };
}

/** The conversation with the facts of a step as the step holds them. */
function turnedTo(conversation: Conversation, step: Step): Conversation {
  return {
    ...conversation,
    facts: { ...without(conversation.facts, step.changed), ...step.before },
    words: { ...without(conversation.words, step.changed), ...step.wordsBefore },
    narrowed: conversation.narrowed.filter((fact) => !step.changed.includes(fact)),
    aim: step.aim,
  };
}

/** Some facts as they stand, so that they can be brought back. */
function stateOf(conversation: Conversation, changed: readonly Fact[]): Omit<Step, 'fact' | 'settled'> {
  return {
    changed,
    before: only(conversation.facts, changed),
    wordsBefore: only(conversation.words, changed),
    aim: conversation.aim,
  };
}

function onlyCategoryFor(kind: FactValue | null): { readonly category?: Category } {
  const [category, another] = kind === null ? [] : categoriesFor(kind as OrganizationKind);
  return category !== undefined && another === undefined ? { category } : {};
}

function without<T extends object>(from: T, keys: readonly string[]): Partial<T> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key))) as Partial<T>;
}
