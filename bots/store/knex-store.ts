import type { Knex } from 'knex';
import { forgetAnswer } from '../bases/answer-once.ts';
import { isChannel } from '../bases/base.ts';
import { tellMembers } from '../case-news/tell-members.ts';
import { gathered } from '../gathered.ts';
import { countWrongCode, readCase, readMembership, replaceCase, wrongCodes } from './case-rows.ts';
import { eraseTraces } from './database.ts';
import { forget, readEverything } from './person-rows.ts';
import { type Amendment, type CaseChange, Overtaken, type Store, type Whose } from './store.ts';
import { addTurns, asJson, type Begun, type PlainTurn, readAtHand, writeTurns } from './turn-rows.ts';

/** So many turns are read or written together. */
const mostAtOnce = 100;

/**
 * The store of conversations in an open database; closing it closes the database.
 * @param now the instant it is, in UTC
 */
export function storeOn(database: Knex, now = () => new Date().toISOString()): Store {
  const atHand = gathered((begun: readonly Begun[]) => readAtHand(database, begun), mostAtOnce);

  /** All of them in one transaction, or, when that fails, each in its own. */
  const keepPlain = gathered(async (turns: readonly PlainTurn[]) => {
    await database.transaction(async (transaction) => {
      if (!(await addTurns(transaction, turns))) throw new Overtaken();
    });
    return turns.map(() => undefined);
  }, mostAtOnce);

  return {
    atHand: (whose, delivery) => atHand({ ...key(whose), delivery }),
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
      // Those who share a case file wait for one another, and nobody else shall wait with them.
      if (!kept.amends && !kept.caseChange) return keepPlain(kept);
      await database.transaction(async (transaction) => {
        if (!(await addTurns(transaction, [kept]))) throw new Overtaken();
        if (kept.amends) await amend(transaction, key(kept), kept.amends);
        if (kept.caseChange) await changeCase(transaction, key(kept), kept.caseChange, now());
      });
    },
    async keepAside(kept) {
      await database.transaction(async (transaction) => {
        await writeTurns(transaction, [kept]);
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

function key({ door, person }: Whose): Whose {
  return { door, person };
}

/** Keeps a changed case file, and tells its other members. @throws Overtaken when it has gone on meanwhile. */
async function changeCase(transaction: Knex, whose: Whose, change: CaseChange, now: string): Promise<void> {
  if (!(await replaceCase(transaction, whose, change))) throw new Overtaken();
  await tellMembers(transaction, whose, change, now);
}

async function amend(database: Knex, whose: Whose, { delivery, said, given }: Amendment): Promise<void> {
  const row = { said: JSON.stringify(said), given: asJson(given) };
  await database('turns')
    .where({ ...whose, delivery })
    .update(row);
}
