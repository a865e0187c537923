import type { Knex } from 'knex';
import type { Given } from '../../conversations/given.ts';
import { forgetAnswer } from '../bases/answer-once.ts';
import { isChannel } from '../bases/base.ts';
import { tellMembers } from '../case-news/tell-members.ts';
import { countWrongCode, readCase, readMembership, replaceCase, wrongCodes } from './case-rows.ts';
import { type DatabaseAddress, eraseTraces, openDatabase } from './database.ts';
import { forget, readEverything } from './person-rows.ts';
import { rowsOf } from './raw-rows.ts';
import { type Amendment, type CaseChange, type KeptTurn, Overtaken, type Store, type Whose } from './store.ts';

/** Opens a database as a store of conversations. @throws DatabaseError when it cannot be opened. */
export async function openStore(at: DatabaseAddress): Promise<Store> {
  return storeOn(await openDatabase(at));
}

/**
 * The store of conversations in an open database; closing it closes the database.
 * @param now the instant it is, in UTC
 */
export function storeOn(database: Knex, now = () => new Date().toISOString()): Store {
  return {
    async atHand(whose, delivery) {
      const rows = rowsOf<AtHandRow>(database, await database.raw(atHand, atHandOf(whose, delivery)));
      const { turn = null, state = null, code = null } = rows[0] ?? {};
      const membership = code === null ? null : await readMembership(database, key(whose));
      return { answered: turn && JSON.parse(turn), conversation: state && JSON.parse(state), membership };
    },
    async conversation(whose) {
      const row = await database('conversations').where(key(whose)).first('state');
      return row ? JSON.parse(row.state) : null;
    },
    async answered(whose, delivery) {
      const row = await database('turns')
        .where({ ...key(whose), delivery })
        .first('turn');
      return row ? JSON.parse(row.turn) : null;
    },
    async message(whose, delivery) {
      const row = await database('turns')
        .where({ ...key(whose), delivery })
        .first('said', 'given');
      return row ? { said: JSON.parse(row.said), given: row.given && JSON.parse(row.given) } : null;
    },
    amend: (whose, amendment) => amend(database, key(whose), amendment),
    async sender(door, delivery) {
      const row = await database('turns').where({ door, delivery }).first('person');
      return row?.person ?? null;
    },
    async keep(kept) {
      await database.transaction(async (transaction) => {
        const isNew = await addTurn(transaction, kept);
        if (!isNew || !(await replaceState(transaction, kept))) throw new Overtaken();
        if (kept.amends) await amend(transaction, key(kept), kept.amends);
        if (kept.caseChange) await changeCase(transaction, key(kept), kept.caseChange, now());
      });
    },
    async keepAside(kept) {
      await database.transaction(async (transaction) => {
        await addTurn(transaction, kept);
        const { door, person: address, delivery } = kept;
        if (isChannel(door)) await forgetAnswer(transaction, { channel: door, address, delivery });
      });
    },
    async keepThread(door, thread) {
      await database('open_threads').insert({ door, thread }).onConflict(['door', 'thread']).ignore();
    },
    hasThread: async (door, thread) => (await database('open_threads').where({ door, thread }).first()) !== undefined,
    async transcript(whose, atMost) {
      const rows = await database('turns').where(key(whose)).orderBy('id', 'desc').limit(atMost).select('said', 'turn');
      return rows.reverse().map(({ said, turn }) => ({ said: JSON.parse(said), turn: JSON.parse(turn) }));
    },
    membership: (whose) => readMembership(database, key(whose)),
    caseWithCode: (code) => readCase(database, code),
    wrongCodes: (whose, day) => wrongCodes(database, key(whose), day),
    countWrongCode: (whose, day) => countWrongCode(database, key(whose), day),
    everythingOf: (whose) => readEverything(database, key(whose)),
    async forget(forgotten) {
      await database.transaction(async (transaction) => {
        await forget(transaction, forgotten);
        if (forgotten.caseChange) await changeCase(transaction, key(forgotten), forgotten.caseChange, now());
      });
      await eraseTraces(database);
    },
    close: () => database.destroy(),
  };
}

/** One statement, because each waits for its turn: nearly nobody shares a case file. */
const atHand = `select (select turn from turns where door = ? and person = ? and delivery = ?) as turn,
  (select state from conversations where door = ? and person = ?) as state,
  (select code from case_members where door = ? and person = ?) as code`;

function atHandOf({ door, person }: Whose, delivery: string): readonly string[] {
  return [door, person, delivery, door, person, door, person];
}

interface AtHandRow {
  readonly turn: string | null;
  readonly state: string | null;
  readonly code: string | null;
}

function key({ door, person }: Whose): Whose {
  return { door, person };
}

/** Keeps a changed case file, and tells its other members. @throws Overtaken when it has gone on meanwhile. */
async function changeCase(transaction: Knex, whose: Whose, change: CaseChange, now: string): Promise<void> {
  if (!(await replaceCase(transaction, whose, change))) throw new Overtaken();
  await tellMembers(transaction, whose, change, now);
}

/** False when the delivery is there already. */
async function addTurn(
  database: Knex,
  { delivery, said, turn, given, ...kept }: Pick<KeptTurn, 'door' | 'person' | 'delivery' | 'said' | 'turn' | 'given'>,
): Promise<boolean> {
  const row = { ...key(kept), delivery, said: JSON.stringify(said), turn: JSON.stringify(turn), given: asJson(given) };
  const added = await database('turns').insert(row).onConflict(['door', 'person', 'delivery']).ignore().returning('id');
  return added.length > 0;
}

async function amend(database: Knex, whose: Whose, { delivery, said, given }: Amendment): Promise<void> {
  const row = { said: JSON.stringify(said), given: asJson(given) };
  await database('turns')
    .where({ ...whose, delivery })
    .update(row);
}

function asJson(given: Given | null | undefined): string | null {
  return given ? JSON.stringify(given) : null;
}

/** False when the conversation is no longer the one that the turn was worked out from. */
async function replaceState(database: Knex, { before, state, ...kept }: KeptTurn): Promise<boolean> {
  const conversations = database('conversations');
  const row = { ...key(kept), state: JSON.stringify(state) };
  const replaced =
    before === null
      ? await conversations.insert(row).onConflict(['door', 'person']).ignore().returning('person')
      : await conversations.where({ ...key(kept), state: JSON.stringify(before) }).update(row, ['person']);
  return replaced.length > 0;
}
