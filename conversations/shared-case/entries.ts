import { contradictionIn } from '../../core/contradiction.ts';
import type { Fact, Facts, FactValue } from '../../core/fact.ts';
import { isSame, isWithin, spanning } from './narrower.ts';
import type { Entries, Entry, SharedCase } from './shared-case.ts';

/**
 * What the case file says. Where members differ it says no more than all of them leave open, never one of them; the
 * same holds for a part that is larger than its whole because their answers crossed.
 */
export function factsOf(entries: Entries): Facts {
  const facts: Facts = Object.fromEntries(factsIn(entries).map((fact) => [fact, answerIn(fact, entries[fact] ?? [])]));
  const contradiction = contradictionIn(facts);
  return contradiction ? { ...facts, [contradiction[0]]: null } : facts;
}

/** The facts on which members differ. */
export function disputedIn(entries: Entries): readonly Fact[] {
  return factsIn(entries).filter((fact) => distinct(entries[fact] ?? []).length > 1);
}

/** The facts that have an answer, in the order they were first given. */
export function factsIn(entries: Entries): readonly Fact[] {
  return Object.keys(entries) as Fact[];
}

/**
 * Takes in a member's answer. It takes the place of the member's own earlier one, and of a colleague's only when it
 * says the same more exactly; what a colleague knows more exactly stays. Otherwise both stand, until one is chosen.
 */
export function withAnswer(file: SharedCase, fact: Fact, answer: Omit<Entry, 'id'>): SharedCase {
  const others = (file.entries[fact] ?? []).filter(({ by }) => by !== answer.by);
  const known = others.filter(({ value }) => value !== null);
  const entry: Entry = { id: file.latest + 1, ...answer };
  return { ...file, latest: entry.id, entries: { ...file.entries, [fact]: together(fact, known, entry) } };
}

/** Takes a member's answer away; a colleague's stays. */
export function withoutAnswer(file: SharedCase, fact: Fact, by: number): SharedCase {
  const { [fact]: answers = [], ...entries } = file.entries;
  const others = answers.filter((entry) => entry.by !== by);
  return { ...file, entries: others.length > 0 ? { ...entries, [fact]: others } : entries };
}

/** The case file after a member has left it with all that the member had answered. */
export function withoutMember(file: SharedCase, me: number): SharedCase {
  return factsIn(file.entries).reduce((left, fact) => withoutAnswer(left, fact, me), file);
}

/** Chooses one of several answers. @returns null when it is not there any more. */
export function settled(file: SharedCase, fact: Fact, id: number): SharedCase | null {
  const chosen = file.entries[fact]?.find((entry) => entry.id === id);
  return chosen ? { ...file, entries: { ...file.entries, [fact]: [chosen] } } : null;
}

/** Answers that were chosen from stand side by side again; who has answered anew since is not asked back. */
export function reopened(file: SharedCase, fact: Fact, answers: readonly Entry[]): SharedCase {
  const now = file.entries[fact] ?? [];
  const back = answers.filter(({ by }) => !now.some((entry) => entry.by === by));
  // Under new ids: colleagues are told of them as of anything new.
  const renewed = back.map((entry, index): Entry => ({ ...entry, id: file.latest + 1 + index }));
  const entries = { ...file.entries, [fact]: [...now, ...renewed].sort((one, other) => one.by - other.by) };
  return { ...file, latest: file.latest + renewed.length, entries };
}

function together(fact: Fact, known: readonly Entry[], mine: Entry): readonly Entry[] {
  const { value } = mine;
  if (known.length === 0) return [mine];
  if (value === null) return known;
  const values = known.map((entry) => entry.value as FactValue);
  if (values.every((one) => isWithin(fact, one, value))) return known;
  if (values.every((one) => isWithin(fact, value, one))) return [mine];
  return [...known, mine];
}

function answerIn(fact: Fact, answers: readonly Entry[]): FactValue | null {
  const [one = null, ...others] = distinct(answers);
  return one === null || others.length === 0 ? one : spanning(fact, [one, ...others]);
}

function distinct(answers: readonly Entry[]): readonly FactValue[] {
  const known = answers.flatMap(({ value }) => (value === null ? [] : [value]));
  return known.filter((value, index) => known.findIndex((one) => isSame(one, value)) === index);
}
