import { type DatabaseAddress, openDatabase } from '../../../bots/store/database.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import type { Store } from '../../../bots/store/store.ts';

/** Opens a database as a store of conversations. @throws DatabaseError when it cannot be opened. */
export async function openStore(at: DatabaseAddress): Promise<Store> {
  return storeOn(await openDatabase(at));
}
