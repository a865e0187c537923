import type { Knex } from 'knex';
import type { Given } from '../../conversations/turn/given.ts';
import { readMembership } from './case-rows.ts';
import { rowsFrom } from './raw-rows.ts';
import type { AtHand, KeptTurn, Whose } from './store.ts';

/** A delivery of a person's, which a turn is to be worked out for. */
export interface Begun extends Whose {
  readonly delivery: string;
}

/** A turn that changes nothing but the conversation of its person. */
export type PlainTurn = Omit<KeptTurn, 'amends' | 'caseChange'>;

/**
 * What turns begin with, each person's in the order asked for: one statement for all of them, in plain SQL, because
 * each statement waits for its turn and costs more than what it reads.
 */
export async function readAtHand(database: Knex, begun: readonly Begun[]): Promise<readonly AtHand[]> {
  const asked = begun.flatMap(({ door, person, delivery }) => [door, person, delivery]);
  const read = await rowsFrom<AtHandRow>(
    database,
    `with asked (door, person, delivery) as (values ${begun.map(() => '(?, ?, ?)').join(', ')})
     select door, person, delivery,
       (select turn from turns
         where turns.door = asked.door and turns.person = asked.person and turns.delivery = asked.delivery) as turn,
       (select state from conversations
         where conversations.door = asked.door and conversations.person = asked.person) as state,
       (select code from case_members
         where case_members.door = asked.door and case_members.person = asked.person) as code,
       (select answer from contact_answers
         where contact_answers.channel = asked.door and contact_answers.address = asked.person
         and contact_answers.delivery = asked.delivery) as answer,
       (select question from base_questions
         where base_questions.channel = asked.door and base_questions.address = asked.person) as question
     from asked`,
    asked,
  );
  const rows = new Map(read.map((row) => [nameOf(row), row]));
  const atHand: AtHand[] = [];
  for (const one of begun) {
    const { turn = null, state = null, code = null, answer = null, question = null } = rows.get(nameOf(one)) ?? {};
    const { door, person } = one;
    // Nearly nobody shares a case file.
    const membership = code === null ? null : await readMembership(database, { door, person });
    const contact = { answer, question };
    atHand.push({ answered: turn && JSON.parse(turn), conversation: state && JSON.parse(state), membership, contact });
  }
  return atHand;
}

interface AtHandRow extends Begun {
  readonly turn: string | null;
  readonly state: string | null;
  readonly code: string | null;
  readonly answer: string | null;
  readonly question: string | null;
}

function nameOf({ door, person, delivery }: Begun): string {
  return JSON.stringify([door, person, delivery]);
}

/**
 * Writes turns of several people down, and their conversations as they are now.
 * @returns false when one of them is there already, or no longer fits the conversation: then none must be kept
 */
export async function addTurns(transaction: Knex, turns: readonly PlainTurn[]): Promise<boolean> {
  // Always in the same order, so that two processes that write the same people's never wait for one another in a circle.
  const inOrder = [...turns].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  if ((await writeTurns(transaction, inOrder)) < turns.length) return false;
  return (await addFirst(transaction, inOrder)) && replaceStates(transaction, inOrder);
}

/** Writes turns down that leave the conversation as it is. @returns how many of them were not there already */
export async function writeTurns(
  database: Knex,
  turns: readonly Pick<KeptTurn, keyof Begun | 'said' | 'turn' | 'given'>[],
): Promise<number> {
  const added = await rowsFrom(
    database,
    `insert into turns (door, person, delivery, said, turn, given) values ${rows(6, turns.length)}
     on conflict (door, person, delivery) do nothing returning person`,
    turns.flatMap(({ door, person, delivery, said, turn, given }) => [
      ...[door, person, delivery],
      ...[JSON.stringify(said), JSON.stringify(turn), asJson(given)],
    ]),
  );
  return added.length;
}

async function addFirst(transaction: Knex, turns: readonly PlainTurn[]): Promise<boolean> {
  const first = turns.filter(({ before }) => before === null);
  if (first.length === 0) return true;
  const added = await rowsFrom(
    transaction,
    `insert into conversations (door, person, state) values ${rows(3, first.length)}
     on conflict (door, person) do nothing returning person`,
    first.flatMap(({ door, person, state }) => [door, person, JSON.stringify(state)]),
  );
  return added.length === first.length;
}

async function replaceStates(transaction: Knex, turns: readonly PlainTurn[]): Promise<boolean> {
  const further = turns.filter(({ before }) => before !== null);
  if (further.length === 0) return true;
  const replaced = await rowsFrom(
    transaction,
    `with kept (door, person, earlier, later) as (values ${rows(4, further.length)})
     update conversations set state = kept.later from kept
     where conversations.door = kept.door and conversations.person = kept.person and conversations.state = kept.earlier
     returning conversations.person`,
    further.flatMap(({ door, person, before, state }) => [
      ...[door, person],
      ...[JSON.stringify(before), JSON.stringify(state)],
    ]),
  );
  return replaced.length === further.length;
}

/** The places of values in SQL. */
function rows(columns: number, count: number): string {
  const row = `(${Array.from({ length: columns }, () => '?').join(', ')})`;
  return Array.from({ length: count }, () => row).join(', ');
}

/** Null where there is nothing to keep. */
export function asJson(given: Given | null | undefined): string | null {
  return given ? JSON.stringify(given) : null;
}
