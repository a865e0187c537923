import { type Fact, type FactValue, isFact } from '../core/fact.ts';
import { type Clause, clauseOf } from '../policy-text/regulation/regulation.ts';
import { type OfferedTopic, offeredTopic } from '../policy-text/topics/topics.ts';
import { type Intent, isIntent } from './understanding/intent.ts';

/**
 * What a pressed choice means: an answer to a fact, something said about the conversation, a clause to quote, what is asked
 * about, one of the differing answers in a case file, how a case file is joined, or a place to share the result in.
 */
type Pressed =
  | { readonly kind: 'answer'; readonly fact: Fact; readonly value: FactValue | null }
  | { readonly kind: 'intent'; readonly intent: Intent }
  | { readonly kind: 'change'; readonly fact: Fact }
  | { readonly kind: 'clause'; readonly clause: Clause }
  | { readonly kind: 'topic'; readonly topic: OfferedTopic }
  | { readonly kind: 'added_clause'; readonly regulation: string; readonly clause: string }
  | { readonly kind: 'settle'; readonly fact: Fact; readonly entry: number }
  | { readonly kind: 'share'; readonly place: string; readonly receipt: string }
  | { readonly kind: 'join'; readonly as: JoinsAs; readonly code: string };

/** Somebody who joins a case file is one of several, or goes on elsewhere alone. */
export type JoinsAs = 'colleague' | 'self';

/** A value is written in no more than this: an id has 80 characters. */
const longestValue = 60;

/**
 * The id of a choice that answers a fact: `fact:category="park"`. It means the same at any later time. Years that are all
 * alike are written once: `fact:parkVisitors=2023+3*{"min":30,"max":49}`.
 */
export function answerId(fact: Fact, value: FactValue | null): string {
  const json = JSON.stringify(value);
  return `fact:${fact}=${json.length <= longestValue ? json : yearsAlike(value)}`;
}

function yearsAlike(value: FactValue | null): string {
  const years = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const [[first, one] = ['', null]] = years;
  return `${first}+${years.length}*${JSON.stringify(one)}`;
}

/** What `answerId` wrote for a value. @throws SyntaxError for anything else */
function readValue(written: string): FactValue | null {
  const [, first, count, one = ''] = /^(\d{4})\+(\d)\*(.+)$/.exec(written) ?? [];
  if (first === undefined) return JSON.parse(written);
  const value = JSON.parse(one);
  return Object.fromEntries(Array.from({ length: Number(count) }, (_, n) => [`${Number(first) + n}`, value]));
}

/** The id of a choice that says something about the conversation: `say:undo`. */
export function intentId(intent: Intent): string {
  return `say:${intent}`;
}

/** The id of a choice that asks for a fact again: `change:parkPartners`. */
export function changeId(fact: Fact): string {
  return `change:${fact}`;
}

/** The id of a choice that asks for a clause's words: `clause:8.4.2`. */
export function clauseId(clause: string): string {
  return `clause:${clause}`;
}

/** The id of a choice that says what is asked about: `topic:publicity`. */
export function topicId(topic: string): string {
  return `topic:${topic}`;
}

/** The id of a choice that asks for the words of an added regulation: `clause:bj-projects-2026/8-1.2`. */
export function addedClauseId(regulation: string, clause: string): string {
  return `clause:${regulation}/${clause}`;
}

/** The id of a choice that settles what members differ on: `settle:parkPartners=7`. */
export function settleId(fact: Fact, entry: number | ''): string {
  return `settle:${fact}=${entry}`;
}

/** The id of a choice that joins a case file: `join:colleague=4F7K-9Q2M-XW3T`. */
export function joinId(as: JoinsAs, code: string): string {
  return `join:${as}=${code}`;
}

/** The id of a choice that shares the result with this receipt in a place: `share:C0123=4F7K-9Q2M-XW3T`. */
export function shareId(place: string, receipt: string): string {
  return `share:${place}=${receipt}`;
}

/** Reads a choice's id. @returns null for anything that was never offered. */
export function readChoiceId(id: string): Pressed | null {
  const said = /^say:(\w+)$/.exec(id)?.[1];
  if (said !== undefined) return isIntent(said) ? { kind: 'intent', intent: said } : null;
  const change = /^change:(\w+)$/.exec(id)?.[1];
  if (change !== undefined) return isFact(change) ? { kind: 'change', fact: change } : null;
  const clause = clauseOf(/^clause:([\d.]{1,9})$/.exec(id)?.[1] ?? '');
  if (clause) return { kind: 'clause', clause };
  const topic = offeredTopic(/^topic:([a-z-]{1,60})$/.exec(id)?.[1] ?? '');
  if (topic) return { kind: 'topic', topic };
  const [, regulation, added] = /^clause:([a-z0-9-]{1,40})\/([\dp.-]{1,30})$/.exec(id) ?? [];
  if (regulation && added) return { kind: 'added_clause', regulation, clause: added };
  const [, as, code = ''] = /^join:(colleague|self)=([\w-]{14})$/.exec(id) ?? [];
  if (as === 'colleague' || as === 'self') return { kind: 'join', as, code };
  const [, place, receipt] = /^share:(\w{1,40})=([\w-]{14})$/.exec(id) ?? [];
  if (place && receipt) return { kind: 'share', place, receipt };
  const [, disputed = '', entry] = /^settle:(\w+)=(\d{1,9})$/.exec(id) ?? [];
  if (isFact(disputed)) return { kind: 'settle', fact: disputed, entry: Number(entry) };
  const [, fact = '', json = ''] = /^fact:(\w+)=(.{1,60})$/.exec(id) ?? [];
  if (!isFact(fact)) return null;
  try {
    return { kind: 'answer', fact, value: readValue(json) };
  } catch {
    return null;
  }
}
